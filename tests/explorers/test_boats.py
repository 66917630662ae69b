"""The boats explorer: three counts of one year, and what each says about the change."""

import ipywidgets as widgets

from crossings import explore
from crossings.worlds.small_boats import by_year
from lessonkit.live import LiveChart
from tests.explorers.boxes import inside


def test_years_are_whole_and_add_up_to_the_published_totals():
    years = by_year().set_index("year")
    # Home Office, edition of 27 August 2026; 2026 is not a whole year yet.
    assert list(years.index) == list(range(2018, 2026))
    assert years["people"].to_dict() == {
        2018: 299, 2019: 1843, 2020: 8466, 2021: 28526, 2022: 45774, 2023: 29437, 2024: 36816,
        2025: 41472,
    }  # fmt: skip
    assert years.loc[2025, "boats"] == 672


def test_words():
    assert repr(explore("boats", year=2025)).split("\n") == [
        "2025: 672 boats, 41,472 people, 62 people on an average boat.",
        "From 2024 to 2025: boats −3%, people +13%, people a boat +17%.",
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
    assert "Chosen: 2023: 602 boats, 29,437 people" in figure.description
    (tick,) = inside(box, widgets.Checkbox)
    tick.value = True
    assert "48.9" in box.children[-1].value
