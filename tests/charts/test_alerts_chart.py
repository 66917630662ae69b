"""Bars of parts in per cent of their wholes."""

import pandas as pd

from crossings.charts.alerts import shares_chart


def test_every_bar_says_both_numbers_and_a_sliver_is_not_nothing():
    counts = pd.DataFrame(
        {
            "what": ["faces", "alerts", "errors"],
            "part": [10, 10, 8],
            "whole": [3_147_436, 2_077, 10],
        }
    )
    chart = shares_chart(counts, title="Ten errors", axis="% of each whole", caption="Source")
    said = chart.to_dict()["description"]
    assert "faces: 10 of 3,147,436, 0.0003%" in said
    assert "alerts: 10 of 2,077, 0.48%" in said
    assert "errors: 8 of 10, 80.0%" in said
