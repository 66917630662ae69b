"""Explorer "baseline": one end point, every earlier start. Which true sentence was chosen?"""

from typing import Any

import ipywidgets as widgets

from crossings.explorers.end_points import SERIES, Comparison, compare
from lessonkit.widgets.controls import choice, set_options, slider
from lessonkit.widgets.explorer import Explorer, Still


def still(series: str = "returns", baseline: object = None, comparison: object = None) -> Still:
    """The explorer without controls; years left out are the last two of the series."""
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


class _Explorer(Explorer):
    """Which series, and which two of its years."""

    def __init__(self) -> None:
        names = [(series.label, name) for name, series in SERIES.items()]
        self.series = choice("Series", names, "returns")
        before, after = _last_two("returns")
        self.baseline = slider("Baseline", self._years(), before)
        self.later = slider("Comparison", self._years(), after)
        super().__init__(
            self._view,
            [self.baseline, self.later],
            room=120,
            shown=[self.series, self.baseline, self.later],
        )
        self.series.observe(self._change_series, "value")

    def _view(self) -> Comparison:
        return compare(self.series.value, self.baseline.value, self.later.value)

    def _years(self) -> list[int]:
        return [int(year) for year in SERIES[self.series.value].counts().index]

    def _change_series(self, _: Any) -> None:
        # As one change: a year of one series must not be looked up in another.
        with self.changing():
            years = self._years()
            for moved, year in zip((self.baseline, self.later), years[-2:], strict=True):
                set_options(moved, years, year)
