"""Whether a colour of a chart can be told from what it is painted on."""

import colorsys
import re

from lessonkit.judging.colour_names import NAMED

_LEAST = 1.25
_LEAST_FADED = 1.1  # what is let through on purpose
# Contrast: 1 for the same colour, 21 for black on white; 1.25 is a very pale grey.
_CLEAR = ("transparent", "none")
_NUMBERS = re.compile(r"[-+]?[\d.]+%?")
_WHITE_IN_THE_MIDDLE = (
    *("blueorange", "brownbluegreen", "purplegreen", "pinkyellowgreen", "purpleorange", "redblue"),
    *("redgrey", "redyellowblue", "redyellowgreen"),
)

Rgba = tuple[float, float, float, float]


def unseen(colour: object, paper: object, cover: float = 1.0) -> bool:
    """Whether a colour is none, a gradient, clear, not to be told, or nearly that of the paper.

    Paper of which nobody says the colour is white.

    Parameters
    ----------
    cover
        How much of the paper it hides, from 0 to 1.

    Examples
    --------
    >>> unseen("#fefefe", None), unseen("#0b5394", None), unseen("hsl(0, 0%, 100%)", "white")
    (True, False, True)
    """
    if not isinstance(colour, str):
        return True  # none, or a gradient, whose end may be anywhere
    ink, page = _plain(colour), _plain(paper) if isinstance(paper, str) else "white"
    page = "white" if page in _CLEAR else page
    if ink in _CLEAR or _parts(ink) is None or _parts(page) is None:
        return True
    behind = _luminance(page, 1.0)
    light = cover * _luminance(ink, behind) + (1 - cover) * behind
    contrast = (max(light, behind) + 0.05) / (min(light, behind) + 0.05)
    return contrast < (_LEAST if cover >= 1 else _LEAST_FADED)


def can_be_told(colour: object) -> bool:
    """Whether it is known here how a colour looks: a name, or red, green and blue.

    Examples
    --------
    >>> can_be_told("steelblue"), can_be_told("#07b"), can_be_told("none")
    (True, True, True)
    >>> can_be_told("stealblue"), can_be_told("oklch(100% 0 0)")
    (False, False)
    """
    if not isinstance(colour, str):
        return True
    return _plain(colour) in _CLEAR or _parts(_plain(colour)) is not None


def is_pale_scheme(scheme: object) -> bool:
    """Whether a scheme of Vega has a colour next to that of white paper, or is cut out of one.

    Examples
    --------
    >>> is_pale_scheme("blues"), is_pale_scheme("redgrey"), is_pale_scheme({"name": "blues"})
    (False, True, True)
    """
    if not isinstance(scheme, str):
        return scheme is not None
    return scheme.partition("-")[0].lower() in _WHITE_IN_THE_MIDDLE


def _plain(colour: str) -> str:
    return colour.lower().replace(" ", "")


def _luminance(colour: str, behind: float) -> float:
    """How light a colour is, from 0 to 1, painted on something as light as `behind`."""
    parts = _parts(colour) or (1.0, 1.0, 1.0, 1.0)
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts[:3]]
    own = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return parts[3] * own + (1 - parts[3]) * behind


def _parts(colour: str) -> Rgba | None:
    """Red, green, blue and how much it covers, each from 0 to 1."""
    if colour in NAMED:
        colour = f"#{NAMED[colour]}"
    if re.fullmatch(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", colour):
        wide = 1 if len(colour) < 6 else 2
        pairs = [colour[at : at + wide] * (3 - wide) for at in range(1, len(colour), wide)]
        red, green, blue, *cover = [int(pair, 16) / 255 for pair in pairs]
        return red, green, blue, *(cover or [1.0])[:1]  # pyright: ignore[reportReturnType]
    kind, found = colour[:3], _NUMBERS.findall(colour)
    if kind not in ("rgb", "hsl") or len(found) not in (3, 4):
        return None
    whole = (255, 255, 255, 1) if kind == "rgb" else (360, 100, 100, 1)
    parts = [_share(text, of) for text, of in zip(found, whole, strict=False)]
    first, second, third = parts[:3]
    if kind == "hsl":
        first, second, third = colorsys.hls_to_rgb(first, third, second)
    return first, second, third, parts[3] if len(parts) == 4 else 1.0


def _share(text: str, of: float) -> float:
    try:
        value = float(text.rstrip("%")) / (100 if text.endswith("%") else of)
    except ValueError:
        return 0.0
    return min(1.0, max(0.0, value))
