"""The two-lists lab: published sums, the way each broken condition pulls, words that follow."""

from itertools import product

from crossings import explore
from crossings.charts.lists import HIGHEST, STEP
from crossings.explorers.lists import HIDDEN, SHARES, TwoLists
from crossings.models.capture import chapman_estimate
from crossings.worlds.misprints import MISPRINTS, READERS, REPEATS, pairs_of_lists

EVERY = list(product(SHARES, SHARES, READERS, HIDDEN))


def test_each_broken_condition_pulls_in_its_own_direction_in_every_setting():
    for first, second, readers, hidden in EVERY:
        choice = TwoLists(first, second, readers, hidden, 1)
        off = choice.average - MISPRINTS
        setting = (first, second, readers, hidden)
        if READERS[readers] == 1 and not hidden:
            assert abs(off) <= 0.02 * MISPRINTS, setting
            assert "only chance moves" in choice.sentences[-1]
        elif READERS[readers] >= 1:
            assert off < 0, setting
            assert "too high" not in choice.sentences[1]
        elif not hidden:
            assert off > 0, setting
            assert "too low" not in choice.sentences[1]
        else:
            assert "opposite directions" in choice.sentences[-1]


def test_every_setting_has_whole_sentences_and_few_rows():
    for first, second, readers, hidden in EVERY[::7]:
        for pair in (1, 20):
            choice = TwoLists(first, second, readers, hidden, pair)
            assert sum(choice.parts.values()) == MISPRINTS
            assert min(choice.parts.values()) >= 0
            assert len(choice.words["headline"]) <= 64
            assert all(s.endswith(".") and "nan" not in s for s in choice.sentences)
            rows = choice.rows()
            assert len(rows) <= 130
            assert rows["end"].max() <= HIGHEST + STEP
            columns = rows[rows["panel"] == "all"]
            assert (columns["value"] - columns["base"]).sum() == REPEATS


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    held = [pairs_of_lists(f, s, "alone", 0)["holds"].mean() for f, s in product(SHARES, SHARES)]
    assert 0.9 < sum(held) / len(held) < 0.99
    assert pairs_of_lists(50, 40, "talk", 20)["holds"].mean() < 0.02


def test_one_pair_is_estimated_as_chapman_did():
    choice = TwoLists(50, 40, "alone", 0, 3)
    one = choice.one
    lists = (int(one[name]) for name in ("marked", "caught", "recaptured"))
    assert one["people"] == chapman_estimate(*lists).people


def test_two_faults_can_cancel_out():
    choice = TwoLists(50, 40, "avoid a lot", 40, 1)
    assert "is close to it" in choice.sentences[1]
    assert "opposite directions" in choice.sentences[2]


def test_words():
    said = repr(explore("lists", first=50, second=40, readers="talk", hidden=20)).split("\n")
    assert said == [
        "Pair 1: 79 on the first list, 67 on the second, 43 on both. From these three numbers "
        "alone the estimate is 123 (95% interval 113 to 143). The book has 200.",
        "Of 400 such pairs, the interval of 0 holds the true number. Their average is 114: too low "
        "by 43%.",
        "Two faults that pull the same way: lists that talk overlap too much, and what neither can "
        "see is left out. The lists do not show it.",
    ]
    assert round((79 + 1) * (67 + 1) / (43 + 1) - 1) == 123


def test_the_figure_follows_the_controls(built):
    explorer = built("lists")
    before = explorer.figure.description
    explorer.controls["pair"].value = 2
    assert explorer.figure._params["headline"].startswith("Pair 2:")
    explorer.controls["readers"].value = "talk"
    assert "lists that talk" in explorer.words.value.lower()
    explorer.controls["hidden"].value = 50
    assert explorer.figure.description != before
    assert "pull the same way" in explorer.words.value
    explorer.as_table.value = True
    assert "The first 20 of 400 pairs" in explorer.table.value
