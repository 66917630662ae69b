"""Explorer "baseline": one end point, every earlier start. Which true sentence was chosen?"""

from typing import Any

import ipywidgets as widgets

from crossings.errors import UnknownNameError
from crossings.explorers.controls import form, slider, words
from crossings.explorers.end_points import SERIES, Comparison, compare
from crossings.live import LiveChart


class Still:
    """The figure, its words and its table for fixed choices, without a widget."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.chart = comparison.chart()

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display

        display(self.chart, HTML(self.comparison.as_html()), self.comparison.numbers())

    def __repr__(self) -> str:
        return "\n".join(self.comparison.sentences)


def still(
    series: str = "returns",
    baseline: object = None,
    comparison: object = None,
    **unknown: object,
) -> Still:
    """The explorer without controls; years left out are the last two of the series."""
    if unknown:
        known = ("series", "baseline", "comparison")
        raise UnknownNameError.from_name("choice in this explorer", next(iter(unknown)), known)
    if series in SERIES:
        last = _last_two(series)
        baseline = last[0] if baseline is None else baseline
        comparison = last[1] if comparison is None else comparison
    return Still(compare(series, baseline, comparison))


def _last_two(series: str) -> tuple[int, int]:
    years = SERIES[series].counts().index
    return int(years[-2]), int(years[-1])


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer:
    """The controls and the figure that follows them."""

    def __init__(self) -> None:
        start = compare("returns", *_last_two("returns"))
        self.figure = LiveChart(start.chart())
        self.series = widgets.Dropdown(
            options=[(series.label, name) for name, series in SERIES.items()],
            description="Series",
            style={"description_width": "90px"},
            layout=widgets.Layout(width="460px"),
        )
        years = self._years()
        self.baseline = slider("Baseline", years, start.baseline)
        self.later = slider("Comparison", years, start.comparison)
        self.words = words(start.as_html(), spoken=True)
        self.words.layout.min_height = "120px"  # room for every sentence: nothing below moves
        self.as_table = widgets.Checkbox(description="Show the numbers as a table", indent=False)
        self.table = words()
        for control in (self.baseline, self.later, self.as_table):
            control.observe(self._repaint, "value")
        self.series.observe(self._change_series, "value")
        self.box = form(
            self.series,
            self.baseline,
            self.later,
            self.figure,
            self.words,
            self.as_table,
            self.table,
        )

    def _years(self) -> list[int]:
        return [int(year) for year in SERIES[self.series.value].counts().index]

    def _set_years(self) -> None:
        years = self._years()
        for moved, year in zip((self.baseline, self.later), years[-2:], strict=True):
            # Both in one message: else the page keeps the old place and sends it back.
            with moved.hold_sync():
                moved.options = years
                moved.value = year

    def _change_series(self, _: Any) -> None:
        # Not observed meanwhile: a year of one series must not be looked up in another.
        for moved in (self.baseline, self.later):
            moved.unobserve(self._repaint, "value")
        self._set_years()
        for moved in (self.baseline, self.later):
            moved.observe(self._repaint, "value")
        self._repaint()

    def _repaint(self, _: Any = None) -> None:
        now = compare(self.series.value, self.baseline.value, self.later.value)
        self.figure.update(rows=now.rows(), description=now.description, **now.words)
        self.words.value = now.as_html()
        self.table.value = now.numbers()._repr_html_() if self.as_table.value else ""
