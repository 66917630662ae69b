"""Each kind of change is named for an exercise made up here; a random number is not."""

import random
from dataclasses import replace

import pytest

from lessonkit.judging import Question, Table
from lessonkit.judging.nodes import Constant, Figure, join
from lessonkit.lessons import catalogue
from tests.judging.bakery import VALUES, question, table

L, R, E = VALUES["loaves"], VALUES["rolls"], VALUES["everything"]

SOLD = Figure(483.0, "the tickets sold", "tickets", "the question")
SEEN = Figure(0.35, "the share of members", "share", "the text")
PRICE = Figure(91_700.0, "the price of the hall", "pounds", "the text")
RENT = Figure(730.0, "the rent of an evening", "pounds", "the question")
WEAR = Figure(118.0, "the wear of an evening", "pounds", "the question")
CHANCE = Figure(7_300.0, "the 7,300 of “one in 7,300”", "in one", "the question")
GUESTS = Figure(216_000.0, "the guests", "guests", "the question")
EARLY = Figure(52.0, "the per cent who come early", "per cent", "the text")
CHEAP = Figure(17.0, "the per cent of cheap seats", "per cent", "the text")
YEARS = Figure(3.0, "the years", "years", "the question")


def asked(tree, unit, **more):
    """A question about these figures whose answer is a tree."""
    sight = (SOLD, SEEN, PRICE, RENT, WEAR, CHANCE, GUESTS, EARLY, CHEAP, YEARS)
    near = 0.06 if unit == "per cent" or tree.value < 100 else 0.5
    return replace(Question(tree.value, near, unit, tree=tree, sight=sight), **more)


HALL = asked(join("/", PRICE, join("-", RENT, WEAR)), "evenings")
MADE = asked(join("/", SOLD, SEEN), "tickets")
ALARMS = asked(join("/", GUESTS, CHANCE), "alarms")
KEPT = asked(join("*", join("*", SOLD, Constant(365.0)), YEARS), "tickets")
PER = asked(join("/", join("*", Constant(10_000.0), SOLD), GUESTS), "tickets for each 10,000")

CASES = [
    # what is taken away under the line, added or taken away above it, or as a share
    (HALL, (91_700 + 118) / 730, "above the line, and not under it"),
    (HALL, (91_700 - 118) / 730, "above the line, and not under it"),
    (HALL, 91_700 / 730 * (1 + 118 / 730), "by the share that the wear of an evening has in"),
    # a share as if it were a count, or of the wrong whole
    (MADE, 483 + 35, "as if it were a count, to the tickets sold"),
    (MADE, 483 * 1.35, "larger by the share of members"),
    (MADE, 483 * 0.65, "smaller by the share of members"),
    # another rate of the page, and the chance by itself
    (ALARMS, 216_000 * 0.17, "took the per cent of cheap seats of the guests"),
    (ALARMS, 100 / 7_300, "turned the chance of the 7,300 of “one in 7,300” into per cent"),
    # a factor taken twice, and one step too many
    (KEPT, 2 * 483 * 365 * 3, "took the years twice"),
    (HALL, HALL.answer * 730, "multiplied the result by the rent of an evening"),
    (PER, 0.17 * 10_000, "turned the per cent of cheap seats into the unit asked for"),
]


@pytest.mark.parametrize(("question", "typed", "words"), CASES)
def test_the_change_is_named(question, typed, words):
    found = Table(question).explain(typed)
    assert found is not None
    assert words in found.sentences[0]


def test_one_part_alone_above_the_line():
    cups = {"red": 271.0, "blue": 389.0, "green": 158.0, "white": 94.0}
    red, blue, *others = (
        Figure(value, f"the {name} cups", "cups", "the table") for name, value in cups.items()
    )
    above = whole = join("+", red, blue)
    for one in others:
        whole = join("+", whole, one)
    share = join("*", Constant(100.0), join("/", above, whole))
    judge = Table(Question(share.value, 0.06, "per cent", tree=share))
    for name in ("green", "white"):
        typed = round(100 * cups[name] / whole.value, 1)
        assert f"put the {name} cups alone" in judge.explain(typed).sentences[0]
    assert judge.explain(29.7).slip == "part-for-whole"


def test_a_ratio_that_is_turned_round_in_both_years():
    ratios = [
        join("/", Figure(a, f"the cups {when}", "cups"), Figure(b, f"the hours {when}", "hours"))
        for a, b, when in ((912.0, 384.0, "after"), (423.0, 141.0, "before"))
    ]
    change = join("*", Constant(100.0), join("/", join("-", *ratios), ratios[1]))
    judge = Table(Question(change.value, 0.06, "per cent", tree=change))
    said = judge.explain(26.3).sentences[0]
    assert "the hours after for each of the cups after" in said


def test_a_result_moved_in_proportion():
    shown = Figure(46.2, "the share with 4,000 names", "per cent")
    asks = "Move the slider from 4,000 down to 500 names."
    judge = Table(Question(91.3, 0.06, "per cent", asks, sight=(shown,)))
    assert "in proportion, as the 4,000" in judge.explain(46.2 / 8).sentences[0]
    assert judge.explain(46.2 / 7) is None


def test_a_change_that_is_said_in_a_word():
    judge = Table(Question(-8.3, 0.06, "per cent", "The count had “doubled”, a paper wrote."))
    assert "“doubled”" in judge.explain(100).sentences[0]
    assert Table(Question(-8.3, 0.06, "per cent", "The count rose.")).explain(100) is None


def test_two_ways_to_a_coarse_number_are_both_told():
    judge = table("ovens - burnt", "ovens")
    told = [one for n in range(2, 100) if (one := judge.explain(n)) is not None]
    either = [one for one in told if "More than one thing" in one.sentences[0]]
    assert all(", or you " in one.sentences[0] for one in either)
    close = Table(
        Question(
            475.0,
            0.5,
            "cases",
            tree=join(
                "-",
                Figure(22_000.0, "the round figure", "cases"),
                Figure(21_525.0, "the count", "cases"),
            ),
        )
    )
    said = close.explain(2.2).sentences[0]
    assert "per cent of the count" in said
    assert "per cent of the round figure" in said


def test_a_number_too_short_to_tell_is_asked_about():
    judge = table("ovens - burnt", "ovens")
    assert judge.explain(3) is None
    assert judge.perhaps(3).endswith("Was it that?")
    assert judge.perhaps(11.3) is None


def test_a_figure_far_away_or_a_slipped_point_are_both_told():
    ask = question("flour * loaves_a_sack", "pieces")
    ten_years = Figure(10 * ask.answer, "the pieces of ten years", "pieces", "the figure")
    said = Table(replace(ask, sight=(*ask.sight, ten_years))).explain(ten_years.value).sentences[0]
    assert "the pieces of ten years" in said
    assert "decimal point" in said


def test_a_random_number_is_hardly_ever_explained():
    draw = random.Random(11)
    told = tried = 0
    for one in (HALL, MADE, ALARMS, KEPT, PER):
        judge = Table(one)
        for _ in range(1500):
            places = 0 if one.tolerance >= 0.5 else 1
            value = round(one.answer * 10 ** draw.uniform(-1, 1), places)
            told += judge.explain(value) is not None
            tried += 1
    print(f"\n{told} of {tried} random numbers explained: {told / tried:.1%}")
    assert told / tried < 0.025


@pytest.mark.parametrize(
    ("expression", "unit", "typed", "words"),
    [
        # a running total where one year is asked for
        ("loaves[2002]", "pieces", 1283 + 2917, "added up everything up to the loaves of 2002"),
        # one of the two figures whose difference is the whole
        (
            "100 * (loaves[2002] - loaves[2003]) / (everything[2002] - everything[2003])",
            "per cent",
            100 * (2917 - 1846) / (1846 + 4410),
            "divided the difference by all pieces of 2003",
        ),
        # a change over several years, spread evenly
        (
            "percent_change(loaves[2001], loaves[2003])",
            "per cent",
            100 * (1846 - 1283) / 1283 / 2,
            "divided the result by the 2 years between the two",
        ),
        # the changes up to a figure in between, and on from there
        (
            "percent_change(loaves[2001], loaves[2003])",
            "per cent",
            100 * ((2917 - 1283) / 1283 + (1846 - 2917) / 2917),
            "added the change up to the loaves of 2002 and the change from there on",
        ),
        ("everything[2002] - loaves[2002]", "pieces", 9300 - 2917, "rounded all pieces of 2002"),
    ],
)
def test_more_of_what_is_done_to_a_sum_is_named(expression, unit, typed, words):
    found = table(expression, unit).explain(typed)
    assert found is not None
    assert words in found.sentences[0]


def test_per_cents_taken_for_so_many_things_are_named():
    asked = replace(question("loaves[2002] / 2", "pieces"), text="Up by 100 per cent. How many?")
    assert "as if it were a count" in Table(asked).explain(2817).sentences[0]


def test_rounded_too_far_or_a_round_figure_both_are_said():
    asked = replace(question("everything[2002] - loaves[2002]", "pieces"), tolerance=0.5)
    said = Table(asked).explain(6400).sentences[0]
    assert "rounded" in said


def test_an_earlier_result_that_was_worked_out_otherwise_is_followed_into_the_sum():
    late, early, doors = (
        Figure(value, words, "guests")
        for value, words in ((731.0, "the late"), (418.0, "the early"), (977.0, "all at the door"))
    )
    product = join("/", join("*", doors, late), early)
    guess = Figure(product.value, "the guess", "guests", made_of=product)
    seats = Figure(1_612.0, "the seats", "guests")
    gap = join("*", Constant(100.0), join("/", join("-", seats, guess), guess))
    turned = 977 * 418 / 731
    said = Table(Question(gap.value, 0.06, "per cent", tree=gap)).explain(
        round(100 * (1_612 - turned) / turned, 1)
    )
    assert said.sentences[0].endswith("exchanged the late and the early, and went on from there.")


def test_what_an_earlier_result_leaves_of_a_hundred_is_named():
    asked = question("fall", "per cent", results=(("the answer to an earlier question", 71.83),))
    assert "away from 100" in Table(asked).explain(28.17).sentences[0]


@pytest.mark.parametrize(("typed", "cut"), [(63.2, True), (63.4, False)])
def test_a_number_that_was_cut_off_is_told_from_one_that_is_near(typed, cut):
    asked = question("100 * loaves[2003] / loaves[2002]", "per cent", rounded=0.5)
    said = Table(replace(asked, tolerance=0.04)).explain(typed).sentences[0]
    assert ("cut it off" in said) is cut
    assert "close" in said


def test_a_number_with_several_ways_to_it_is_asked_about():
    asked = question("percent_change(loaves[2001], loaves[2003])", "per cent")
    judge = Table(asked)
    typed = round(100 * (1846 - 1283) / ((1846 + 1283) / 2), 1)
    assert judge.explain(typed) is None
    said = judge.perhaps(typed)
    assert said.startswith("More than one way leads to this number. One is that you divided")
    assert said.endswith("Was it that?")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (16_707.0, "typed one digit of the result differently"),
        (16_770.0, "exchanged two digits of the result"),
    ],
)
def test_a_result_that_was_typed_differently_is_named(typed, words):
    judge = Table(Question(16_707.0 + 70.0 if "one" in words else 16_707.0, 0.5, "pieces"))
    assert words in judge.explain(typed).sentences[0]


def test_a_part_added_to_the_whole_that_holds_it_is_asked_about():
    said = " ".join(catalogue.task("02.whole").judge("41.6").sentences)
    assert "added “illegal working” visits in the year to September 2025 to all visits" in said


def test_a_share_of_the_page_applied_to_the_result_is_asked_about():
    assert "applied the per cent who come early to the result" in Table(HALL).perhaps(
        round(HALL.answer * 0.52, 2)
    )


def test_a_short_time_counted_with_both_its_ends_is_asked_about():
    judge = Table(Question(2.0, 0.1, "days"))
    assert "one off in counting" in judge.perhaps(3.0)
    assert "one off" not in (Table(Question(2.0, 0.1, "boats")).perhaps(3.0) or "")


def test_what_another_setting_leaves_of_a_hundred_is_told():
    judge = Table(Question(26.0, 0.5, "per cent", settings={"the gate shut": 18.6}))
    said = judge.explain(81.4)
    assert said is not None
    assert "the gate shut, and gave what is left of 100 per cent" in said.sentences[0]


def test_a_figure_of_the_page_where_something_has_to_be_worked_out_is_named():
    nets = Figure(612.0, "the nets", "pounds", "the text")
    ask = asked(join("/", PRICE, join("-", RENT, WEAR)), "evenings")
    judge = Table(replace(ask, sight=(*ask.sight, nets, Figure(417.0, "the prize", "pounds", "x"))))
    assert "used the prize in place of" in judge.explain(91_700 / 417).sentences[0]


def test_other_figures_that_stand_beside_each_other_are_asked_about():
    cups, jars = (
        Figure(951.0, "the cups", "cups", "the text", "cups"),
        Figure(203.0, "the jars", "jars", "the text", "jars"),
    )
    first, other = (
        Figure(827.0, "the pots", "pots", "the box"),
        Figure(56.0, "the pans", "pans", "the box"),
    )
    ask = Question(
        827 / 56, 0.05, "pots a pan", tree=join("/", first, other), sight=(first, other, cups, jars)
    )
    assert "divided the cups by the jars" in Table(ask).perhaps(4.68)


def test_a_figure_just_below_a_round_one_is_measured_from_below():
    ask = join("-", Figure(9_000.0, "the plan", "cups"), Figure(8_712.0, "the count", "cups"))
    said = Table(Question(288.0, 0.5, "cups", tree=ask)).explain(712).sentences[0]
    assert "how far the count is above the round number below it" in said


def test_where_a_figure_is_read_off_nothing_is_said_to_have_to_be_worked_out():
    said = Table(asked(SOLD, "tickets")).explain(PRICE.value)
    assert "the price of the hall" in said.sentences[0]
    assert said.sentences[1] == "Which figure does the question name?"
    said = Table(asked(join("+", SOLD, YEARS), "tickets")).explain(PRICE.value)
    assert "has to be worked out" in said.sentences[0]
