"""Whether the unit behind or before a number is the one that is asked for.

An exercise names its unit in words ("people for each testimony"); the table below holds only what
every course needs: signs and other spellings of general units.
"""

import re
from dataclasses import dataclass

from lessonkit.course import course

# Unit → its spellings. What stands in no row is compared word by word with the exercise's own.
_SPELLINGS: dict[str, tuple[str, ...]] = {
    "percentage points": (
        *("percentage points", "percentage point", "per cent points", "percent points"),
        *("% points", "% point", "%-points", "%-point", "pp", "ppt", "ppts", "p.p."),
        *("percentage-points", "percentage-point", "pct points", "pct point", "%pts", "%pt", "pps"),
        *("percentage pts", "percentage pt", "per cent point", "percent point", "% pts", "% pt"),
        *("pct pts", "pct pt", "pct-pts", "pct-points", "pctpts", "pc points", "%p", "% p"),
    ),
    "basis points": ("basis points", "basis point", "bps", "bp"),
    "points": ("points", "point", "pts", "pt"),
    "per cent": (
        *("%", "per cent", "percent", "percents", "pct", "percentage", "p.c.", "p. c."),
        *("prozent", "procent", "pour cent", "pourcent", "por ciento", "per cento", "postotak"),
        *("of every 100", "of 100", "out of 100", "in 100", "in every 100", "per 100"),
        *("for every 100", "for each 100", "of each 100", "per hundred", "in a hundred"),
        *(
            "out of a hundred",
            "of every hundred",
            "for every hundred",
            "/ 100",
            "/100",
            "v.h.",
            "v. h.",
        ),
    ),
    "per mille": ("\u2030", "per mille", "per mil"),
    "times": ("times", "x", "*", "fold", "-fold"),
    "pounds": ("£", "pounds", "pound", "gbp", "quid", "sterling"),
    "dollars": ("$", "us$", "dollars", "dollar", "usd", "bucks"),
    "euros": ("\u20ac", "euros", "euro", "eur"),
    "weight": (
        *("kg", "kilo", "kilos", "kilograms", "kilogram", "grams", "gram", "g", "mg"),
        *("tonnes", "tonne", "tons", "ton", "lbs", "lb"),
    ),
    "length": (
        *("km", "kilometres", "kilometre", "kilometers", "kilometer", "cm", "mm"),
        *("metres", "metre", "meters", "meter", "miles", "mile", "nm", "mph", "km/h", "kph"),
    ),
    "other money": (
        *("chf", "francs", "franc", "lek", "leke", "yen", "\u00a5", "\u20b9", "rupees"),
        *("kronor", "kroner", "lira", "liras", "z\u0142", "zloty", "zlotys", "roubles", "rubles"),
        *("dinars", "dinar", "forint", "hryvnia", "pesos", "peso", "\u20ba", "\u20b4"),
        *("a$", "au$", "c$", "ca$", "nz$", "hk$", "aud", "cad", "nzd", "hkd"),
        *("australian dollars", "canadian dollars", "cents", "pence"),
    ),
    "other measures": (
        *(
            "kw",
            "kwh",
            "mw",
            "w",
            "watts",
            "mb",
            "gb",
            "kb",
            "tb",
            "bytes",
            "db",
            "hz",
            "khz",
            "mhz",
        ),
        *("ha", "l", "ml", "litres", "\u03c3", "sigma", "sigmas", "sd", "sds", "z"),
        *(
            "standard deviations",
            "standard deviation",
            "celsius",
            "fahrenheit",
            "degrees",
            "degree",
        ),
    ),
    "people": (
        *("people", "peoples", "person", "persons", "individual", "individuals", "ppl"),
        *("national", "nationals", "human beings", "humans", "folk", "folks"),
        *("men women and children", "men, women and children", "men and women"),
        *("adults and children", "souls", "heads", "personnes", "personen"),
    ),
    "seconds": ("seconds", "second", "secs", "sec"),
    "minutes": ("minutes", "minute", "mins", "min"),
    "hours": ("hours", "hour", "hrs", "hr", "h"),
    "days": ("days", "day", "daily", "d", "jours", "tage"),
    "weeks": ("weeks", "week", "wks", "wk", "weekly"),
    "months": ("months", "month", "mths", "monthly"),
    "quarters": ("quarters", "quarterly"),
    "a date": (
        *("january", "february", "march", "april", "june", "july", "august"),
        *("september", "october", "november", "december"),
    ),
    "years": ("years", "year", "yrs", "yr", "y", "yearly", "annually"),
}
ASKED = "theunitaskedfor"  # stands in a text for the exercise's own words
_OWN_NUMBER = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
# In words beside a number that is written out, they make it another one.
_OTHER_SIZE = re.compile(
    r"\b(?:hundreds|thousands|millions|billions|dozens)\b|\((?:in )?(?:thousand|million|billion)\b"
)
_DIVIDED = re.compile(
    r"(?:\b(?:per|each|every)\b|/) ?(?!cent\w*|mille?\b|hundred\b|one\b|of\b)([a-z]+)"
)
_OF_TWO = re.compile(r"([a-z]+)[ -]([a-z]+s)\b")  # "nurse days", "person-years"
_TIMES = {"seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years"}
_KIND = {spelling: kind for kind, spellings in _SPELLINGS.items() for spelling in spellings}
GENERAL = frozenset(_SPELLINGS)  # the units that every course knows
_LONGEST_FIRST = sorted(_KIND, key=len, reverse=True)


def _as_pattern(spelling: str) -> str:
    """A spelling where it stands as a word of its own, and a figure as a whole number."""
    begins = r"(?<!\w)" if spelling[0].isalnum() else ""
    ends = r"(?!\w)" if spelling[-1].isalnum() else ""
    whole = r"(?![,.]?\d)" if spelling[-1].isdigit() else ""
    return begins + re.escape(spelling).replace(r"\ ", " ?") + ends + whole


_WORD = re.compile(
    "|".join(map(_as_pattern, _LONGEST_FIRST)) + r"|\d[\d,]*(?:\.\d+)?|[^\W\d_]+(?:'s)?|[/,(]"
)
_FOR_EACH = {"per", "a", "an", "each", "every", "for", "/"}
_SPACED = re.compile(r"(?<=\d) (?=\d{3}\b)")  # between thousands
_ARTICLE = re.compile(r"\b(?:a|an|for)\b", re.IGNORECASE)
# With these begin words about the unit, and it is said.
_DETAIL = (
    "in on at of from to since by than during until as it with between after before who which that "
    "because when if over under across out , ("
)
# Words beside a number that name no unit.
_FILLING = (
    "about around approximately approx roughly exactly precisely circa ca c maybe perhaps probably "
    "only just almost nearly some more fewer less higher lower larger smaller greater extra "
    "additional altogether total overall each the is are was were be its i i'd think guess say "
    "would answer result number equals so yes ok okay ish or there they all my this that's up down "
    "and fall rise falls rises fell rose increase decrease drop decline growth change difference "
    "changed average mean estimate estimated whole another other one units always sometimes "
    "perhaps thereabouts gives makes comes does has says shows means counts decimals places "
    "figures digits"
)
# A word that nobody knows is a thing that is counted where it looks like several of them.
_SEVERAL = re.compile(r"\b(?:[a-z]{2,}[a-hj-rtv-z]s|men|women|children)\b")
_LEK = re.compile(r"^ ?ALL\b")  # "602 all" is no money
# A sign of a measure or of a currency: kW, PLN, dB.
_SIGN = re.compile(r"^ ?((?=\w*[^\W\d_a-z])[^\W\d_]{2,4})\.?$")
_OF_EACH = re.compile(r"[a-z]+ (?:each|apiece)[.!]?$")
_DETAILS, _FILLINGS = frozenset(_DETAIL.split()), frozenset(_FILLING.split())


@dataclass(frozen=True)
class Unit:
    """A unit taken apart: what is counted, for each of what, and further words about it."""

    head: tuple[str, ...]
    each: tuple[str, ...]
    detail: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        """Every word of it."""
        return frozenset((*self.head, *self.each, *self.detail))


def unit(text: str) -> Unit:
    """A unit out of its words, each in its general spelling or in the singular.

    Examples
    --------
    >>> unit("people for each testimony")
    Unit(head=('people',), each=('testimony',), detail=())
    >>> unit("pears in 2024")
    Unit(head=('pear',), each=(), detail=('2024',))
    """
    parts: dict[str, list[str]] = {"head": [], "each": [], "detail": []}
    now = "head"
    for match in _WORD.finditer(_SPACED.sub("", text.casefold())):
        word = match.group()
        if word in _FOR_EACH:
            now = "each"
        elif word in _DETAILS:
            now = "detail"
        elif word not in _FILLINGS:
            parts[now].append(_general(word))
    return Unit(*map(tuple, parts.values()))


def asks_for_per_cent(asked: str) -> bool:
    """Whether a unit is a share of a hundred, under whatever name."""
    return "per cent" in unit(asked).words


def scale_of(asked: str) -> float:
    """How many of its things one of a unit is: 10⁹ for "billion records".

    Examples
    --------
    >>> scale_of("billion records"), scale_of("apples")
    (1000000000.0, 1.0)
    """
    return next((_OWN_NUMBER[w] for w in asked.casefold().split() if w in _OWN_NUMBER), 1.0)


def other_unit(asked: str, before: str, after: str) -> bool:
    """Whether the words beside a number name another unit than the one asked for.

    No words, and words that are no unit ("about", "altogether"), name none.

    Examples
    --------
    >>> other_unit("apples", "", "small apples"), other_unit("apples", "£", "")
    (False, True)
    >>> other_unit("people for each testimony", "about", "people per apple")
    True
    """
    wanted = unit(asked)
    if asked.casefold() in _KIND:  # part of another one: "Canadian dollars", "people-days"
        before, after = (text.replace(ASKED, asked) for text in (before, after))
    if _OTHER_SIZE.search(f"{before} {after}".casefold()) or _of_two(wanted, after.casefold()):
        return True
    if _LEK.match(after) or _other_sign(wanted, after):
        return True
    if not wanted.each and _OF_EACH.search(after.casefold()):
        return True
    ahead, given = unit(_ARTICLE.sub(" ", before)), _thing_of(wanted, after)
    if given.head == ("points",) and set(given.detail) & set(wanted.detail):
        given = Unit((), given.each, given.detail)  # "6 points of 10" are marks from 0 to 10
    if any(one.head and not _names(wanted, one.head) for one in (_known(ahead), given)):
        return True
    for_each = set(given.each)
    if wanted.each:
        return bool(for_each) and not wanted.words & for_each
    if any(word.isdigit() for word in for_each):
        return True  # a rate of so many, where none is asked for
    # "People a day" are not people; what was counted in a year may be said to be "a year".
    explicit = {_general(found) for found in _DIVIDED.findall(after.casefold())}
    divided = (for_each & _TIMES) | explicit
    usual = set[str]() if _TIMES & wanted.words else {"years"}
    return bool(divided - wanted.words - usual)


def _other_sign(wanted: Unit, after: str) -> bool:
    """Whether nothing but the sign of another measure stands behind a number, as in "602 PLN"."""
    sign = _SIGN.match(after)
    if sign is None or sign[1][1:].islower():  # a word with a capital
        return False
    word = sign[1].casefold()
    return word not in _FILLINGS | _DETAILS and not _names(wanted, (_general(word),))


def _of_two(wanted: Unit, after: str) -> bool:
    """Whether the unit asked for is but the first half of another one, as in "nurse days"."""
    for first, second in _OF_TWO.findall(after):
        if _general(first) not in wanted.head or _general(second) in wanted.words:
            continue
        if _general(second) in _TIMES:
            return True
        one = (
            not first.endswith("s") and first != "people" and _KIND.get(first, "people") == "people"
        )
        if one and second not in _FILLINGS | _DETAILS:
            return True
    return False


def _thing_of(wanted: Unit, after: str) -> Unit:
    """What is counted behind a number; words that are no thing say something about it."""
    given = unit(after)
    things = {_general(word) for word in _SEVERAL.findall(after.casefold())}
    known = {ASKED, *_SPELLINGS, *wanted.words, *things}
    head = tuple(word for word in given.head if word in known or word[0].isdigit())
    return Unit(head, given.each, given.detail)


def _known(ahead: Unit) -> Unit:
    """What stands before a number, as far as it is surely a unit: "£", "people:"."""
    return Unit(tuple(word for word in ahead.head if word in _SPELLINGS), (), ())


def _names(wanted: Unit, head: tuple[str, ...]) -> bool:
    """Whether the first word that means something is one of the unit asked for."""
    allowed = set(wanted.head)
    if "percentage points" in allowed:
        allowed.add("points")
    if "per cent" in wanted.words:
        allowed.add("per cent")
    for word in head:
        if word == ASKED or word in allowed:
            return True
        if word in _SPELLINGS or word in wanted.words:
            return False
    return (
        not wanted.head
    )  # words that nobody knows: no unit where the unit has no thing of its own


def _general(word: str) -> str:
    """A word in its general spelling, a number without marks, anything else in the singular."""
    word = course().unit_words().get(word, word)
    if word in _KIND:
        return _KIND[word]
    squeezed = word.replace(" ", "")
    for spelling in _LONGEST_FIRST:
        if spelling.replace(" ", "") == squeezed:
            return _KIND[spelling]
    if word[0].isdigit():
        return word.replace(",", "")
    if word in _OWN_NUMBER:
        return str(int(_OWN_NUMBER[word]))
    return _singular(word.removesuffix("'s"))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
