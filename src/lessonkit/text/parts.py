"""Cards of several parts: what matters first, the rest folded until it is opened."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from lessonkit.text.cards import Card
from lessonkit.text.code_marks import shown
from lessonkit.text.tables import Table


@dataclass(frozen=True)
class Link:
    """A sentence that begins with a place to go to.

    Parameters
    ----------
    words
        What is clicked.
    address
        Where it leads: a heading of this notebook ("#2.-A-heading"), or a file beside it.
    rest
        What follows, from its first space or sign on.
    """

    words: str
    address: str
    rest: str = ""

    def __str__(self) -> str:
        return self.words + self.rest

    @property
    def html(self) -> str:
        """The sentence with its link."""
        return f'<a href="{escape(self.address)}">{escape(self.words)}</a>{shown(self.rest)}'


Piece = str | Link | Table


@dataclass(frozen=True)
class Part:
    """Some sentences, links and tables under a bold line.

    Parameters
    ----------
    name
        The bold line; empty for none.
    pieces
        Several sentences become a list; tables come after them.
    """

    name: str
    pieces: Sequence[Piece]


def parts_card(
    title: str, first: Iterable[Part], folded: Iterable[Part] = (), tone: str = "note"
) -> Card:
    """A card of parts, of which the `folded` ones are shown when their line is pressed.

    Examples
    --------
    >>> card = parts_card("Apples", [Part("", ["Red."])], [Part("More", ["Green.", "Sour."])])
    >>> print(card)
    Apples
    Red.
    More:
    Green.
    Sour.
    >>> card.body.count("<details")
    1
    """
    first, folded = list(first), list(folded)
    body = "".join(f"{_named(part.name)}{_inside(part)}" for part in first)
    body += "".join(
        f'<details style="margin:8px 0 0"><summary><strong>{escape(part.name)}</strong></summary>'
        f"{_inside(part)}</details>"
        for part in folded
    )
    lines = (line for part in (*first, *folded) for line in _lines(part))
    return Card(title, body, "\n".join(lines), tone)


def _named(name: str) -> str:
    return f'<p style="margin:8px 0 0"><strong>{escape(name)}</strong></p>' if name else ""


def _inside(part: Part) -> str:
    said = [piece for piece in part.pieces if not isinstance(piece, Table)]
    html = [piece.html if isinstance(piece, Link) else shown(piece) for piece in said]
    if len(html) > 1:
        items = "".join(f"<li>{one}</li>" for one in html)
        inside = f'<ul style="margin:2px 0 2px 18px;padding:0">{items}</ul>'
    else:
        inside = "".join(f'<p style="margin:4px 0">{one}</p>' for one in html)
    tables = [piece for piece in part.pieces if isinstance(piece, Table)]
    # IPython's name for it, public for all that.
    return inside + "".join(one.as_html() for one in tables)


def _lines(part: Part) -> list[str]:
    said = [repr(piece) if isinstance(piece, Table) else str(piece) for piece in part.pieces]
    return [f"{part.name}:", *said] if part.name else said
