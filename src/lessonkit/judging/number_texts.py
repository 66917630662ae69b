"""Reading a number out of a text, as people write numbers."""

import math
import re
from dataclasses import replace

from lessonkit.judging.amount import Amount
from lessonkit.judging.digits import NotReadError
from lessonkit.judging.quoting import plain
from lessonkit.judging.signs import odd_sign, tidy
from lessonkit.judging.trimmings import plainly_written
from lessonkit.judging.typed_sums import Written, find_number
from lessonkit.judging.units import ASKED, asks_for_per_cent, other_unit, scale_of
from lessonkit.judging.verdict import Verdict, not_yet

MOST_SIGNS = 200  # longer texts are no answer to a question for a number
_ROUNDED = 0.005  # so much a number differs from itself when it is said again, rounded
MARKS = "In English a full stop stands before the decimals and a comma between the thousands."
_SUCH_AS = "Write the number alone, such as 12.5."
_ABOUT = r"(?:about |around |roughly |some )?"
_PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
_HOW_MANY = {None: 1, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_PART = re.compile(
    rf"{_ABOUT}(?:(?P<many>{'|'.join(filter(None, _HOW_MANY))}) )?(?P<part>{'|'.join(_PARTS)})s?"
    r"(?: of (?:them|it|these))?\.?"
)
_ONE_IN = re.compile(
    rf"{_ABOUT}(?:(?P<one>one|1) (?:[^\W\d_]+ ){{0,2}}|(?P<part>[\w.,]+) )"
    rf"(?:(?P<of>in|out of|of)|for|per)(?: every| each)? {_ABOUT}"
    r"(?P<whole>[\w.,]+)(?: (?P<unit>[^\W\d]+))?"
)
# On Persian keyboards / stands before the decimals; it may be a division all the same.
_PERSIAN = re.compile("^[^/]*[\u0660-\u0669\u06f0-\u06f9]/[\u0660-\u0669\u06f0-\u06f9][^/]*$")
# "5 (2018 to 2022)", "-25 per cent (1,200 to 900)"
_LISTED = re.compile(r"(?P<number>.*\d\s?(?:%|[^\W\d]*)(?: [^\W\d]+)?) \([^()]*\d[^()]*\)\.?")
# What may stand behind a number and its comma, and what may not, since it says another one.
_REMARK = re.compile(r"(?:that is|that's|which is|i\.?e\.?|from|so) ")
_TAKES_BACK = re.compile(
    r"\b(?:or|no|not|wrong|false|maybe|perhaps|but|if|rather|better|plus|minus|times|more|otherwise)"
    r"\b|\?"
)
_NO_SUCH = re.compile(r"no (?P<unit>[^\W\d]+)(?: at all)?\.?")  # "no rows"
_MIXED = re.compile(r"(?<![\d.,/])(\d{1,6}) (\d\d?)/(\d\d?)(?![\d./])")
_SAID_AGAIN = re.compile(
    r"(?P<once>.+?)[,;:]? (?:so|that is|that's|which is|which makes|i\.?e\.?|in other words)"
    r"[,:]? (?P<again>.+)"
)
_LIMIT = re.compile(
    r"[<>\u2264\u2265]|(?<!just )(?<!slightly )(?<!little )(?<!bit )"
    r"\b(?:(?:more|less|fewer|greater|higher|lower) than|over|under|above|below|"
    r"at least|at most|up to)\s*$"
)
_DENIED = re.compile(r"\b(?:not|never)\b|n't\b")
# Figures that belong to words beside the number: "in 2023", "of 13", "for every 100".
_DETAIL = re.compile(
    r"(?:\b(?:of|in|since|by|on|at|per|each|every)|/) ?(?:the |all |these )?\d[\d,. ]*k?\b"
    r"|\((?:in )?(?:1[89]|20)\d\d\)|\b(?:to|until) [a-z]+ (?:1[89]|20)\d\d\b"
)
_FALL = re.compile(
    r"\b(?:fall|fell|fallen|drop|dropped|decreased?|declined?|down|loss|fewer|less|lower|reduction)\b"
)
_EARLIER = re.compile(r"\b(?:earlier|sooner)\b")
_RISE = re.compile(
    r"\b(?:rise|rose|risen|grew|growth|increased?|up|more|higher)\b|\bno (?:fall|drop)"
)
_UNCHANGED = re.compile(r"\b(?:same|unchanged|equal|before|constant)\b")
_HOLDS_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(_PARTS)})s?\b")
_NONE = re.compile(r"\b(?:nobody|no ?one|nothing|unknown|impossible|cannot|can't|don't|dunno|no)\b")


def denies(answer: object) -> bool:
    """Whether an answer says that there is no number: "nobody knows"."""
    return isinstance(answer, str) and bool(_NONE.search(tidy(answer[:MOST_SIGNS]).casefold()))


def amount_in(text: str, asked: str = "") -> Amount | Verdict:
    """The number in a text, or a verdict that says in a sentence why there is none.

    Parameters
    ----------
    text
        A number or a sum of numbers, with signs, marks and words as people write them.
    asked
        The unit asked for; without one no unit is judged.

    Examples
    --------
    >>> amount_in("about 1,058,069 people", "people").value
    1058069.0
    >>> amount_in("£602", "apples").unit, amount_in("half", "per cent").value
    ('£', 50.0)
    >>> amount_in("10 to 20").sentences[0]
    '“10 to 20” cannot be read: it holds several numbers, and one is wanted.'
    >>> amount_in("a fall of 17 per cent, so -17", "per cent").value
    -17.0
    >>> amount_in("54 of 100", "apples").value, amount_in("-16 1/2").value
    (54.0, -16.5)
    """
    shown = plain(text)
    if len(text) > MOST_SIGNS:
        return not_yet(f"A number is wanted; this is a long text that begins “{shown}”.", _SUCH_AS)
    if _PERSIAN.search(text):
        read = amount_in(text.replace("/", ".", 1), asked)
        sum_of = amount_in(tidy(text), asked)
        if isinstance(read, Amount) and isinstance(sum_of, Amount):
            return replace(read, others=((sum_of.value, ""),))
        return read
    bare = _MIXED.sub(_as_decimals, plainly_written(text))
    listed = _LISTED.fullmatch(bare)
    if listed and not _TAKES_BACK.search(bare.casefold()):
        bare = listed["number"]
    bare = _without_remark(bare, asked)
    none = _NO_SUCH.fullmatch(bare.casefold())
    if none and none["unit"] in asked.casefold().split():
        return Amount(0.0)
    if denies(text) and not re.search(r"\d", bare):  # "no one knows" is not one
        return not_yet(f"“{shown}” holds no number.", "Write one in figures, such as 12.5.")
    share = _share(bare.casefold(), asked) or _said_again(bare, asked)
    if share is not None:
        return share
    try:
        found = _found(_without(asked, bare), asked)
        if found is not None:
            return _amount(found, asked, bare)
    except NotReadError as why:
        return not_yet(f"“{shown}” cannot be read: {why}.", _SUCH_AS)
    if _UNCHANGED.search(bare.casefold()):
        return not_yet(f"“{shown}” holds no number.", "Which number is that? Write that one.")
    odd = odd_sign(bare)
    why = f": {odd} is part of no number" if odd else ""
    return not_yet(f"“{shown}” holds no number{why}.", "Write one in figures, such as 12.5.")


def _said_again(bare: str, asked: str) -> Amount | None:
    """A number that is said twice, "a fall of 17 per cent, so -17": the last time counts."""
    parts = _SAID_AGAIN.fullmatch(bare)
    if parts is None or not all(map(_HOLDS_NUMBER.search, parts.groups())):
        return None
    once, again = (amount_in(part.removesuffix("."), asked) for part in parts.groups())
    if isinstance(once, Verdict) or isinstance(again, Verdict):
        return None
    values = (once.value, *(value for value, _ in once.others))
    same = (math.isclose(abs(value), abs(again.value), rel_tol=_ROUNDED) for value in values)
    return again if any(same) else None


def _without_remark(bare: str, asked: str) -> str:
    """What stands before a comma, if that is one number with its unit: "475 loaves, about 2%"."""
    unit = re.escape(asked.casefold()) + ("|%" if asks_for_per_cent(asked) else "")
    parts = re.fullmatch(rf"(\D*\d[\d.,]*\s?(?:{unit}))[,;:] (.*\d.*)", bare.casefold())
    if not asked or parts is None or re.search(rf"\d\s?(?:{unit})", parts[2]):
        return bare
    # A number that ends the text without a word of its own is said of the same thing.
    more = not _REMARK.match(parts[2]) or _TAKES_BACK.search(parts[2])
    return bare if more or re.search(r"\d\W*$", parts[2]) else bare[: parts.end(1)]


def _as_decimals(found: re.Match[str]) -> str:
    """A whole number and a fraction behind it, "16 2/3", as one number."""
    whole, part, of = map(int, found.groups())
    return repr(whole + part / of) if 0 < part < of else found[0]


def _without(asked: str, bare: str) -> str:
    """A text with one word for the unit asked for, which may hold figures: "marks from 0 to 10"."""
    if not asked:
        return bare
    return re.sub(rf"(?<!\w){re.escape(tidy(asked))}(?!\w)", ASKED, bare, flags=re.IGNORECASE)


def _found(bare: str, asked: str) -> Written | None:
    """The number of a text; of "45774 / 1110 = 41.2" the one behind the sign."""
    parts = re.split("[=~]", bare)
    for part in reversed(parts):
        found = find_number(part, (ASKED, asked))
        if found is not None:
            start = len(bare) - len("=".join(parts[parts.index(part) :]))
            _check(bare[:start].casefold() + found.before.casefold(), found)
            return found
    return None


def _check(ahead: str, found: Written) -> None:
    """Stop where what stands beside a number says that it is not the number alone."""
    before, after = found.before.casefold(), found.after.casefold()
    odd = odd_sign(re.sub("[<>\u2264\u2265\u2030]", "", before + after))
    if odd:
        raise NotReadError(f"{odd} is part of no number")
    if _LIMIT.search(ahead):
        raise NotReadError("it names a limit, and the number itself is wanted")
    if (before + after).count("(") != (before + after).count(")"):
        raise NotReadError("a bracket has no other half")
    if _DENIED.search(f"{before} {after}"):
        raise NotReadError("it says what the number is not")
    if re.match(r" ?[-+*/]+(?![-+*/a-z%£$€])", after) and after.strip() not in ("*", "-"):
        raise NotReadError("its signs do not make a whole sum")
    if re.search(r"\d", before + _DETAIL.sub("", after)):
        listed = re.search(r"\d ?(?:,|and|&|/)", found.text + after)
        count = "; if you counted these, write how many they are" if listed else ""
        raise NotReadError(f"it holds several numbers, and one is wanted{count}")


def _amount(found: Written, asked: str, bare: str) -> Amount | Verdict:
    beside = f"{found.before.strip()} {found.after.strip()}".strip()
    scale = scale_of(asked) if found.scaled else 1.0
    value = found.value / scale
    if not abs(value) < float("inf"):
        return not_yet("That number is too large.")
    others: list[tuple[float, str]] = []
    if found.in_per_cent is not None and (asks_for_per_cent(asked) or "points" in asked):
        value = found.in_per_cent
    said = f"Worked out, {found.text.strip()} gives {value:,.10g}." if found.sum else ""
    if found.behind is not None:
        others.append((found.behind / scale, ""))
    if found.otherwise is not None:
        others.append((found.otherwise, f"This was read as {found.otherwise:,.10g}. {MARKS}"))
        if "." in found.text:
            said = f"“{found.text}” was read as a number with three decimals. {MARKS}"
    whole = scale_of(asked)  # "10,950,000,000" where billions are asked for
    if not found.scaled and abs(value) >= whole > 1:
        others.append((value / whole, ""))
    if value > 0 and _EARLIER.search(beside.casefold()):
        value = -value
    if value > 0 and _FALL.search(beside.casefold()) and not _RISE.search(beside.casefold()):
        others.append((-value, ""))
        if asks_for_per_cent(asked) or "points" in asked:
            value, others[-1] = -value, (value, "")
    other = asked and other_unit(asked, found.before, found.after)
    per_cent = "%" in bare or "cent" in bare.casefold()
    if found.sum:
        per_cent = found.in_per_cent is not None or "%" in found.before + found.after
    unit = plain(beside.replace(ASKED, asked), 40) if other else ""
    return Amount(value, tuple(others), unit, per_cent, said=said, worked_out=found.sum)


def _share(bare: str, asked: str) -> Amount | Verdict | None:
    """A part in words, "half" or "1 in 4": of a hundred where per cent are asked for."""
    of_hundred = asks_for_per_cent(asked)
    words, one_in = _PART.fullmatch(bare), _ONE_IN.fullmatch(bare)
    known = (None, *asked.casefold().split())
    if one_in and one_in["unit"] not in known and not of_hundred:
        one_in = None
    if words:
        value = _PARTS[words["part"]] * _HOW_MANY[words["many"]]
    elif one_in and of_hundred:
        part, whole = _lone(one_in["one"] or one_in["part"]), _lone(one_in["whole"])
        if part is None or not whole or whole == 100:
            return None
        value = part / whole
    elif one_in and asked and (one_in["one"] or one_in["of"]):
        whole, wanted = _lone(one_in["whole"]), re.findall(r"\d[\d,]*", asked)
        if wanted and whole not in map(_lone, wanted):
            said = f"“{plain(bare)}” is said of another whole than the question asks for"
            return not_yet(f"{said}, which is {wanted[-1].rstrip(',')}.")
        return _part_of(_lone(one_in["one"] or one_in["part"]), whole)
    else:
        return None
    # In words nobody says more than two or three digits of it.
    return Amount(round(100 * value, 1), per_cent=True) if of_hundred else Amount(round(value, 2))


def _part_of(part: float | None, whole: float | None) -> Amount | None:
    """A count said with its whole, "54 of 100", or "one in 6,000" where the 6,000 are asked for."""
    if part is None or not whole or whole <= part:
        return None
    others = ((part / whole, ""), (whole, "")) if part == 1 else ((part / whole, ""),)
    return Amount(part, others)


def _lone(text: str) -> float | None:
    try:
        found = find_number(text)
    except NotReadError:
        return None
    return found.value if found and not found.after else None
