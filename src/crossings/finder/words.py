"""Words of a text and words of a series: how much of what was said a table speaks of."""

import re
from functools import cache

import numpy as np

from crossings.finder.index import index
from lessonkit.data.package import table_card

_LONG = 6  # letters that make a word what it is: Albania, Albanian, Albanians
_LITTLE = (
    "here "
    "a about after all almost also an and any are around as at be been before between billion "
    "both by came cent come compared day days decrease decreased down driven drop dropped during "
    "each eight every fall fallen falls far fell fewer figure figures five for four from get "
    "going gone got had half has have he her his how i in increase increased into involved is it "
    "its last less like many million month months more most much nearly new nine not now number "
    "numbers of on one only or other our out over people per percent person persons previous "
    "quarter reduced reduction rise risen rises rose said seven since six so some such ten than "
    "that the their them there these they third this those thousand three to total two under up "
    "very was we week weeks were what when where which while who will with without would year "
    "years did do does done just only even still ever never not made make makes took take went "
    "came come left hit there percentage points point twice double doubled tripled trebled "
    "quadrupled halved nearly fourfold decade january february march april june july august "
    "september october november december higher lower aged second few many several none nobody "
    "well below above zero every some been being now then today monthly "
    "quarterly yearly weekly daily no if because within every each per much small large another "
)
_EMPTY = frozenset(_LITTLE.split())
_SAME = {
    **dict.fromkeys(("died", "die", "death", "deaths", "killed"), "dead"),
    **dict.fromkeys(("bodies",), "body"),
    **dict.fromkeys(
        ("removal", "removals", "removed", "deported", "deportation", "deportations"), "return"
    ),
    **dict.fromkeys(("uk", "britain", "british"), "uk"),
    **dict.fromkeys(("illegal", "irregular"), "irregular"),
    **dict.fromkeys(("arrive", "arrives", "arrived", "arriving"), "arrival"),
    **dict.fromkeys(("cross", "crosses", "crossed", "crossing", "crossings"), "cross"),
    **dict.fromkeys(("granted", "granting", "grants"), "grant"),
    **dict.fromkeys(("refused", "refuses"), "refusal"),
    **dict.fromkeys(("claimed", "claiming"), "claim"),
    **dict.fromkeys(("facial",), "face"),
    **dict.fromkeys(("weather", "wind", "wave", "waves"), "condition"),
    **dict.fromkeys(("backlog",), "decision"),  # claims without a decision
    **dict.fromkeys(("matches",), "match"),
    **dict.fromkeys(("men", "man"), "male"),
    **dict.fromkeys(("women", "woman"), "female"),
    **dict.fromkeys(("applied", "applicants", "application", "applications"), "applic"),
    **dict.fromkeys(("camera", "cameras"), "camera"),
    **dict.fromkeys(("alb",), "albani"),
    **dict.fromkeys(("seeker", "seekers"), "claim"),
    **dict.fromkeys(("sent back", "sent home", "flown home", "turned out"), "return"),
    **dict.fromkeys(("pushed back", "turned back", "push-backs"), "pushback"),
}


_WORD = re.compile(
    "|".join([*(rf"\b{one}\b" for one in _SAME if not one.isalpha()), r"[^\W\d_]{2,}"])
)  # words that say one thing together come first

# What is counted tells more than where: deaths on a route are no detections there.
_COUNTED = (
    "deaths bodies pushbacks claims applications decisions grants refusals returns referrals "
    "visits raids arrests arrivals detections registrations apprehensions alerts matches cameras"
)
_MORE = 2.0


def stems(text: str) -> dict[str, str]:
    """Stem → word, of the words of a text that carry meaning.

    Examples
    --------
    >>> stems("22,000 Albanians were returned by boats")
    {'albani': 'albanians', 'return': 'returned', 'boat': 'boats'}
    """
    found: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
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
    known = known_stems()
    size = len(index().series)
    got, whole, strange = np.zeros(size), 0.0, []
    for one, word in stems(text).items():
        places = known.get(one)
        if places is None:
            strange.append(word)
            whole += 1.0
            continue
        rare = (1 + np.log(size / len(places))) * (_MORE if one in _counts() else 1.0)
        got[places] += rare
        whole += rare
    return (got / whole if whole else got), strange


def shared(text: str) -> dict[str, np.ndarray]:
    """Word of a text → the series that have it; words that no series has are left out."""
    known = known_stems()
    return {word: known[one] for one, word in stems(text).items() if one in known}


def told_by_none(text: str, some: np.ndarray) -> list[str]:
    """The words of a text that tables have, and none of these series; empty where it has others.

    Only where what is counted is among them, or all of the words: then the size alone is shared.
    """
    known = {one: word for one, word in stems(text).items() if one in known_stems()}
    missed = {one: w for one, w in known.items() if not np.isin(some, known_stems()[one]).any()}
    tells = len(missed) == len(known) or bool(missed.keys() & _counts())
    return list(missed.values()) if tells else []


@cache
def _counts() -> frozenset[str]:
    return frozenset(stems(_COUNTED))


@cache
def known_stems() -> dict[str, np.ndarray]:
    """Stem → places of the series that have it, in their own words or in those of their table."""
    found: dict[str, list[int]] = {}
    titles: dict[str, set[str]] = {}
    for place, series in enumerate(index().series):
        if series.table not in titles:
            entry = table_card(series.table)
            about = (entry["title"], entry["counts"], series.table.replace("_", " "))
            titles[series.table] = set(stems(" ".join(about)))
        own = (series.counted, series.named, series.unit, series.counter)
        for one in titles[series.table] | set(stems(" ".join(own))):
            found.setdefault(one, []).append(place)
    return {one: np.array(places) for one, places in found.items()}
