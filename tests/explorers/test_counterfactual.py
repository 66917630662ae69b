"""The counterfactual explorer: guesses against published figures, words in every state."""

from itertools import product

import ipywidgets as widgets
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossings import explore
from crossings.charts.counterfactual import MOST
from crossings.explorers.counterfactual import Counterfactual
from crossings.worlds.guesses import (
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
from lessonkit.live import LiveChart
from lessonkit.text.errors import CourseError
from tests.explorers.boxes import inside, table_in
from tests.worked_out import arrivals

A = {year: arrivals("Albania", year) for year in (2021, 2022, 2023)}
REST = {year: arrivals("Total", year) - A[year] for year in A}
STATES = list(product(BEGINNINGS, BACK, AHEAD, WAYS))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        # Worked out from the table: A is Albania, REST everyone else, by year.
        (("2023Q1", 4, 4, "level"), A[2022]),
        (("2023Q1", 4, 4, "others"), A[2022] * REST[2023] / REST[2022]),
        (("2023Q1", 4, 4, "others in number"), A[2022] + REST[2023] - REST[2022]),
        (("2023Q1", 4, 4, "Iran"), A[2022] * arrivals("Iran", 2023) / arrivals("Iran", 2022)),
        (("2023Q1", 4, 4, "Turkey"), A[2022] * arrivals("Turkey", 2023) / arrivals("Turkey", 2022)),
        (("2023Q1", 1, 4, "level"), 4 * arrivals("Albania", "2022Q4")),
        (("2022Q4", 1, 1, "level"), arrivals("Albania", "2022Q3")),
        (("2023Q1", 8, 4, "level"), (A[2021] + A[2022]) / 2),
    ],
)
def test_guesses_from_the_totals_of_years_and_quarters(choice, expected):
    assert guess(*choice).expected == pytest.approx(expected)


def test_a_trend_is_the_line_through_the_quarters_before_alone():
    # A log-linear Poisson line keeps the sum of the counts it is fitted to; what comes after the
    # break must have no say in it.
    one = guess("2023Q1", 4, 4, "trend")
    steps = one.otherwise.to_numpy()[1:] / one.otherwise.to_numpy()[:-1]
    assert steps == pytest.approx(steps[0])
    fitted = [one.otherwise.iloc[0] / steps[0] ** k for k in range(1, 5)]
    assert sum(fitted) == pytest.approx(A[2022])


def test_only_impossible_guesses_are_thrown_out():
    assert busiest(4) == arrivals("Total", 2022)
    assert guess("2023Q1", 1, 4, "others in number").fault == "it gives fewer people than none"
    most = f"{arrivals('Total', 2022):,}"
    assert f"busiest 4 quarters, {most}" in guess("2022Q4", 1, 4, "Turkey").fault
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


def at_first():
    """2022Q4: who came, and who would have come had they moved like everyone else since a year."""
    before = [f"2021Q{q}" for q in (4,)] + [f"2022Q{q}" for q in (1, 2, 3)]
    albanians = sum(arrivals("Albania", one) for one in before)
    everyone = sum(arrivals("Total", one) for one in before)
    came, all_came = arrivals("Albania", "2022Q4"), arrivals("Total", "2022Q4")
    return came, albanians * (all_came - came) / (everyone - albanians)


AT_FIRST = at_first()


def test_words():
    choices = {"begins": "2022Q4", "back": 4, "ahead": 1, "otherwise": "others"}
    came, guessed = AT_FIRST
    kept = sorted(all_guesses(1).query("begins == '2022Q4'")["change"].dropna())
    change = 100 * (came / guessed - 1)
    place = 1 + sum(other < change - 1e-9 for other in kept)
    assert repr(explore("counterfactual", **choices)).split("\n") == [
        f"{came:,} Albanian nationals were recorded in 2022Q4. Had they moved like everyone else, "
        f"in proportion (looking back over 4 quarters): {guessed:,.0f} people. So "
        f"{round(guessed) - came:,} fewer came than guessed, −{-change:.1f}%.",
        f"Of all 26 guesses for the same quarters {len(kept)} are kept; they run from "
        f"−{-kept[0]:.0f}% to −{-kept[-1]:.0f}%. Yours is number {place} of {len(kept)}, counted "
        "from the lowest.",
        "Of this, 80% of 2022Q4 was over before the agreement of 13 December 2022.",
    ]


def test_every_state_has_whole_sentences_and_fits():
    for state in STATES:
        view = Counterfactual(*state)
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


def test_the_figure_follows_the_controls(built):
    box = built("counterfactual").box
    sliders = list(inside(box, widgets.SelectionSlider))
    (drop,) = inside(box, widgets.Dropdown)
    figure = next(inside(box, LiveChart))
    a, b = arrivals("Albania", 2022), arrivals("Albania", 2023)
    said = f"From 2023Q1, 4 quarters: {b} came, {a:,} guessed: −{100 * (a - b) / a:.0f}%"
    assert figure._params["headline"] == said
    sliders[0].value = "2022Q4"
    drop.value = "others"
    sliders[2].value = 1
    came, guessed = AT_FIRST
    fell = f"{100 * (1 - came / guessed):.0f}%"
    said = f"From 2022Q4, 1 quarter: {came:,} came, {guessed:,.0f} guessed: −{fell}"
    assert figure._params["headline"] == said
    kept = all_guesses(1).query("begins == '2022Q4'")["change"].dropna()
    ends = f"2022Q4 from −{-kept.min():.0f}% to −{-kept.max():.0f}%"
    assert ends in figure.description
    (tick,) = inside(box, widgets.Checkbox)
    tick.value = True
    assert f"−{100 * (1 - came / guessed):.1f}%" in table_in(box).value
