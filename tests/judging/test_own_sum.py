"""A sum that was typed is told by what it holds: nothing is left to luck."""

import pytest

from lessonkit.judging.numbers import read_amount
from lessonkit.lessons import catalogue
from tests.judging.bakery import table

FALL = "100 * (loaves[2003] - loaves[2002]) / loaves[2002]"


def said_of(typed, expression=FALL, unit="per cent"):
    """What is said of a sum in a box."""
    amount = read_amount(typed, unit)
    found = table(expression, unit).explain(amount.value, amount.worked_out)
    return None if found is None else (found.slip, found.sentences[0])


@pytest.mark.parametrize(
    ("typed", "slip", "words"),
    [
        ("(1846 - 2917) / 1846 * 100", "wrong-base", "You divided the difference by the loaves"),
        ("(1846 - 2917) / 2917", "fraction-for-percent", "You left the result as a fraction"),
        ("1846 - 2917 / 2917 * 100", "brackets-missing", "You left out the brackets"),
        ("1846 - 2917", "difference-for-percent", "You took the difference"),
        # the figure that stands in the sum decides, not the value alone
        ("(4410 - 6380) / 6380 * 100", "other-figure", "You used the rolls of 2003 and the rolls"),
        # no way that is known gives it
        ("(1846 - 2197) / 2917 * 100", "typing-slip", "Your sum has 2,197 in it, where the loaves"),
        ("(1856 - 2917) / 2917 * 100", "typing-slip", "Your sum has 1,856 in it, where the loaves"),
        ("(1846 - 2917 * 100) / 2917", "brackets-missing", "is worked out in another order"),
        ("2917 / (1846 + 1846) * 100", "other-sum", "puts them together in another way"),
        (
            "(1846 - 4410) / 4410 * 100 / 960",
            "other-figure",
            "Your sum uses the rolls of 2003 (4,410) and the sacks of flour in a year (960), and "
            "leaves out the loaves of 2002.",
        ),
        (
            "(1846 - 2917 - 6256) / 2917 * 100",
            "other-figure",
            "Your sum also uses all pieces of 2003 (6,256), which the question does not need.",
        ),
    ],
)
def test_the_sum_itself_is_told(typed, slip, words):
    found = said_of(typed)
    assert found is not None
    assert found[0] == slip
    assert words in found[1]


def test_a_result_on_the_way_stands_for_the_figures_that_it_was_worked_out_from():
    # 518 = 14 × 37, the ovens times the loaves from one sack
    found = said_of("518 / 3", "ovens * loaves_a_sack * burnt", "pieces")
    assert found[0] == "operation-swapped"
    assert found[1].startswith("You divided (the ovens times")


@pytest.mark.parametrize(
    ("task_id", "typed", "words", "never"),
    [
        # 60 is also what 90 × (70 − 42) ÷ 42 gives, and nothing was taken away here.
        ("08.own", "42 / 70 * 100", "You divided the misprints on both lists", "away"),
        # 10,000 is no hundredth of the million that pass.
        ("09.false-alerts", "999900 / 10000", "in place of the 6,000", "the faces that pass"),
        ("09.misreads", "1200000 / 0.03 / 2000", "also uses the per cent of plates", "6,000"),
        ("03.without", "(28513 - 33116) / 45774 * 100", "left in something", "nothing"),
    ],
)
def test_a_sum_is_never_told_as_another_one_of_the_same_value(task_id, typed, words, never):
    said = " ".join(catalogue.task(task_id).judge(typed).sentences)
    assert words in said
    assert never not in said


def test_a_figure_beside_the_whole_that_it_is_a_part_of_is_named():
    # All pieces of 2003 are the loaves and the rolls; the rolls stand there once more.
    change = "percent_change(everything[2002], everything[2003])"
    found = said_of("(6256 - 9297 - 4410 - 4410) / 9297 * 100", change)
    assert found[1] == (
        "Your sum also uses the rolls of 2003 (4,410), which the question does not need."
    )


def test_a_sum_of_quite_other_numbers_is_told_no_reason():
    assert said_of("77 / 1234 * 100") is None


def test_the_value_alone_is_told_with_less_certainty():
    amount = read_amount("(1846 - 2917) / (1846 + 2917) * 100", "per cent")
    judge = table(FALL, "per cent")
    assert judge.explain(amount.value, amount.worked_out).sentences[0].startswith("You divided")
    assert judge.explain(amount.value).sentences[0].startswith("It looks as if you divided")


def test_a_right_sum_with_its_sign_turned_round_is_told_as_that():
    assert said_of("(2917 - 1846) / 2917 * 100")[0] == "sign"


def test_a_figure_at_another_setting_is_told_once_where_its_name_says_the_setting():
    said = catalogue.task("09.list").judge("34.8").sentences[0]
    assert said.count("10,000 on the list") == 1
