"""The sheets of an Excel or OpenDocument file as texts.

OpenDocument needs no package: such a file is a zip with one XML file in it.
"""

import zipfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from lessonkit.text.errors import CourseError

Sheet = tuple[str, list[list[str]]]
_LARGEST = 200_000_000  # bytes of the sheets when they are unpacked
_MOST_TIMES = 10_000  # a cell or row can be written once and meant often; empty ones to the end
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_TABLE, _OFFICE, _TEXT = (f"{{{_NAMES}:{one}:1.0}}" for one in ("table", "office", "text"))
_BLANKS = tuple(f"{_TEXT}{one}" for one in ("s", "tab", "line-break"))


def sheets_of(path: Path) -> list[Sheet]:
    """The sheets of a workbook, each with its name and its rows.

    Raises
    ------
    CourseError
        The file is damaged, or the package for Excel files is not installed.
    """
    kind, read = ("OpenDocument", _ods) if path.suffix.casefold() == ".ods" else ("Excel", _excel)
    try:
        return read(path)
    except CourseError:
        raise
    except Exception as error:  # a damaged file may break anywhere inside
        raise CourseError(
            f"{path.name} could not be read as an {kind} file ({type(error).__name__}). "
            "Open it in a spreadsheet and save the sheet as CSV."
        ) from error


def _excel(path: Path) -> list[Sheet]:
    try:
        load_workbook: Any = import_module("openpyxl").load_workbook
    except ImportError:
        raise CourseError(
            "To read Excel files the package openpyxl is needed: pip install openpyxl. Or open the "
            "file in a spreadsheet and save the sheet as CSV."
        ) from None
    book = load_workbook(path, read_only=True, data_only=True)
    return [
        (str(one.title), [[_plain(cell) for cell in row] for row in one.values])
        for one in book.worksheets
    ]


def _plain(cell: object) -> str:
    text = "" if cell is None else str(cell)
    return text[:-2] if isinstance(cell, float) and text.endswith(".0") else text


def _ods(path: Path) -> list[Sheet]:
    with zipfile.ZipFile(path) as packed:
        if packed.getinfo("content.xml").file_size > _LARGEST:
            raise CourseError(f"{path.name} is too large unpacked. Save the sheet that you need.")
        content = ElementTree.fromstring(packed.read("content.xml"))
    return [
        (table.get(f"{_TABLE}name", ""), list(_rows(table)))
        for table in content.iter(f"{_TABLE}table")
    ]


def _rows(table: ElementTree.Element) -> Iterator[list[str]]:
    for row in table.iter(f"{_TABLE}table-row"):
        cells: list[str] = []
        for cell in row:
            if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                cells += [_cell(cell)] * _times(cell, "columns")
        while cells and not cells[-1]:
            cells.pop()
        yield from [cells] * (_times(row, "rows") if cells else 1)


def _times(part: ElementTree.Element, what: str) -> int:
    return min(int(part.get(f"{_TABLE}number-{what}-repeated", "1")), _MOST_TIMES)


def _cell(cell: ElementTree.Element) -> str:
    """What a cell holds: a number or date as it is kept, everything else as it is shown."""
    number = cell.get(f"{_OFFICE}value")
    if number and cell.get(f"{_OFFICE}value-type") in ("float", "currency"):
        return number.removesuffix(".0")
    shown = (_shown(part) for part in cell if part.tag == f"{_TEXT}p")  # and no comment on it
    return cell.get(f"{_OFFICE}date-value") or " ".join(shown)


def _shown(part: ElementTree.Element) -> str:
    """The words of a paragraph; blanks and line ends are elements of their own."""
    words = part.text or ""
    for one in part:
        words += (" " if one.tag in _BLANKS else _shown(one)) + (one.tail or "")
    return words
