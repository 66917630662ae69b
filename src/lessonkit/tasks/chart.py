"""Exercises whose answer is a chart: judged by its specification, not by its looks."""

import warnings
from dataclasses import dataclass
from typing import Any

import altair as alt

from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of, slip_sentences


@dataclass(frozen=True, kw_only=True)
class ChartTask(Task):
    """A question with an Altair chart as its answer.

    Checked are: the mark, the field on each channel, bars that start at zero, titles of the axes
    that say the unit, a title, the source, and a text description.

    Parameters
    ----------
    mark
        The mark wanted, "bar".
    fields
        Channel → field that it must show, such as {"x": "year"}.
    units
        Channel → a word its axis title must hold, such as {"y": "people"}.
    source
        A word that title, subtitle or description must hold to name the source.
    meaning
        Said when the chart is right.
    example
        A chart that passes.
    """

    mark: str
    fields: dict[str, str]
    units: dict[str, str]
    source: str
    meaning: str
    example: alt.Chart

    def judge(self, answer: object) -> Verdict:
        """Judge an Altair chart, or whatever was given in place of one."""
        if is_blank(answer):
            return not_attempted(self.question, "Put an Altair chart in place of the dots.")
        if not isinstance(answer, alt.TopLevelMixin):
            return not_yet(f"Expected is an Altair chart; this is {kind_of(answer)}.")
        if not isinstance(answer, alt.Chart):
            return not_yet("Expected is a single chart; this one is put together from several.")
        spec = _specification(answer)
        if spec is None:
            return not_yet(
                "Altair could not draw this chart. Show it in a cell of its own to see why: "
                "write its name on the last line and run the cell."
            )
        for trouble in (self._mark_and_fields(spec), self._foot_of_bars(spec), self._words(spec)):
            if trouble is not None:
                return trouble
        return right(self.meaning)

    def _mark_and_fields(self, spec: dict[str, Any]) -> Verdict | None:
        mark = spec.get("mark")
        mark = mark.get("type") if isinstance(mark, dict) else mark
        if mark != self.mark:
            return not_yet(f"Wanted are {self.mark}s; your chart draws {mark or 'nothing'}.")
        for channel, field in self.fields.items():
            shown = _channel(spec, channel)
            came = shown.get("field")
            if came != field:
                return not_yet(
                    f"The channel {channel} should show {field!r}; "
                    + (f"it shows {came!r}." if came else "nothing is on it.")
                )
            if shown.get("aggregate") or shown.get("bin"):
                return not_yet(
                    f"The channel {channel} should show {field!r} as it stands in the table, one "
                    "bar for each row; your chart adds up or averages it first."
                )
        return None

    def _foot_of_bars(self, spec: dict[str, Any]) -> Verdict | None:
        if self.mark != "bar":
            return None
        everywhere = (spec.get("config") or {}).get("scale") or {}
        for channel in ("x", "y"):
            scale = {**everywhere, **(_channel(spec, channel).get("scale") or {})}
            if scale.get("type") in ("log", "symlog", "sqrt", "pow"):
                return not_yet(
                    f"The scale of {channel} is stretched ({scale['type']}), so a bar twice as "
                    "long is not twice as much. Bars need an even scale that starts at zero.",
                    slip="cut-axis",
                )
            domain = scale.get("domain")
            numbers = isinstance(domain, list) and all(isinstance(n, (int, float)) for n in domain)
            lowest = min(domain) if numbers and domain else 0  # a list may run downwards
            if scale.get("zero") is False or scale.get("domainMin", lowest) > 0:
                return not_yet(
                    *slip_sentences("cut-axis", f"the scale of {channel}."), slip="cut-axis"
                )
        return None

    def _words(self, spec: dict[str, Any]) -> Verdict | None:
        for channel, unit in self.units.items():
            shown = _channel(spec, channel)
            title = (shown.get("axis") or {}).get("title", shown.get("title"))
            if not isinstance(title, str) or unit.lower() not in title.lower():
                return not_yet(
                    f"The title of the {channel} axis should say the unit: it needs the word "
                    f"“{unit}”."
                )
        title, subtitle = _titles(spec.get("title"))
        if not title.strip():
            return not_yet("The chart has no title. Say in it what is to be seen.")
        description = spec.get("description")
        if not isinstance(description, str) or len(description.split()) < 6:
            return not_yet(
                "The chart needs a description (at least six words) for people who cannot see it: "
                "what kind of chart, what on the axes, what it shows. "
                "It goes into .properties(description=…)."
            )
        if self.source.lower() not in f"{title} {subtitle} {description}".lower():
            return not_yet(
                f"The chart should name its source ({self.source}) in the title, the subtitle or "
                "the description."
            )
        return None

    def problems(self) -> list[str]:
        """An example that does not pass its own checks."""
        verdict = self.judge(self.example)
        passes = verdict.state == "right"
        return super().problems() + (
            [] if passes else [f"{self.id}: example: {verdict.sentences[0]}"]
        )


def _specification(chart: alt.Chart) -> dict[str, Any] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return chart.to_dict()
    except Exception:  # Altair raises many kinds of errors for charts that cannot be drawn.
        return None


def _channel(spec: dict[str, Any], channel: str) -> dict[str, Any]:
    shown = (spec.get("encoding") or {}).get(channel)
    return shown if isinstance(shown, dict) else {}


def _titles(title: object) -> tuple[str, str]:
    """The text of title and subtitle; either may be a text or a list of lines."""

    def lines(value: object) -> str:
        return " ".join(map(str, value)) if isinstance(value, list) else str(value or "")

    if isinstance(title, dict):
        return lines(title.get("text")), lines(title.get("subtitle"))
    return lines(title), ""
