"""A learner's own file as rows and columns, and sentences on what was odd in it.

Publishers' files have notes above the header, flags behind numbers, periods as columns, totals
among rows. Nothing is thrown away without a sentence.
"""

import contextlib
import csv
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import pandas as pd

from lessonkit.data.own_cells import PERIOD, as_numbers, is_number, is_period, odd_dates
from lessonkit.data.own_sheets import Sheet, sheets_of
from lessonkit.text.errors import CourseError

LARGEST = 20_000_000  # bytes
_SEPARATORS = ("\t", ";", ",", "|")
_TOTALS = ("total", "grand total", "sum", "all", "eu27_2020", "overall")
_WIDE = 3  # columns that are periods make a wide sheet
_FULL = 0.6  # of the widest row: above it stand notes, not the header


@dataclass(frozen=True)
class OwnFile:
    """What was read.

    Attributes
    ----------
    frame
        One row is one row of the file; of a wide sheet, one of its cells, with the columns
        `period` and `value`.
    notes
        What stood above the header.
    said
        What was odd, a sentence each.
    numbers
        The columns that hold numbers.
    totals
        The labels of rows that are sums of other rows.
    """

    frame: pd.DataFrame
    notes: tuple[str, ...]
    said: tuple[str, ...]
    numbers: tuple[str, ...]
    totals: pd.Index

    @property
    def without_totals(self) -> pd.DataFrame:
        """The rows that are no sums of others."""
        return self.frame.drop(self.totals).reset_index(drop=True)


def read_own(path: Path) -> OwnFile:
    """Read a CSV, TSV, Excel or OpenDocument file.

    Raises
    ------
    CourseError
        There is no such file, it is none of these, or holds no table.
    """
    rows, said = _rows(path)
    rows = [[cell.strip() for cell in row] for row in rows if any(map(str.strip, row))]
    widest = max((sum(map(bool, row)) for row in rows), default=0)
    head = next((n for n, row in enumerate(rows) if sum(map(bool, row)) >= _FULL * widest), 0)
    if widest < 2 or len(rows) < head + 2:
        raise CourseError(
            f"{path.name} holds no table: wanted is a line with the names of two columns or more, "
            "and lines under it."
        )
    notes = [" ".join(filter(None, row)) for row in rows[:head]]
    if notes:
        many = "1 line stands" if len(notes) == 1 else f"{len(notes)} lines stand"
        said.append(f"{many} above the header, kept as notes.")
    frame = _framed(rows[head], rows[head + 1 :], said)
    frame = _long(_split_names(frame), said)
    numbers: list[str] = []
    for column in frame.columns:
        column_cells = frame[column]
        if column != "period" and not PERIOD.fullmatch(column) and is_number(column_cells):
            frame[column] = as_numbers(column_cells, column, said)
            numbers.append(column)
        elif column == "period" or PERIOD.fullmatch(column):
            said += odd_dates(column_cells, column)
    labels = [column for column in frame.columns if column not in numbers]
    cells = cast("list[list[str]]", frame[labels].astype(str).to_numpy().tolist())
    whole = [any(cell.strip().casefold() in _TOTALS for cell in row) for row in cells]
    totals = frame.index[np.array(whole, dtype=bool)]
    if len(totals):
        what = "1 row is a total" if len(totals) == 1 else f"{len(totals)} rows are totals"
        said.append(
            f"{what} of other rows: adding the column up counts them twice. "
            "`.without_totals` leaves them out."
        )
    if not numbers:
        said.append("No column holds numbers. Look whether units or words stand beside them.")
    return OwnFile(frame, tuple(notes), tuple(said), tuple(numbers), totals)


def _rows(path: Path) -> tuple[list[list[str]], list[str]]:
    """The cells of the file as texts, and what had to be guessed."""
    path = _as_it_is_spelt(path)
    if not path.is_file():
        raise CourseError(
            f"There is no file {path.name} in this folder. Put it beside your notebook (drag it "
            "into the list of files) and write its whole name, with the ending."
        )
    if path.stat().st_size > LARGEST:
        raise CourseError(f"{path.name} is larger than 20 MB. Cut out the sheet that you need.")
    ending = path.suffix.casefold()
    if ending in (".xlsx", ".xlsm", ".ods"):
        return _longest(sheets_of(path))
    if ending not in (".csv", ".tsv", ".txt"):
        raise CourseError(
            f"{path.name} is no CSV, TSV, Excel (.xlsx) or OpenDocument file (.ods). Open it in a "
            "spreadsheet and save the sheet that you need as CSV."
        )
    content, said = path.read_bytes(), list[str]()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
        said.append("Its letters are not in UTF-8; they were read as those of Western Europe.")
    lines = [line for line in text.splitlines() if line.strip()]
    mark = max(_SEPARATORS, key=lambda one: _splits(lines, one))
    return list(csv.reader(lines, delimiter=mark)), said


def _as_it_is_spelt(path: Path) -> Path:
    """The file of this name, where a computer writes it with other letters: é as one sign or two.

    Windows and macOS take capitals for small letters, too; a notebook made there names them so.
    """
    if path.exists():
        return path
    with contextlib.suppress(OSError):
        same = [one for one in path.parent.iterdir() if _folded(one.name) == _folded(path.name)]
        return same[0] if len(same) == 1 else path
    return path


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _splits(lines: list[str], mark: str) -> tuple[int, int]:
    """How well a sign parts lines: how many lines have the same number of it, and that number."""
    many = [line.count(mark) for line in lines[:200] if mark in line]
    usual = max(set(many), key=many.count, default=0)
    return many.count(usual) if usual else 0, usual


def _longest(sheets: list[Sheet]) -> tuple[list[list[str]], list[str]]:
    """Covers, contents and notes are shorter than data."""
    empty: Sheet = ("", [])
    name, rows = max(sheets, key=lambda one: len(one[1]), default=empty)
    if len(sheets) < 2:
        return rows, []
    return rows, [
        f"Of its {len(sheets)} sheets the longest was read, “{name}”. For another one, save that "
        "sheet as CSV."
    ]


def _framed(head: list[str], rows: list[list[str]], said: list[str]) -> pd.DataFrame:
    """Lines as rows of one width, the last column named; lines below the table are notes."""
    width = max(n for n, name in enumerate(head, 1) if name)
    names = [name or f"column {n}" for n, name in enumerate(head[:width], 1)]
    names = [f"{one} {n}" if one in names[: n - 1] else one for n, one in enumerate(names, 1)]
    below = [row for row in rows if sum(map(bool, row)) < 2 <= width]
    if below:
        said.append(f"Left out as notes: {len(below)} of the lines, with one cell alone.")
    kept = [(row + [""] * width)[:width] for row in rows if row not in below]
    return pd.DataFrame(kept, columns=names, dtype=str)


def _split_names(frame: pd.DataFrame) -> pd.DataFrame:
    """Eurostat's first column holds several names with commas between them."""
    first = str(frame.columns[0])
    if "," not in first or not all("," in cell for cell in frame[first]):
        return frame
    names = first.partition("\\")[0].split(",")
    parts = frame[first].str.split(",", n=len(names) - 1, expand=True)
    if parts.shape[1] != len(names):
        return frame
    parts.columns = names
    return pd.concat([parts, frame.drop(columns=first)], axis=1)


def _long(frame: pd.DataFrame, said: list[str]) -> pd.DataFrame:
    """A sheet with a column for each period as one with a row for each."""
    wide = [column for column in frame.columns if is_period(str(column))]
    if len(wide) < _WIDE:
        return frame
    names = [column for column in frame.columns if column not in wide]
    said.append(
        f"{len(wide)} columns are periods ({wide[0]} to {wide[-1]}): each cell is now a row."
    )
    long = frame.melt(names, wide, "period", "value")
    return long.assign(period=long["period"].astype(str))
