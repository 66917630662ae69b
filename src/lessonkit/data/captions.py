"""What a figure says of its source: publisher and edition, from the table `sources`."""

from functools import cache

import pandas as pd

from lessonkit.course import Course, course
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
    >>> source_line("orchard")
    'Source: The orchard, edition of 1 September 2024'
    """
    return f"Source: {credit_of(table, source)}"


def credit_of(table: str, source: str | None = None) -> str:
    """Publisher and edition, as `source_line` gives them after “Source:”.

    Examples
    --------
    >>> credit_of("orchard")
    'The orchard, edition of 1 September 2024'
    """
    publisher = _sources(course())["publisher"][_source(table, source)]
    return f"{publisher}, {edition_of(table, source)}"


def edition_of(table: str, source: str | None = None) -> str:
    """The edition alone: by its day where it has one, else as the table `sources` calls it.

    Examples
    --------
    >>> edition_of("orchard", "TOY")
    'edition of 1 September 2024'
    """
    name = _source(table, source)
    try:
        return f"edition of {published(name)}"
    except ValueError:
        return _sources(course())["edition"][name]


def published(source: str) -> str:
    """The day on which a source was published, as it is said.

    Raises
    ------
    ValueError
        Its day is not known.

    Examples
    --------
    >>> published("TOY")
    '1 September 2024'
    """
    return whole_day(_sources(course())["published"][source])


def published_in(source: str) -> str:
    """The month in which a source was published, as it is said.

    Raises
    ------
    ValueError
        Its month is not known.

    Examples
    --------
    >>> published_in("TOY")
    'September 2024'
    """
    return month_and_year(_sources(course())["published"][source])


def _source(table: str, source: str | None) -> str:
    listed = source_ids(table)
    if source is not None and source not in listed:
        raise UnknownNameError.from_name(f"source of the table {table}", source, listed)
    return source or listed[0]


@cache
def _sources(played: Course) -> pd.DataFrame:
    return load("sources").fillna("").set_index("source_id")
