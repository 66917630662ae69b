"""The threshold dial: two invented groups, what one threshold does to each, what cannot be."""

from itertools import pairwise, product

import pytest

from crossings import explore
from crossings.explorers.threshold import Dial
from crossings.worlds.two_groups import EXTRAS, GROUPS, SCORES, WORLDS, people

EVERY = list(product(WORLDS, SCORES, EXTRAS))


def test_the_groups_have_the_sizes_they_are_said_to_have():
    for world, listed_b in (("alike", 50), ("read worse", 50), ("listed more", 200)):
        sizes = people(world).groupby("group")[["others", "listed"]].sum()
        assert sizes.loc["A"].tolist() == [1000, 50]
        assert sizes.loc["B"].tolist() == [1000, listed_b]
    assert (people("read worse")[["others", "listed"]] >= 0).all(axis=None)


def test_groups_that_are_alike_have_the_same_errors_at_every_score():
    for score in SCORES:
        assert all(Dial("alike", score, 0).equal.values())


def test_a_group_told_apart_less_well_bears_more_false_alerts_and_no_more_misses():
    for score in SCORES:
        errors = Dial("read worse", score, 0).errors
        assert errors.loc["B", "false_alerts"] > errors.loc["A", "false_alerts"]
        assert errors.loc["B", "missed"] == errors.loc["A", "missed"]


@pytest.mark.parametrize("world", ["read worse", "listed more"])
def test_no_setting_makes_all_three_rates_equal_where_groups_differ(world):
    # Chouldechova 2017; Kleinberg, Mullainathan and Raghavan 2017.
    assert not any(all(Dial(world, s, e).equal.values()) for s, e in product(SCORES, EXTRAS))


def test_a_higher_score_trades_false_alerts_for_misses():
    """What the exercise 09.raise says, at every step of the dial."""
    steps = [Dial("alike", score, 0).errors.loc["A"] for score in SCORES]
    for before, after in pairwise(steps):
        assert after["false_alerts"] < before["false_alerts"]
        assert after["missed"] >= before["missed"]
        assert after["true_alerts"] + after["false_alerts"] < sum(
            before[["true_alerts", "false_alerts"]]
        )
    assert steps[-1]["missed"] > steps[0]["missed"]


def test_a_lower_score_for_b_brings_the_alerts_together_and_parts_the_rest():
    """What the worked answer of 09.all-equal says."""

    def gaps(extra):
        errors = Dial("listed more", 60, extra).errors
        names = ("false_share_of_alerts", "false_positive_rate", "missed_rate")
        return [abs(errors.loc["A", n] - errors.loc["B", n]) for n in names]

    start, lower = gaps(0), gaps(-10)
    assert lower[0] < start[0]
    assert start[1:] == [0, 0]
    assert min(lower[1:]) > 0


@pytest.mark.parametrize("world", WORLDS)
def test_every_setting_gives_whole_sentences(world):
    for score, extra in product(SCORES, EXTRAS):
        now = Dial(world, score, extra)
        said = now.sentences
        assert len(said) == 1 + len(GROUPS)
        assert all(line.endswith(".") and "nan" not in line for line in said)
        assert max(map(len, now.words.values())) < 60
    rows = now.rows()
    assert len(rows) < 100
    assert rows["value"].notna().all()


def test_words():
    assert repr(explore("threshold", world="listed more", score=60)).split("\n") == [
        "Group A: of 1,000 not on the list 72 are flagged (7.2%); of 50 on it 6 are missed "
        "(12.0%); of 116 alerts 72 are false (62.1%).",
        "Group B: of 1,000 not on the list 72 are flagged (7.2%); of 200 on it 24 are missed "
        "(12.0%); of 248 alerts 72 are false (29.0%).",
        "Equal in both groups: flagged wrongly, missed. Not equal: false among alerts.",
    ]
    assert "there is no alert" in repr(explore("threshold", score=80, extra=20))


def test_the_figure_follows_the_controls(built):
    explorer = built("threshold")
    explorer.controls["world"].value = "read worse"
    headline = explorer.figure._params["headline"]
    assert headline == "Flagged wrongly: 72 of group A, 191 of group B"
    explorer.controls["extra"].value = 10
    assert explorer.figure._params["group_B"] == "Group B: flagged from score 70"
    explorer.as_table.value = True
    assert "false alerts" in explorer.table.value
