"""What an explorer leaves where no widget can be shown: the figure it starts with, and its words.

A file that was handed in, exported or printed has nobody who could draw. The figures are drawn
beforehand (`lessonkit.paper.start_figures`), because what draws them is no part of the course that
a learner installs.
"""

import re
from html import escape
from importlib.resources import files
from importlib.resources.abc import Traversable

from lessonkit.course import course

FOLDER = "pictures"
# What an address of data may not hold as it is; everything else stays, or it would grow by a third.
_CODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '%"#&\n'})


def picture_of(name: str) -> Traversable:
    """The file with the start figure of an explorer, whether it is there or not."""
    return files(course().package).joinpath(FOLDER, f"{name}.svg")


def kept(name: str, description: str, sentences: str) -> str:
    """The start figure of an explorer and its sentences, as HTML that runs and loads nothing.

    Parameters
    ----------
    name
        The explorer.
    description
        What a screen reader says of the figure.
    sentences
        The explorer's words, as HTML.

    Examples
    --------
    >>> kept("none", "Bars.", "<p>2018: 43 apples.</p>")
    '<p>2018: 43 apples.</p>'
    """
    file = picture_of(name)
    if not file.is_file():
        return sentences
    drawn = file.read_text(encoding="utf-8").strip().translate(_CODED)
    image = f'<img src="data:image/svg+xml;charset=utf-8,{drawn}" alt="{escape(description)}" />'
    return f"{image}{sentences}"


_TAG = re.compile(r"<[^>]*>")
_UNUSED = re.compile(r' (?:aria-[a-z]+|role|class)="[^"]*"| opacity="1"| pointer-events="none"')
_LONG = re.compile(r"(\d\.\d\d)\d+")
_FONT = re.compile(r' font-family="[^"]*"')


def small(svg: str) -> str:
    """A figure without what only a page needs that holds it as elements: names for its parts.

    The font of all its words is said once.

    Examples
    --------
    >>> text = '<text font-family="Arial">0.12345</text>'
    >>> small(f'<svg role="img"><path class="mark" d="M1.23456,0"/>{text}</svg>')
    '<svg font-family="Arial"><path d="M1.23,0"/><text>0.12345</text></svg>'
    """
    svg = _TAG.sub(lambda tag: _LONG.sub(r"\1", _UNUSED.sub("", tag[0])), svg)
    fonts = set(_FONT.findall(svg))
    if len(fonts) == 1:
        svg = _FONT.sub("", svg).replace("<svg", f"<svg{fonts.pop()}", 1)
    return svg
