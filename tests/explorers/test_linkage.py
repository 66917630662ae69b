"""Two lists joined: both kinds of error on one dial, and what a longer list does."""

from itertools import pairwise

import pytest

from crossings import explore
from crossings.explorers.linkage import CAPTION, Linkage
from crossings.worlds.libraries import BOTH, FIRST, RULES, SECOND

EVERY = {(rule, second): Linkage(rule, second) for rule in RULES for second in SECOND}


def test_every_setting_gives_whole_words():
    for now in EVERY.values():
        assert now.rightly + now.missed == pytest.approx(BOTH)
        assert now.words["widest"] > now.rows()["value"].max()
        assert all(line.endswith(".") and "nan" not in line for line in now.sentences)
        assert len(now.words["headline"]) < 56
        assert sum(map(len, now.sentences)) < 300  # the room kept for them


def test_rules_are_drawn_on_one_scale_as_long_as_they_fit():
    ends = {name: EVERY[name, 5_000].words["widest"] for name in RULES}
    assert ends["very strict"] == ends["strict"] == ends["loose"] < ends["very loose"]
    drawn = EVERY["strict", 5_000].chart().to_dict()
    assert f"{BOTH} people are in both" in str(drawn)  # a mark that moves with the scale


@pytest.mark.parametrize("second", SECOND)
def test_a_looser_rule_trades_one_error_for_the_other(second):
    for strict, loose in pairwise(RULES):
        assert EVERY[loose, second].wrongly > EVERY[strict, second].wrongly
        assert EVERY[loose, second].missed < EVERY[strict, second].missed


@pytest.mark.parametrize("rule", RULES)
def test_wrong_pairs_grow_with_the_pairs_compared_and_nothing_else_does(rule):
    for short, long in pairwise(SECOND):
        before, after = EVERY[rule, short], EVERY[rule, long]
        assert after.wrongly / before.wrongly == pytest.approx(long / short, rel=0.001)
        assert (after.rightly, after.missed) == (before.rightly, before.missed)


def test_by_hand():
    # 10,000,000 pairs less the 400 of one person each; 1 in 2,000 names times 1 in 70 years.
    now = EVERY["strict", 5_000]
    assert now.wrongly == pytest.approx((FIRST * 5_000 - 400) / 140_000)
    assert now.rightly == pytest.approx(400 * 0.85 * 0.98)
    assert now.wrong_of_100 == pytest.approx(100 * 71.4257 / (71.4257 + 333.2), abs=0.001)


def test_words():
    said = repr(explore("linkage", rule="very strict"))
    assert "Strangers joined wrongly: hardly any." in said
    # Few is not none.
    assert "Of every 100 joined pairs under 1 is wrong." in said
    assert EVERY["very strict", 5_000].words["headline"].startswith("Rule “very strict”: under 1")
    assert "Of every 100 joined pairs 1 is wrong." in " ".join(
        EVERY["very strict", 50_000].sentences
    )
    assert "Compared were 2,000 × 5,000 = 10,000,000 pairs." in said
    assert "Strangers joined wrongly: 357 pairs." in repr(explore("linkage", rule="loose"))
    assert CAPTION[0].startswith("Invented")


def test_figure_words_and_table_follow_the_sliders(built):
    explorer = built("linkage")
    explorer.controls["rule"].value = "very loose"
    explorer.controls["second"].value = 50_000
    assert "10,714" in explorer.words.value
    assert explorer.figure._params["headline"].startswith("Rule “very loose”: 10,714")
    explorer.as_table.value = True
    assert "very strict" in explorer.table.value
