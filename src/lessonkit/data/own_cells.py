"""The cells of a learner's own file: numbers as publishers print them, and dates."""

import re
from collections.abc import Iterable
from datetime import date

import pandas as pd

PERIOD = re.compile(r"(?:year|month|date|day|quarter|period|time|time_period)", re.IGNORECASE)
# What stands in a cell where a publisher gives no number.
_NONE = frozenset(
    {"", ":", "-", "–", "—", "..", "...", "…", "*", "x", "z", "c", "n/a", "na", ". ."}
)
_FLAG = re.compile(
    r"(?P<number>.*?\d%?)\s*(?P<flag>\[\w{1,3}\]|\(\w{1,3}\)|[a-z]{1,3}|\*+|[¹²³†‡])"
)
_NUMBER = re.compile(r"[-−+]?(?:\d+|\d{1,3}(?:[,.\u00a0\u202f ’']\d{3})+)(?:[.,]\d+)?\s*%?")
_DOT = re.compile(r"[-−+]?\d{1,3}(?:\.\d{3})+")
_COMMA_DECIMAL = re.compile(r"[-−+]?\d+,(?:\d{1,2}|\d{4,})%?")
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_PERIODS = re.compile(
    rf"(?:19|20)\d\d(?:[-/ ]?(?:q[1-4]|h[12]|m?(?:0[1-9]|1[0-2])))?|(?:{_MONTH})[a-z]*[-/ ]?"
    rf"(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d[-/ ](?:{_MONTH})[a-z]*|q[1-4][ -/]?(?:19|20)\d\d|"
    r"(?:19|20)\d\d[-/]\d\d(?:\d\d)?",
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_MOST = 3  # cells that a sentence names
_ENOUGH = 0.6


def is_period(text: str) -> bool:
    """Whether a text is a year, a quarter, a half or a month.

    Examples
    --------
    >>> is_period("2022 Q3"), is_period("Jan-24"), is_period("JAN2009"), is_period("apples")
    (True, True, True, False)
    """
    return _PERIODS.fullmatch(text.strip()) is not None


def is_number(cells: Iterable[str]) -> bool:
    """Whether most cells of a column that are not empty hold a number."""
    filled = [cell for cell in cells if cell.strip().casefold() not in _NONE]
    numbers = sum(_number_in(cell) is not None for cell in filled)
    return bool(filled) and numbers >= _ENOUGH * len(filled)


def _number_in(cell: str) -> str | None:
    """The number of a cell without its flag, as it is written."""
    text = cell.strip()
    if flagged := _FLAG.fullmatch(text):
        text = flagged["number"].strip()
    return text if _NUMBER.fullmatch(text) else None


def as_numbers(cells: "pd.Series[str]", column: str, said: list[str]) -> "pd.Series[float]":
    """The numbers of a column; what was odd in it is said.

    Examples
    --------
    >>> said = []
    >>> as_numbers(pd.Series(["1,200", "15 p", ":", "99.002"]), "n", said).tolist()
    [1200.0, 15.0, nan, 99002.0]
    >>> len(said)
    3
    """
    plain = [_number_in(cell) for cell in cells]
    written = [text for text in plain if text is not None]
    whole = [text for text in written if _DOT.fullmatch(text)]
    others = [text for text in written if "." in text and not _DOT.fullmatch(text)]
    dots = bool(whole) and not others
    commas = any(_COMMA_DECIMAL.fullmatch(text) for text in written)
    if whole and others:
        said.append(
            f"In the column {column} a dot stands before decimals ({others[0]}), so {whole[0]} was "
            "read as a number with three decimals. Look whether thousands are meant."
        )
    elif dots:
        first = whole[0]
        said.append(
            f"In the column {column} a dot parts thousands: {first} was read as "
            f"{first.replace('.', '')}. If decimals are meant, write {first}0."
        )
    flags = [cell.strip() for cell in cells if _FLAG.fullmatch(cell.strip()) and _number_in(cell)]
    if flags:
        said.append(
            f"{_cells(flags)} of the column {column} had a letter or note behind the number "
            f"({_some(flags)}); it was cut off. Look up what it means: estimated, provisional?"
        )
    lost = [
        cell.strip()
        for cell, text in zip(cells, plain, strict=True)
        if text is None and cell.strip()
    ]
    if lost:
        said.append(
            f"{_cells(lost)} of the column {column} held no number ({_some(lost)}): missing, "
            "not zero."
        )
    shares = [text for text in written if text.endswith("%")]
    if 0 < len(shares) < len(written):
        said.append(
            f"The column {column} mixes units: {len(shares)} of {len(written)} numbers are per "
            "cents. Part them before you compare."
        )
    values = [_value(text, dots, commas) if text is not None else None for text in plain]
    return pd.Series(values, index=cells.index, dtype="float64")


def _value(text: str, dots: bool, commas: bool) -> float:
    plain = re.sub(r"[\s\u00a0\u202f’'%]", "", text).replace("−", "-")
    plain = plain.replace(".", "") if dots or (commas and "." in plain) else plain
    return float(plain.replace(",", ".") if commas else plain.replace(",", ""))


def odd_dates(cells: Iterable[str], column: str) -> list[str]:
    """What is wrong with the periods of a column: a sentence on those that are none.

    Examples
    --------
    >>> odd_dates(["2022", "2023", "soon"], "year")
    ['1 cell of the column year is no date that can be read: “soon”. Put it right in your file.']
    """
    bad = [cell for cell in cells if not is_period(cell) and not _is_day(cell)]
    if not bad:
        return []
    what = "is no date" if len(bad) == 1 else "are no dates"
    return [
        f"{_cells(bad)} of the column {column} {what} that can be read: {_some(bad)}. "
        "Put it right in your file."
    ]


def _is_day(text: str) -> bool:
    parts = _DAY.fullmatch(text.strip().removesuffix(" 00:00:00"))
    if parts is None:
        return False
    first, middle, last = map(int, parts.groups())
    orders = ((first, middle, last), (last, middle, first), (last, first, middle))
    return any(_known(*order) for order in orders)


def _known(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year >= 1900
    except ValueError:
        return False


def _cells(some: list[str]) -> str:
    return f"{len(some)} {'cell' if len(some) == 1 else 'cells'}"


def _some(cells: list[str]) -> str:
    shown = list(dict.fromkeys(f"“{cell[:20]}”" for cell in cells))
    return ", ".join(shown[:_MOST]) + (" …" if len(shown) > _MOST else "")
