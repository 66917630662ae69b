"""The words of the field in a lesson: its first use of each leads to a list at the lesson's end.

The sentences stay as they are; a link is laid around the word. Headings, code, links, quotations
and tables are left alone. The list stands in the notebook itself, so that it is there offline.
"""

import re
from collections.abc import Mapping
from html import escape

_LEFT_ALONE = re.compile(
    r"```.*?```|^ *(?:#|>|\||<).*?$|`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|“[^”]*”|\$[^$]*\$"
    r"|https?://\S+",
    re.DOTALL | re.MULTILINE,
)
TITLE = "Words of this lesson"


class FirstUses:
    """The terms that a lesson has used so far.

    Parameters
    ----------
    terms
        Term → what it means, in plain words.
    place
        What the ids of this notebook begin with: several lessons can be open on one page.

    Examples
    --------
    >>> uses = FirstUses({"orchard": "A place with fruit trees"}, "06")
    >>> uses.linked("Orchards are counted. An orchard is no garden.")
    '[Orchards](#word-06-orchard) are counted. An orchard is no garden.'
    >>> print(uses.listed().splitlines()[-1])
    </dl>
    """

    def __init__(self, terms: Mapping[str, str], place: str) -> None:
        self._terms, self._place = terms, place
        self._used: set[str] = set()
        names = sorted(terms, key=len, reverse=True)  # "base rate" before "base"
        listed = "|".join(map(re.escape, names))
        self._pattern = re.compile(
            rf"(?<![\w’'-])(?P<term>{listed})(?P<many>s|es)?(?![\w’'-])", re.IGNORECASE
        )

    def linked(self, text: str) -> str:
        """A text in Markdown with a link around the first use of each term."""
        if not self._terms:
            return text
        parts: list[str] = []
        at = 0
        for kept in _LEFT_ALONE.finditer(text):
            parts += [self._pattern.sub(self._link, text[at : kept.start()]), kept.group()]
            at = kept.end()
        return "".join([*parts, self._pattern.sub(self._link, text[at:])])

    def _link(self, found: re.Match[str]) -> str:
        term = found["term"].lower()
        if term in self._used:
            return found.group()
        self._used.add(term)
        return f"[{found.group()}](#{self._id(term)})"

    def _id(self, term: str) -> str:
        return f"word-{self._place}-{term.replace(' ', '-')}"

    def listed(self) -> str:
        """The terms that were used with what they mean, or an empty text."""
        rows = [
            f'<dt id="{self._id(term)}"><strong>{escape(term.capitalize())}</strong></dt>'
            f"<dd>{escape(self._terms[term])}.</dd>"
            for term in sorted(self._used)
        ]
        return "\n".join([f"**{TITLE}**", "", "<dl>", *rows, "</dl>"]) if rows else ""
