"""The figures of all tables as series: what was counted, for whom and where, and by period."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from lessonkit.data.package import load, table_card

# Columns that number rows, name a period or say how a figure was made: no counts.
_NO_COUNTS = {"order", "year", "arrival_year", "quarter_number", "months_covered", "step", "number"}
_NO_COUNTS |= {"numerator", "denominator", "stated_change_percent", "grant_share"}
_PERIODS = ("quarter", "month", "date", "year", "arrival_year", "financial_year", "period")
_PERIODS += ("reference_period",)
_EDITIONS = ("edition", "published")
# Columns that say where a figure was read, or tell about it: no part of what was counted.
_ASIDE = {"source_id", "source_ids", "grade", "note", "detail", "qualifier", "why_it_differs"}
_ASIDE |= {"how_collected", "conditions", "group", "region", "series", "kind", "quote", "claim_ids"}
_ASIDE |= {"quote_language", "worded_by", "figure_id", "id", "date_precision", "incident_id"}
_ASIDE |= {"stated_change_words", "stated_comparison", "first_instance_new", "cause", "river"}
_ASIDE |= {"source_quality", "incident_type", "value_as_printed", "code", "role", "procedure_type"}
_LEFT_OUT = {"sources", "claims", "wording_of_the_22000", "wording_of_the_22000_parts"}
_LEFT_OUT |= {"deaths_western_balkans", "balkan_route_countries", "balkan_route_links"}


@dataclass(frozen=True, eq=False)
class Series:
    """One count, one figure a period.

    Parameters
    ----------
    table, measure
        The table, and the column or the kind of figure in it.
    what
        What is counted, in words.
    who
        The rows that it is about: nationality, route, counter …
    edition
        The edition, where the table has several.
    unit
        The unit of the figures.
    values
        Period → figure, in order.
    """

    table: str
    measure: str
    what: str
    who: str
    edition: str
    unit: str
    values: dict[str, float]


@cache
def every_series() -> tuple[Series, ...]:
    """All series of all tables; read once."""
    from lessonkit.data.package import dataset_names

    found: list[Series] = []
    for name in dataset_names():
        if name not in _LEFT_OUT:
            found += _of_table(name)
    return tuple(found)


def _of_table(name: str) -> list[Series]:
    card = table_card(name)
    frame = load(name)
    units = {one["name"]: one["unit"] for one in card["schema"]["fields"] if "unit" in one}
    measures = [
        column
        for column in units
        if column not in _NO_COUNTS and pd.api.types.is_numeric_dtype(frame[column])
    ]
    period = next((one for one in _PERIODS if one in frame), None)
    keys = [
        column
        for column in frame
        if column not in {*units, *_ASIDE, *_PERIODS, *_NO_COUNTS}
        and (column not in _EDITIONS or column == "edition")
    ]
    found = []
    for column in measures:
        rows = frame[frame[column].notna()]
        by = rows.groupby(keys, sort=False, dropna=False) if keys else [((), rows)]
        for key, part in by:
            parts: tuple[Any, ...] = key if isinstance(key, tuple) else (key,)
            named = dict(zip(map(str, keys), parts, strict=True))
            found.append(_series(name, card, column, units[column], named, period, part))
    return found


def _series(
    name: str,
    card: dict,
    column: str,
    unit: str,
    named: dict[str, Any],
    period: str | None,
    part: pd.DataFrame,
) -> Series:
    said = {k: str(v) for k, v in named.items() if pd.notna(v)}
    edition = said.pop("edition", "")
    unit = said.pop("unit", unit)
    what = said.pop("what_is_counted", "") or said.pop("measure", "")
    what = what or said.pop("metric", "") or said.pop("counts", "") or said.pop("item", "")
    label = what or (card["counts"] if unit != card["counts"] else unit)
    periods = part[period].astype(str) if period else pd.Series([card["period"]] * len(part))
    values: dict[str, float] = {}
    for when, value in zip(periods, part[column], strict=True):
        values.setdefault(when, float(value))
    measure = column.replace("_", " ")
    return Series(name, measure, label, ", ".join(said.values()), edition, unit, values)
