"""The composition explorer: published numbers, words that follow, the same without a widget."""

import pytest

from crossings import explore
from crossings.explorers.composition import Comparison, nationalities, years
from lessonkit.text.errors import CourseError


def test_words_give_the_published_numbers():
    said = Comparison(["Albania"], "2022", "2023").sentences
    assert said == (
        "Albania: from 12,658 to 924, a fall of 92.7%.",
        "Everyone else: from 33,116 to 28,513, a fall of 13.9%.",
        "All arrivals: from 45,774 to 29,437, a fall of 35.7%.",
        "The chosen are 27.7% of all arrivals in 2022 and 3.1% in 2023: 24.5 percentage points "
        "lower.",
        "Of the fall of 16,337 in all arrivals, 11,734 are the chosen: 72%.",
    )


def test_all_nationalities_together_are_the_total():
    for year in years():
        whole = Comparison(nationalities(), year, year)
        assert whole.group == whole.everyone
        assert whole.rest == (0, 0)


def test_a_baseline_of_nobody_has_no_per_cent():
    said = Comparison(["Eritrea"], "2018", "2023").sentences[0]
    assert said == "Eritrea: from 0 to 2,662; from nobody, no change in per cent can be given."


def test_a_part_that_moved_against_the_whole_is_not_called_a_part_of_it():
    # Turkey rose from 1,127 to 3,040 while the total fell.
    assert not any("are the chosen" in s for s in Comparison(["Turkey"], "2022", "2023").sentences)


def test_an_unknown_explorer_gets_a_sentence():
    with pytest.raises(CourseError, match="There is no explorer called 'compositon'"):
        explore("compositon")


def test_numbers_may_be_given_as_numbers():
    still = explore("composition", chosen="Albania", baseline=2021, comparison=2023)
    assert "from 815 to 924, a rise of 13.4%" in repr(still)


def test_the_figure_follows_the_controls(built):
    explorer = built("composition")
    before = explorer.figure.description
    explorer.controls["chosen"].boxes["Albania"].value = False
    explorer.controls["chosen"].boxes["Turkey"].value = True
    assert "Turkey: from 1,127 to 3,040, a rise of 169.7%" in explorer.words.value
    assert explorer.figure.description != before
    explorer.controls["baseline"].value = "2021"
    assert "from 69 to 3,040" in explorer.words.value
    assert explorer.figure._params["headline"].startswith("Turkey: +4,305.8%")


def test_quarters_and_back(built):
    explorer = built("composition")
    explorer.unit.value = explorer.unit.options[1][1]
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        "2022Q3",
        "2022Q4",
    )
    assert "from 9,044 to 1,185" in explorer.words.value
    explorer.unit.value = explorer.unit.options[0][1]
    assert "from 12,658 to 924" in explorer.words.value


def test_the_table_is_one_tick_away(built):
    explorer = built("composition")
    assert explorer.table.value == ""
    explorer.as_table.value = True
    assert "<caption" in explorer.table.value
    assert "12,658" in explorer.table.value


def test_nobody_chosen_is_said(built):
    explorer = built("composition")
    explorer.controls["chosen"].boxes["Albania"].value = False
    assert "Choose at least one nationality" in explorer.words.value
