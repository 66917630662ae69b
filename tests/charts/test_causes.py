"""The still figures of lesson 04: nothing hidden, one scale, the right ones picked."""

import pandas as pd
import pytest

from crossings.charts.causes import picked_and_rest, two_groups, with_lanes
from lessonkit.figures.figure import read_figure

QUARTERS = pd.DataFrame(
    {"quarter": ["2022Q3", "2022Q4", "2023Q1", "2023Q2"], "arrivals": [9044, 1185, 28, 252]}
)


def test_an_event_stands_at_its_day_and_in_a_lane_of_its_own():
    events = {"2022-08-30": "one", "2022-12-13": "two", "2022-12-20": "three"}
    figure = read_figure(with_lanes(QUARTERS, events, title="x", caption="y"))
    marks = next(rows for rows in figure.rows.values() if "said" in rows)
    # 13 December is day 73 of 91 after the first of the quarter, which is the second one.
    assert marks.set_index("said").loc["two", "at"] == pytest.approx(1 + 73 / 91)
    assert marks["height"].is_monotonic_decreasing
    assert marks["height"].is_unique
    assert marks["height"].min() > QUARTERS["arrivals"].max()  # lanes lie above every bar


def test_two_groups_share_one_scale():
    table = pd.DataFrame({"quarter": ["2022Q3", "2022Q4"], "few": [3, 1], "many": [80, 70]})
    figure = read_figure(two_groups(table, title="x", caption="y"))
    domains = [view.channels["y"]["scale"]["domain"] for view in figure.views]
    assert domains == [[0, 80], [0, 80]]
    assert "few: 2022Q3 3, 2022Q4 1" in figure.description


def test_the_highest_are_picked_and_the_means_are_theirs():
    world = pd.DataFrame(
        {"unit": range(1, 6), "first": [10, 90, 30, 80, 20], "second": [12, 60, 33, 50, 15]}
    )
    figure = read_figure(picked_and_rest(world, 2, title="x", caption="y"))
    assert "Picked: 85 on average the first time, 55 the second. Rest: 20, 20." in (
        figure.description
    )
    rows = next(rows for rows in figure.rows.values() if "unit" in rows)
    assert set(rows.query("group == 'picked'")["unit"]) == {2, 4}
