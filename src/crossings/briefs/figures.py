"""Ready figures for a brief, each from one table of the course."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from crossings.briefs.bars import Bar, Bars
from crossings.worlds import forecast
from lessonkit.data.captions import source_line
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.wording import day

_FIRST_OF_ROUTE, _FIRST_OF_RETURNS = 2015, 2014
# Of tables with several editions, the one that is shown.
_TOTALS, _ALBANIANS, _RETURNED = "HO-IER-SUM-2026Q2", "HO-IRR-SUM-2025Q3", "HO-RET-2025Q4"


def _years(pairs: Iterable[tuple[object, float]]) -> tuple[Bar, ...]:
    return tuple(Bar(str(year), float(value)) for year, value in pairs)


def _by_year(table: str, where: str, column: str, *, title: str, unit: str, source: str) -> Bars:
    """One bar for each row of a table that `where` keeps; one row is one year."""
    rows = load(table).query(where)
    return Bars(title, unit, source, _years(zip(rows["year"], rows[column], strict=True)), table)


def _arrivals() -> Bars:
    return _by_year(
        "uk_small_boats_by_year",
        f"nationality == 'Total' and period_covered == 'full year' and source_id == '{_TOTALS}'",
        "arrivals",
        title="People who arrived in the UK by small boat",
        unit="people recorded in a year",
        source=source_line("uk_small_boats_by_year", _TOTALS),
    )


def _albanians() -> Bars:
    return _by_year(
        "uk_small_boats_by_year",
        "nationality == 'Albania' and period_covered == 'full year' "
        f"and source_id == '{_ALBANIANS}'",
        "arrivals",
        title="Albanian nationals who arrived in the UK by small boat",
        unit="people recorded in a year",
        source=source_line("uk_small_boats_by_year", _ALBANIANS),
    )


def _returns() -> Bars:
    rows = load("uk_returns_by_year").query(
        f"source_id == '{_RETURNED}' and return_type != 'port' and year >= {_FIRST_OF_RETURNS}"
    )
    return Bars(
        "Returns from the UK, enforced and voluntary (without returns at the port)",
        "returns in a year",
        source_line("uk_returns_by_year", _RETURNED),
        _years(rows.groupby("year")["returns"].sum().items()),
        "uk_returns_by_year",
    )


def _decisions() -> Bars:
    row = load("uk_asylum_decisions").query("year == 2022 and sex == 'all'").iloc[0]
    kinds = ("grants_of_protection", "grants_of_other_leave", "refusals", "withdrawals")
    return Bars(
        "How asylum claims of Albanian nationals ended in 2022",
        "main applicants in the year",
        source_line("uk_asylum_decisions"),
        tuple(Bar(kind.replace("_", " "), float(row[kind])) for kind in kinds),
        "uk_asylum_decisions",
    )


def _detections() -> Bars:
    return _by_year(
        "frontex_by_route",
        f"route == 'Western Balkan' and months_covered == 12 and year >= {_FIRST_OF_ROUTE}",
        "detections",
        title="Detections on the Western Balkan route (events, not people)",
        unit="detections in a year",
        source=source_line("frontex_by_route"),
    )


def _deaths() -> Bars:
    return _by_year(
        "deaths_by_route",
        "route == 'Western Balkans' and months_covered == 12 "
        "and edition == 'copy to 29 April 2025'",
        "dead_and_missing",
        title="Recorded deaths and disappearances in the Western Balkans",
        unit="people recorded in a year; a minimum",
        source=source_line("deaths_by_route"),
    )


def _forecast() -> Bars:
    windows = {said: forecast.window(said) for said in forecast.weeks()}
    ended = forecast.ended()
    days = [day for window in windows.values() for day in window]
    before = min(days) - timedelta(days=1)  # a bar covers its first and its last day

    def bar(label: str, first: date, last: date, said: str) -> Bar:
        return Bar(label, (last - before).days, (first - before).days - 1, said)

    bars = [
        bar(f"said on {day(said)}", *window, forecast.span(*window))
        for said, window in windows.items()
    ]
    bars.append(bar("end of the scheme", ended, ended, day(ended)))
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
    "decisions": ("how asylum claims of Albanian nationals ended, 2022", _decisions),
    "detections": ("detections on the Western Balkan route by year", _detections),
    "deaths": ("deaths and disappearances recorded in the Western Balkans by year", _deaths),
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
