"""Periods as the tables write them: how long they are, which one comes before."""

import re
from dataclasses import dataclass

from lessonkit.text.wording import month_and_year

DAY, MONTH, QUARTER, PART, YEAR, SPAN, OTHER = range(7)  # the grains, fine to coarse
_QUARTER = re.compile(r"(\d{4}) ?Q([1-4])")
_HALF = re.compile(r"(\d{4}) H([12])")
_HALVES = {"1": "January to June", "2": "July to December"}


@dataclass(frozen=True)
class Period:
    """One period.

    Attributes
    ----------
    text
        As it is said.
    grain
        How long it is.
    place
        Its place among periods of its grain, so that 1 less is the one before; -1 where the
        words do not say.
    """

    text: str
    grain: int = OTHER
    place: int = -1

    @property
    def per_year(self) -> int:
        """How many places make a year."""
        return {MONTH: 12, QUARTER: 4, PART: 1, YEAR: 1}.get(self.grain, 0)


def period(written: object, covered: str = "") -> Period:
    """A period out of what a table's column says.

    Examples
    --------
    >>> period(2022), period("2022Q3").text, period("2022 H1").text
    (Period(text='2022', grain=4, place=2022), 'July to September 2022', 'January to June 2022')
    >>> period("2022-08").text, period(2025, "January to September").text, period("to 2019").grain
    ('August 2022', 'January to September 2025', 6)
    """
    text = str(written).removesuffix(" 00:00:00")
    if covered and covered != "full year":
        return part_of(int(text), covered)
    if re.fullmatch(r"\d{4}", text):
        return Period(text, YEAR, int(text))
    if quarter := _QUARTER.fullmatch(text):
        year, number = int(quarter[1]), int(quarter[2])
        first, last = 3 * number - 2, 3 * number
        return Period(months(year, first, last), QUARTER, 4 * year + number - 1)
    if half := _HALF.fullmatch(text):
        return part_of(int(half[1]), _HALVES[half[2]])
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        return Period(month_and_year(text), MONTH, 12 * int(text[:4]) + int(text[5:]) - 1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return Period(text, DAY)
    return Period(text)


def part_of(year: int, words: str) -> Period:
    """The same part of a year, year by year."""
    return Period(f"{words} {year}", PART, year)


def months(year: int, first: int, last: int) -> str:
    """Months of one year in words: months(2022, 7, 9) is "July to September 2022"."""
    begins, ends = (month_and_year(f"{year}-{one:02}") for one in (first, last))
    return f"{begins.removesuffix(f' {year}')} to {ends}"
