"""Figures for print: sharp at every size, and told apart in black and white."""
# pyright: standard
# vl-convert leaves open what a specification holds.

import json
import re
from functools import lru_cache
from html import escape
from itertools import count
from typing import Any

import altair as alt

from lessonkit.figures.figure import specification
from lessonkit.figures.theme import BLUE, GREEN, PINK, VERMILION
from lessonkit.paper.needed import PackageNeededError
from lessonkit.text.markup import Markup

# The palette's four colours are nearly one grey on a black-and-white printer; these are four greys.
IN_PRINT = {BLUE: "#00456B", VERMILION: "#D55E00", GREEN: "#00704F", PINK: "#E3AFCC"}
# Fonts of one width, so that words stay where vl-convert, which knows the first, has put them.
FONT = "'Liberation Sans', Arial, Helvetica, 'Noto Sans', sans-serif"
# Where none of them is installed, letters are wider: words keep so far apart as not to touch.
_APART = {"axis": {"titlePadding": 14, "labelSeparation": 8}, "legend": {"columnPadding": 24}}
_IDS = re.compile(r'(\bid="|url\(#)(\w+)')
_numbers = count(1)


def svg(chart: alt.TopLevelMixin) -> Markup:
    """A figure as SVG, with its description for people who cannot see it.

    Raises
    ------
    PackageNeededError
        The package that draws is not installed.

    Examples
    --------
    >>> import altair as alt, pandas as pd
    >>> bars = alt.Chart(pd.DataFrame({"year": [1], "apples": [2]}), description="Apples.")
    >>> svg(bars.mark_bar().encode(x="year:O", y="apples:Q"))[:46]
    '<svg role="img" aria-label="Apples." xmlns="ht'
    """
    return drawn(specification(chart))


def drawn(spec: dict[str, Any]) -> Markup:
    """The same of a specification."""
    spec = _for_print(spec)
    picture = _converter().vegalite_to_svg(spec)
    prefix = f"f{next(_numbers)}-"  # many figures stand on one page
    picture = _IDS.sub(rf"\g<1>{prefix}\2", picture)
    said = escape(str(spec.get("description", "")), quote=True)
    return Markup(re.sub(r"<svg ", f'<svg role="img" aria-label="{said}" ', picture, count=1))


def png(chart: alt.TopLevelMixin) -> bytes:
    """A figure as a picture, for systems that take no SVG.

    Raises
    ------
    PackageNeededError
        The package that draws is not installed.
    """
    return _png(json.dumps(_for_print(specification(chart))))


@lru_cache(maxsize=8)  # questions that follow each other stand beside one figure
def _png(spec: str) -> bytes:
    return _converter().vegalite_to_png(spec, scale=1.25)


def png_of(drawn: str) -> bytes:
    """A picture in SVG as one in PNG, twice as large, for systems that take no SVG.

    Raises
    ------
    PackageNeededError
        The package that draws is not installed.
    """
    return _converter().svg_to_png(drawn, scale=2)


def _for_print(spec: dict[str, Any]) -> dict[str, Any]:
    config = _recoloured(spec.get("config", {}))
    apart = {part: {**room, **config.get(part, {})} for part, room in _APART.items()}
    return {**_recoloured(spec), "config": {**config, **apart, "font": FONT}}


def _recoloured(value: Any) -> Any:
    """The same specification with the colours of print; other texts that hold none stay."""
    if isinstance(value, dict):
        return {key: _recoloured(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_recoloured(inner) for inner in value]
    if isinstance(value, str):
        for colour, printed in IN_PRINT.items():
            value = value.replace(colour, printed)
    return value


def _converter() -> Any:
    try:
        import vl_convert
    except ImportError as error:
        raise PackageNeededError("Figures for print are drawn", "vl-convert-python") from error
    return vl_convert
