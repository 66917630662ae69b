"""Frames and functions of lesson 02."""

import pandas as pd

from .figures import load, percent_change


def listed(figures: list[int]) -> str:
    """A figure in its editions."""
    return " → ".join(f"{figure:,}" for figure in figures)


def change(before: float, after: float) -> float | None:
    return None if before == 0 else (after - before) / before * 100


route = load("frontex_by_route").query("route == 'Western Balkan' and months_covered == 12")


detected = route.set_index("year")["detections"].sort_index()


base = detected[detected.index.isin(range(2018, 2024))]


end = int(detected[2024])


def changes() -> pd.DataFrame:
    """From each year to 2024, in per cent."""
    rows = load("frontex_by_route").query("route == 'Western Balkan' and months_covered == 12")
    by_year = rows.set_index("year")["detections"].sort_index()
    start = by_year.loc[2018:2023]
    return pd.DataFrame({"baseline": start.index, "change": (by_year[2024] - start) / start * 100})


table = changes()


by_base = table.set_index("baseline")["change"]
