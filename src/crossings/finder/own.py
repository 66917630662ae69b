"""Where a number may come from in a learner's own table: figures, yearly changes, shares."""

import re

import pandas as pd

from crossings.finder.allowed import NUMBER, PER_CENT, Wanted
from crossings.finder.items import CHANGE, SHARE
from crossings.measures import percent_change, share
from crossings.own_table import OwnTable
from lessonkit.text.errors import CourseError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import counted

_IN_PER_CENT = re.compile(r"%|\bper ?cent|\bpct\b", re.IGNORECASE)


def in_own_table(asked: Wanted, table: OwnTable) -> Table:
    """The figures of a table that a wording allows; none gives an empty table."""
    figures = pd.DataFrame([*_figures(asked, table)], columns=["value", "where", "computed"])
    fits = figures[figures["value"].abs().between(asked.low, asked.high, inclusive="left")]
    if asked.scale == PER_CENT:
        change = fits["computed"].str.startswith("change")
        allowed = fits["value"] * asked.sign > 0 if asked.sign else CHANGE in asked.kinds
        fits = fits[(change & allowed) | (~change & (SHARE in asked.kinds))]
    said = (
        f"{counted(len(fits), 'figure').capitalize()} of {len(figures):,} in {table.name} "
        f"{'fits' if len(fits) == 1 else 'fit'} “{asked.said}”. A fit is no proof: ask what one "
        f"row is ({table.answers['one_row_is'] or 'not answered yet'})."
    )
    return show_table(fits.reset_index(drop=True), said)


def _figures(asked: Wanted, table: OwnTable):
    labels = [one for one in table.file.frame.columns if one not in table.file.numbers]
    for column in table.file.numbers:
        if asked.scale != (PER_CENT if _IN_PER_CENT.search(column) else NUMBER):
            continue
        for _, row in table.file.frame.iterrows():
            where = ", ".join(str(row[label]) for label in labels)
            if pd.notna(row[column]):
                yield float(row[column]), f"{column}: {where}", "a figure of the table"
    if asked.scale == PER_CENT:
        for column in table.file.numbers:
            yield from _changes(table, column)


def _changes(table: OwnTable, column: str):
    """Changes of the whole and of its parts from year to year, and the shares of the parts."""
    try:
        counts = table.by_year(column)
    except CourseError:  # it has no years to compare
        return
    yield from _from_year_to_year(counts, column)
    try:
        parts = table.by_part(column)
    except CourseError:  # nothing parts its rows
        return
    for part, some in parts.iterrows():
        yield from _from_year_to_year(some, f"{column}, {part}")
        for year, number in some.items():
            whole = float(parts[year].sum())
            if 0 < number < whole:
                sums = f"share: {number:,.10g} of {whole:,.10g}"
                yield 100 * share(float(number), whole), f"{column}, {part}: {year}", sums


def _from_year_to_year(counts: pd.Series, about: str):
    for first, last in zip(counts.index, counts.index[1:], strict=False):
        if counts[first] > 0 and counts[last] >= 0:
            change = percent_change(float(counts[first]), float(counts[last]))
            sums = f"{counts[first]:,.10g} to {counts[last]:,.10g}"
            yield change, f"{about}: {first} to {last}", f"change in per cent: {sums}"
