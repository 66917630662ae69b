"""How many cases a price needs, for every value that somebody may give to one case."""

from math import ceil

import altair as alt
import pandas as pd

from crossings.measures import break_even
from lessonkit.figures.theme import BLUE, INK, titled


def break_even_chart(
    price: float, values: list[int], *, title: str, caption: str
) -> alt.LayerChart:
    """A falling line from few pounds for a case to many, with the cases needed at each point.

    Both axes grow tenfold at each step.

    Parameters
    ----------
    price
        Pounds.
    values
        Pounds that one case may be worth, each more than zero.
    title, caption
        The finding; where the price comes from, and that the values are nobody's finding.

    Examples
    --------
    >>> chart = break_even_chart(1600, [10, 20], title="?", caption="Invented")
    >>> chart.to_dict()["description"].split("step. ")[1]
    'At £10 a case: 160 cases. At £20 a case: 80 cases.'
    """
    rows = pd.DataFrame({"value": values})
    rows["cases"] = break_even(price, rows["value"])
    # Part of a case means one more.
    rows["label"] = [f"{ceil(cases):,}" for cases in rows["cases"]]
    listed = " ".join(
        f"At £{one.value:,} a case: {one.label} cases." for one in rows.itertuples(index=False)
    )
    base = alt.Chart(rows).encode(
        x=alt.X(
            "value:Q",
            title="what one case is worth, in pounds (somebody's choice)",
            scale=alt.Scale(type="log", domain=[min(values) / 1.6, max(values) * 2.2], nice=False),
            axis=alt.Axis(values=values, format=","),
        ),
        y=alt.Y(
            "cases:Q",
            title="cases needed",
            scale=alt.Scale(type="log", domain=[1, 10_000], nice=False),
            axis=alt.Axis(values=[1, 10, 100, 1_000, 10_000], format=","),
        ),
    )
    line = base.mark_line(color=BLUE, strokeWidth=2.5, aria=False)
    points = base.mark_point(filled=True, size=90, color=INK, opacity=1)
    words = base.mark_text(align="left", dx=9, dy=-8, fontWeight=600, aria=False).encode(
        text="label:N"
    )
    return alt.LayerChart(layer=[line, points, words]).properties(
        width=560,
        height=190,
        title=titled(title, caption),
        description="Line chart: cases needed to cover a price, for each value of a case; both "
        f"axes grow tenfold at each step. {listed}",
    )
