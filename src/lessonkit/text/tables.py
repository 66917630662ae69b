"""Small tables for reading: a caption, header cells, readable numbers."""

import re
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from lessonkit.text.cards import INK, LETTERS


@dataclass(frozen=True)
class Table:
    """A table as HTML for the notebook and as plain text for everywhere else."""

    frame: pd.DataFrame
    caption: str

    def _repr_html_(self) -> str:
        return self.as_html()

    def as_html(self) -> str:
        """The HTML that a notebook shows."""
        styles = [self._style(i) for i in range(len(self.frame.columns))]
        head = "".join(
            # Within a card text may break anywhere; a heading such as “place” shall not.
            f'<th scope="col" style="{style};overflow-wrap:break-word">{escape(str(name))}</th>'
            for name, style in zip(self.frame.columns, styles, strict=True)
        )
        rows = "".join(
            f'<tr><th scope="row" style="{styles[0]};font-weight:500">'
            f"{_cell(first)}</th>"
            + "".join(
                f'<td style="{style}">{_cell(value)}</td>'
                for value, style in zip(others, styles[1:], strict=True)
            )
            + "</tr>"
            for first, *others in self._texts()
        )
        return (
            f'<table style="color:{INK};border-collapse:collapse;font-size:{LETTERS};margin:6px 0;'
            f'min-width:min(100%,36em)">'
            f'<caption style="text-align:left;caption-side:top;padding:4px 8px;background:#fff">'
            f"{escape(self.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        )

    def _style(self, column: int) -> str:
        """The style of one column: numbers end below each other, words begin below each other."""
        words = column == 0 or any(
            isinstance(value, str) and not value.strip("+-−").replace(",", "")[:1].isdigit()
            for value in self.frame.iloc[:, column]
        )
        side = "left" if words else "right"
        return f"text-align:{side};padding:3px 8px;border-bottom:1px solid #c8c8c8;background:#fff"

    def __repr__(self) -> str:
        shown = pd.DataFrame(self._texts(), columns=self.frame.columns)
        return f"{self.caption}\n{shown.to_string(index=False)}"

    def _texts(self) -> list[list[str]]:
        return [
            [_text(name, value) for name, value in zip(self.frame.columns, row, strict=True)]
            for row in self.frame.itertuples(index=False)
        ]


def _cell(text: str) -> str:
    """What a cell says, in HTML; a date such as 2021-11 stays on one line."""
    whole = r'<span style="white-space:nowrap">\g<0></span>'
    return re.sub(r"\d+(?:-\d+)+", whole, escape(text))


def show_table(frame: pd.DataFrame, caption: str) -> Table:
    """A frame as a table to read: the index is left out, long numbers get commas.

    Parameters
    ----------
    frame
        At most a screenful of rows; the first column names the row.
    caption
        What one row is, the unit, source and edition.

    Examples
    --------
    >>> years = pd.DataFrame({"year": [2022, 2023], "people": [12658, 924]})
    >>> "12,658" in show_table(years, "People in a year")._repr_html_()
    True
    """
    return Table(frame, caption)


def _text(column: object, value: Any) -> str:
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return "not known"
    if column == "year" or isinstance(value, (str, bool)):
        return str(value)
    if pd.api.types.is_integer(value):
        return _with_minus(f"{value:,}")
    if pd.api.types.is_float(value):
        return _with_minus(f"{value:,.1f}")
    return str(value)


def _with_minus(number: str) -> str:
    """A real minus, as in the words around a table; what rounds to nothing has no sign."""
    return number.replace("-", "−" if number.strip("-0.") else "")
