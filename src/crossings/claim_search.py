"""Look for words and numbers in the claims ledger, as a reader would type them."""

import re
from collections.abc import Iterable

import pandas as pd

from lessonkit.text.in_short import in_short, text_in

_MOST_SIGNS = 300  # of what is looked for

# What is searched: the words that were said, ours, the speakers, and what was found.
SEARCHED = (
    *("claim_id", "claim", "quotation", "said_by", "carried_by", "said_on"),
    *("counts_what", "place", "what_the_data_say", "why", "verdict"),
)
_ALIKE = str.maketrans("“”‘’−–\u00a0", "\"\"''-- ")
_SIZES = (
    (r"(?:%|per ?cent\b|pct\b)", "%"),
    (r"(?:k|thousand)\b", "000"),
    (r"(?:million|mn?)\b", "m"),
    (r"(?:billion|bn)\b", "bn"),
)
_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def with_words(ledger: pd.DataFrame, words: object) -> pd.DataFrame:
    """The claims that hold all these words and numbers, in the order of the ledger.

    Parameters
    ----------
    ledger
        The ledger, or a part of it.
    words
        Words and numbers with blanks between them. Capitals, the commas of thousands, and whether
        it is % or per cent, m or million, k or thousand make no difference. The beginning of a
        word will do; a number is looked for as a whole, so that
        36% is not found in 136%.

    Examples
    --------
    >>> ledger = pd.DataFrame({"claim_id": ["X1", "X2"], "claim": ["1,136% more", "up by 36%"]})
    >>> list(with_words(ledger, "36%")["claim_id"]), list(with_words(ledger, 1136)["claim_id"])
    (['X2'], ['X1'])
    >>> list(with_words(ledger, "36 per cent")["claim_id"])
    ['X2']
    """
    patterns = [_pattern(word) for word in _plain(as_text(words)).split()]
    if not patterns:
        return ledger
    fields = ledger[[column for column in SEARCHED if column in ledger]]
    texts = fields.fillna("").astype(str).agg(" | ".join, axis=1)
    return ledger[[_all_in(patterns, _plain(text)) for text in texts]]


def as_text(words: object) -> str:
    """What is looked for, as a text of a few hundred signs at most.

    Examples
    --------
    >>> as_text("36%"), as_text(22000), len(as_text("x" * 10**7))
    ('36%', '22000', 300)
    """
    typed = text_in(words)
    cut = (in_short(words) if typed is None else typed)[:_MOST_SIGNS]
    return cut.encode("utf-8", "replace").decode()  # half a sign can neither be found nor shown


def all_words(text: str, words: str) -> bool:
    """Whether a text holds all these words and numbers, by the rules of `with_words`.

    Examples
    --------
    >>> all_words("Western Balkan · 2024 · 21525", "21,525 balkan"), all_words("136%", "36%")
    (True, False)
    """
    return _all_in(map(_pattern, _plain(words).split()), _plain(text))


def _plain(text: str) -> str:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text.translate(_ALIKE).casefold())
    for written, meant in _SIZES:
        plain = re.sub(rf"(?<=\d) ?{written}", meant, plain)
    return plain


def _pattern(word: str) -> re.Pattern[str]:
    before = r"(?<!\w)(?<!\d\.)" if word[0].isalnum() else ""
    after = r"(?!\.?\d)" if word[-1].isdigit() else ""
    meant = re.escape(word)
    if _DOTS.fullmatch(word):  # 22.000, as many languages write it
        meant = f"(?:{meant}|{word.replace('.', '')})"
    return re.compile(before + meant + after)


def _all_in(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    return all(pattern.search(text) for pattern in patterns)
