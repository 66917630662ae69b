"""How the course writes numbers, counted things, days and months."""

from datetime import date

# Not strftime's: those may come in the language of the machine, and the course is in English.
__all__ = [
    "are",
    "counted",
    "day",
    "in_words",
    "month",
    "month_and_year",
    "nth",
    "plural",
    "quarter_of",
    "signed",
    "whole_day",
]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
_SMALL = (
    *("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth"} | {
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def signed(value: float, decimals: int = 1) -> str:
    """A change with its sign, and a real minus; what rounds to nothing has no sign.

    Examples
    --------
    >>> signed(-92.7), signed(11_734, 0), signed(-0.04)
    ('−92.7', '+11,734', '0.0')
    """
    written = f"{value:+,.{decimals}f}"
    return written.replace("-", "−") if any(c in written for c in "123456789") else written[1:]


def in_words(number: int) -> str:
    """A number as a word, as it is said before what is counted; from 100 on in digits.

    Examples
    --------
    >>> in_words(0), in_words(16), in_words(42), in_words(1_200)
    ('no', 'sixteen', 'forty-two', '1,200')
    """
    if not 0 <= number < 100:
        return f"{number:,}"
    if number < len(_SMALL):
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_SMALL[ones]}" if ones else "")


def nth(place: int) -> str:
    """A place in an order as a word, from the first to the ninety-ninth.

    Examples
    --------
    >>> nth(1), nth(4), nth(20), nth(32)
    ('first', 'fourth', 'twentieth', 'thirty-second')
    """
    head, hyphen, last = in_words(place).rpartition("-")
    if last.endswith("y"):
        return f"{head}{hyphen}{last[:-1]}ieth"
    return f"{head}{hyphen}{_IRREGULAR.get(last, last + 'th')}"


def plural(word: str) -> str:
    """The plural of a regular English word.

    Examples
    --------
    >>> plural("quarter"), plural("country"), plural("day")
    ('quarters', 'countries', 'days')
    """
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


def are(number: int) -> str:
    """The verb that goes with a number.

    Examples
    --------
    >>> are(1), are(0), are(3)
    ('is', 'are', 'are')
    """
    return "is" if number == 1 else "are"


def counted(number: int, word: str, many: str | None = None) -> str:
    """A number with what it counts, one or many.

    Parameters
    ----------
    number
        How many.
    word
        The word for one.
    many
        The word for several, where it is not regular.

    Examples
    --------
    >>> counted(1, "quarter"), counted(1_200, "scan"), counted(2, "person", "people")
    ('1 quarter', '1,200 scans', '2 people')
    """
    return f"{number:,} {word if number == 1 else many or plural(word)}"


def month(when: date) -> str:
    """The name of the month of a day.

    Examples
    --------
    >>> month(date(2024, 7, 3))
    'July'
    """
    return _MONTHS[when.month - 1]


def day(when: date) -> str:
    """A day as it is said within its year.

    Examples
    --------
    >>> day(date(2024, 7, 3))
    '3 July'
    """
    return f"{when.day} {month(when)}"


def month_and_year(iso: str) -> str:
    """A month as it is said, from a day or a month in the form that the tables have.

    Examples
    --------
    >>> month_and_year("2023-08-24"), month_and_year("2025-05")
    ('August 2023', 'May 2025')
    """
    when = date.fromisoformat(f"{iso[:7]}-01")
    return f"{month(when)} {when.year}"


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
