"""Small boats that reached the UK, year by year: boats, people, and people a boat."""

from functools import cache

import pandas as pd

from lessonkit.data.package import load


@cache
def by_year() -> pd.DataFrame:
    """One row is one whole year: boats, people, and people on an average boat."""
    months = load("uk_small_boats_by_month").query("series == 'final'")
    months = months.assign(year=months["month"].str[:4].astype(int))
    years = months.groupby("year", as_index=False).agg(
        boats=("boats", "sum"), people=("arrivals", "sum"), months=("month", "count")
    )
    years = years[years["months"] == 12].drop(columns="months").astype(int)
    return years.assign(**{"people a boat": years["people"] / years["boats"]})
