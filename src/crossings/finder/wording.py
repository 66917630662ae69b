"""The number in a text, as people write it: 22,000, 1.8 million, one in three, fourfold."""

import re
from dataclasses import replace
from numbers import Real

from crossings.finder.allowed import (
    IS_PERCENT,
    IS_POINTS,
    IS_TIMES,
    NUMBER,
    PER_CENT,
    TIMES,
    Wanted,
    allowed,
)
from crossings.finder.when import masked, without_periods
from lessonkit.judging.amount import Amount
from lessonkit.judging.digits import NotReadError
from lessonkit.judging.number_texts import amount_in
from lessonkit.judging.signs import odd_sign, tidy
from lessonkit.judging.typed_sums import Written, find_number
from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short, text_in

MOST_SIGNS = 300
EXAMPLE = 'Write it as you read it, such as where_from("almost 22,000").'

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarters?|fifths?|tenths?"
# Shares in words; `amount_in` reads them.
_SHARE = re.compile(
    rf"\b(?:(?:\d[\d,]*|{_WORDS}) (?:in|out of) (?:every )?(?:\d[\d,]*|{_WORDS})\b"
    r"|\d[\d,]* of (?:the )?\d[\d,]*\b"
    r"|(?:(?:a|one|two|three|four)[ -])?(?:half|third|quarter|fifth|tenth)s?\b(?! (?:of )?a? ?"
    r"(?:million|billion|dozen))(?! of (?:19|20)\d\d))"
)
_ONE_OF = re.compile(r"(\S+) (?:in|out of|of) (?:every |the )?(\S+)")
_FOLDS = re.compile(
    r"\b(?:(?P<verb>doubl|twice|trebl|tripl|quadrupl|halv)\w*"
    r"|(?P<word>two|three|four|five|six|seven|eight|nine|ten)[ -]?fold)\b"
)
_FOLD = {"doubl": 2, "twice": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "halv": 0.5} | {
    word: place for place, word in enumerate(_WORDS.split("|")[1:10], 2)
}


_SPELLED = re.compile(rf"\b(?:half a|an?|several|{_WORDS}) (?:hundred|thousand|million|billion)\b")
_DIGITS = re.compile(
    r"(?<![\w.,])\d(?:[\d.,' ]*\d)?(?: ?(?:thousand|million|billion|bn|k|m)\b)?(?![.,]?\d)"
    r"(?: ?%(?: points)?| ?per ?cent(?:age points)?\b| ?percentage points\b|x\b)?"
)


def numbers_at(plain: str) -> list[tuple[int, int]]:
    """Where numbers stand in a tidied text: begin and end of each, times left out.

    Examples
    --------
    >>> text = "in 2023 one in three and 22,000 fewer"
    >>> [text[begin:end] for begin, end in numbers_at(text)]
    ['one in three', '22,000']
    """
    text, found = masked(plain.casefold()), []
    for pattern in (_SHARE, _SPELLED, _FOLDS, _DIGITS):
        for match in pattern.finditer(text):
            if not any(begin < match.end() and match.start() < end for begin, end in found):
                found.append(match.span())
    return sorted(found)


def wanted(text: object) -> Wanted:
    """Read a wording.

    Raises
    ------
    CourseError
        There is no number in it, or several.

    Examples
    --------
    >>> asked = wanted("almost 22,000 people")
    >>> asked.low, asked.high, asked.scale
    (21000.0, 22000.0, 'number')
    >>> asked = wanted("down by 36 per cent")
    >>> asked.low, asked.high, asked.sign
    (35.5, 36.5, -1)
    >>> round(wanted("one in three").value, 1), wanted("fourfold").scale
    (33.3, 'times')
    """
    typed = text_in(text)
    try:
        if isinstance(text, Real) and not isinstance(text, bool):
            typed = str(text) if isinstance(text, int) else f"{float(text):.15g}"
    except Exception:  # too large to be written, or no number, whatever it says
        typed = None
    if typed is None or not typed.strip():
        raise CourseError(
            f"A number in words or figures is wanted; this is {in_short(text)}. {EXAMPLE}"
        )
    if len(typed) > MOST_SIGNS:
        raise CourseError(
            f"This text has {len(typed):,} signs. where_from looks up one number: hand it a part "
            "with one number, or the whole sentence to claim_check()."
        )
    plain = tidy(typed).casefold()
    bare, years = without_periods(plain)
    return _share(bare, years) or _fold(bare, years) or _number(bare, years, typed)


def _share(bare: str, years: tuple[str, ...]) -> Wanted | None:
    found = _SHARE.search(bare)
    if not found:
        return None
    said = found.group().replace("every ", "").replace("the ", "").replace("-", " ")
    read = amount_in(said, "per cent")
    if not isinstance(read, Amount) or not read.per_cent:
        return None
    one_of = _ONE_OF.fullmatch(said)
    if one_of and any(len(part) > 2 and part.isdigit() for part in one_of.groups()):
        step = 0.1  # two counts: 150 of 175
    else:
        step = 0.1 * read.value
    made = allowed(bare, years, found.span(), read.value, step, PER_CENT, said, True)
    return replace(made, how=f"{made.how}; shares in words are round") if step > 0.1 else made


def _fold(bare: str, years: tuple[str, ...]) -> Wanted | None:
    found = _FOLDS.search(bare)
    if not found:
        return None
    value = _FOLD[found["verb"] or found["word"]]
    return allowed(bare, years, found.span(), float(value), 0.1 * value, TIMES, found.group())


def _number(bare: str, years: tuple[str, ...], typed: str) -> Wanted:
    try:
        found = find_number(bare)
    except NotReadError as why:
        raise CourseError(f"{in_short(typed)} cannot be read: {why}. {EXAMPLE}") from None
    except OverflowError:
        raise CourseError(f"{in_short(typed)} holds a number that is too large.") from None
    if found is None:
        only = f" It names a time ({', '.join(years)}): add what was said of it." if years else ""
        raise CourseError(f"{in_short(typed)} holds no number.{only} {EXAMPLE}")
    if found.sum:
        found = _first_of(bare, found)
    another = _another(found.after)
    if another:
        raise CourseError(
            f"This holds several numbers ({found.text.strip()} and {another}). Ask for one at a "
            "time, or hand the whole sentence to claim_check()."
        )
    if odd_sign(found.text):
        raise CourseError(f"{in_short(typed)} cannot be read. {EXAMPLE}")
    at = len(found.before), len(found.before) + len(found.text)
    value, after = abs(found.value), found.after
    if not 0 < value < 1e15:
        raise CourseError(
            f"{found.text.strip()} is in no table: figures from more than 0 to a thousand billion "
            f"are looked up. {EXAMPLE}"
        )
    scale = NUMBER
    if IS_POINTS.search(after) or IS_PERCENT.search(after):
        scale = PER_CENT
    elif IS_TIMES.search(after):
        scale = TIMES
    made = allowed(bare, years, at, value, _unit(found), scale, found.text.strip())
    otherwise = found.otherwise if scale == NUMBER else None
    if otherwise is not None and "." in found.text and otherwise > value:
        return _thousands(made, otherwise)
    return made


def _first_of(bare: str, found: Written) -> Written:
    """ "7-9 weeks" and "20 - 12" are no sums here: the first number is looked up."""
    first = re.split(r"(?<=\d) ?[-+*/:x] ?(?=\d)", found.text)[0]
    again = find_number(first)
    if again is None or again.sum:
        raise CourseError(f"{in_short(found.text)} is a sum; ask for one number. {EXAMPLE}")
    rest = bare[len(found.before) + len(first) :]
    return Written(again.value, again.otherwise, again.scaled, False, first, found.before, rest, "")


def _another(after: str) -> str:
    """A further number behind the first: "from 145,600 to 21,520"."""
    further = re.search(r"(?<![\w.,])\d[\d.,]*\d|\b\d\b", after)
    return further.group() if further else ""


def _unit(found: Written) -> float:
    """The last place that is written: 1,000 for 22,000, 0.1 for 84.7, 100,000 for 1.8 million."""
    digits = re.match(r"[^\d]*([\d.,' _]*\d)", found.text)
    text = f"{abs(found.value):.10f}".rstrip("0").rstrip(".")
    if digits and found.scaled and "." in digits[1]:
        places = len(digits[1].split(".")[1])
        return abs(found.value) / float(digits[1].replace(",", "")) / 10**places
    if "." in text:
        return 10.0 ** -len(text.split(".")[1])
    if digits and re.search(r"\.\d+$", digits[1]) and not found.scaled:
        return 10.0 ** -len(digits[1].split(".")[1])
    return 10.0 ** (len(text) - len(text.rstrip("0")))


def _thousands(made: Wanted, otherwise: float) -> Wanted:
    """12.525: in English a decimal, on most of the continent twelve thousand and some."""
    unit = 10.0 ** (len(str(int(otherwise))) - len(str(int(otherwise)).rstrip("0")))
    how = (
        f"“{made.said}” was read as {otherwise:,.0f}: a full stop between the thousands, as many "
        f"languages write it. If {made.value:g} was meant, write it with another decimal."
    )
    return replace(
        made, value=otherwise, low=otherwise - unit / 2, high=otherwise + unit / 2, how=how
    )
