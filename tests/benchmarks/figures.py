"""What `repaint` measures: for each name, notebook code that shows one slider and one figure.

To add a figure of the course, add a line to `FIGURES`: the last expression of the code is shown,
and the first slider in it is moved with the right arrow key. A figure may name a rival, another
entry that shows the same thing in another way.
"""

from dataclasses import dataclass


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
from crossings.live import LiveChart
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


# The course's own explorer, moved through the quarters, and the same charts shown by `interact`.
COMPOSITION = """
from ipywidgets import SelectionSlider, ToggleButtons
from crossings import explore

box = explore("composition")
next(part for part in box.children if isinstance(part, ToggleButtons)).index = 1
next(part for part in box.children if isinstance(part, SelectionSlider)).index = 0
box
"""
COMPOSITION_INTERACT = """
import altair as alt
from ipywidgets import SelectionSlider, interact
from crossings.explorers.composition import compare, quarters
alt.renderers.enable("jupyter", offline=True)

@interact(baseline=SelectionSlider(options=quarters()))
def show(baseline):
    return compare(["Albania"], baseline, "2022Q4").chart()
"""

# The dissector has no slider of its own, so one that chooses the statement stands above it.
DISSECTOR = """
from ipywidgets import Dropdown, IntSlider, VBox
from crossings import explore

box = explore("dissector")
drop = next(part for part in box.children if isinstance(part, Dropdown))
count = len(drop.options)
slider = IntSlider(0, 0, 100, description="Which")
slider.observe(lambda change: setattr(drop, "index", change.new % count), "value")
VBox([slider, box])
"""

# The explorer of one end and every start. It has fewer years than the measurement takes steps, so a
# slider of its own goes round and round them.
BASELINE = """
from ipywidgets import IntSlider, SelectionSlider, VBox
from crossings import explore

box = explore("baseline")
baseline = next(part for part in box.children if isinstance(part, SelectionSlider))
around = IntSlider(0, 0, 100, description="Shift")
around.observe(lambda change: baseline.set_trait("index", change.new % 15), "value")
VBox([around, box])
"""

# Its first slider has five places, so one that goes round and round them stands above it.
COUNTERFACTUAL = """
from ipywidgets import IntSlider, SelectionSlider, VBox
from crossings import explore

box = explore("counterfactual")
begins = next(part for part in box.children if isinstance(part, SelectionSlider))
around = IntSlider(0, 0, 100, description="Shift")
around.observe(lambda change: begins.set_trait("index", change.new % 5), "value")
VBox([around, box])
"""

# It has twenty pairs of lists to go through; a slider of its own goes round and round them.
LISTS = """
from ipywidgets import IntSlider, SelectionSlider, VBox
from crossings import explore

box = explore("lists")
pair = [part for part in box.children if isinstance(part, SelectionSlider)][-1]
around = IntSlider(0, 0, 100, description="Shift")
around.observe(lambda change: pair.set_trait("index", change.new % 20), "value")
VBox([around, box])
"""

# A slider of its own goes round and round the per cents of the recount machine.
RECOUNT = """
from ipywidgets import IntSlider, SelectionSlider, VBox
from crossings import explore

box = explore("recount")
moved = [part for part in box.children if isinstance(part, SelectionSlider)][1]
around = IntSlider(0, 0, 100, description="Shift")
around.observe(lambda change: moved.set_trait("index", change.new % 8), "value")
VBox([around, box])
"""

# Denominators, piles, the patrol lab, the map and the balloon, each turned round the places of its first slider.
AROUND = """
from ipywidgets import IntSlider, SelectionSlider, VBox
from crossings import explore

box = explore({name!r})
moved = next(part for part in box.children if isinstance(part, SelectionSlider))
around = IntSlider(0, 0, 100, description="Shift")
count = len(moved.options)
around.observe(lambda change: moved.set_trait("index", change.new % count), "value")
VBox([around, box])
"""


def _filled(template: str, mark: str, count: int) -> str:
    return template.format(rows=ROWS.format(count=count), mark=mark)


FIGURES = {
    "LiveChart, 40 bars": Figure(_filled(LIVE, BARS, 40), rival="interact, 40 bars"),
    "interact, 40 bars": Figure(_filled(INTERACT, BARS, 40)),
    "LiveChart, 500 points": Figure(_filled(LIVE, POINTS, 500), rival="interact, 500 points"),
    "interact, 500 points": Figure(_filled(INTERACT, POINTS, 500)),
    "explore balloon": Figure(AROUND.format(name="balloon")),
    "explore baseline": Figure(BASELINE),
    "explore composition": Figure(COMPOSITION, rival="interact, composition"),
    "interact, composition": Figure(COMPOSITION_INTERACT),
    "explore counterfactual": Figure(COUNTERFACTUAL),
    "explore denominator": Figure(AROUND.format(name="denominator")),
    "explore dissector": Figure(DISSECTOR),
    "explore lists": Figure(LISTS),
    "explore map": Figure(AROUND.format(name="map")),
    "explore patrol": Figure(AROUND.format(name="patrol")),
    "explore recount": Figure(RECOUNT),
    "explore screening": Figure(AROUND.format(name="screening")),
    "explore tank": Figure(AROUND.format(name="tank")),
    "explore threshold": Figure(AROUND.format(name="threshold")),
}
