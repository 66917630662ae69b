"""The counterfactual explorer: guesses against published figures, words in every state."""

from itertools import product

import ipywidgets as widgets
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings import explore
from crossings.charts.counterfactual import MOST
from crossings.explorers.counterfactual import Choice
from crossings.explorers.guesses import (
    AHEAD,
    BACK,
    BEGINNINGS,
    WAYS,
    all_guesses,
    before_agreement,
    busiest,
    counts,
    guess,
)
from lessonkit.text.errors import CourseError
from tests.worked_out import arrivals

ALBANIA = arrivals("Albania", 2022)
OTHERS = {y: arrivals("Total", y) - arrivals("Albania", y) for y in (2022, 2023)}
STATES = list(product(BEGINNINGS, BACK, AHEAD, WAYS))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        # Worked out by hand from the figures of whole years.
        (("2023Q1", 4, 4, "level"), ALBANIA),
        (("2023Q1", 4, 4, "others"), ALBANIA * OTHERS[2023] / OTHERS[2022]),
        (("2023Q1", 4, 4, "others in number"), ALBANIA + OTHERS[2023] - OTHERS[2022]),
        (("2023Q1", 4, 4, "Iran"), ALBANIA * arrivals("Iran", 2023) / arrivals("Iran", 2022)),
        (("2023Q1", 4, 4, "Turkey"), ALBANIA * arrivals("Turkey", 2023) / arrivals("Turkey", 2022)),
        (("2023Q1", 1, 4, "level"), 4 * arrivals("Albania", "2022Q4")),
        (("2022Q4", 1, 1, "level"), arrivals("Albania", "2022Q3")),
        (("2023Q1", 8, 4, "level"), (arrivals("Albania", 2021) + ALBANIA) / 2),
    ],
)
def test_guesses_from_the_totals_of_the_table(choice, expected):
    assert guess(*choice).expected == pytest.approx(expected)


def test_a_trend_is_the_line_through_the_quarters_before_alone():
    # A log-linear Poisson line keeps the sum of the counts it is fitted to; what comes after the
    # break must have no say in it.
    one = guess("2023Q1", 4, 4, "trend")
    steps = one.otherwise.to_numpy()[1:] / one.otherwise.to_numpy()[:-1]
    assert steps == pytest.approx(steps[0])
    fitted = [one.otherwise.iloc[0] / steps[0] ** k for k in range(1, 5)]
    assert sum(fitted) == pytest.approx(ALBANIA)


def test_only_impossible_guesses_are_thrown_out():
    assert busiest(4) == arrivals("Total", 2022)
    assert guess("2023Q1", 1, 4, "others in number").fault == "it gives fewer people than none"
    assert f"busiest 4 quarters, {busiest(4):,}" in guess("2022Q4", 1, 4, "Turkey").fault
    assert not guess("2023Q1", 4, 4, "others in number").fault


def test_the_finding_of_the_lesson_a_fall_before_the_agreement_too():
    early = all_guesses(1).query("begins == '2022Q4'")["change"].dropna()
    assert len(early) == 24
    assert early.max() < -20
    real = all_guesses(4).query("begins == '2023Q1'")["change"].dropna()
    assert real.min() < -95
    assert -60 < real.max() < -50


def test_how_the_quarters_lie_to_the_agreement():
    # 13 December is day 74 of the 92 of the quarter, as lesson 03 counts it.
    assert before_agreement("2022Q4", 1) == (0, pytest.approx(74 / 92))
    assert before_agreement("2022Q1", 4) == (3, pytest.approx(74 / 92))
    assert before_agreement("2022Q1", 2) == (2, 0.0)
    assert before_agreement("2023Q1", 4) == (0, 0.0)


def test_words():
    choices = {"begins": "2022Q4", "back": 4, "ahead": 1, "otherwise": "others"}
    one, came = guess("2022Q4", 4, 1, "others"), arrivals("Albania", "2022Q4")
    every = all_guesses(1).query("begins == '2022Q4'")["change"].dropna()
    assert repr(explore("counterfactual", **choices)).split("\n") == [
        f"{came:,} Albanian nationals were recorded in 2022Q4. Had they moved like everyone else, "
        f"in proportion (looking back over 4 quarters): {one.expected:,.0f} people. So "
        f"{one.expected - came:,.0f} fewer came than guessed, −{-one.change:.1f}%.",
        f"Of all 26 guesses for the same quarters 24 are kept; they run from −{-every.min():.0f}% "
        f"to −{-every.max():.0f}%. Yours is number {(every <= one.change).sum()} of 24, counted "
        "from the lowest.",
        "Of this, 80% of 2022Q4 was over before the agreement of 13 December 2022.",
    ]


def test_every_state_has_whole_sentences_and_fits():
    for state in STATES:
        view = Choice(*state)
        assert len(view.sentences) == 3
        assert all(said.endswith(".") and "nan" not in said for said in view.sentences)
        assert sum(map(len, view.sentences)) < 560, state  # the room kept for them
        assert len(view.words["headline"]) <= 66, state
        rows = view.rows()
        assert len(rows) <= 200
        assert not rows["value"].isna().any()
        guessed = rows.query("panel == 'guessed'")
        assert ((guessed["value"] > MOST) == guessed["label"].str.startswith("▲")).all()
        assert (guessed["value"] >= 0).all()
        mine = rows.query("part == 'this guess'")
        assert len(mine) == int(view.guess is not None and not view.guess.fault)


@given(st.sampled_from(STATES))
def test_gap_guess_and_count_agree(state):
    begins, back, ahead, way = state
    if way == "trend" and back < 4:
        with pytest.raises(CourseError, match=r"no trend\. Look back over 4 or more"):
            guess(*state)
        return
    one = guess(*state)
    start = counts().index.get_loc(begins)
    assert one.recorded == counts()["Albania"].iloc[start : start + ahead].sum()
    assert len(one.otherwise) == ahead
    if not one.fault:
        assert one.expected * (1 + one.change / 100) == pytest.approx(one.recorded)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"begins": "2023Q2"}, "no quarter to begin with called '2023Q2'"),
        ({"back": 3}, "no number of quarters to look back called '3'"),
        ({"otherwise": "the others"}, "no guess in this explorer called 'the others'"),
        ({"window": 4}, "'window'"),
    ],
)
def test_a_wrong_choice_gets_a_sentence(choices, said):
    with pytest.raises(CourseError, match=said):
        explore("counterfactual", **choices)


def headline(figure):
    return figure._params["headline"]


def test_the_figure_follows_the_controls():
    box = explore("counterfactual")
    sliders = [part for part in box.children if isinstance(part, widgets.SelectionSlider)]
    (drop,) = [part for part in box.children if isinstance(part, widgets.Dropdown)]
    figure = next(part for part in box.children if hasattr(part, "_spec"))
    assert headline(figure) == (
        f"From 2023Q1, 4 quarters: {arrivals('Albania', 2023)} came, {ALBANIA:,} guessed: "
        f"−{-guess('2023Q1', 4, 4, 'level').change:.0f}%"
    )
    sliders[0].value = "2022Q4"
    drop.value = "others"
    sliders[2].value = 1
    one = guess("2022Q4", 4, 1, "others")
    assert headline(figure) == (
        f"From 2022Q4, 1 quarter: {arrivals('Albania', '2022Q4'):,} came, {one.expected:,.0f} "
        f"guessed: −{-one.change:.0f}%"
    )
    every = all_guesses(1).query("begins == '2022Q4'")["change"].dropna()
    assert f"2022Q4 from −{-every.min():.0f}% to −{-every.max():.0f}%" in figure.description
    (tick,) = [part for part in box.children if isinstance(part, widgets.Checkbox)]
    tick.value = True
    assert f"−{-one.change:.1f}%" in box.children[-1].value
