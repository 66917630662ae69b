"""The figures of all tables, each with what it counts, its row, its period and its edition."""

from collections.abc import Iterator

import pandas as pd

from crossings.finder.items import SHARE, Item, Items, Series
from crossings.finder.periods import period
from crossings.finder.shapes import COVERED, LEFT_OUT, Shape, shape_of
from crossings.measures import share
from lessonkit.data.package import dataset_names, load, table_card
from lessonkit.judging.units import scale_of

_COUNTRIES = {
    **{"AUT": "Austria", "BEL": "Belgium", "DEU": "Germany", "FRA": "France", "GRC": "Greece"},
    **{"GBR": "United Kingdom", "HRV": "Croatia", "HUN": "Hungary", "ITA": "Italy"},
    **{"NLD": "Netherlands", "SWE": "Sweden", "ALB": "Albania", "BIH": "Bosnia and Herzegovina"},
    **{"MKD": "North Macedonia", "MNE": "Montenegro", "SRB": "Serbia", "XKX": "Kosovo*"},
}  # as Eurostat's table has them
# Columns that hold what the table says it counts; the others add their name to that.
_THE_COUNT = {"people", "value", "amount", "effect", "dead_and_missing"}


def gather() -> Items:
    """Every figure of every table that holds counts.

    Zeros are left out: nobody asks where none comes from.
    """
    items, credits = Items(), _credits()
    for name in dataset_names():
        if name not in LEFT_OUT:
            for item in _figures(shape_of(table_card(name)), load(name), credits):
                items.add(item)
    return items


def _figures(shape: Shape, frame: pd.DataFrame, credits: dict[str, str]) -> Iterator[Item]:
    whole = frame.get("months_covered", pd.Series(12, frame.index)) == 12
    for row, all_year in zip(frame.to_dict("records"), whole, strict=True):
        when = period(row[shape.period], str(row.get(COVERED, ""))) if shape.period else period("")
        if not all_year:
            when = period(f"{when.text}, first {row['months_covered']} months")
        edition = _text(row.get("edition")) or credits.get(_text(row.get("source_id")), "")
        for column, unit in shape.values.items():
            value = pd.to_numeric(row[column], errors="coerce")
            if pd.isna(value) or not value:
                continue
            series = _series(shape, row, column, unit or _text(row.get("unit")))
            scale = scale_of(series.unit)
            if series.unit == "share, 0 to 1":
                yield Item(series, when, edition, float(value), SHARE)
            else:
                yield Item(series, when, edition, float(value) * scale)
        part, whole = row.get("numerator", pd.NA), row.get("denominator", pd.NA)
        if pd.notna(part) and pd.notna(whole) and part:
            series = _series(shape, row, "numerator", "counts")
            yield Item(series, when, edition, share(float(part), float(whole)), SHARE)


def _series(shape: Shape, row: dict, column: str, unit: str) -> Series:
    counted = _text(row[shape.measure]) if shape.measure else shape.counts
    if "the column unit says" in counted:
        counted = f"{unit} ({table_card(shape.name)['title']})"
    arrived = column == "arrivals" and "arrival" in counted
    if len(shape.values) > 1 and column not in _THE_COUNT and not arrived:
        counted = f"{counted}: {column.removesuffix('_percent').replace('_', ' ')}"
    labels = tuple(
        (one, _COUNTRIES.get(_text(row[one]), _text(row[one])))
        for one in shape.labels
        if one != COVERED and _text(row[one])
    )
    unit = unit.removeprefix("million ").removeprefix("billion ")
    counter = _text(row[shape.counter]) if shape.counter else ""
    return Series(shape.name, column, counted, labels, unit, counter)


def _credits() -> dict[str, str]:
    """Source → publisher and day, for rows that name no edition."""
    sources = load("sources").fillna("").astype(str).set_index("source_id")
    said = sources["publisher"] + ", " + sources["published"]
    return {str(name): text.removesuffix(", ") for name, text in said.items()}


def _text(value: object) -> str:
    return "" if value is None or value is pd.NA or value != value else str(value)
