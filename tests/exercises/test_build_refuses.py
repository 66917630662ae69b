"""A lesson whose exercises are not sound is not built."""

from dataclasses import replace

import pytest

from lessonkit.build.notebooks import build
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberSlip
from lessonkit.text.errors import CourseError
from tests.exercises.every_kind import NUMBER


@pytest.mark.parametrize(
    ("slips", "said"),
    [
        ((NumberSlip("wrong-base", -20.05, ""),), "'wrong-base' cannot be told from the answer"),
        ((NumberSlip("wrong-base", 20.0, ""),), "cannot be told from the near miss 'sign'"),
        ((NumberSlip("wrong-base", -0.2, ""),), "the near miss 'fraction-for-percent'"),
        ((NumberSlip("wrong-base", -2000.0, ""),), "the near miss 'hundred-too-much'"),
        ((NumberSlip("wrong-base", 11.1, ""),), "the near miss 'off-by-one-period'"),
        (
            (NumberSlip("wrong-base", 9.0, ""), NumberSlip("peak-picked", 9.1, "")),
            "'peak-picked' cannot be told from slip 'wrong-base'",
        ),
        ((NumberSlip("no-such", 9.0, ""),), "unknown slip 'no-such'"),
    ],
)
def test_slips_that_cannot_be_told_apart_stop_the_build(tmp_path, monkeypatch, slips, said):
    source = tmp_path / "lessons" / "source" / "03-made-up" / "lesson.md"
    source.parent.mkdir(parents=True)
    source.write_text("# A lesson\n", encoding="utf-8")
    broken = replace(catalogue.lesson("03"), tasks=(replace(NUMBER, slips=slips),))
    monkeypatch.setattr(catalogue, "lesson", lambda lesson_id: broken)
    with pytest.raises(CourseError, match=said) as caught:
        build(tmp_path)
    assert "03-made-up.md: its exercises are not sound" in str(caught.value)
    assert not list(tmp_path.rglob("*.ipynb"))


def test_a_slip_that_is_right_once_it_is_rounded_is_a_problem():
    task = replace(NUMBER, tolerance=0.01, slips=(NumberSlip("wrong-base", -20.04, ""),))
    assert task.problems() == ["99.number: slip 'wrong-base' (-20.0) is taken for None"]


def test_a_neighbour_that_is_the_answer_is_a_problem():
    task = replace(NUMBER, neighbours=(-20.0,))
    assert task.problems() == ["99.number: a neighbour cannot be told from the answer"]
