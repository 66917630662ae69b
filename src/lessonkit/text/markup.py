"""HTML in which plain text is escaped unless it is marked as HTML."""

import re
from collections.abc import Iterable
from html import escape

from lessonkit.text.code_marks import as_tags, spoken


class Markup(str):
    """HTML made by `tag`; every other text is escaped when it is put into a tag."""

    __slots__ = ()


# What a browser would hide or turn round: control characters, marks that change the direction of
# what follows, halves of an emoji. They are shown as a sign, so that they are seen.
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_VOID = {"meta"}


def tag(name: str, /, *children: str | Iterable[str], **attributes: str | float) -> Markup:
    """One element. Attributes: `cls` stands for class, `_` for `-`.

    Examples
    --------
    >>> print(tag("p", "fewer than <100>, ", tag("b", "or not"), cls="said"))
    <p class="said">fewer than &lt;100&gt;, <b>or not</b></p>
    """
    named = "".join(
        f' {"class" if key == "cls" else key.rstrip("_").replace("_", "-")}="{_plain(value)}"'
        for key, value in ((key, spoken(str(value))) for key, value in attributes.items())
    )
    return Markup(f"<{name}{named}>" + ("" if name in _VOID else f"{join(*children)}</{name}>"))


def join(*children: str | Iterable[str]) -> Markup:
    """Several pieces one after the other; plain texts are escaped, their backticks make code."""
    pieces: list[str] = []
    for child in children:
        if isinstance(child, Markup):
            pieces.append(child)
        elif isinstance(child, str):
            pieces.append(as_tags(_plain(child)))
        else:
            pieces.append(join(*child))
    return Markup("".join(pieces))


def as_typed(text: str) -> Markup:
    """What a learner wrote, with its backticks.

    Examples
    --------
    >>> print(as_typed("`a` < b"))
    `a` &lt; b
    """
    return Markup(_plain(text))


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return escape(_HIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))


def table(caption: str, columns: Iterable[str], body: Iterable[str]) -> Markup:
    """A table with a caption and a row of header cells; `body` are its rows."""
    head = tag("tr", (tag("th", column, scope="col") for column in columns))
    return tag("table", tag("caption", caption), tag("thead", head), tag("tbody", *list(body)))


def row(first: str, *cells: str) -> Markup:
    """A row of a table; its first cell names it."""
    return tag("tr", tag("th", first, scope="row"), (tag("td", cell) for cell in cells))
