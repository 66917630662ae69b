"""The boats explorer: three counts of one year, and what each says about the change."""

import ipywidgets as widgets

from crossings import explore
from crossings.worlds.small_boats import by_year
from lessonkit.live import LiveChart
from tests.explorers.boxes import inside, table_in
from tests.published import published


def counts(year):
    """Boats and people of one year, as the table has them."""
    row = by_year().set_index("year").loc[year]
    return int(row["boats"]), int(row["people"])


def test_years_are_whole_and_add_up_to_the_published_totals():
    years = by_year().set_index("year")
    assert years["people"].to_dict() == published("arrivals")  # 2026 is not a whole year yet
    for year, boats in published("boats").items():
        assert years.loc[year, "boats"] == boats


def test_words():
    (boats, people), (boats_before, people_before) = (counts(year) for year in (2025, 2024))
    fewer = 100 * (boats_before - boats) / boats_before
    more = 100 * (people - people_before) / people_before
    fuller = 100 * ((people / boats) / (people_before / boats_before) - 1)
    assert repr(explore("boats", year=2025)).split("\n") == [
        f"2025: {boats:,} boats, {people:,} people, {people / boats:.0f} people on an average "
        "boat.",
        f"From 2024 to 2025: boats −{fewer:.0f}%, people +{more:.0f}%, people a boat "
        f"+{fuller:.0f}%.",
    ]
    assert len(repr(explore("boats", year=2018)).split("\n")) == 1  # nothing to compare with


def test_the_figure_follows_the_slider(built):
    box = built("boats").box
    (slider,) = inside(box, widgets.SelectionSlider)
    figure = next(inside(box, LiveChart))
    slider.value = 2023
    assert (
        figure._params["headline"]
        == "Small boats that reached the UK: 2023 in two counts and their average"
    )
    boats, people = counts(2023)
    assert f"Chosen: 2023: {boats:,} boats, {people:,} people" in figure.description
    (tick,) = inside(box, widgets.Checkbox)
    tick.value = True
    assert f"{people / boats:.1f}" in table_in(box).value
