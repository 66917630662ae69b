"""Two counters of the same years, side by side."""

import altair as alt
import pandas as pd

from lessonkit.figures.theme import BLUE, VERMILION, titled
from lessonkit.figures.wanted import wants


@wants("year")
def two_counters_chart(
    years: pd.DataFrame, *, title: str, caption: str | list[str]
) -> alt.LayerChart:
    """Two bars for each year, one for each counter, with their numbers.

    Parameters
    ----------
    years
        One row is one year: the column `year` and one column for each of the two counters.
    title, caption
        The finding or the question; source and edition.

    Examples
    --------
    >>> years = pd.DataFrame({"year": [2021, 2022], "visits": [40, 90], "passages": [10, 50]})
    >>> chart = two_counters_chart(years, title="Two doors", caption="Invented")
    >>> chart.to_dict()["description"]
    'Bar chart with two bars for each year. visits: 2021 40, 2022 90. passages: 2021 10, 2022 50.'
    """
    first, second = (name for name in years.columns if name != "year")
    rows = years.melt(id_vars="year", var_name="counter")
    rows["label"] = [f"{value:,}" for value in rows["value"]]
    rows["year"] = rows["year"].astype(str)
    spoken = ". ".join(
        f"{name}: " + ", ".join(f"{row['year']} {row[name]:,}" for _, row in years.iterrows())
        for name in (first, second)
    )
    colours = alt.Scale(domain=[first, second], range=[BLUE, VERMILION])
    base = alt.Chart(rows).encode(
        x=alt.X("year:N", title="year", axis=alt.Axis(labelAngle=0)),
        xOffset=alt.XOffset("counter:N", sort=[first, second]),
        y=alt.Y("value:Q", title="counted in a year"),
    )
    legend = alt.Legend(title="left and right bar", orient="top", labelLimit=400)
    bars = base.mark_bar().encode(color=alt.Color("counter:N", scale=colours, legend=legend))
    numbers = base.mark_text(dy=-8, fontSize=11, aria=False).encode(text="label:N")
    return alt.LayerChart(layer=[bars, numbers]).properties(
        width=620,
        height=190,
        title=titled(title, caption),
        description=f"Bar chart with two bars for each year. {spoken}.",
    )
