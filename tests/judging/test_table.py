"""A wrong number is told what was done, in the figures' own words, or nothing."""

import random
from dataclasses import replace

import pytest

from lessonkit.judging import Question, Table, Written
from lessonkit.judging.nodes import Figure
from tests.judging.bakery import VALUES, question, table

L, R, E = VALUES["loaves"], VALUES["rolls"], VALUES["everything"]

IN_PROPORTION = "loaves[2001] * rolls[2002] / rolls[2003]"
FOR_EACH_ROLL = "percent_change(loaves[2002] / rolls[2002], loaves[2003] / rolls[2003])"
CASES = [
    # by as much more instead of by as many times; multiplied at both ends instead of divided
    (IN_PROPORTION, "pieces", 1283 + 6380 - 4410, "other-sum", "grow by as much as there is"),
    (FOR_EACH_ROLL, "per cent", -56.3, "operation-swapped", "the same at the other end"),
    # the change of a count in per cent
    ("fall", "per cent", -(L[2002] - L[2003]) / L[2003] * 100, "wrong-base", "the loaves of 2003"),
    ("fall", "per cent", -58.0, "wrong-base", "divided the difference by the loaves of 2003"),
    ("fall", "per cent", 63.3, "ratio-for-change", "the loaves of 2003 by the loaves of 2002"),
    ("fall", "per cent", 0.63, "ratio-for-change", "and stopped there"),
    ("fall", "per cent", 36.7, "sign", "turned the sign round"),
    ("fall", "per cent", -0.367, "fraction-for-percent", "left the result as a fraction"),
    ("fall", "per cent", -3671.6, "hundred-too-much", "by 100 once too often"),
    ("fall", "per cent", 1071, "difference-for-percent", "difference between"),
    ("fall", "per cent", 1846 - 2917 / 2917 * 100, "brackets-missing", "left out the brackets"),
    ("fall", "per cent", 43.9, "off-by-one-period", "the loaves of 2001 in place of"),
    ("fall", "per cent", (4410 - 6380) / 6380 * 100, "other-figure", "the rolls of 2003 and"),
    ("fall", "per cent", -37, "rounding", "close"),
    ("fall", "per cent", 2917, "figure-copied", "gave the loaves of 2002"),
    ("fall", "per cent", (1846 - 2917) / 9297 * 100, "other-denominator", "all pieces of 2002"),
    ("fall", "per cent", (1846 - 2971) / 2971 * 100, "typing-slip", "exchanged two digits of"),
    ("fall", "per cent", 23.4, "figure-copied", "the result of the worked example"),
    # a share
    ("100 * shares[2002]", "per cent", 68.6, "complement", "took the rest, all pieces"),
    ("100 * shares[2002]", "per cent", 45.7, "part-to-rest", "by the rest"),
    ("100 * shares[2002]", "per cent", 318.7, "upside-down", "all pieces of 2002 by"),
    ("100 * shares[2002]", "per cent", 29.5, "off-by-one-period", "the loaves of 2003 and all"),
    # points
    ("points", "percentage points", -6.0, "percent-for-points", "the difference in per cent of"),
    ("points", "percentage points", 60.9, "added-up", "you added the share of loaves in 2003"),
    # a part of a fall
    ("of_fall", "per cent", 1071 / 2917 * 100, "other-denominator", "divided the difference by"),
    # counts
    ("everything[2002] - rolls[2003]", "pieces", 13707, "added-up", "added all pieces of 2002"),
    ("ovens - burnt", "ovens", 17, "added-up", "the ovens and the ovens that are out"),
    ("ovens - burnt", "ovens", 42, None, ""),  # a small number fits too much by luck
    ("ovens - burnt", "ovens", 10, "one-off", "one off"),
    ("ovens - burnt", "ovens", 0, "nought", "nought"),
    ("flour * loaves_a_sack", "pieces", 960, "step-left-out", "left out a multiplication"),
    ("flour * loaves_a_sack", "pieces", 960 / 37, "operation-swapped", "divided the sacks"),
    ("week", "pieces", 253 * 5, None, ""),
    ("week", "pieces", 253 * 30, "other-time", "30 where another unit of time belongs"),
    ("sacks_a_day", "sacks a day", 960 / 52, "other-time", "unit of time"),
    (
        "loaves[2003] - loaves[2001]",
        "pieces",
        43.9,
        "other-sum",
        "in per cent of the loaves of 2001",
    ),
]


@pytest.mark.parametrize(("expression", "unit", "typed", "slip", "words"), CASES)
def test_what_was_done_is_told_in_the_words_of_the_figures(expression, unit, typed, slip, words):
    found = table(expression, unit).explain(typed)
    assert (found.slip if found else None) == slip
    if found:
        assert words in " ".join(found.sentences)


def test_two_changes_at_once_are_told_where_the_value_is_exact():
    found = table("fall", "per cent").explain((4410 - 6380) / 4410 * 100)
    text = " ".join(found.sentences)
    assert "divided the difference by the rolls of 2003" in text
    assert "in place of the loaves of 2003" in text


def test_a_rounded_figure_on_the_way_is_seen():
    shown = 29.5 / 31.4
    assert table("points", "percentage points").explain(round(100 * shown, 2)) is not None


def test_an_exact_figure_comes_before_a_factor_of_ten():
    asked = question("flour * loaves_a_sack", "pieces")
    ten_years = Figure(10 * asked.answer, "the pieces of ten years", "pieces", "the figure")
    seen = replace(asked, sight=(*asked.sight, ten_years))
    assert Table(seen).explain(ten_years.value).slip == "figure-copied"
    assert Table(asked).explain(ten_years.value).slip == "factor-ten"


def test_another_figure_is_not_taken_for_a_slip_rounded_to_tens():
    asked = table("100 * shares[2002]", "per cent")
    assert asked.explain(318.7).slip == "upside-down"
    assert asked.explain(320) is None


def test_a_slip_written_by_hand_keeps_its_look_and_the_sum_says_what_was_done():
    typed = 100 * (1846 - 2917) / 1846
    written = Written(typed, "wrong-base", "Said once for all exercises.", "which year is first?")
    found = table("fall", "per cent", written=(written,)).explain(typed)
    assert found.sentences[0].startswith("You divided the difference by the loaves of 2003.")
    assert found.sentences[1] == "Look at this: which year is first?"


def test_a_slip_written_by_hand_that_no_change_gives_is_told_in_its_own_words():
    written = Written(77.7, "peak-picked", "You took the peak.", "is that a whole year?")
    asked = table("fall", "per cent", written=(written,))
    assert asked.explain(77.7).sentences == (
        "You took the peak.",
        "Look at this: is that a whole year?",
    )
    assert "You also turned the sign round" in asked.explain(-77.7).sentences[1]
    assert "left the result as a fraction" in asked.explain(0.777).sentences[1]
    assert asked.explain(77.4) is None
    roughly = table("fall", "per cent", written=(written,), rounded=0.5)
    assert roughly.explain(77.4).slip == "peak-picked"


def test_results_and_settings_are_recognised():
    asked = table(
        "fall",
        "per cent",
        results=(("the answer to an earlier question", 112.9),),
        settings={"two years ahead": 88.2},
    )
    assert "the answer to an earlier question" in asked.explain(112.9).sentences[0]
    assert "another setting: two years ahead" in asked.explain(88.2).sentences[0]


def test_numbers_of_the_question_are_figures_too():
    asked = Question(41.2, 0.06, "people a boat", "In 2022, 457 people came in 11 boats.")
    found = Table(asked)
    assert found.explain(457).slip == "figure-copied"
    assert "the 457 in the question by the 11 in the question" in found.explain(5027).sentences[0]


def test_a_right_value_is_never_a_slip():
    for expression, unit, *_ in CASES:
        asked = question(expression, unit)
        found = Table(asked)
        for off in (-0.9, 0.0, 0.9):
            value = asked.answer + off * asked.tolerance
            told = found.explain(value)
            assert told is None or told.slip == "rounding" or "answer" not in told.sentences[0]


def test_hardly_a_random_number_is_explained():
    draw = random.Random(7)
    asked = [
        ("fall", "per cent", 1),
        ("100 * shares[2002]", "per cent", 1),
        ("points", "percentage points", 1),
        ("of_fall", "per cent", 1),
        ("flour * loaves_a_sack", "pieces", 0),
        ("everything[2002] - rolls[2001]", "pieces", 0),
    ]
    told = tried = 0
    for expression, unit, places in asked:
        judge = table(expression, unit)
        answer = question(expression, unit).answer
        for _ in range(1500):
            value = round(abs(answer) * 10 ** draw.uniform(-1, 1), places) * draw.choice((1, -1))
            told += judge.explain(value) is not None
            tried += 1
    print(f"\n{told} of {tried} random numbers explained: {told / tried:.1%}")
    assert told / tried < 0.04


def test_what_is_said_does_not_depend_on_what_was_asked_before():
    typed = [round(0.1 * tenths, 1) for tenths in range(-900, 900, 7)]
    asked = question("points", "percentage points")
    judge, back = Table(asked), Table(asked)
    forwards = [judge.explain(one) for one in typed]
    assert forwards == [back.explain(one) for one in reversed(typed)][::-1]
    assert len({one.slip for one in forwards if one}) > 3


def test_who_teaches_is_told_what_to_expect():
    expected = table("fall", "per cent").likeliest()
    by_slip = {one.slip: one for one in expected}
    assert len(by_slip) == len(expected) == 4
    assert by_slip["wrong-base"].sentences == ("You divided the difference by the loaves of 2003.",)
    assert round(by_slip["ratio-for-change"].value, 1) == 63.3


def test_a_short_number_is_not_named_but_gets_the_look_that_somebody_wrote_for_it():
    written = Written(1.0, "unit-swapped", "You took trays for rolls.", "what is one tray?")
    asked = table("ovens - burnt", "ovens", written=(written,))
    assert asked.explain(1) is None
    assert asked.perhaps(1).endswith("Look at this, in case it fits: what is one tray?")
