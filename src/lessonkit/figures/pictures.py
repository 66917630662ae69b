"""Figures drawn beforehand, as files in the course's package: where they are, and how small."""

import json
import re
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from lessonkit.course import course
from lessonkit.text.kinds_of_value import is_dict, is_list

FOLDER = "pictures"


def picture_of(name: str) -> Traversable:
    """The file with the picture of this name, whether it is there or not.

    The start figure of an explorer has the explorer's name, a figure of a lesson its digest.
    """
    return files(course().package).joinpath(FOLDER, f"{name}.svg")


def digest(spec: dict[str, Any]) -> str:
    """What a figure is drawn from, in twelve letters; the last digits of a sum do not count.

    Examples
    --------
    >>> digest({"mark": "bar", "width": 0.1 + 0.2}) == digest({"width": 0.3, "mark": "bar"})
    True
    """
    drawn = {key: value for key, value in spec.items() if key != "$schema"}
    return sha256(json.dumps(_rounded(drawn), sort_keys=True).encode()).hexdigest()[:12]


def drawn_before(spec: dict[str, Any]) -> str:
    """The picture of a figure of a lesson as SVG; an empty text for any other figure."""
    try:
        file = picture_of(digest(spec))
    except RuntimeError:  # no course is played, so there are no lessons
        return ""
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _rounded(value: Any) -> Any:
    if is_dict(value):
        return {str(key): _rounded(inner) for key, inner in value.items()}
    if is_list(value):
        return [_rounded(inner) for inner in value]
    return f"{value:.6g}" if isinstance(value, float) else value


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
