"""Numbers that the course takes out of texts, each with the words that hold it."""

from dataclasses import dataclass
from functools import cache

from lessonkit.course import Course, course
from lessonkit.data.package import load
from lessonkit.text.errors import UnknownNameError

TABLE = "figures"


@dataclass(frozen=True)
class Quoted:
    """One number with its evidence, a row of the table `figures`.

    Parameters
    ----------
    value
        The number as it is quoted: an int, or a float where it has decimals.
    unit, counts, place, period
        Its unit, and in our words what it says, of where and when.
    quote
        The words that hold it, in the language `language` ("en" or "sq").
    worded_by
        "source" where the quotation is the source's own words, "course" where only our paraphrase
        was at hand.
    source_id
        A key into the table `sources`; `show_source` takes it.
    """

    value: float
    unit: str
    counts: str
    place: str
    period: str
    quote: str
    language: str
    worded_by: str
    source_id: str


def figure(name: str) -> float:
    """One number that a text states.

    Parameters
    ----------
    name
        Its key in the table `figures`, such as "basket.price".

    Returns
    -------
    int or float
        The number in the unit of its row; an int unless it has decimals.

    Raises
    ------
    UnknownNameError
        There is no figure of this name.

    Examples
    --------
    >>> figure("basket.price")
    1.5
    """
    return quoted(name).value


def quoted(name: str) -> Quoted:
    """One number that a text states, with the words that hold it and their source.

    Raises
    ------
    UnknownNameError
        There is no figure of this name.

    Examples
    --------
    >>> quoted("basket.price").unit
    'pounds'
    >>> quoted("basket.prize")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    lessonkit.text.errors.UnknownNameError: There is no figure called 'basket.prize'. Did you me...
    """
    known = _all(course())
    if name not in known:
        raise UnknownNameError.from_name("figure", name, known)
    return known[name]


@cache
def _all(played: Course) -> dict[str, Quoted]:
    return {
        row["figure_id"]: Quoted(
            int(row["value"]) if row["value"].is_integer() else row["value"],
            row["unit"],
            row["counts"],
            row["place"],
            row["period"],
            row["quote"],
            row["quote_language"],
            row["worded_by"],
            row["source_id"],
        )
        for row in load(TABLE).to_dict("records")
    }
