"""The composition explorer: published numbers, words that follow, the same without a widget."""

import pytest

from crossings import explore
from crossings.explorers.composition import Comparison, nationalities, years
from lessonkit.text.errors import CourseError
from tests.worked_out import arrivals


def test_words_give_the_published_numbers():
    said = Comparison(["Albania"], "2022", "2023").sentences
    a, b = arrivals("Albania", 2022), arrivals("Albania", 2023)
    all_a, all_b = arrivals("Total", 2022), arrivals("Total", 2023)
    other_a, other_b = all_a - a, all_b - b
    assert said == (
        f"Albania: from {a:,} to {b:,}, a fall of {100 * (a - b) / a:.1f}%.",
        f"Everyone else: from {other_a:,} to {other_b:,}, a fall of "
        f"{100 * (other_a - other_b) / other_a:.1f}%.",
        f"All arrivals: from {all_a:,} to {all_b:,}, a fall of "
        f"{100 * (all_a - all_b) / all_a:.1f}%.",
        f"The chosen are {100 * a / all_a:.1f}% of all arrivals in 2022 and "
        f"{100 * b / all_b:.1f}% in 2023: {100 * (a / all_a - b / all_b):.1f} percentage points "
        "lower.",
        f"Of the fall of {all_a - all_b:,} in all arrivals, {a - b:,} are the chosen: "
        f"{100 * (a - b) / (all_a - all_b):.0f}%.",
    )


def test_all_nationalities_together_are_the_total():
    for year in years():
        whole = Comparison(nationalities(), year, year)
        assert whole.group == whole.everyone
        assert whole.rest == (0, 0)


def test_a_baseline_of_nobody_has_no_per_cent():
    said = Comparison(["Eritrea"], "2018", "2023").sentences[0]
    came = arrivals("Eritrea", 2023)
    assert said == f"Eritrea: from 0 to {came:,}; from nobody, no change in per cent can be given."


def test_a_part_that_moved_against_the_whole_is_not_called_a_part_of_it():
    # Turkey rose from 1,127 to 3,040 while the total fell.
    assert not any("are the chosen" in s for s in Comparison(["Turkey"], "2022", "2023").sentences)


def test_an_unknown_explorer_gets_a_sentence():
    with pytest.raises(CourseError, match="There is no explorer called 'compositon'"):
        explore("compositon")


def test_numbers_may_be_given_as_numbers():
    still = explore("composition", chosen="Albania", baseline=2021, comparison=2023)
    a, b = arrivals("Albania", 2021), arrivals("Albania", 2023)
    assert f"from {a} to {b}, a rise of {100 * (b - a) / a:.1f}%" in repr(still)


def test_the_figure_follows_the_controls(built):
    explorer = built("composition")
    before = explorer.figure.description
    explorer.controls["chosen"].boxes["Albania"].value = False
    explorer.controls["chosen"].boxes["Turkey"].value = True
    a, b = arrivals("Turkey", 2022), arrivals("Turkey", 2023)
    rise = f"Turkey: from {a:,} to {b:,}, a rise of {100 * (b - a) / a:.1f}%"
    assert rise in explorer.words.value
    assert explorer.figure.description != before
    explorer.controls["baseline"].value = "2021"
    start = arrivals("Turkey", 2021)
    assert f"from {start} to {b:,}" in explorer.words.value
    headline = explorer.figure._params["headline"]
    assert headline.startswith(f"Turkey: +{100 * (b - start) / start:,.1f}%")


def test_quarters_and_back(built):
    explorer = built("composition")
    explorer.unit.value = explorer.unit.options[1][1]
    assert (explorer.controls["baseline"].value, explorer.controls["comparison"].value) == (
        "2022Q3",
        "2022Q4",
    )
    third, fourth = arrivals("Albania", "2022Q3"), arrivals("Albania", "2022Q4")
    assert f"from {third:,} to {fourth:,}" in explorer.words.value
    explorer.unit.value = explorer.unit.options[0][1]
    a, b = arrivals("Albania", 2022), arrivals("Albania", 2023)
    assert f"from {a:,} to {b}" in explorer.words.value


def test_the_table_is_one_tick_away(built):
    explorer = built("composition")
    assert explorer.table.value == ""
    explorer.as_table.value = True
    assert "<caption" in explorer.table.value
    assert f"{arrivals('Albania', 2022):,}" in explorer.table.value


def test_nobody_chosen_is_said(built):
    explorer = built("composition")
    explorer.controls["chosen"].boxes["Albania"].value = False
    assert "Choose at least one nationality" in explorer.words.value
