"""Everybody's prediction as a thin line, the middle half as a band, and then the record."""

import math
from collections.abc import Sequence

from lessonkit.classroom.gather import HandIn
from lessonkit.classroom.tally import ENOUGH
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.markup import Markup, join, row, table, tag
from lessonkit.text.wording import counted

_WIDE, _HIGH, _LEFT, _BELOW = 1220, 350, 100, 40
_HEADROOM = 1.1


def guesses(task: PredictionTask, hand_ins: Sequence[HandIn], *, revealed: bool) -> Markup:
    """The predictions of a class as a figure, and the same in words."""
    kept = [one.record["predictions"].get(task.id, {}).get("values", {}) for one in hand_ins]
    lines = [[float(one[p]) for p in task.periods] for one in kept if set(task.periods) <= set(one)]
    if len(lines) < ENOUGH:
        return tag("p", f"Predictions stand here from {ENOUGH} on.")
    columns = [sorted(column) for column in zip(*lines, strict=True)]
    low, middle, high = ([_quantile(one, q) for one in columns] for q in (0.25, 0.5, 0.75))
    recorded = list(task.recorded_values().values()) if revealed else []
    # One wild guess must not press all others flat: lines may leave the figure at the top.
    top = _HEADROOM * max(1.5 * max(high), *recorded, 0) or 1.0
    scale = _Scale(len(task.periods), top)
    said = "; ".join(
        f"{period}: middle guess {mid:,.0f}, middle half {lo:,.0f} to {hi:,.0f}"
        + (f", recorded {recorded[place]:,.0f}" if revealed else "")
        for place, (period, lo, mid, hi) in enumerate(
            zip(task.periods, low, middle, high, strict=True)
        )
    )
    figure = tag(
        "svg",
        tag("title", f"{counted(len(lines), 'prediction')} of {task.subject}", id="guess-title"),
        tag("desc", f"{said}.", id="guess-words"),
        (
            tag("rect", x=scale.x(i) - 34, y=scale.y(value), width=68, cls="record",
                height=max(scale.y(0) - scale.y(value), 1))
            for i, value in enumerate(recorded)
        ),
        tag("polygon", points=scale.points(low, high), cls="band"),
        (tag("polyline", points=scale.points(line), cls="guess") for line in lines),
        tag("polyline", points=scale.points(middle), cls="middle"),
        _axis(task, scale),
        (
            tag("text", f"{value:,.0f}", x=scale.x(i), y=scale.y(value) - 8, cls="recorded")
            for i, value in enumerate(recorded)
        ),
        role="img",
        aria_labelledby="guess-title guess-words",
        viewBox=f"0 0 {_WIDE} {_HIGH}",
        cls="figure",
    )  # fmt: skip
    key = "Thin lines: guesses. Band: the middle half of them. Thick line: the middle guess."
    bars = f" Bars: what was recorded ({task.source})." if revealed else ""
    return join(figure, tag("p", f"{task.unit}. {key}{bars}"))


def order(task: RankingTask, hand_ins: Sequence[HandIn], *, revealed: bool) -> Markup:
    """The order of a class, by the mean place that it gave to each name."""
    kept = [one.record["predictions"].get(task.id, {}).get("values", {}) for one in hand_ins]
    places = [one for one in kept if set(task.values) <= set(one)]
    if len(places) < ENOUGH:
        return tag("p", f"Predictions stand here from {ENOUGH} on.")
    mean = {name: sum(one[name] for one in places) / len(places) for name in task.values}
    columns = ["The class’s order"] + (["Recorded"] if revealed else [])
    ours = sorted(mean, key=lambda name: mean[name])
    recorded = sorted(task.values, key=lambda name: -task.values[name])
    body = [
        row(f"{place}. {mine}", *([f"{place}. {theirs}"] if revealed else []))
        for place, (mine, theirs) in enumerate(zip(ours, recorded, strict=True), 1)
    ]
    return table(f"{counted(len(places), 'prediction')}, mean places.", columns, body)


class _Scale:
    """Places on the figure."""

    def __init__(self, periods: int, top: float) -> None:
        self.step, self.top = (_WIDE - _LEFT) / periods, top

    def x(self, place: int) -> float:
        return round(_LEFT + self.step * (place + 0.5), 1)

    def y(self, value: float) -> float:
        return round((_HIGH - _BELOW) * (1 - min(value, self.top) / self.top), 1)

    def points(self, line: Sequence[float], back: Sequence[float] = ()) -> str:
        there = [f"{self.x(i)},{self.y(value)}" for i, value in enumerate(line)]
        again = [f"{self.x(i)},{self.y(value)}" for i, value in enumerate(back)]
        if len(line) == 1 and not back:  # one period: a short stroke, so that it can be seen
            return f"{self.x(0) - 40},{self.y(line[0])} {self.x(0) + 40},{self.y(line[0])}"
        if len(line) == 1:
            return " ".join(
                f"{self.x(0) + side},{self.y(v)}"
                for side, v in ((-40, line[0]), (40, line[0]), (40, back[0]), (-40, back[0]))
            )
        return " ".join([*there, *reversed(again)])


def _axis(task: PredictionTask, scale: _Scale) -> list[Markup]:
    floor, rough = scale.y(0), scale.top / 4
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough)
    steps = [step * part for part in range(math.floor(scale.top / step) + 1)]
    return [
        *(
            tag("text", f"{value:,.10g}", x=_LEFT - 12, y=scale.y(value) + 6, cls="height")
            for value in steps
        ),
        tag("line", x1=_LEFT, x2=_WIDE, y1=floor, y2=floor, cls="floor"),
        *(
            tag("text", period, x=scale.x(i), y=floor + 30, cls="period")
            for i, period in enumerate(task.periods)
        ),
    ]


def _quantile(ordered: Sequence[float], share: float) -> float:
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
