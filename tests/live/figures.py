"""Figures for the tests: code of notebook cells, and what is to be seen of them."""

BARS = """
from lessonkit.live import Draw, LiveChart  # before Altair, or that takes two seconds more
import altair as alt
import pandas as pd

def bars(values=(3, 1, 2), name="rows"):
    rows = [{"group": g, "people": n} for g, n in zip("ABCDEFGH", values)]
    headline = alt.param(name="headline", value="First headline")
    return alt.Chart(
        alt.InlineData(values=rows, name=name),
        title=alt.Title(alt.expr("headline")),
        description="Bars: A 3, B 1, C 2.", width=300, height=150,
    ).mark_bar().encode(
        x="group:N", y=alt.Y("people:Q", scale=alt.Scale(domain=[0, 10]))
    ).add_params(headline)
"""

DRAWING = """
from lessonkit.live import Draw, LiveChart  # before Altair, or that takes two seconds more
import altair as alt
import pandas as pd

quarters = pd.period_range("2022Q1", periods=6, freq="Q").to_timestamp()
guess = pd.DataFrame({"quarter": quarters, "arrivals": [100.0] + [None] * 5})
data = alt.InlineData(
    values=guess.assign(quarter=guess.quarter.dt.strftime("%Y-%m-%d")).to_dict("records"),
    name="guess",
)
chart = alt.Chart(data, description="Your guess.", width=300, height=200).mark_line(
    point=True
).encode(x="quarter:T", y=alt.Y("arrivals:Q", scale=alt.Scale(domain=[0, 400])))
live = LiveChart(chart, draw=Draw(rows="guess", x="quarter", y="arrivals", step=10))
"""

COMPOUND = """
from lessonkit.live import LiveChart  # before Altair, or that takes two seconds more
import altair as alt
import numpy as np
import pandas as pd
from ipywidgets import VBox

days = pd.date_range("2022-01-01", periods=12, freq="MS")

def rows(k):
    return pd.DataFrame({
        "day": np.repeat(days, 2), "group": ["one", "another"] * 12, "people": np.arange(24) * k,
    })

first = rows(1).assign(day=lambda d: d.day.dt.strftime("%Y-%m-%d")).to_dict("records")
base = alt.Chart(alt.InlineData(values=first, name="rows"), width=200, height=100).encode(
    x="day:T", y="people:Q", color="group:N"
)
line = alt.InlineData(values=[{"level": 5}], name="line")
level = alt.Chart(line).mark_rule().encode(y="level:Q")
charts = {
    "facets": base.mark_bar().facet("group:N"),
    "layers": base.mark_line() + level,
    "side by side": base.mark_bar() | base.mark_point().transform_filter("datum.people > 4"),
}
lives = [LiveChart(c.properties(description=name)) for name, c in charts.items()]
VBox(lives)
"""
