"""Numbers and days as the course writes them, and numbers out of its texts."""

import re
from datetime import date

# Not strftime's: those may come in the language of the machine, and the course is in English.
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)


def signed(value: float, decimals: int = 1) -> str:
    """A change with its sign, and a real minus.

    Examples
    --------
    >>> signed(-92.7), signed(11_734, 0)
    ('−92.7', '+11,734')
    """
    return f"{value:+,.{decimals}f}".replace("-", "−")


def day(when: date) -> str:
    """A day as it is said within its year.

    Examples
    --------
    >>> day(date(2024, 7, 3))
    '3 July'
    """
    return f"{when.day} {_MONTHS[when.month - 1]}"


def whole_day(iso: str) -> str:
    """A day as it is said, from the form that the tables have.

    Examples
    --------
    >>> whole_day("2022-12-13")
    '13 December 2022'
    """
    when = date.fromisoformat(iso)
    return f"{day(when)} {when.year}"


def quarter_of(when: date) -> str:
    """The quarter of a day, as the tables write it.

    Examples
    --------
    >>> quarter_of(date(2022, 12, 13))
    '2022Q4'
    """
    return f"{when.year}Q{(when.month - 1) // 3 + 1}"


def numbers_in(text: str, pattern: str) -> tuple[float, ...]:
    r"""Numbers out of a text of our tables, for lessons that work with what it quotes.

    Parameters
    ----------
    text
        A field of a table.
    pattern
        A regular expression with one group for each number; commas for thousands are dropped.

    Returns
    -------
    tuple
        One number a group: an int, or a float where the text has a decimal point.

    Raises
    ------
    LookupError
        The text does not hold such words: the table has changed, and the lesson has to follow.

    Examples
    --------
    >>> numbers_in("4,537 of 98,599 cases", r"([\d,]+) of ([\d,]+)")
    (4537, 98599)
    """
    found = re.search(pattern, text)
    if found is None:
        raise LookupError(f"no {pattern!r} in {text!r}")
    said = [part.replace(",", "") for part in found.groups()]
    return tuple(float(part) if "." in part else int(part) for part in said)


def number_in(text: str, pattern: str) -> float:
    """The one number, or the first, that `numbers_in` finds.

    Examples
    --------
    >>> number_in("The UK pays £1.6 million", r"£([\\d.]+) million")
    1.6
    """
    return numbers_in(text, pattern)[0]
