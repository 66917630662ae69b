"""Frames and functions of lesson 03."""

import pandas as pd

from .figures import CREDIT, load

years = [2021, 2022, 2023]


def two_groups() -> pd.DataFrame:
    """Albanian nationals and everyone else, by year."""
    every = load("uk_small_boats_by_quarter")
    sums = every.pivot_table(index="year", columns="nationality", values="arrivals", aggfunc="sum")
    sums = sums.loc[2021:2023]
    return pd.DataFrame(
        {"albania": sums["Albania"], "others": sums["Total"] - sums["Albania"]}
    ).reset_index()


table = two_groups()


def example():
    """A chart that passes; Altair comes with it, so that reading the lesson needs none."""
    from lessonkit.figures.fast_altair import altair as alt

    return (
        alt.Chart(table)
        .mark_bar()
        .encode(
            x=alt.X("year:O", title="year"), y=alt.Y("albania:Q", title="people recorded in a year")
        )
        .properties(
            title=alt.Title("Albanian nationals arriving by small boat", subtitle=CREDIT),
            description="Bar chart of Albanian nationals by year: 2021 few, 2022 many, 2023 few.",
        )
    )
