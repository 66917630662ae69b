"""What the numbers of a brief leave open: sums that do not agree, round numbers, unlike bars."""

import re
from collections.abc import Iterator

from crossings.briefs.kept import Brief
from crossings.briefs.point import Kept, Point
from crossings.briefs.steps import OWN_FIGURE
from crossings.finder.allowed import NUMBER, PER_CENT
from crossings.finder.sentence import Sentence
from crossings.measures import percent_change, share

_TOLD = ("data", "parts", "why", "note", "limit", "title")  # where a writer gives numbers
_COUNT = r"(?<![\d.,])\d[\d,]*(?![\d.]*\d)(?! ?%| ?per ?cent)"
_PART = re.compile(rf"(?P<part>{_COUNT}) (?:of|out of) (?:the |all |all the )?(?P<whole>{_COUNT})")
_CHANGED = re.compile(
    rf"from (?P<first>{_COUNT})(?: in \d{{4}})?[^.;\d]{{0,40}}? to (?P<last>{_COUNT})"
)
_PER_CENT = re.compile(r"(?<![\d.,])(?P<number>\d+(?:\.\d+)?) ?(?:%|per ?cent\b)")
_CLAUSE = re.compile(r"[;\n]|\.(?=\s|$)")
_NEAR = 2.0  # points; a per cent further away is about something else
_EXPLAINED = re.compile(r"\bprint|\bround|\bdiffer|\bslip|\bmistake|\berror\b|\binstead\b|\brather")
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-–]\d{2,4})?")
_BASE = re.compile(r"\b(?:of|per|among|out of)\b (?:the |all |all the |every )?(?P<base>.+)")
_UNLIKE = re.compile(r"\bdiffer|\bunlike\b|\bnot (?:be |to be )?compar", re.IGNORECASE)
_SHARES = re.compile(r"%|per ?cent|share|rate", re.IGNORECASE)
_TENFOLD = 10
_IN_ROUND = re.compile(r"\bround|\babout\b|\bnearly\b|\balmost\b|\broughly\b")


def sums(mine: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    """A per cent that its own counts do not give: "84.7 per cent, 150 of 175"."""
    figure = mine.figure() if kept["figure"] == OWN_FIGURE else None
    shares = figure is not None and _SHARES.search(figure.unit) is not None
    bars = [f"{bar.label}: {bar.number}%" for bar in figure.bars] if figure and shares else []
    texts = [("own_figure", line) for line in bars]
    texts += [(step, one) for step in _TOLD for one in _CLAUSE.split(kept[step])]
    told = {n for _, text in texts for n in _per_cents(text)}
    claimed = [one.said.rstrip("%") for _, one in said.numbers if one.scale == PER_CENT]
    explained = _EXPLAINED.search(" ".join(kept[step] for step in _TOLD).casefold())
    for step, text in texts:
        for counts, right in _worked_out(text):
            beside = _per_cents(text)
            if beside and not any(_agree(one, right) for one in beside):
                ask = f"{counts} gives {right:.1f} per cent; beside it stands {beside[0]}."
                yield Point(step, f"{ask} Which of them is right, and does your reader learn it?")
                return
            near = [one for one in claimed if _is_near(one, right)]
            if near and not (explained and any(_agree(one, right) for one in told)):
                ask = f"The sentence says {near[0]} per cent; {counts} gives {right:.1f}."
                yield Point("why", f"{ask} Where does your reader learn why they differ?")
                return


def _worked_out(text: str) -> Iterator[tuple[str, float]]:
    for found in _PART.finditer(text):
        part, whole = (float(found[name].replace(",", "")) for name in ("part", "whole"))
        if 0 < part < whole and not _YEARS.fullmatch(found["whole"]):
            yield found.group(), 100 * share(part, whole)
    for found in _CHANGED.finditer(text):
        first, last = (float(found[name].replace(",", "")) for name in ("first", "last"))
        years = all(_YEARS.fullmatch(found[name]) for name in ("first", "last"))
        if first > 0 and first != last and not years:
            yield found.group(), abs(percent_change(first, last))


def _per_cents(text: str) -> list[str]:
    return [found["number"] for found in _PER_CENT.finditer(text)]


def _agree(written: str, right: float) -> bool:
    """Whether a per cent is the right one, rounded up or down at its last place."""
    step = 10.0 ** -len(written.partition(".")[2])
    return abs(float(written) - right) < step


def _is_near(written: str, right: float) -> bool:
    number = written.replace(",", "").strip()
    if not re.fullmatch(r"\d+(?:\.\d+)?", number):
        return False
    return abs(float(number) - right) <= _NEAR and not _agree(number, right)


def rounded(_brief: Brief, kept: Kept, said: Sentence) -> Iterator[Point]:
    """A round number that is refuted by the count that it is round for."""
    if kept["verdict"] != "does not hold" or _IN_ROUND.search(kept["why"]):
        return
    texts = re.findall(r"\d[\d,]*\d", " ".join(kept[step] for step in ("why", "parts", "data")))
    numbers = [(float(one.replace(",", "")), one) for one in texts if not _YEARS.fullmatch(one)]
    for _, asked in said.numbers:
        if asked.scale != NUMBER or asked.value % 10:
            continue
        for value, text in numbers:
            if asked.low <= value < asked.high and value != asked.value:
                ask = f"“{asked.said}” is a round number, and {text} fits it as it is worded."
                yield Point("why", f"{ask} Does the verdict rest on the rounding, or on a word?")
                return


def unlike(mine: Brief, kept: Kept, _: Sentence) -> Iterator[Point]:
    """Bars that differ in time and in kind, or may be shares of different things."""
    figure = mine.figure()
    if figure is None or kept["figure"] != OWN_FIGURE:
        return
    if _UNLIKE.search(f"{kept['limit']} {figure.title}"):
        return
    labels = [_PART.sub("", bar.label) for bar in figure.bars]
    told = {(_YEARS.sub("", label), *_YEARS.findall(label)) for label in labels}
    kinds, times = {one[0] for one in told}, {one[1:] for one in told}
    names = f"“{figure.bars[0].label}” and “{figure.bars[-1].label}”"
    if len(kinds) > 1 and len(times) > 1 and len(told) < len(kinds) * len(times):
        ask = f"The bars {names} differ in more than one way. What may be compared in the figure?"
        yield Point("limit", ask)
    elif _SHARES.search(figure.unit) and _other_bases([bar.label for bar in figure.bars]):
        ask = f"The bars {names} may be shares of different things."
        yield Point("limit", f"{ask} What may be compared in the figure?")


def _other_bases(labels: list[str]) -> bool:
    """Whether the wholes differ in their words, or by ten times and more."""
    found = [match["base"] for label in labels if (match := _BASE.search(label))]
    words = {re.sub(r"[\W\d_]+", " ", _YEARS.sub("", base)).strip() for base in found}
    sizes = [float(m.group().replace(",", "")) for base in found if (m := re.match(_COUNT, base))]
    wide = len(sizes) > 1 and max(sizes) >= _TENFOLD * min(sizes)
    return len(words) > 1 or wide or 0 < len(found) < len(labels)
