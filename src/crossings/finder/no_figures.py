"""Digits that count nothing, ages and names, and marks of size in four more languages."""

import re

_AGES = (
    r"\bage[ds]? (?:of )?(?:between )?\d{1,2}(?: ?(?:-|to|and|or) ?(?:\d{1,2}|over|under|older|"
    r"above|younger))?\b(?! ?%)|\b(?:\d{1,2}-? ?(?:-|to|and|or) ?)?\d{1,2}[- ]years?[- ]olds?\b|"
    r"\b(?:under|over)-?(?: )?\d\ds\b|\b(?:under|over)-\d\d\b|"
    r"\b(?:under|below|over|above) (?:the age of )?1[68]\b(?! ?%| ?per|[.,]?\d| (?:thousand|mill))"
)
_NAMES = (
    r"\b(?:article|section|clause|chapter|phase|page|part|annex|protocol|regulation|directive|"
    r"paragraph|tier|level|lesson) \d+(?:\(\d+\))?\b|\bcovid[- ]?19\b|\b9/11\b|\b24/7\b|"
    r"\b\d[\d,.]*[- ]?(?:km|kilomet\w+|miles?|metres?)\b|"
    r"\b(?:last|past|first|next|previous|every|within|in|over the) (?:the )?(?:last |past |next )?"
    r"\d{1,3} (?:hours|days|weeks|months|years)\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)[- ]century\b|\b[a-z]{1,4}\d{1,2}\b|\bno\.? 10\b(?! ?%|[.,]?\d)"
)
_NO_FIGURE = re.compile(f"{_AGES}|{_NAMES}")

# How German, Albanian, and Bosnian, Croatian and Serbian write sizes beside figures.
_SIZES = (
    ("thousand", r"(?<=\d) ?(?:tausend|mij[ëe]|tisuć[ae]|hiljad[ae])\b"),
    ("million", r"(?<=\d) ?(?:millionen|mio\b\.?|milion(?:ë|e|a|i)?|milijun(?:a|i)?)(?!\w)"),
    ("per cent", r"(?<=\d) ?(?:prozent|për ?qind|perqind|posto|odsto)\b"),
)
_NEAR = (
    ("almost", r"\b(?:fast|knapp|gati|gotovo|skoro) (?=\d)"),
    ("over", r"\b(?:über|mehr als|mbi|më shumë se|preko|više od) (?=\d)"),
    ("about", r"\b(?:rund|etwa|ungefähr|rreth|oko) (?=\d)"),
)


def without_names(plain: str) -> tuple[str, tuple[str, ...]]:
    """A text in small letters with blanks for ages and names that hold digits, and these.

    Examples
    --------
    >>> without_names("12,000 men aged 18 to 24")
    ('12,000 men              ', ('aged 18 to 24',))
    """
    named = tuple(found.group() for found in _NO_FIGURE.finditer(plain))
    return _NO_FIGURE.sub(lambda found: " " * len(found[0]), plain), named


def in_english(plain: str) -> tuple[str, str]:
    """A text in small letters with English words for sizes, and a sentence on what was read so.

    Examples
    --------
    >>> in_english("gati 22 mijë")
    ('almost 22 thousand', '“gati” was read as “almost”, “mijë” as “thousand”')
    """
    read = []
    for word, pattern in (*_NEAR, *_SIZES):
        if found := re.search(pattern, plain):
            read.append(f"“{found.group().strip()}” {'' if read else 'was read '}as “{word}”")
            ahead = "" if word in ("almost", "over", "about") else " "
            plain = re.sub(pattern, f"{ahead}{word}{'' if ahead else ' '}", plain)
    return plain, ", ".join(read)
