"""The composition explorer: published numbers, words that follow, the same without a widget."""

import ipywidgets as widgets
import pytest

from crossings import explore
from crossings.explorers.composition import _Explorer, compare, nationalities, years
from lessonkit.text.errors import CourseError
from tests.worked_out import arrivals


def test_words_give_the_numbers_of_the_table():
    before, after = (arrivals("Albania", year) for year in (2022, 2023))
    all_before, all_after = (arrivals("Total", year) for year in (2022, 2023))
    rest_before, rest_after = all_before - before, all_after - after
    part_before, part_after = 100 * before / all_before, 100 * after / all_after
    assert compare(["Albania"], "2022", "2023").sentences == (
        f"Albania: from {before:,} to {after:,}, a fall of {100 * (1 - after / before):.1f}%.",
        f"Everyone else: from {rest_before:,} to {rest_after:,}, a fall of "
        f"{100 * (1 - rest_after / rest_before):.1f}%.",
        f"All arrivals: from {all_before:,} to {all_after:,}, a fall of "
        f"{100 * (1 - all_after / all_before):.1f}%.",
        f"The chosen are {part_before:.1f}% of all arrivals in 2022 and {part_after:.1f}% in "
        f"2023: {part_before - part_after:.1f} percentage points lower.",
        f"Of the fall of {all_before - all_after:,} in all arrivals, {before - after:,} are the "
        f"chosen: {100 * (before - after) / (all_before - all_after):.0f}%.",
    )


def test_all_nationalities_together_are_the_total():
    for year in years():
        whole = compare(nationalities(), year, year)
        assert whole.group == whole.everyone
        assert whole.rest == (0, 0)


def test_a_baseline_of_nobody_has_no_per_cent():
    said = compare(["Eritrea"], "2018", "2023").sentences[0]
    came = f"from 0 to {arrivals('Eritrea', 2023):,}"
    assert said == f"Eritrea: {came}; from nobody, no change in per cent can be given."


def test_a_part_that_moved_against_the_whole_is_not_called_a_part_of_it():
    # Turkey rose while the total fell.
    assert not any("are the chosen" in s for s in compare(["Turkey"], "2022", "2023").sentences)


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"chosen": ["Albanian"]}, "Did you mean 'Albania'"),
        ({"baseline": "2032"}, "no period called '2032'"),
        ({"baseline": "2022", "comparison": "2023Q1"}, "a year and a quarter"),
        ({"basline": "2022"}, "Did you mean 'baseline'"),
    ],
)
def test_a_wrong_choice_gets_a_sentence(choices, said):
    with pytest.raises(CourseError, match=said):
        explore("composition", **choices)


def test_an_unknown_explorer_gets_a_sentence():
    with pytest.raises(CourseError, match="There is no explorer called 'compositon'"):
        explore("compositon")


def test_numbers_may_be_given_as_numbers():
    still = explore("composition", chosen="Albania", baseline=2021, comparison=2023)
    assert repr(still) == "\n".join(compare(["Albania"], "2021", "2023").sentences)


def test_the_figure_follows_the_controls():
    explorer = _Explorer()
    before = explorer.figure.description
    explorer.boxes["Albania"].value = False
    explorer.boxes["Turkey"].value = True
    assert compare(["Turkey"], "2022", "2023").sentences[0] in explorer.words.value
    assert explorer.figure.description != before
    explorer.baseline.value = "2021"
    first, last = arrivals("Turkey", 2021), arrivals("Turkey", 2023)
    assert f"from {first:,} to {last:,}" in explorer.words.value
    headline = f"Turkey: +{100 * (last / first - 1):,.1f}%"
    assert explorer.figure._params["headline"].startswith(headline)


def test_quarters_and_back():
    explorer = _Explorer()
    explorer.unit.value = explorer.unit.options[1][1]
    assert (explorer.baseline.value, explorer.later.value) == ("2022Q3", "2022Q4")
    assert compare(["Albania"], "2022Q3", "2022Q4").sentences[0] in explorer.words.value
    explorer.unit.value = explorer.unit.options[0][1]
    assert compare(["Albania"], "2022", "2023").sentences[0] in explorer.words.value


def test_the_table_is_one_tick_away():
    explorer = _Explorer()
    assert explorer.table.value == ""
    explorer.as_table.value = True
    assert "<caption" in explorer.table.value
    assert f"{arrivals('Albania', 2022):,}" in explorer.table.value


def test_nobody_chosen_is_said():
    explorer = _Explorer()
    explorer.boxes["Albania"].value = False
    assert "Choose at least one nationality" in explorer.words.value


def test_every_control_has_words():
    def controls(box):
        for child in getattr(box, "children", ()):
            yield from controls(child)
        if isinstance(box, (widgets.Checkbox, widgets.SelectionSlider, widgets.ToggleButtons)):
            yield box

    found = list(controls(explore("composition")))
    assert len(found) == len(nationalities()) + 4
    assert all(control.description for control in found)
