"""Numbers: right, a known slip, a near miss, or something else; the answer is never given away."""

import pytest

from lessonkit.tasks.number import NumberSlip, NumberTask

TASK = NumberTask(
    id="99.fall",
    question="By how many per cent did it change from 53 to 41?",
    unit="per cent",
    answer=100 * (41 - 53) / 53,  # −22.64…
    meaning="A fall of over a fifth.",
    hints=("Divide by the earlier.",),
    slips=(
        NumberSlip("wrong-base", 100 * (41 - 53) / 41, "which comes first?"),
        NumberSlip("ratio-for-change", 100 * 41 / 53, "what is left is not what is gone."),
    ),
)


@pytest.mark.parametrize("answer", [-22.6, "-22.6 %", -22.7, -22.59, [-22.64]])
def test_right(answer):
    assert TASK.judge(answer).state == "right"


@pytest.mark.parametrize("answer", [None, ..., "", "  ", "..."])
def test_not_attempted(answer):
    verdict = TASK.judge(answer)
    assert verdict.state == "not attempted"
    assert "per cent" in verdict.sentences[-1]
    # Dots stand under the question; whoever gives nothing may not have it in sight.
    assert (TASK.question in verdict.sentences) == (answer is not ...)


@pytest.mark.parametrize(
    ("answer", "slip"),
    [
        (-29.3, "wrong-base"),
        (-29.2, "wrong-base"),
        (77.4, "ratio-for-change"),
        (22.6, "sign"),
        (-0.226, "fraction-for-percent"),
        (-2264.2, "hundred-too-much"),
        (-22641.5, "thousands"),
        (-22.9, "rounding"),
        (-23, "rounding"),
        (29.3, "wrong-base"),
        (-0.293, "wrong-base"),
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
    for answer in (3, -29.3, 77.4, 22.6, -0.226, "words", None):
        assert "22.6" not in " ".join(TASK.judge(answer).sentences).replace("−", "-")


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
