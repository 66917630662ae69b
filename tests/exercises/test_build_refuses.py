"""A lesson whose exercises are not sound is not built."""

from dataclasses import replace

import pytest

from lessonkit.build.notebooks import _check_exercises, build
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberSlip
from lessonkit.text.errors import CourseError
from tests.exercises.every_kind import NUMBER


def test_an_unknown_slip_stops_the_build(tmp_path, monkeypatch):
    slips, said = (NumberSlip("no-such", 9.0, ""),), "unknown slip 'no-such'"
    source = tmp_path / "lessons" / "source" / "03-made-up" / "lesson.md"
    source.parent.mkdir(parents=True)
    source.write_text("# A lesson\n", encoding="utf-8")
    broken = replace(catalogue.lesson("03"), tasks=(replace(NUMBER, slips=slips),))
    monkeypatch.setattr(catalogue, "lesson", lambda lesson_id: broken)
    with pytest.raises(CourseError, match=said) as caught:
        build(tmp_path)
    assert "03-made-up.md: its exercises are not sound" in str(caught.value)
    assert not list(tmp_path.rglob("*.ipynb"))


def test_slips_that_give_the_same_are_no_problem():
    # Figures change: after an update two slips may meet, or meet what the sum itself explains.
    same = (NumberSlip("wrong-base", 20.0, "a"), NumberSlip("peak-picked", 20.0, "b"))
    assert replace(NUMBER, slips=same, neighbours=(11.1,)).problems() == []


def test_a_slip_that_gives_the_answer_is_said_and_stops_nothing(monkeypatch, capsys):
    task = replace(NUMBER, slips=(NumberSlip("wrong-base", -20.05, ""),))
    lesson = replace(catalogue.lesson("03"), tasks=(task,))
    monkeypatch.setattr(catalogue, "lesson", lambda lesson_id: lesson)
    _check_exercises("03-made-up.md")
    said = "03-made-up.md: 99.number: slip 'wrong-base' gives the answer"
    assert capsys.readouterr().err.strip() == said
