"""Cards: framed pieces of HTML under a cell, each with a plain-text twin."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from lessonkit.text.code_marks import shown, spoken

# Ink and paper are fixed rather than taken from JupyterLab's theme, so that the contrast is known
# (and tested) in the light and in the dark theme alike.
INK = "#1a1a1a"
# 15px, and more or less with *Settings → Theme → Increase Content Font Size*.
LETTERS = "calc(var(--jp-content-font-size1, 14px) + 1px)"
TONES: dict[str, tuple[str, str]] = {  # tone: (edge, paper)
    "plain": ("#4a5568", "#f7f8fa"),
    "right": ("#00664a", "#eef8f3"),
    "not-yet": ("#a34400", "#fdf5ee"),
    "hint": ("#6b4c00", "#fdf9e8"),
    "note": ("#0b5394", "#eef4fb"),
}


@dataclass(frozen=True)
class Card:
    """A titled frame with HTML for the notebook and plain text for everywhere else.

    Parameters
    ----------
    title
        Plain text; always shown, so that colour is never the only sign.
    body
        HTML. Whoever builds a card escapes what a learner typed (`paragraph` does).
    text
        The same content as plain text, for a terminal, a test or a screen without HTML.
    tone
        One of `TONES`.
    announce
        True makes screen readers speak the card when it appears.
    """

    title: str
    body: str
    text: str
    tone: str = "plain"
    announce: bool = False

    def _repr_html_(self) -> str:
        return self.as_html()

    def as_html(self) -> str:
        """The HTML that a notebook shows."""
        edge, paper = TONES[self.tone]
        role = ' role="status"' if self.announce else ""
        return (
            f'<div class="lessonkit-card lessonkit-{self.tone}"{role} style="border-left:6px solid '
            f"{edge};background:{paper};color:{INK};padding:10px 16px;margin:4px 0;max-width:72ch;"
            f'line-height:1.5;font-size:{LETTERS};overflow-wrap:anywhere">'
            f'<p style="margin:0 0 4px;color:{edge}"><strong>{escape(self.title)}</strong></p>'
            f"{self.body}</div>"
        )

    def __repr__(self) -> str:
        return spoken(f"{self.title}\n{self.text}" if self.text else self.title)


def paragraph(text: str) -> str:
    """One HTML paragraph from plain text, escaped; what stands between backticks is code.

    Examples
    --------
    >>> paragraph("fewer than <100>")
    '<p style="margin:4px 0">fewer than &lt;100&gt;</p>'
    """
    return f'<p style="margin:4px 0">{shown(text)}</p>'


def line(label: str, text: str) -> str:
    """One line of a card in HTML, its label in bold.

    Examples
    --------
    >>> line("Said by", "Metro")
    '<p style="margin:4px 0"><strong>Said by:</strong> Metro</p>'
    """
    return f'<p style="margin:4px 0"><strong>{escape(label)}:</strong> {shown(text)}</p>'


def the_rest(lines: Sequence[tuple[str, str]]) -> str:
    """The lines of a card that are folded away, under a summary that names them.

    Examples
    --------
    >>> the_rest([("Unit", "apples"), ("Period", "2022")])[:65]
    '<details><summary>The rest of the card: unit, period</summary><p '
    """
    names = ", ".join(label.lower() for label, _ in lines)
    return (
        f"<details><summary>The rest of the card: {escape(names)}</summary>"
        f"{''.join(line(*one) for one in lines)}</details>"
    )


def text_card(title: str, *sentences: str, tone: str = "plain", announce: bool = False) -> Card:
    """A card of plain-text paragraphs."""
    return Card(title, "".join(map(paragraph, sentences)), "\n".join(sentences), tone, announce)


def followed_by(card: Card, *sentences: str) -> Card:
    """The same card with sentences after it."""
    return Card(
        card.title,
        card.body + "".join(map(paragraph, sentences)),
        "\n".join((card.text, *sentences)),
        card.tone,
        card.announce,
    )


def side_by_side(title: str, first: Card, second: Card) -> Card:
    """Two cards as one, next to each other where there is room, each under its own title."""
    heading = '<p style="margin:0 0 4px"><strong>{}</strong></p>'
    columns = "".join(
        f'<div style="flex:1 1 28ch">{heading.format(escape(card.title))}{card.body}</div>'
        for card in (first, second)
    )
    return Card(
        title,
        f'<div style="display:flex;flex-wrap:wrap;gap:4px 24px">{columns}</div>',
        "\n".join((first.title, first.text, second.title, second.text)),
        second.tone,
        second.announce,
    )
