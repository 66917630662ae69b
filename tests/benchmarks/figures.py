"""What `repaint` measures: for each name, notebook code that shows one slider and one figure.

The last expression of the code is shown, and the first slider in it is moved with the right arrow
key. A figure may name a rival, another entry that shows the same thing in another way. Every
explorer of the course has an entry and a rival, made below from its name.
"""

from dataclasses import dataclass

from crossings.explorers import names

NO_FIGURE = ("workbench",)  # a form: it has no figure that follows a control


@dataclass(frozen=True)
class Figure:
    code: str
    rival: str | None = None


ROWS = """
import numpy as np
import pandas as pd

def rows(k, count={count}):
    x = np.arange(count)
    return pd.DataFrame({{"x": x, "y": (50 + 40 * np.sin((x + k) / 5)).round(2)}})

def headline(k):
    return f"Shifted by {{k}} steps"
"""
BARS = """mark_bar().encode(
    x="x:O", y=alt.Y("y:Q", scale=alt.Scale(domain=[0, 100])))"""
POINTS = """mark_point(aria=False).encode(
    x="x:Q", y=alt.Y("y:Q", scale=alt.Scale(domain=[0, 100])))"""

LIVE = """
from lessonkit.live import LiveChart
import altair as alt
from ipywidgets import IntSlider, VBox
{rows}
chart = alt.Chart(
    alt.InlineData(values=rows(0).to_dict("records"), name="rows"),
    title=alt.Title(alt.expr("headline")), description=headline(0), width=500, height=250,
).{mark}.add_params(alt.param(name="headline", value=headline(0)))
slider = IntSlider(0, 0, 100, description="Shift")
live = LiveChart(chart)

def follow(change):
    k = change.new
    live.update(rows=rows(k), headline=headline(k), description=headline(k))

slider.observe(follow, "value")
VBox([slider, live])
"""

# The way that tutorials teach, with the one of Altair's interactive renderers that paints offline.
INTERACT = """
import altair as alt
from ipywidgets import IntSlider, interact
{rows}
alt.renderers.enable("jupyter", offline=True)

@interact(k=IntSlider(0, 0, 100, description="Shift"))
def show(k):
    return alt.Chart(
        rows(k), title=headline(k), description=headline(k), width=500, height=250
    ).{mark}
"""


# Every explorer of the course, and what it shows displayed anew by `interact`. Some have fewer
# settings than the measurement takes steps, so a slider of its own goes round and round them.
EXPLORER = """
import altair as alt
import ipywidgets as widgets
from crossings.explorers import find

explorer = find("{name}").build()

def controls(box):
    for part in getattr(box, "children", ()):
        yield from controls(part)
        yield part

def first(*kinds):
    return next((part for part in controls(explorer.box) if isinstance(part, kinds)), None)

moved = first(widgets.SelectionSlider) or first(widgets.Dropdown)

def turn(k):
    moved.index = k % len(moved.options)

{shown}
"""
OURS = """
around = widgets.IntSlider(0, 0, 100, description="Shift")
around.observe(lambda change: turn(change.new), "value")
widgets.VBox([around, explorer.box])
"""
ANEW = """
alt.renderers.enable("jupyter", offline=True)

@widgets.interact(k=widgets.IntSlider(0, 0, 100, description="Shift"))
def show(k):
    turn(k)
    return explorer.view.chart()
"""


def _filled(template: str, mark: str, count: int) -> str:
    return template.format(rows=ROWS.format(count=count), mark=mark)


FIGURES = {
    "LiveChart, 40 bars": Figure(_filled(LIVE, BARS, 40), rival="interact, 40 bars"),
    "interact, 40 bars": Figure(_filled(INTERACT, BARS, 40)),
    "LiveChart, 500 points": Figure(_filled(LIVE, POINTS, 500), rival="interact, 500 points"),
    "interact, 500 points": Figure(_filled(INTERACT, POINTS, 500)),
}
for _name in names():
    if _name in NO_FIGURE:
        continue
    _rival = f"interact, {_name}"
    FIGURES[f"explore {_name}"] = Figure(EXPLORER.format(name=_name, shown=OURS), rival=_rival)
    FIGURES[_rival] = Figure(EXPLORER.format(name=_name, shown=ANEW))
