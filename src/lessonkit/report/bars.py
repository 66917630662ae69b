"""How sure against how right, as a bar chart in the page itself."""

from lessonkit.figures.theme import PAPER
from lessonkit.record.summary import Calibration
from lessonkit.report.page import GOOD
from lessonkit.text.cards import INK
from lessonkit.text.markup import Markup, tag

_ROW, _LEFT, _BAR, _RIGHT = 36, 90, 320, 130  # in pixels


def calibration_bars(sure: Calibration) -> Markup:
    """A bar for each level of confidence: as long as its answers, filled as far as they were right.

    The table beside it holds the same numbers.
    """
    most = max(every for _, every in sure.counts.values())
    rows: list[Markup] = []
    for place, (level, (right, every)) in enumerate(sure.counts.items()):
        top, width = place * _ROW + 6, _BAR * every / most
        words = {"y": top + 17, "fill": INK}
        rows += [
            tag("text", level, x=_LEFT - 10, text_anchor="end", **words),
            _bar(width, top, fill=PAPER, stroke=INK),
            _bar(width * right / every, top, fill=GOOD),
            tag("text", f"{right} of {every} right", x=round(_LEFT + width + 10), **words),
        ]
    said = "; ".join(f"{level}: {r} of {n} right" for level, (r, n) in sure.counts.items())
    width, height = _LEFT + _BAR + _RIGHT, _ROW * len(sure.counts)
    return tag(
        "svg",
        tag("title", "How sure, and how right", id="sure-title"),
        tag("desc", f"Bar chart of answers, the filled part was right. {said}.", id="sure-words"),
        rows,
        role="img",
        aria_labelledby="sure-title sure-words",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
    )


def _bar(width: float, top: int, **look: str) -> Markup:
    return tag("rect", x=_LEFT, y=top, width=f"{width:.1f}", height=_ROW - 12, **look)
