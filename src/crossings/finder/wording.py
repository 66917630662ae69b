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
from crossings.finder.no_figures import in_english, without_names
from crossings.finder.when import masked, without_periods
from crossings.measures import share
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
_FEW: list[str] = [*_WORDS.split("|")[:10]]
_TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
_MANY = (*_FEW[1:], *_TEENS.split("|"))  # as many times
_SCALES = "(?:hundred|thousand|million)"
# Shares in words; `amount_in` reads them.
_SHARE = re.compile(
    rf"\b(?:(?:(?<![\d.,])\d[\d,]*|{_WORDS})[ -](?:in|out of)[ -](?:every )?"
    rf"(?:\d[\d,]*|{_WORDS}|a(?= {_SCALES}\b))\b(?: {_SCALES}\b)?"
    r"|every (?:second|third|fourth|fifth|tenth)\b(?! (?:day|week|month|year|quarter))"
    r"|(?<![\d/])\d/\d{1,2}\b(?!/)"
    r"|\d[\d,]* of (?:the )?\d[\d,]*\b"
    r"|(?:(?:a|one|two|three|four)[ -])?(?:half|third|quarter|fifth|tenth)s?\b(?! (?:of )?a? ?"
    r"(?:million|billion|dozen))(?! of (?:19|20)\d\d))"
)
_ONE_OF_THEM = {
    f"every {word}": f"one in {number}"
    for word, number in (
        *(("second", "two"), ("third", "three"), ("fourth", "four"), ("fifth", "five")),
        ("tenth", "ten"),
    )
}
_RANGE = re.compile(
    r"\bbetween (?P<first>\d[\d,.]*(?: (?:thousand|million))?) and "
    r"(?P<last>\d[\d,.]*\d|\d)(?![\d,.]*\d)|"
    r"(?<![\w.,-])(?<!from )(?P<one>\d[\d,.]*)(?: ?- ?| to )(?P<other>\d[\d,.]*\d|\d)"
    r"(?![\w-])(?!\.\d)"
)
_HUNDREDS = re.compile(rf"\b(a|\d[\d,]*|{'|'.join(_FEW)}) ({_SCALES})$")
_ONE_OF = re.compile(r"(\S+) (?:in|out of|of) (?:every |the )?(\S+)")
_FOLDS = re.compile(
    r"\b(?:(?P<half>half as (?:many|much))|(?P<verb>doubl|twice|trebl|tripl|quadrupl|halv)\w*"
    rf"|(?P<word>{'|'.join(_MANY)})[ -]?fold)\b"
)
_FOLD = {"doubl": 2, "twice": 2, "trebl": 3, "tripl": 3, "quadrupl": 4, "halv": 0.5}
_FOLD |= {"half as many": 0.5, "half as much": 0.5} | {
    word: place for place, word in enumerate(_MANY, 2)
}


_HALF_AS = re.compile(r"\bhalf as (?:many|much)\b")
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
    text = without_names(masked(_unhyphened(plain.casefold())))[0]
    found = [match.span() for match in _RANGE.finditer(text) if _is_range(match.group())]
    for pattern in (_HALF_AS, _SHARE, _SPELLED, _FOLDS, _DIGITS):
        for match in pattern.finditer(text):
            if not any(begin < match.end() and match.start() < end for begin, end in found):
                found.append(match.span())
    return sorted(found)


def _unhyphened(plain: str) -> str:
    """ "A 31-per-cent decrease" with blanks in the place of the hyphens."""
    return re.sub(r"(?<=\d)-per[- ]?cent", lambda found: found.group().replace("-", " "), plain)


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
    plain, foreign = in_english(_unhyphened(tidy(typed).casefold()))
    bare, years = without_periods(plain)
    bare, named = without_names(bare)
    try:
        read = _range(bare, years) or _share(bare, years) or _fold(bare, years)
        read = read or _number(bare, years, typed)
    except CourseError as why:
        if named and "holds no number" in str(why):
            names = ", ".join(f"“{name}”" for name in named)
            raise CourseError(
                f"{in_short(typed)} holds no number to look up: {names} counts nothing. {EXAMPLE}"
            ) from None
        raise
    return replace(read, how=f"{read.how}; {foreign}") if foreign else read


def _is_range(text: str) -> bool:
    try:
        return _range(text, ()) is not None
    except CourseError:
        return False


def _range(bare: str, years: tuple[str, ...]) -> Wanted | None:
    """ "Between 20,000 and 25,000", "20-25 per cent": anything from one to the other."""
    found = _RANGE.search(bare)
    if not found:
        return None
    first, last = found["first"] or found["one"], found["last"] or found["other"]
    behind = bare[found.end() :]
    unit = re.match(r" ?(?:thousand|million|billion|%|per ?cent(?:age points)?)\b|%", behind)
    low, high = (
        wanted(f"{one}{unit.group() if unit and one[-1].isdigit() else ''}")
        for one in (first, last)
    )
    if not low.value < high.value or _another(behind):
        return None
    ahead = f"{bare[: found.start()]}{last}{behind}"
    at = found.start(), found.start() + len(last) + (len(unit.group()) if unit else 0)
    said = found.group().removeprefix("between ").strip()
    scale = PER_CENT if IS_PERCENT.search(behind) else high.scale
    made = allowed(ahead, years, at, high.value, 1.0, scale, said)
    middle = (low.value + high.value) / 2
    most = high.value * (1 + 1e-9)  # the end itself belongs to it
    how = "a range, with both its ends"
    return replace(made, value=middle, low=low.value, high=most, how=how, ranged=True)


def _share(bare: str, years: tuple[str, ...]) -> Wanted | None:
    found = _SHARE.search(bare)
    if not found or _HALF_AS.search(bare):
        return None
    said = found.group().replace("-", " ").replace("the ", "")
    said = _ONE_OF_THEM.get(said, said).replace("every ", "")
    said = _HUNDREDS.sub(_in_digits, said)
    part, _, rest = said.partition(" ")
    if part in _FEW and said[-1].isdigit():  # one in 100
        part = str(_FEW.index(part) + 1)
    counts = _two_counts(f"{part} {rest}".strip().replace("/", " of "))
    if counts and not 0 < counts[0] < counts[1]:
        return None
    read = amount_in(f"{100 * share(*counts)} per cent" if counts else said, "per cent")
    if not isinstance(read, Amount) or not read.per_cent:
        return None
    _only_one(found.group(), bare[found.end() :])
    exact = counts and counts[0] > 1 and max(counts) >= 100  # two counts: 150 of 175
    step = 0.1 if exact else 0.1 * read.value
    made = allowed(bare, years, found.span(), read.value, step, PER_CENT, said, True)
    return made if exact else _in_round_words(made, "shares")


def _in_round_words(made: Wanted, what: str) -> Wanted:
    """ "More than a quarter" is said of 28 per cent too, "more than doubled" of 2.4 times."""
    how = f"{made.how}; {what} in words are round"
    if made.low == made.value:  # a limit from below
        most = 1.2 * made.value
        most = min(most, 100.0) if made.scale == PER_CENT and made.value < 100 else most
        return replace(made, high=most, how=f"{how}, up to a fifth above")
    return replace(made, how=how)


def _in_digits(whole: re.Match[str]) -> str:
    """The whole of a share: "two hundred" as 200."""
    word = whole[1].replace(",", "")
    word = "one" if word == "a" else word
    many = int(word) if word.isdigit() else _FEW.index(word) + 1
    return str(many * {"hundred": 100, "thousand": 1000, "million": 10**6}[whole[2]])


def _fold(bare: str, years: tuple[str, ...]) -> Wanted | None:
    found = _FOLDS.search(bare)
    if not found:
        return None
    _only_one(found.group(), bare[found.end() :])
    value = _FOLD[found["half"] or found["verb"] or found["word"]]
    at, said = found.span(), found.group()
    made = allowed(bare, years, at, float(value), 0.1 * value, TIMES, said)
    return _in_round_words(made, "ratios") if made.scale == TIMES else made


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
    _only_one(found.text, found.after)
    if odd_sign(found.text):
        raise CourseError(f"{in_short(typed)} cannot be read. {EXAMPLE}")
    at = len(found.before), len(found.before) + len(found.text)
    value, after = abs(found.value), found.after
    if value == 0:
        raise CourseError(
            f"{found.text.strip()} says that there was none. Noughts are not looked up: they stand "
            "in many tables. Ask who would have counted one, and open the table: "
            'tables("returns of Albanians").'
        )
    if not value < 1e15:
        raise CourseError(
            f"{found.text.strip()} is in no table: figures from more than 0 to a million billion "
            f"are looked up. {EXAMPLE}"
        )
    scale = NUMBER
    if IS_POINTS.search(after) or IS_PERCENT.search(after):
        scale = PER_CENT
    elif IS_TIMES.search(after):
        scale = TIMES
    unit = 1.0 if scale == PER_CENT and value == 100 else _unit(found)  # all of it, not nearly
    made = allowed(bare, years, at, value, unit, scale, found.text.strip())
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
    return replace(again, text=first, before=found.before, after=rest, python="")


def _only_one(read: str, after: str) -> None:
    if another := _another(after):
        raise CourseError(
            f"This holds several numbers ({read.strip()} and {another}). Ask for one at a time, or "
            "hand the whole sentence to claim_check()."
        )


def _two_counts(said: str) -> list[float]:
    """Part and whole where both are figures: "150 of 175"."""
    found = _ONE_OF.fullmatch(said)
    parts = [part.replace(",", "") for part in found.groups()] if found else []
    return [float(part) for part in parts] if all(map(str.isdigit, parts)) else []


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
    if digits and re.fullmatch(r"[^.]*\.\d+", digits[1]) and not found.scaled:
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
