"""Words of a text and words of a series: how much of what was said a table speaks of."""

import re
from functools import cache

import numpy as np

from crossings.finder.index import index
from lessonkit.data.package import described

_LONG = 6  # letters that make a word what it is: Albania, Albanian, Albanians
_EMPTY = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "down",
        "every",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "i",
        "in",
        "is",
        "it",
        "its",
        "last",
        "like",
        "many",
        "more",
        "most",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "per",
        "said",
        "so",
        "some",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "under",
        "up",
        "was",
        "we",
        "were",
        "which",
        "while",
        "who",
        "will",
        "with",
        "without",
        "would",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
        "days",
        "number",
        "numbers",
        "people",
        "person",
        "persons",
        "cent",
        "percent",
        "figure",
        "figures",
        "total",
        "about",
        "almost",
        "nearly",
        "around",
        "less",
        "fewer",
        "since",
        "during",
        "between",
        "only",
        "very",
        "also",
        "into",
        "after",
        "before",
        "when",
        "where",
        "what",
        "how",
        "much",
        "now",
        "new",
        "all",
        "any",
        "both",
        "each",
        "other",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "half",
        "third",
        "quarter",
        "million",
        "billion",
        "thousand",
        "increase",
        "increased",
        "decrease",
        "decreased",
        "reduction",
        "reduced",
        "rise",
        "rises",
        "rose",
        "risen",
        "fall",
        "fell",
        "fallen",
        "falls",
        "drop",
        "dropped",
        "driven",
        "compared",
        "previous",
        "far",
        "came",
        "come",
        "going",
        "gone",
        "get",
        "got",
        "involved",
    ]
)
_SAME = {
    **dict.fromkeys(("died", "die", "death", "deaths", "killed"), "dead"),
    **dict.fromkeys(("bodies",), "body"),
    **dict.fromkeys(("removal", "removals", "removed", "deported", "deportation"), "return"),
    **dict.fromkeys(("uk", "britain", "british"), "uk"),
    **dict.fromkeys(("illegal", "irregular"), "irregular"),
    **dict.fromkeys(("facial",), "face"),
    **dict.fromkeys(("matches",), "match"),
    **dict.fromkeys(("applied", "applicants", "application", "applications"), "applic"),
    **dict.fromkeys(("camera", "cameras"), "camera"),
    **dict.fromkeys(("alb",), "albani"),
}


def stems(text: str) -> dict[str, str]:
    """Stem → word, of the words of a text that carry meaning.

    Examples
    --------
    >>> stems("22,000 Albanians were returned by boats")
    {'albani': 'albanians', 'return': 'returned', 'boat': 'boats'}
    """
    found: dict[str, str] = {}
    for word in re.findall(r"[^\W\d_]{2,}", text.casefold()):
        if word not in _EMPTY:
            found.setdefault(stem(word), word)
    return found


def stem(word: str) -> str:
    """What is left of a word where its endings are cut."""
    word = _SAME.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return word[:_LONG]


def told(text: str) -> tuple[np.ndarray, list[str]]:
    """How much of a text each series speaks of, and its words that no series has.

    Returns
    -------
    array, list of str
        For each series of the index a share from 0 to 1, rare words counting more.
    """
    known = _known()
    size = len(index().series)
    got, whole, strange = np.zeros(size), 0.0, []
    for one, word in stems(text).items():
        places = known.get(one)
        if places is None:
            strange.append(word)
            whole += 1.0
            continue
        rare = 1 + np.log(size / len(places))
        got[places] += rare
        whole += rare
    return (got / whole if whole else got), strange


@cache
def _known() -> dict[str, np.ndarray]:
    """Stem → the series that have it."""
    found: dict[str, list[int]] = {}
    titles: dict[str, set[str]] = {}
    for place, series in enumerate(index().series):
        if series.table not in titles:
            entry = described(series.table)
            about = (entry["title"], entry["counts"], series.table.replace("_", " "))
            titles[series.table] = set(stems(" ".join(about)))
        own = (series.counted, series.named, series.unit, series.counter)
        for one in titles[series.table] | set(stems(" ".join(own))):
            found.setdefault(one, []).append(place)
    return {one: np.array(places) for one, places in found.items()}
