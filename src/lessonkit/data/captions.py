"""What a figure says of its source: publisher and edition, from the table `sources`."""

from functools import cache

from lessonkit.data.package import load, source_ids
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.wording import month_and_year, whole_day


def source_line(table: str, source: str | None = None) -> str:
    """The line under a figure: who published its numbers, and in which edition.

    Parameters
    ----------
    table
        A table of the course.
    source
        Which of its sources, where the figure shows another than the first that the data package
        lists for the table.

    Raises
    ------
    UnknownNameError
        No table has this name, or the table has no such source.

    Examples
    --------
    >>> source_line("uk_small_boats_by_quarter")
    'Source: Home Office, edition of 29 February 2024'
    """
    return f"Source: {credit_of(table, source)}"


def credit_of(table: str, source: str | None = None) -> str:
    """Publisher and edition, as `source_line` gives them after “Source:”.

    Examples
    --------
    >>> credit_of("frontex_by_route")
    'Frontex, workbook to September 2025'
    """
    return f"{publisher_of(table, source)}, {edition_of(table, source)}"


def publisher_of(table: str, source: str | None = None) -> str:
    """The publisher alone, for a figure that names several editions.

    Examples
    --------
    >>> publisher_of("uk_asylum_decisions")
    'Home Office'
    """
    return _sources().loc[_source(table, source), "publisher"]


def edition_of(table: str, source: str | None = None) -> str:
    """The edition alone: by its day where it has one, else as the table `sources` calls it.

    Examples
    --------
    >>> edition_of("uk_small_boats_by_month", "HO-IER-SUM-2026Q2")
    'edition of 27 August 2026'
    """
    name = _source(table, source)
    try:
        return f"edition of {published(name)}"
    except ValueError:
        return _sources().loc[name, "edition"]


def published(source: str) -> str:
    """The day on which a source was published, as it is said.

    Raises
    ------
    ValueError
        Its day is not known.

    Examples
    --------
    >>> published("PA-20251029")
    '29 October 2025'
    """
    return whole_day(_sources().loc[source, "published"])


def published_in(source: str) -> str:
    """The month in which a source was published, as it is said.

    Raises
    ------
    ValueError
        Its month is not known.

    Examples
    --------
    >>> published_in("HO-IRR-2023Q2")
    'August 2023'
    """
    return month_and_year(_sources().loc[source, "published"])


def _source(table: str, source: str | None) -> str:
    listed = source_ids(table)
    if source is not None and source not in listed:
        raise UnknownNameError.from_name(f"source of the table {table}", source, listed)
    return source or listed[0]


@cache
def _sources():
    return load("sources").fillna("").set_index("source_id")
