"""Claims of the ledger that are like a sentence: the same number, or the same words."""

from dataclasses import dataclass
from functools import cache

from crossings.finder.allowed import PER_CENT
from crossings.finder.sentence import Sentence, taken_apart
from crossings.finder.words import stems
from crossings.ledger import claims, spoken

_OWN_WORDS = ("quotation", "claim")
_MOST = 5
_ENOUGH, _SOME = 0.35, 0.2  # of the rarer words of the two
_USUAL = (10, 20, 25, 50, 75, 100)  # per cents that are in every second text


@dataclass(frozen=True)
class Alike:
    """A claim of the ledger and what it has in common with the sentence."""

    claim_id: str
    claim: str
    said_by: str
    said_on: str
    common: str

    def __str__(self) -> str:
        when = f", {self.said_on}" if self.said_on else ""
        return (
            f"{self.claim_id}: {self.claim} ({self.said_by}{when}). {self.common}. "
            f'claim("{self.claim_id}")'
        )


def alike(said: Sentence) -> list[Alike]:
    """The claims that have a number of the sentence, then those that share most of its words."""
    mine = {(asked.scale, asked.value): asked.said for _, asked in said.numbers}
    stemmed = stems(said.text)
    found: list[tuple[float, Alike]] = []
    for row, numbers, theirs in _ledger():
        shared = stemmed.keys() & theirs
        share = _weight(shared) / (_weight(set(stemmed)) or 1.0)
        same = [mine[one] for one in numbers if one in mine and (share >= _SOME or _tells(*one))]
        if not same and share < _ENOUGH:
            continue
        common = f"The same number, {', '.join(same)}, was told there" if same else ""
        common = common or f"It shares {', '.join(stemmed[one] for one in sorted(shared))}"
        by = spoken(row["said_by"], row["carried_by"])
        one = Alike(row["claim_id"], row["claim"], by, row["said_on"], common)
        # The same number tells more where the words are alike too: 12% is in many sentences.
        found.append((share + 0.5 * bool(same), one))
    found.sort(key=lambda pair: -pair[0])
    return [one for score, one in found if score >= 0.55 or score >= _ENOUGH][:_MOST]


def _tells(scale: str, value: float) -> bool:
    """Whether a number alone says something: "half" and 8 do not."""
    return value not in _USUAL and value > 20 if scale == PER_CENT else value > 20


@cache
def _ledger() -> tuple[tuple[dict[str, str], frozenset, frozenset[str]], ...]:
    rows = claims().fillna("").astype(str).to_dict("records")
    found = []
    for row in rows:
        parts = [taken_apart(row[column]) for column in _OWN_WORDS if row[column]]
        numbers = {(asked.scale, asked.value) for one in parts for _, asked in one.numbers}
        words = frozenset(stem for one in parts for stem in stems(one.text))
        found.append((row, frozenset(numbers), words))
    return tuple(found)


@cache
def _rarity() -> dict[str, float]:
    """Stem → how much it tells: those that many claims have tell little."""
    every = [words for _, _, words in _ledger()]
    many = {stem: sum(stem in words for words in every) for words in every for stem in words}
    return {stem: 1.0 / count**0.5 for stem, count in many.items()}


def _weight(some: set[str]) -> float:
    return sum(_rarity().get(stem, 0.5) for stem in some)
