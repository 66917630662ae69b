"""Detections by month: days are marked inside their month, and only those of the months shown."""

import pandas as pd

from crossings.charts.monthly_detections import detections_by_month

MONTHS = pd.DataFrame(
    {"month": ["2016-01", "2016-02", "2016-03"], "detections": [67000, 36622, 5027]}
)
EVENTS = {"2016-03-09": "declared closed", "2023-10-27": "something later"}


def test_an_event_stands_where_it_falls_within_its_month():
    spec = detections_by_month(MONTHS, title="T", caption="C", events=EVENTS).to_dict()
    rules = [one for one in spec["layer"] if one["mark"]["type"] == "rule"]
    assert [one["encoding"]["x"]["bandPosition"] for one in rules] == [round(8 / 31, 2)]


def test_the_description_names_ends_peak_and_marked_days():
    said = detections_by_month(MONTHS, title="T", caption="C", events=EVENTS).to_dict()
    assert said["description"] == (
        "Bar chart: detections in a month, from 2016-01 (67,000) to 2016-03 (5,027). The highest "
        "bar is 2016-01 (67,000). Marked: 9 March 2016, declared closed."
    )
