"""`where_from`: where a number may come from."""

import numpy as np

from crossings.finder.allowed import Wanted
from crossings.finder.answer import Answer
from crossings.finder.chance import chance
from crossings.finder.fits import groups
from crossings.finder.index import index
from crossings.finder.own import in_own_table
from crossings.finder.search import pool, ranked
from crossings.finder.wording import wanted
from crossings.finder.words import shared, told, told_by_none
from crossings.own_table import is_own_table
from lessonkit.text.tables import Table


def where_from(text: object, table: object = None) -> Answer | Table:
    """The figures that a number may come from, grouped by what was counted.

    Looked through are the figures of all tables, sums of them that are published, and shares,
    changes from year to year and quarter to quarter, ratios and percentage points that follow
    from them. The answer never says whether a sentence is true.

    Parameters
    ----------
    text
        A number as it was said, alone or with words around it: "almost 22,000", "down by 36 per
        cent", "one in three", "fourfold", "9,044 in the third quarter of 2022". “Over”, “almost”
        and “about” widen what fits to one side or to both, at most by a tenth; without them it
        is rounding to the last written place. Further words only change the order.
    table
        A table of your own, from `use`, to look through in place of those of the course.

    Returns
    -------
    Answer, or Table for a table of your own
        Shows itself as cards; `.table` has every fit as a row of a DataFrame, `.chance` how many
        figures other numbers of the same size fit. No fit at all gives an empty table.

    Raises
    ------
    CourseError
        The text holds no number, or several.

    Examples
    --------
    >>> answer = where_from("21,525")
    >>> answer.groups[0].fits()[0].value
    '21,525 detections'
    >>> where_from("many")
    Traceback (most recent call last):
    lessonkit.text.errors.CourseError: 'many' holds no number. Write it as you read it, such as \
where_from("almost 22,000").
    """
    asked = wanted(text)
    if table is not None:
        return in_own_table(asked, is_own_table(table))
    return look_up(asked, asked.words)


def look_up(asked: Wanted, words: str) -> Answer:
    """The answer to what was read, ordered by the words that stand around it."""
    spoken, strange = told(words)
    among = pool(asked)
    fits = ranked(asked, np.asarray(among.between(asked.low, asked.high)), spoken)
    apart = told_by_none(words, np.unique(index().of[fits])) if len(fits) else []
    known = shared(words)
    found = tuple(groups(asked, fits, known))
    odds = chance(asked, among)
    return Answer(asked, found, odds, tuple(strange), tuple(apart), len(known))
