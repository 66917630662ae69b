"""A lesson whose exercises are not sound is not built."""

from dataclasses import replace

import pytest

from lessonkit.build.notebooks import build
from lessonkit.lessons import catalogue
from lessonkit.lessons.scan import Line, Part
from lessonkit.tasks.number import NumberSlip
from lessonkit.text.errors import CourseError
from tests.exercises.every_kind import NUMBER


class MadeUp:
    """A lesson of one exercise."""

    def __init__(self, task):
        self.tasks, self.sources = (task,), ()
        self.objectives = self.key_points = self.limits = ()
        self.source = self.folder = self
        self.exercises = (Part("number", Line(7, ":::{number} number"), name="number"),)
        self.name = "03-made-up/lesson.md"


def made_up(monkeypatch, task):
    monkeypatch.setattr(catalogue, "lesson_ids", lambda: ["03"])
    monkeypatch.setattr(catalogue, "lesson", lambda lesson_id: MadeUp(task))


def test_an_unknown_slip_stops_the_build(tmp_path, monkeypatch):
    made_up(monkeypatch, replace(NUMBER, slips=(NumberSlip("no-such", 9.0, ""),)))
    with pytest.raises(CourseError, match=r"line 7: 99\.number: unknown slip 'no-such'") as caught:
        build(tmp_path)
    assert "03-made-up/lesson.md: its exercises are not sound" in str(caught.value)
    assert not list(tmp_path.rglob("*.ipynb"))


def test_values_that_do_not_go_together_are_said_with_their_block(tmp_path, monkeypatch):
    made_up(monkeypatch, replace(NUMBER, slips=(NumberSlip("wrong-base", "five", ""),)))
    with pytest.raises(CourseError, match="line 7: the values of this block do not fit together"):
        build(tmp_path)


def test_slips_that_give_the_same_are_no_problem():
    # Figures change: after an update two slips may meet, or meet what the sum itself explains.
    same = (NumberSlip("wrong-base", 20.0, "a"), NumberSlip("peak-picked", 20.0, "b"))
    assert replace(NUMBER, slips=same).problems() == []


def test_a_slip_that_gives_the_answer_is_said_and_stops_nothing(tmp_path, monkeypatch, capsys):
    made_up(monkeypatch, replace(NUMBER, slips=(NumberSlip("wrong-base", -20.05, ""),)))
    with pytest.raises(AttributeError):  # it goes on to the words, which this lesson has not
        build(tmp_path)
    said = "03-made-up/lesson.md, line 7: 99.number: slip 'wrong-base' gives the answer"
    assert capsys.readouterr().err.strip() == said
