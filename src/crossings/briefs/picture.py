"""The figure of a brief as a picture of its own: SVG, and PNG where the package for it is there.

The picture carries its source and its description, wherever somebody puts it.
"""

import struct
import textwrap
import zlib

from crossings.briefs.bars import Bar, Bars
from lessonkit.figures.theme import BLUE, QUIET
from lessonkit.paper.drawing import FONT, png_of
from lessonkit.text.cards import INK
from lessonkit.text.markup import Markup, join, tag

_WIDE, _LEFT, _BARS, _ROW = 800, 24, 440, 26
_LINES = 84  # characters of a line of words
_LABEL = 230  # where the bars begin


def bars_svg(figure: Bars) -> str:
    """The figure as SVG that needs nothing from outside.

    Examples
    --------
    >>> two = Bars("Two years", "boats", "Made up", (Bar("2022", 12), Bar("2023", 3)))
    >>> drawn = bars_svg(two)
    >>> drawn[:4], "Source: Made up" in drawn, two.description in drawn
    ('<svg', True, True)
    """
    title = _lines(figure.title, 34, 17, weight="600")
    unit = _lines(figure.unit, 34 + 22 * len(title), 14, fill=QUIET)
    top = 34 + 22 * (len(title) + len(unit)) - 4
    longest = max(bar.end for bar in figure.bars) or 1
    rows = [_row(bar, longest, top + _ROW * place) for place, bar in enumerate(figure.bars)]
    below = top + _ROW * len(figure.bars)
    axis = tag("line", x1=_LABEL, x2=_LABEL, y1=top, y2=below, stroke=QUIET)
    said = figure.source if figure.source.startswith("Source") else f"Source: {figure.source}"
    source = _lines(said, below + 24, 13, fill=QUIET)
    high = below + 24 + 22 * len(source)
    return str(
        tag(
            "svg",
            tag("title", figure.title),
            tag("desc", figure.description),
            tag("rect", width=_WIDE, height=high, fill="#fff"),
            [*title, *unit, *rows, axis, *source],
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {_WIDE} {high}",
            width=_WIDE,
            height=high,
            role="img",
            font_family=FONT,
            fill=INK,
        )
    )


def bars_png(figure: Bars) -> bytes:
    """The same as PNG, with title, description and source written into the file.

    Raises
    ------
    PackageNeededError
        The package that draws is not installed; SVG needs none.
    """
    drawn = png_of(bars_svg(figure))
    words = {"Title": figure.title, "Description": figure.description, "Source": figure.source}
    head = 8 + 25  # the signature and the first chunk, which comes before all others
    return drawn[:head] + b"".join(_chunk(*one) for one in words.items()) + drawn[head:]


def _chunk(name: str, words: str) -> bytes:
    """Words as PNG keeps them: iTXt, in UTF-8, not compressed."""
    body = b"iTXt" + name.encode() + b"\0\0\0\0\0" + words.encode("utf-8", "replace")
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _lines(words: str, top: int, size: int, **look: str) -> list[Markup]:
    parts = textwrap.wrap(" ".join(words.split()), _LINES)
    look = {f"font_{key}" if key == "weight" else key: value for key, value in look.items()}
    return [
        tag("text", part, x=_LEFT, y=top + 22 * place, font_size=size, **look)
        for place, part in enumerate(parts)
    ]


def _row(bar: Bar, longest: float, top: int) -> Markup:
    left, right = (_LABEL + _BARS * value / longest for value in (bar.start, bar.end))
    width = max(right - left, 2.0) if bar.end else 0  # a bar that is not nothing can be seen
    middle = top + _ROW / 2 + 5
    return join(
        tag("text", bar.label, x=_LABEL - 8, y=middle, font_size=14, text_anchor="end"),
        tag("rect", x=round(left, 1), y=top + 4, width=round(width, 1), height=18, fill=BLUE),
        tag("text", bar.number, x=round(left + width + 8, 1), y=middle, font_size=14),
    )
