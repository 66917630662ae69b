"""What a brief leaves open, as questions: asked before its page is written, and marked on it.

Rules and lists of words look at what the writer wrote; none of them forbids anything.
"""

import re
from collections.abc import Callable, Iterator

from crossings.briefs.kept import Brief
from crossings.briefs.open_numbers import rounded, sums, unlike
from crossings.briefs.point import Kept, Point
from crossings.finder.allowed import NUMBER
from crossings.finder.sentence import CAUSE, COMPARED, EVENTS, PEOPLE, Sentence, taken_apart
from lessonkit.data.package import credit

MOST = 6  # as many as the second page has room for
_NOTHING = re.compile(
    r"\W*(?:no|none|nothing|nil|n/?a|not applicable|unknown|not known|no idea|don[’']?t know|"
    r"nobody|no limits?|no others?|no share|as above|same|yes|ok|x+)?\W*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GRADE = re.compile(r"\bgrades? ([A-D])\b(?: ?(?:and|or|to|,|/|-) ?([A-D])\b)?", re.IGNORECASE)
_ADDRESS = re.compile(  # a page of a site, of a book, a column of a debate, a minute of a film
    r"\w\.[a-z]{2,}/\w|\b(?:page|column|paragraph|para|minute) ?\d|\b(?:p|col)\. ?\d|"
    r"\bat \d{1,2}:\d\d|[“\"‘][^”\"’]{8,}[”\"’]",
    re.IGNORECASE,
)
_SITE = re.compile(r"\b(?:[a-z\d-]+\.)+[a-z]{2,}\b", re.IGNORECASE)
_TWO_COUNTS = 2


def open_points(mine: Brief) -> list[Point]:
    """What the steps that are written leave open; steps that are missing are named elsewhere.

    Examples
    --------
    >>> from crossings.briefs.kept import Brief
    >>> mine = Brief("own-7")
    >>> mine.keep("claim", "Since the deal, 22,000 fewer people came.")
    >>> mine.keep("rivals", "none")
    >>> print(open_points(mine)[0].ask)
    “Since the deal” names a cause, or a time before it, and only one. What else changed then?
    """
    kept = mine.words()
    said, missing = taken_apart(kept["claim"]), {step.key for step in mine.missing()}
    found = (point for rule in _RULES for point in rule(mine, kept, said))
    return [point for point in found if point.step not in missing][:MOST]


def _halves(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    numbers = _apart(said)
    lines = [line for line in re.split(r"[\n;]|\.(?=\s)", kept["parts"]) if line.strip()]
    if kept["verdict"] and len(numbers) > 1 and len(lines) < len(numbers):
        listed = " and ".join(f"“{one}”" for one in numbers[:3])
        ask = f"One verdict, and the sentence has {listed}. Does it hold for each of them?"
        yield Point("parts", ask)


def _apart(said: Sentence) -> list[str]:
    """The numbers of a sentence; two that are the ends of a range are one."""
    found: list[str] = []
    for _, asked in said.numbers:
        before = re.escape(found[-1]) if found else r"(?!)"
        if not re.search(rf"{before} ?(?:to|and|or|-|–) ?{re.escape(asked.said)}", said.text):
            found.append(asked.said)
    return found


def _level(mine: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    changed = [asked for _, asked in said.numbers if asked.sign]
    if not (changed or said.has(COMPARED)) or len(_counts(mine, kept)) >= _TWO_COUNTS:
        return
    levels = [asked.said for asked in changed if asked.scale == NUMBER]
    if levels:
        ask = f"Is {levels[0]} the change, or the level that was reached? A change needs two counts"
        yield Point("data", f"{ask}, before and after.")
    else:
        yield Point("data", "The sentence compares; which two counts, before and after, show it?")


def _counts(mine: Brief, kept: Kept) -> set[str]:
    """The numbers by which the writer shows something; years are none, nor is the claim's own."""
    text = " ".join(kept[step] for step in ("data", "why", "parts"))
    words = {number.strip(".,") for number in _NUMBER.findall(text)}
    figure = mine.figure()
    words |= {bar.number for bar in figure.bars} if figure is not None else set()
    return {word for word in words if not _YEAR.fullmatch(word)}


def _compared(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    changed = said.has(COMPARED) or any(asked.sign for _, asked in said.numbers)
    if changed and _says_nothing(kept["baseline"]):
        yield Point("baseline", "The sentence compares. With what? No baseline is named.")


def _unit(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    units = taken_apart(f"{kept['unit']}. {kept['counted']}.").words.get(EVENTS, ())
    people = said.words.get(PEOPLE, ())
    if not units or not people or taken_apart(kept["unit"]).has(PEOPLE):
        return
    told = " ".join(kept[step] for step in ("why", "limit", "note", "unknown", "parts", "data"))
    if not set(_small(units)) & set(_small(taken_apart(told).words.get(EVENTS, ()))):
        ask = f"The sentence says “{people[0]}”, your unit says “{units[0]}”. People or events: "
        yield Point("unit", f"{ask}where does your reader learn that they differ?")


def _small(words: tuple[str, ...]) -> list[str]:
    return [word.casefold().removesuffix("s") for word in words]


def _rivals(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    titled = taken_apart(f"{kept['title']}. {kept['note']}").words.get(CAUSE, ())
    for where, words in (("", said.words.get(CAUSE, ())), ("Your own words: ", titled)):
        if words and _says_nothing(kept["rivals"]):
            cause = next((one for one in words if not one.startswith(("have ", "has "))), words[0])
            ask = f"{where}“{cause}” names a cause, or a time before it, and only one."
            yield Point("rivals", f"{ask} What else changed then?")
            return
    causes = said.words.get(CAUSE, ())
    weighed = taken_apart(f"{kept['why']} {kept['parts']}")
    speaks = weighed.has(CAUSE) or re.search(r"\bcaus|\bexplain|\bowed", weighed.text)
    if causes and kept["verdict"] == "holds" and not speaks:
        yield Point("why", f"Does “holds” speak for “{causes[0]}” too, or for the number alone?")


def _evidence(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    if said.numbers and not _NUMBER.search(kept["data"]):
        yield Point("data", "The sentence has a number; what the data say has none.")


def _empty_words(_: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    asks = {
        "rivals": "No other explanation is given. Who would give one, and which?",
        "unknown": "Nothing is left unknown. Which figure would change the verdict?",
        "limit": "No limit is named. What must your reader not conclude from this page?",
        "why": "The verdict has no reason. Which number or word decides it?",
    }
    for step, ask in asks.items():
        doubled = step == "rivals" and said.has(CAUSE)
        if _says_nothing(kept[step]) and not doubled:
            yield Point(step, ask)


def _says_nothing(text: str) -> bool:
    return _NOTHING.fullmatch(text.strip().rstrip(".")) is not None


def _grade(mine: Brief, kept: Kept, _: Sentence) -> Iterator[Point]:
    given = _GRADE.search(kept["edition"])
    tables = mine.tables()
    if given is None or mine.of_ledger:
        return
    grade = given[1].upper()
    if given[2]:
        ask = f"You write “{given.group()}”. Which figure of your page has which grade?"
        yield Point("edition", ask)
        return
    if tables:
        of_card, of_brief = credit(tables[0]).edition, _YEAR.findall(kept["edition"])
        says = f"The card of {tables[0]} says: {of_card[:80].rstrip('.')}."
        if not re.search(r"\d", kept["edition"]):
            yield Point("edition", f"Which edition? {says}")
        elif of_brief and not _within(of_brief, of_card):
            ask = f"You write of {' and '.join(of_brief)}. {says} Which edition has your figures?"
            yield Point("edition", ask)
    if not tables:
        ask = f"Grade {grade} of what? No table of the course is named, and no publisher’s page."
        yield Point("edition", ask)
    for table in tables[:1]:
        other = credit(table).grade
        if other in set("ABCD") - {grade}:
            ask = f"You write grade {grade}; the card of {table} says {other}. Which copy was read?"
            yield Point("edition", ask)


def _within(years: list[str], edition: str) -> bool:
    """Whether one of these years is one that an edition names, or lies between two of them."""
    named = _YEAR.findall(edition)
    if " to " in edition:
        return not named or any(min(named) <= year <= max(named) for year in years)
    return not named or not set(named).isdisjoint(years)


def _address(mine: Brief, kept: Kept, _: Sentence) -> Iterator[Point]:
    if not mine.of_ledger and not _ADDRESS.search(kept["said_on"]):
        site = _SITE.search(kept["said_on"])
        ask = "Where can your reader open the sentence? No address is named."
        if site:
            ask = f"On which page of {site.group()}? A site’s name leaves your reader to search."
        yield Point("said_on", ask)


_RULES: tuple[Callable[[Brief, Kept, Sentence], Iterator[Point]], ...] = (
    *(_halves, _level, _compared, _unit, _rivals, _evidence, _empty_words, unlike),
    *(sums, rounded, _grade, _address),
)
