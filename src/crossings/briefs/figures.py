"""Figures for a brief: ready ones, each from one table of the course, and the learner's own."""

import math
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from crossings.briefs import forecast
from crossings.briefs.bars import Bar, Bars
from crossings.charts.figure import Figure, read_figure
from crossings.data import load
from crossings.errors import CourseError, UnknownNameError

_FIRST_OF_ROUTE, _FIRST_OF_RETURNS = 2015, 2014


def _years(pairs: Iterable[tuple[object, object]]) -> tuple[Bar, ...]:
    return tuple(Bar(str(year), float(value)) for year, value in pairs)


def _arrivals() -> Bars:
    rows = load("uk_small_boats_by_year").query(
        "nationality == 'Total' and period_covered == 'full year' "
        "and edition == 'year ending June 2026'"
    )
    return Bars(
        "People who arrived in the UK by small boat",
        "people recorded in a year",
        "Source: Home Office, edition of 27 August 2026",
        _years(zip(rows["year"], rows["arrivals"], strict=True)),
        "uk_small_boats_by_year",
    )


def _albanians() -> Bars:
    rows = load("uk_small_boats_by_year").query(
        "nationality == 'Albania' and period_covered == 'full year' "
        "and edition == 'year ending September 2025'"
    )
    return Bars(
        "Albanian nationals who arrived in the UK by small boat",
        "people recorded in a year",
        "Source: Home Office, edition of 27 November 2025",
        _years(zip(rows["year"], rows["arrivals"], strict=True)),
        "uk_small_boats_by_year",
    )


def _returns() -> Bars:
    rows = load("uk_returns_by_year").query(
        "edition == 'year ending December 2025' and return_type != 'port' "
        f"and year >= {_FIRST_OF_RETURNS}"
    )
    return Bars(
        "Returns from the UK, enforced and voluntary (without returns at the port)",
        "returns in a year",
        "Source: Home Office, edition of 26 February 2026",
        _years(rows.groupby("year")["returns"].sum().items()),
        "uk_returns_by_year",
    )


def _decisions() -> Bars:
    row = load("uk_asylum_decisions").query("year == 2022 and sex == 'all'").iloc[0]
    kinds = ("grants_of_protection", "grants_of_other_leave", "refusals", "withdrawals")
    return Bars(
        "How asylum claims of Albanian nationals ended in 2022",
        "main applicants in the year",
        "Source: Home Office, edition of 28 November 2024",
        tuple(Bar(kind.replace("_", " "), float(row[kind])) for kind in kinds),
        "uk_asylum_decisions",
    )


def _detections() -> Bars:
    rows = load("frontex_by_route").query(
        f"route == 'Western Balkan' and months_covered == 12 and year >= {_FIRST_OF_ROUTE}"
    )
    return Bars(
        "Detections on the Western Balkan route (events, not people)",
        "detections in a year",
        "Source: Frontex, workbook with months to September 2025",
        _years(zip(rows["year"], rows["detections"], strict=True)),
        "frontex_by_route",
    )


def _deaths() -> Bars:
    rows = load("deaths_by_route").query(
        "route == 'Western Balkans' and months_covered == 12 and edition == 'copy to 29 April 2025'"
    )
    return Bars(
        "Recorded deaths and disappearances in the Western Balkans",
        "people recorded in a year; a minimum",
        "Source: IOM’s Missing Migrants Project, copy to 29 April 2025",
        _years(zip(rows["year"], rows["dead_and_missing"], strict=True)),
        "deaths_by_route",
    )


def _forecast() -> Bars:
    windows = {said: forecast.window(said) for said in forecast.weeks()}
    ended = forecast.ended()
    days = [day for window in windows.values() for day in window]
    before = min(days) - timedelta(days=1)  # a bar covers its first and its last day

    def bar(label: str, first: date, last: date, said: str) -> Bar:
        return Bar(label, (last - before).days, (first - before).days - 1, said)

    bars = [
        bar(f"said on {forecast.day(said)}", *window, forecast.span(*window))
        for said, window in windows.items()
    ]
    bars.append(bar("end of the scheme", ended, ended, forecast.day(ended)))
    return Bars(
        "When the first flight to Rwanda was to leave, as said on three days",
        f"days from {forecast.span(min(days), max(days))} {ended.year}",
        "Sources: claims ledger (claim C8) and the table of events of this course",
        tuple(bars),
        "claims",
    )


# Name → what the list calls it, and how it is made.
_READY: dict[str, tuple[str, Callable[[], Bars]]] = {
    "arrivals": ("small-boat arrivals by year", _arrivals),
    "albanians": ("small-boat arrivals of Albanian nationals by year", _albanians),
    "returns": ("returns from the UK by year", _returns),
    "decisions": ("asylum decisions on Albanian nationals, 2022", _decisions),
    "detections": ("detections on the Western Balkan route by year", _detections),
    "deaths": ("deaths recorded in the Western Balkans by year", _deaths),
    "forecast": ("the forecast of flights to Rwanda, on three days", _forecast),
}
READY = {name: label for name, (label, _) in _READY.items()}


@cache
def ready(name: str) -> Bars:
    """A ready figure.

    Raises
    ------
    UnknownNameError
        There is no figure of this name.

    Examples
    --------
    >>> ready("albanians").bars[4]
    Bar(label='2022', end=12658.0, start=0, said='')
    """
    if name not in _READY:
        raise UnknownNameError.from_name("ready figure", name, _READY)
    return _READY[name][1]()


_WORDS = ("title", "unit", "source")
HOW = (
    "title: …\nunit: …\nsource: …\n2022: 100\n2023: 120\n\n"
    "(one line for each bar: its name, a colon, its number)"
)


def from_text(text: str) -> Bars:
    """A figure from the lines that a learner typed: title, unit, source, then one for each bar.

    Raises
    ------
    CourseError
        A line cannot be read, or the figure is not complete.

    Examples
    --------
    >>> from_text("title: Two years\\nunit: boats\\nsource: mine\\n2022: 1,200\\n2023: 3").bars[0]
    Bar(label='2022', end=1200.0, start=0, said='')
    """
    words, bars = dict.fromkeys(_WORDS, ""), []
    for line in filter(str.strip, text.splitlines()):
        name, colon, rest = (part.strip() for part in line.partition(":"))
        if colon and name.lower() in words:
            words[name.lower()] = rest
            continue
        *label, number = line.rsplit(":", 1)
        value = _number(number)
        if not label or not label[0].strip() or value is None:
            raise CourseError(
                f"The line “{line.strip()[:60]}” could not be read. Each bar is a line with its "
                "name, a colon and its number, such as “2023: 1,200”."
            )
        bars.append(Bar(label[0].strip(), value))
    return Bars(**words, bars=tuple(bars))


def _number(text: str) -> float | None:
    try:
        value = float(text.strip().replace(",", "").replace(" ", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def as_text(figure: Bars) -> str:
    """A figure as lines that `from_text` reads."""
    head = [f"{name}: {getattr(figure, name)}" for name in _WORDS]
    return "\n".join([*head, *(f"{bar.label}: {bar.end:.12g}" for bar in figure.bars)])


def from_chart(chart: object) -> Bars:
    """The bars of an Altair chart: one column of names or years, one of numbers, one row a bar.

    Parameters
    ----------
    chart
        A single chart with a title, the source in its subtitle, and the unit as the title of the
        axis with the numbers.

    Raises
    ------
    CourseError
        It is no chart, or one that is not so simple.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> rows = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924]})
    >>> title = alt.Title("A fall", subtitle="Home Office")
    >>> chart = alt.Chart(rows, title=title).mark_bar().encode(x="year:O", y="people:Q")
    >>> from_chart(chart).bars[1].number
    '924'
    """
    figure = read_figure(chart)
    names, numbers, unit = _columns(figure)
    rows = next(iter(figure.rows.values()))
    try:
        bars = tuple(
            Bar(_label(name), float(value))
            for name, value in zip(rows[names], rows[numbers], strict=True)
        )
    except (TypeError, ValueError):
        raise CourseError(_SIMPLE) from None
    return Bars(figure.title, unit, figure.caption, bars)


_SIMPLE = (
    "A brief can show a chart with one row for each bar: a column of names or years on one axis, "
    "a column of numbers on the other, nothing added up in the chart. Make such a table first, "
    "then the chart."
)


def _columns(figure: Figure) -> tuple[str, str, str]:
    """The column of names, that of numbers, and the unit."""
    if len(figure.views) != 1 or len(figure.rows) != 1:
        raise CourseError(_SIMPLE)
    (view,) = figure.views
    axes = [view.channels.get(one, {}) for one in ("x", "y")]
    worked = view.transforms or any(
        {"aggregate", "bin", "timeUnit"} & {key for key, value in axis.items() if value}
        for axis in axes
    )
    numeric = [axis for axis in axes if axis.get("type") == "quantitative"]
    others = [axis for axis in axes if axis.get("type") != "quantitative"]
    if worked or len(numeric) != 1 or not all(axis.get("field") for axis in axes):
        raise CourseError(_SIMPLE)
    number, name = numeric[0], others[0]
    return name["field"], number["field"], str(number.get("title") or number["field"])


def _label(value: object) -> str:
    text = str(value)
    return text[:-2] if text.endswith(".0") else text
