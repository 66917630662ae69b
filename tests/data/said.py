"""The numbers that a text says: digits with any mark for thousands, and words."""

import re

from lessonkit.text.wording import in_words

_WORDS = {in_words(number): number for number in range(1, 100)}


def numbers_said(text):
    """Every number in a text, read as a person would read it."""
    digits = re.findall(r"(?<![\d.,])\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:\.\d+)?", text)
    words = re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower())
    return {
        *(float(re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))", "", one)) for one in digits),
        *(float(_WORDS[word]) for word in words if word in _WORDS),
    }
