"""Colours that everyone can tell apart, and contrast, computed."""

import re
from itertools import combinations

import pytest

from lessonkit.figures import theme
from lessonkit.text import cards


def linear(colour):
    """Linear-light red, green and blue of "#rrggbb" (IEC 61966-2-1)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]


def contrast(one, other):
    """WCAG 2.2 contrast ratio."""

    def light(colour):
        r, g, b = linear(colour)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    bright, dark = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


# Viénot, Brettel and Mollon 1999 for protanopia and deuteranopia, Machado et al. 2009 (severity 1)
# for tritanopia: linear RGB as seen.
SEEN = {
    "deuteranopia": [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
    "protanopia": [[0.10889, 0.89111, 0], [0.10889, 0.89111, 0], [0.00447, -0.00447, 1]],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def lab(rgb):
    """CIE L*a*b* (D65) of linear RGB."""
    m = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    white = (0.9505, 1.0, 1.089)
    xyz = [sum(a * b for a, b in zip(row, rgb, strict=True)) for row in m]
    f = [
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (max(v, 0) / w for v, w in zip(xyz, white, strict=True))
    ]
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def distance(one, other, vision):
    """CIE 1976 colour difference as people with this vision see it (2.3 is just noticeable)."""
    seen = []
    for colour in (one, other):
        rgb = linear(colour)
        seen.append(
            lab([sum(a * b for a, b in zip(row, rgb, strict=True)) for row in SEEN[vision]])
        )
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_the_contrast_formula_gives_the_published_extremes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)  # WCAG's known grey


@pytest.mark.parametrize("colour", [*theme.PALETTE, theme.QUIET])
def test_marks_stand_out_from_the_paper(colour):
    assert contrast(colour, theme.PAPER) >= 3


@pytest.mark.parametrize("colour", [theme.INK, theme.QUIET])
def test_text_in_figures_can_be_read(colour):
    assert contrast(colour, theme.PAPER) >= 4.5


@pytest.mark.parametrize("vision", SEEN)
def test_the_palette_is_told_apart_whatever_the_colour_vision(vision):
    for one, other in combinations(theme.PALETTE, 2):
        assert distance(one, other, vision) > 10, (one, other)
    # Neighbours in the composition figure: chosen, everyone else, all arrivals.
    for one, other in combinations((theme.VERMILION, theme.BLUE, theme.QUIET), 2):
        assert distance(one, other, vision) > 20, (one, other)


@pytest.mark.parametrize("tone", cards.TONES)
def test_text_on_cards_can_be_read(tone):
    edge, paper = cards.TONES[tone]
    assert contrast(cards.INK, paper) >= 7
    assert contrast(edge, paper) >= 4.5


def test_colours_of_charts_come_from_the_theme():
    from pathlib import Path

    for path in Path(theme.__file__).parent.glob("*.py"):
        if path.name != "theme.py":
            assert re.findall(r"#[0-9a-fA-F]{6}", path.read_text(encoding="utf-8")) == [], path
