"""Explorer "denominator": granted, of whom? The same grants, divided by one whole or another."""

from typing import Any

import ipywidgets as widgets

from crossings.explorers.outcomes import CASES, rate
from lessonkit.widgets.controls import choice, set_options, slider
from lessonkit.widgets.explorer import Explorer, Still

_START = ("ended", 2022, "Albanian nationals", "grants and refusals")


def still(
    cases: str = _START[0],
    year: int = _START[1],
    people: str = _START[2],
    divide_by: str = _START[3],
) -> Still:
    """The explorer without controls: the figure for these choices."""
    return Still(rate(cases, year, people, divide_by))


def widget() -> widgets.VBox:
    """The explorer with its controls."""
    return _Explorer().box


class _Explorer(Explorer):
    """Which cases, which year, whose, divided by what."""

    def __init__(self) -> None:
        made = CASES[_START[0]]
        cases = [(one.label, name) for name, one in CASES.items()]
        self.cases = choice("Cases", cases, _START[0])
        self.year = slider("Year", made.years, _START[1])
        self.people = choice("People", made.people, _START[2])
        self.divide_by = choice("Divide by", made.wholes, _START[3])
        # The figure follows once, at the end: half-way there the choice may not exist.
        self.cases.observe(self._other_cases, "value")
        super().__init__(
            lambda: rate(
                self.cases.value, self.year.value, self.people.value, self.divide_by.value
            ),
            [self.year, self.people, self.divide_by],
            room=180,
            shown=[self.cases, self.year, self.people, self.divide_by],
        )

    def _other_cases(self, _: Any) -> None:
        made = CASES[self.cases.value]
        with self.changing():
            year = min(self.year.value, made.years[-1])
            set_options(self.year, made.years, year)
            for control, options in ((self.people, made.people), (self.divide_by, made.wholes)):
                kept = control.value if control.value in options else options[0]
                set_options(control, options, kept)
