"""Numbers written in words: "five", "twenty-one", "six hundred and two", "half a million"."""

_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_TENS_WORDS = "thirty forty fifty sixty seventy eighty ninety"
_UNITS: dict[str, float] = {
    **{word: float(value) for value, word in enumerate(_SMALL_WORDS.split())},
    **{word: 10.0 * value for value, word in enumerate(_TENS_WORDS.split(), 3)},
    **dict.fromkeys(("none", "nought", "nil"), 0.0),
    "half": 0.5,
}
# Those that a text writes in words, where it counts something.
SMALL = {word: float(value) for value, word in enumerate(_SMALL_WORDS.split()) if value > 1}
# Words and letters that make the number before them larger.
SCALES: dict[str, float] = {
    **dict.fromkeys(("dozen",), 12.0),
    **dict.fromkeys(("hundred", "hundreds"), 1e2),
    **dict.fromkeys(("thousand", "thousands", "k"), 1e3),
    **dict.fromkeys(("million", "millions", "m", "mn", "mio"), 1e6),
    **dict.fromkeys(("billion", "billions", "bn"), 1e9),
}
_LETTERS = frozenset({"k", "m", "mn", "bn", "mio"})  # only behind a figure


def number_in(words: list[str]) -> tuple[float, int] | None:
    """The number that a list of words begins with, and how many of them it takes.

    Parameters
    ----------
    words
        In small letters; hyphens stand alone ("twenty", "-", "one").

    Examples
    --------
    >>> number_in(["twenty", "-", "one", "apples"])
    (21.0, 3)
    >>> number_in("six hundred and two".split())
    (602.0, 4)
    >>> number_in("half a million people".split())
    (500000.0, 3)
    >>> number_in("eighty - nine point two five per cent".split())
    (89.25, 6)
    >>> number_in(["apples"]) is None
    True
    """
    total = current = 0.0
    taken = 0
    for place, word in enumerate(words):
        if word in _UNITS and _fits(current, _UNITS[word]):
            current += _UNITS[word]
        elif word in SCALES and word not in _LETTERS and (taken or _after_a(words, place)):
            current = (current or 1.0) * SCALES[word]
            if SCALES[word] >= 1e3:
                total, current = total + current, 0.0
        elif word in ("and", "-", "a") and _goes_on(words, place):
            continue
        else:
            break
        taken = place + 1
    if not taken:
        return None
    decimals, more = _behind_the_point(words[taken:])
    return total + current + decimals, taken + more


def _behind_the_point(words: list[str]) -> tuple[float, int]:
    """The decimals that follow a number in words, "point two five", and how many words they are."""
    digits = ""
    for word in words[1:] if words[:1] == ["point"] else ():
        if _UNITS.get(word, 10) not in range(10):
            break
        digits += f"{_UNITS[word]:.0f}"
    return (float(f"0.{digits}"), len(digits) + 1) if digits else (0.0, 0)


def _fits(current: float, more: float) -> bool:
    """Whether a word may follow what was said so far: "twenty" and "five", not "five", "ten"."""
    if current % 100 == 0:
        return more < 100
    return current % 10 == 0 and current % 100 >= 20 and 1 <= more < 10


def _after_a(words: list[str], place: int) -> bool:
    return place > 0 and words[place - 1] == "a"


def _goes_on(words: list[str], place: int) -> bool:
    """Whether a joining word stands inside a number: "hundred AND two", "twenty - one"."""
    before = words[place - 1] if place else ""
    after = words[place + 1] if place + 1 < len(words) else ""
    if words[place] == "a":
        return (not place or before == "half") and after in SCALES and after not in _LETTERS
    if words[place] == "-":
        return before in _UNITS and _UNITS[before] >= 20 and _UNITS.get(after, 10) < 10
    return before in SCALES and after in _UNITS
