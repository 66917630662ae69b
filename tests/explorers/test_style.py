"""The style of forms: the ring around what has the focus is seen on light and on dark pages."""

import pytest

from lessonkit.widgets.controls import FOCUS, form

# Pages of JupyterLab's light and dark themes (--jp-layout-color1 and 0).
PAGES = ["#ffffff", "#111111", "#212121"]


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_ring_has_contrast(page):
    low, high = sorted((luminance(FOCUS), luminance(page)))
    assert (high + 0.05) / (low + 0.05) >= 3  # WCAG 2.2, 1.4.11


def test_forms_share_their_style_and_outlive_its_end():
    first, second = form().children[0], form().children[0]
    assert first is second  # one model on the page, however many forms a lesson has
    first.close()  # as `Widget.close_all()` does
    assert form().children[0].comm is not None
