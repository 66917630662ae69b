"""Numbers: right, a known slip, a near miss, or something else; the answer is never given away."""

import pytest

from lessonkit.tasks.number import NumberSlip, NumberTask

TASK = NumberTask(
    id="99.fall",
    question="By how many per cent did it change from 50 to 40?",
    unit="per cent",
    answer=-20.0,
    meaning="A fall of a fifth.",
    slips=(
        NumberSlip("wrong-base", -25.0, "which comes first?"),
        NumberSlip("ratio-for-change", 80.0, "what is left is not what is gone."),
    ),
)


@pytest.mark.parametrize("answer", [-20, "-20 %", -20.05, -19.95, [-20.0]])
def test_right(answer):
    assert TASK.judge(answer).state == "right"


@pytest.mark.parametrize("answer", [None, ..., "", "  ", "..."])
def test_not_attempted(answer):
    verdict = TASK.judge(answer)
    assert verdict.state == "not attempted"
    assert "per cent" in verdict.sentences[1]


@pytest.mark.parametrize(
    ("answer", "slip"),
    [
        (-25, "wrong-base"),
        (-24.8, "wrong-base"),
        (80, "ratio-for-change"),
        (20, "sign"),
        (-0.2, "fraction-for-percent"),
        (-2000, "hundred-too-much"),
        (-20000, "thousands"),
        (-20.3, "rounding"),
        (25, "wrong-base"),
        (-0.25, "wrong-base"),
    ],
)
def test_a_slip_is_named(answer, slip):
    verdict = TASK.judge(answer)
    assert (verdict.state, verdict.slip) == ("not yet", slip)
    assert len(verdict.sentences) == 3  # did and why, where to look, try again


def test_an_unknown_value_points_to_the_hint():
    verdict = TASK.judge(3)
    assert verdict.slip is None
    assert 'hint("99.fall")' in verdict.sentences[-1]


def test_feedback_never_holds_the_answer():
    for answer in (3, -25, 80, 20, -0.2, "words", None):
        assert "20" not in " ".join(TASK.judge(answer).sentences).replace("−", "-")


def test_an_unknown_slip_is_a_problem_and_one_that_is_right_a_warning():
    task = NumberTask(
        id="99.x",
        question="?",
        unit="people",
        answer=5,
        meaning="",
        slips=(
            NumberSlip("sign", 5.0, ""),
            NumberSlip("no-such-slip", 9.0, ""),
            NumberSlip("wrong-base", 9.05, ""),
            NumberSlip("wrong-base", float("nan"), ""),
        ),
    )
    assert task.problems() == ["99.x: unknown slip 'no-such-slip'"]
    assert task.warnings() == ["99.x: slip 'sign' gives the answer"]
