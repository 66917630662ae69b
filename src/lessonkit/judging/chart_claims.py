"""Whether the words of a chart claim of its bars what they show, and no more.

Every function gives a sentence about what is wrong, or an empty text. A question claims nothing,
and what is denied is not claimed.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from lessonkit.judging.chart_words import DENIED

_SAYS_NOTHING = (
    " a an the my your our of by in on for and new first chart charts figure graph plot diagram "
    "picture drawing title subtitle heading name text test todo untitled here bar bars column "
    "columns data table example vertical horizontal simple nice "
)
_NUMBER = r"(?P<number>\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?![\d.,]\d))"
# Behind a number: it is not how long a bar is, or not all of it.
_NOT_A_LENGTH = (
    r"(?!\d|\s*(?:%|‰|per ?cent|percent|times|fold|thousand|million|hundred|dozen|k\b|m\b|to\b|or\b"
    r"|bars?\b|rows?\b|years?\b|quarters?\b|months?\b|weeks?\b|days?\b|st\b|nd\b|rd\b|th\b|[-–]))"
)
_DENIED = rf"{DENIED}|\b(?:whether|cannot|nor|neither|nobody|nothing)\b|n['’]t\b"
_BESIDE = r"(?:about|around|nearly|almost|some|roughly|only|just|c\.|~|≈)?\s*"
_NOT_ITSELF = (
    r"\b(?:of|in|to|over|than|least|most|under|nearly|almost|quarter|Q|table|figure|part)\s*$"
)
_WORDS_BETWEEN = r"(?:\s+(?!(?:in|for|of|and|or|to|than|but|while|against)\b)[^\W\d]+){0,3}"
_MOST = "the most|highest|longest|largest|biggest|tallest|greatest|maximum|peak(?:s|ed)?"
_LEAST = "fewest|the least|lowest|shortest|smallest|minimum"
_THINGS = "numbers?|bars?|values?|counts?|totals?|ones?|of|was|is|were|are|came|come|recorded"
_UP = (
    r"r(?:i(?:ses?|sing|sen)|ose)|gr(?:ow(?:s|n|ing)?|ew)|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?"
)
_DOWN = r"f(?:alls?|ell|alling|allen)|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|drop(?:s|ped)?"
_EACH = r"[^.,;:\d]{0,25}?\b(?:every|each) year\b|\s+(?:steadily|year (?:by|on|after) year)\b"


def says_nothing(title: str) -> bool:
    """Whether a title is only the place for one.

    Examples
    --------
    >>> says_nothing("My chart"), says_nothing("x"), says_nothing("Apples")
    (True, True, False)
    """
    words = re.findall(r"\w+", title.lower())
    return all(f" {word} " in _SAYS_NOTHING or len(word) == 1 for word in words)


def of_wrong_words(text: str, where: str, wrong: Mapping[str, str]) -> str:
    """Whether a text holds none of the words that its lesson calls wrong.

    Parameters
    ----------
    wrong
        Pattern → what is wrong about the words that it finds. Where it has a group, that is quoted.

    Examples
    --------
    >>> wrong = {"because of": "the bars do not say why."}
    >>> of_wrong_words("Fewer because of rain", "The title", wrong)
    'The title says “because of”: the bars do not say why.'
    >>> of_wrong_words("Fewer, not because of rain", "The title", wrong)
    ''
    """
    for pattern, why in wrong.items():
        for found, _ in _claimed(rf"\b(?:{pattern})", text):
            said = next((one for one in found.groups() if one), found[0])
            return f"{where} says “{said.strip()}”: {why}"
    return ""


def of_lengths(
    text: str, where: str, lengths: Mapping[str, float], units: Collection[str] = ()
) -> str:
    """Whether what a text says of single bars is so.

    Parameters
    ----------
    lengths
        How long the bar of each name is.
    units
        Words for what is counted.

    Examples
    --------
    >>> lengths = {"2021": 815.0, "2022": 12658.0}
    >>> of_lengths("2021: about 800, most in 2022", "The title", lengths)
    ''
    >>> of_lengths("2021: 8,150", "The title", lengths)
    'The title says “2021: 8,150”, and the bar for 2021 shows another number. Compare it with the table.'
    >>> of_lengths("A peak in 2021", "The title", lengths)
    'The title says “peak in 2021”, and the bars show it otherwise. Look at them once more.'
    """  # noqa: E501
    names = "|".join(map(re.escape, sorted(lengths, key=len, reverse=True)))
    if not names:
        return ""
    things = "|".join([*map(re.escape, units), _THINGS])
    known = {name.lower(): length for name, length in lengths.items()}
    name = rf"(?<![\w.,])(?P<name>{names})(?!\w)"
    alone = rf"(?!\s*(?:,|and|to|or|&|[-–])\s*(?:{names})\b)"  # and not the first of a list
    of_name = rf"\s+(?:in|for)\s+(?:the year\s+)?{name}"
    for pattern in (
        rf"{name}(?:\s*[:=(])?\s*{_BESIDE}{_NUMBER}{_NOT_A_LENGTH}",
        rf"(?<![\w.,])(?!(?:{names})\b){_NUMBER}{_WORDS_BETWEEN}{of_name}{alone}",
    ):
        for found, before in _claimed(pattern, text):
            if not re.search(_NOT_ITSELF, before, re.IGNORECASE) and not _fits(found, known):
                return (
                    f"{where} says “{found[0]}”, and the bar for {found['name']} shows another "
                    "number. Compare it with the table."
                )
    things = rf"(?:(?:{things}|\w+ns?)\s+)"  # "Roman coins" and "Romans", too
    order = _of_order(text, where, known, name, things)
    return order or _of_change(text, where, known, rf"(?:the year )?(?:{names})")


def _of_change(text: str, where: str, known: Mapping[str, float], name: str) -> str:
    """Whether bars that a text sets against each other differ that way: "fell from … to …"."""
    from_to = rf"\b[^.,;:\d]{{0,40}}?\bfrom\s+(?P<a>{name})\s+to\s+(?P<b>{name})(?!\w)"
    than = rf"\b[^.,;:\d]{{0,40}}?\bin\s+(?P<b>{name})\s+than\s+(?:in\s+)?(?P<a>{name})(?!\w)"
    for words, behind, sign in (
        (_UP, from_to, 1),
        (f"{_DOWN}|down", from_to, -1),
        ("more|higher|larger", than, 1),
        ("fewer|less|lower|smaller", than, -1),
    ):
        for found, _ in _claimed(rf"\b(?:{words}){behind}", text):
            before, after = (
                known[found[one].lower().removeprefix("the year ")] for one in ("a", "b")
            )
            if sign * (after - before) <= 0:
                return _otherwise(where, found[0])
    return ""


def _of_order(text: str, where: str, known: Mapping[str, float], name: str, things: str) -> str:
    """Whether the bars that a text calls longest, shortest, many or few are such."""
    ends = {_MOST: max, _LEAST: min, "many": min, "few": max}
    for words, end in ends.items():
        amount = words in ("many", "few")
        thing = "" if amount else f"{things}{{0,4}}"
        behind = r"(?=\s*(?:[,.;)]|$))" if amount else r"(?!\s+(?:\w+\s+){0,2}(?:in|for|of)\b)"
        first = words.replace("the most", "most")
        for pattern in (
            rf"(?<!as )(?<!so )(?<!how )(?<!too )\b(?:{first})\s+{thing}(?:in|for|is|was)\s+{name}",
            rf"{name}(?:\s*[:(]?\s*|\s+(?:is|was|has|had|saw|with)\s+)(?:by far\s+)?(?:the\s+)?"
            rf"(?:{words})\b{behind}",
        ):
            for found, _ in _claimed(pattern, text):
                is_end = known[found["name"].lower()] == end(known.values())
                if is_end == amount and len(set(known.values())) > 1:
                    return _otherwise(where, found[0])
    return ""


def of_course(text: str, where: str, lengths: Collection[float]) -> str:
    """Whether what a text says of every year is so, for bars in the order of time.

    Examples
    --------
    >>> of_course("Apples fell every year", "The title", [3, 2, 1])
    ''
    >>> of_course("Apples rose each year", "The title", [3, 2, 5])
    'The title says “rose each year”, and the bars show it otherwise. Look at them once more.'
    """
    steps = list(lengths)
    for words, sign in ((_UP, 1), (_DOWN, -1)):
        for found, _ in _claimed(rf"\b(?:{words})(?:{_EACH})", text):
            if any(sign * (after - before) <= 0 for before, after in pairwise(steps)):
                return _otherwise(where, found[0])
    return ""


def _otherwise(where: str, said: str) -> str:
    return f"{where} says “{said}”, and the bars show it otherwise. Look at them once more."


def _fits(found: re.Match[str], known: Mapping[str, float]) -> bool:
    """Whether a number is that of the bar, rounded or not, or comes of it and another."""
    digits = re.sub(r"\D", "", found["number"])
    number, length = float(digits), known[found["name"].lower()]
    within = 0.5 * 10 ** (len(digits) - len(digits.rstrip("0"))) if number else 0.0
    others = [one for name, one in known.items() if name != found["name"].lower()]
    made = [length, sum(known.values())]
    made += [length + one for one in others] + [abs(length - one) for one in others]
    return any(abs(number - one) <= max(within, 0.5) for one in made)


def _claimed(pattern: str, text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Where a text claims what a pattern finds, and what stands before it in its sentence."""
    for sentence in re.findall(r"[^!?;\n]+?(?:[!?;\n]|\.(?=\s)|$)", text):
        if sentence.endswith("?"):
            continue
        for found in re.finditer(pattern, sentence, re.IGNORECASE):
            before = sentence[
                : found.start(found.lastindex or 0) if found.lastindex else found.start()
            ]
            if not re.search(_DENIED, before, re.IGNORECASE):
                yield found, sentence[: found.start()]
