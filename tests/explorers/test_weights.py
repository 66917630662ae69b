"""The weights table: totals by hand, every option wins for somebody, words that hold everywhere."""

import random
import re

import pytest

from crossings import explore
from crossings.models.weighing import weight_transfers, weighted_scores
from crossings.worlds.harbour import CARDS, CRITERIA, OPTIONS, OWN, SCORES

EDGES = [
    (0, 0, 0, 0),
    (100, 0, 0, 0),
    (0, 100, 0, 0),
    (0, 0, 100, 0),
    (0, 0, 0, 100),
    (1, 0, 0, 0),
    (40, 20, 20, 20),  # a tie of two
    (25, 25, 25, 25),
    (100, 100, 100, 100),
    (100, 1, 0, 0),
]


def weighed(card="a resident", **points):
    return explore("weights", card=card, **points).view


def with_points(*points):
    return weighed(**dict(zip(("crime", "lives", "privacy", "cost"), points, strict=True)))


def some_settings(count):
    draw = random.Random(12)
    return [tuple(draw.choice((0, draw.randint(0, 100))) for _ in range(4)) for _ in range(count)]


def test_a_total_by_hand():
    # 40 · 8 + 20 · 6 + 19 · 2 + 21 · 6 = 604 and 40 · 8 + 20 · 5 + 19 · 6 + 21 · 3 = 597.
    totals = weighed("a resident").totals
    assert totals["cameras and drones"] == pytest.approx(6.04)
    assert totals["more officers"] == pytest.approx(5.97)


def test_two_points_of_a_hundred_turn_the_residents_winner():
    assert weighed("a resident").tied == ["cameras and drones"]
    moved = weighed("a resident", privacy=21, cost=19)
    assert moved.tied == ["more officers"]
    assert moved.card == OWN


def test_every_option_wins_for_somebody_and_two_residents_differ():
    assert {weighed(name).tied[0] for name in CARDS} == set(OPTIONS)
    assert weighed("a resident").tied != weighed("another resident").tied


def test_no_option_is_as_good_as_another_on_all_criteria_and_the_scale_is_used_by_all():
    for one in OPTIONS:
        for other in set(OPTIONS) - {one}:
            assert (SCORES.loc[one] > SCORES.loc[other]).any()
    assert SCORES.to_numpy().min() >= 0
    assert SCORES.to_numpy().max() <= 10


@pytest.mark.parametrize("name", CARDS)
def test_a_card_gives_reasons_and_a_hundred_points(name):
    assert sum(CARDS[name].points) == 100
    assert len(CARDS[name].why) > 40
    assert weighed(name).card == name
    assert "(invented)" in weighed(name).sentences[0]


@pytest.mark.parametrize("points", [*EDGES, *some_settings(40)])
def test_every_state_has_whole_sentences_and_words_that_fit(points):
    view = with_points(*points)
    for sentence in (*view.sentences, view.description):
        assert re.fullmatch(r"[A-Z].*[.”]", sentence, flags=re.S)
        assert not re.search(r"\b(nan|None)\b", sentence)
    assert len(view.words["headline"]) <= 72
    rows = view.rows()
    assert len(rows) == len(OPTIONS) * len(CRITERIA) + len(CRITERIA)
    assert rows["label"].str.len().max() <= 38
    summed = rows.groupby("option")["adds"].sum()
    for option in OPTIONS:
        assert summed[option] == pytest.approx(view.totals[option], abs=0.001)


@pytest.mark.parametrize("points", [p for p in some_settings(25) if sum(p)])
def test_past_the_shortest_move_the_other_option_wins(points):
    view = with_points(*points)
    if len(view.tied) > 1 or "No weight moved" in view.sentences[2]:
        return
    said = re.search(r"from “(.+)” to “(.+)”, and (.+?) draws? level", view.sentences[2])
    source, target, winner = said.groups()
    least = weight_transfers(SCORES, points).iloc[0]["moved"]
    shares = {name: given / sum(points) for name, given in zip(CRITERIA, points, strict=True)}
    shares[source] -= least + 1e-6
    shares[target] += least + 1e-6
    if shares[source] >= 0:
        assert weighted_scores(SCORES, shares).idxmax() == winner
    shares[source] += 2e-6
    shares[target] -= 2e-6
    assert weighted_scores(SCORES, shares).idxmax() == view.tied[0]


def test_the_score_that_would_be_needed_is_a_break_even():
    said = weighed("a border officer").sentences[3]
    # The boat has 638 points; 26 · 8 + 54 · x + 10 · 2 + 10 · 6 = 638 gives x = 6.48.
    assert weighed("a border officer").totals["a rescue boat"] == pytest.approx(6.38)
    assert said.endswith("6.5 instead of 6 on “lives saved”, cameras and drones would draw level.")
    assert with_points(100, 0, 0, 1).sentences[3].startswith("And if a score is wrong?")


def test_rounding_is_said_where_it_hides_the_winner():
    assert "Printed to one decimal both read 6.0." in weighed("a resident").sentences[1]
    assert "one decimal" not in weighed("another resident").sentences[1]


def test_the_table_has_weights_scores_and_totals():
    frame = weighed("a taxpayer").numbers().frame.set_index("option")
    assert list(frame.columns) == [*CRITERIA, "total"]
    assert frame.loc["weight of 100", "low cost"] == "48.0"
    assert frame.loc["cameras and drones"].to_list() == [8, 6, 2, 6, "6.16"]


def test_a_card_moves_the_sliders_and_a_slider_lays_the_card_down(built):
    lab = built("weights")
    card, *points = lab.controls.values()
    card.value = "a taxpayer"
    assert [one.value for one in points] == [24, 20, 8, 48]
    assert "Cameras and drones win with 6.16" in lab.words.value
    lab.controls["cost"].value = 47
    assert card.value == OWN
    assert "Your own weights. The points add up to 99" in lab.words.value
    lab.controls["cost"].value = 48
    assert card.value == "a taxpayer"
    assert lab.figure._params["headline"].startswith("Most: cameras and drones, 6.16")


def test_weights_called_own_are_not_said_to_be_those_of_a_card(built):
    lab = built("weights")
    card, *points = lab.controls.values()
    card.value = "a taxpayer"
    card.value = OWN
    assert [one.value for one in points] == [24, 20, 8, 48]
    assert "Your own weights." in lab.words.value
    assert "taxpayer" not in lab.words.value
    card.value = "a taxpayer"
    assert "Role card, a taxpayer" in lab.words.value
