"""What recall asks again stands without its lesson, and every lesson says where first aid is."""

import re
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberTask

NUMBER = re.compile(r"\d[\d,.]*")


def recalled():
    for one in catalogue.lesson_ids():
        for outline in catalogue.lesson(one).outlines.values():
            if outline.telling and outline.kind == "number" and not outline.guess:
                yield outline.id


@pytest.mark.parametrize("task_id", [*recalled()])
def test_a_sum_that_is_asked_again_brings_its_numbers(task_id):
    task = catalogue.task(task_id)
    assert isinstance(task, NumberTask)
    assert len(NUMBER.findall(task.question)) >= 2, task.question


@pytest.mark.parametrize("lesson_id", [one for one in catalogue.lesson_ids() if one != "00"])
def test_every_lesson_says_where_first_aid_is(lesson_id):
    folder = catalogue.lesson(lesson_id).folder
    said = "[help](00-start-here.ipynb#First-aid)" in Path(folder, "lesson.md").read_text("utf-8")
    assert said, "copy the line with **[help](…)** from another lesson, below begin()"
