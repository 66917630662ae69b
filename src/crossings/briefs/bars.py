"""The figure of a brief: a few bars, each with its number, as plain HTML that prints anywhere.

A brief must be read without a network, without scripts and without a renderer for Altair's charts,
so its figure is a table with a bar in each row. It is its own table for a screen reader.
"""

from dataclasses import dataclass

import pandas as pd

from crossings.briefs.room import room
from lessonkit.figures.theme import BLUE, QUIET
from lessonkit.text.cards import INK
from lessonkit.text.errors import CourseError
from lessonkit.text.markup import Markup, join, tag
from lessonkit.text.tables import Table, show_table

MOST_BARS = 12  # as many as leave room for the words on the first page
MOST_LABEL, MOST_WORDS = 28, 110  # characters of a label; of the title, the unit, the source

STYLE = f"""
.brief-bars {{border-collapse:collapse; width:100%; margin:4px 0; color:{INK}; background:#fff}}
.brief-bars caption {{text-align:left; caption-side:top; font-weight:600; padding:2px 0;
  color:{INK}}}
table.brief-bars th, table.brief-bars td {{padding:1px 8px 1px 0; border:0; font-weight:400;
  text-align:left; vertical-align:middle; line-height:1.3; background:#fff}}
table.brief-bars thead th {{color:{QUIET}}}
table.brief-bars .bar-name {{width:24%}}
table.brief-bars .bar-cell {{width:56%; border-left:1px solid {QUIET}; padding-left:0}}
table.brief-bars .bar-number {{white-space:nowrap}}
.brief-bars svg {{display:block; width:100%; height:14px}}
"""


@dataclass(frozen=True)
class Bar:
    """One bar, from `start` to `end` in the unit of its figure; `said` is the text beside it."""

    label: str
    end: float
    start: float = 0
    said: str = ""

    @property
    def number(self) -> str:
        """The text beside the bar."""
        return self.said or f"{round(self.end, 2):,.14g}"


@dataclass(frozen=True)
class Bars:
    """A figure of bars.

    Parameters
    ----------
    title
        The question or the finding.
    unit
        What the bars count, with the period: "people in a year".
    source
        Source and edition.
    bars
        From top to bottom; no value below zero.
    table
        Name of the course's table that the numbers are from, or an empty text.

    Raises
    ------
    CourseError
        There are too few or too many bars, words are missing or too long, or a value is below zero.
    """

    title: str
    unit: str
    source: str
    bars: tuple[Bar, ...]
    table: str = ""

    def __post_init__(self) -> None:
        for name in ("title", "unit", "source"):
            words = getattr(self, name)
            if not words.strip():
                raise CourseError(
                    f"A figure needs its {name}: add a line such as “{name}: {_EXAMPLE[name]}”."
                )
            if room(words) > MOST_WORDS:
                raise CourseError(
                    f"The {name} of a figure has room for {MOST_WORDS} characters; this one takes "
                    f"the room of {room(words)}. Shorten it."
                )
        if not 1 < len(self.bars) <= MOST_BARS:
            raise CourseError(
                f"A figure of a brief has 2 to {MOST_BARS} bars; this one has {len(self.bars)}. "
                "Choose the rows that your sentence is about."
            )
        for bar in self.bars:
            if room(bar.label) > MOST_LABEL:
                raise CourseError(
                    f"The name of a bar has room for {MOST_LABEL} characters; “{bar.label[:40]}” "
                    f"takes the room of {room(bar.label)}. Shorten it."
                )
            if not 0 <= bar.start <= bar.end < 1e12:
                raise CourseError(
                    f"A bar begins at zero, so a value is wanted from 0 up to a million million; "
                    f"“{bar.label}” has {bar.end:g}."
                )

    @property
    def description(self) -> str:
        """The figure in words."""
        said = "; ".join(f"{bar.label}: {bar.number}" for bar in self.bars)
        return f"Bar chart, {self.unit}. {said}. {self.source}."

    def frame(self) -> pd.DataFrame:
        """The figure as rows: one row is one bar."""
        return pd.DataFrame(
            {"": [bar.label for bar in self.bars], self.unit: [bar.number for bar in self.bars]}
        )

    def numbers(self) -> Table:
        """The figure as a table."""
        return show_table(self.frame(), f"{self.title}. {self.source}.")


_EXAMPLE = {
    "title": "Small-boat arrivals rose after 2018",
    "unit": "people in a year",
    "source": "Home Office, edition of August 2026",
}


def bars_html(figure: Bars) -> Markup:
    """The figure as a table with a bar in each row; its looks are in `STYLE`."""
    longest = max(bar.end for bar in figure.bars) or 1
    head = tag(
        "tr",
        tag("td", "", cls="bar-name"),
        tag("th", figure.unit, scope="colgroup", colspan=2),
    )
    rows = (
        tag(
            "tr",
            tag("th", bar.label, scope="row", cls="bar-name"),
            tag("td", _bar(bar, longest), cls="bar-cell"),
            tag("td", bar.number, cls="bar-number"),
        )
        for bar in figure.bars
    )
    return tag(
        "table",
        tag("caption", figure.title),
        tag("thead", head),
        tag("tbody", list(rows)),
        cls="brief-bars",
    )


def _bar(bar: Bar, longest: float) -> Markup:
    left, right = (round(1000 * value / longest, 1) for value in (bar.start, bar.end))
    # A bar that is not nothing can be seen, and so can a single day.
    width = round(max(right - left, 4.0), 1) if bar.end else 0
    return tag(
        "svg",
        tag("rect", x=left, y=0, width=width, height=14, fill=BLUE),
        viewBox="0 0 1004 14",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def preview(figure: Bars | None) -> Markup:
    """The figure as a notebook shows it, with its source under it; nothing where there is none."""
    if figure is None:
        return Markup("")
    style = tag("style", Markup(STYLE))
    return join(style, bars_html(figure), tag("p", f"{figure.source}."))
