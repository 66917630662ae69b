"""The course's tables: `load` gives one as a DataFrame, `show_source` says where it comes from.

Tables stand in `datasets/` and are described in its `datapackage.json` (Frictionless). They are
read through `importlib.resources`, so that a wheel and a browser's file system serve as well.
"""

import hashlib
import json
import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

import pandas as pd

from lessonkit.course import Course, course, course_files
from lessonkit.text.cards import Card, line, the_rest
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import text_in

GRADES = {
    "A": "A: read in the publisher's own page or file, or in an exact copy of it",
    "B": "B: read in one secondary copy, such as a news report",
    "C": "C: read in a weak copy, such as a paraphrase",
    "D": "D: claimed somewhere; the source was not found, so do not rely on it",
    "computed": "computed: worked out for this course from published figures",
    "": "not graded as a source; the rows that use it carry their own grade",
}
_DTYPES = {"string": "str", "year": "int64", "number": "float64", "date": "str"}
_SOURCES_SHOWN = 3
_OPEN = 4  # lines of a table's card: one row is, counted by, who is missing, do not use it for


class DamagedFileError(CourseError):
    """A file of the course is missing, or is not the file that the course was made with."""


def load(name: str = "") -> pd.DataFrame:
    """One table of the course, as a fresh DataFrame that you may change as you like.

    Parameters
    ----------
    name
        A name that `dataset_names` lists. `show_source(name)` says what one row is, the unit, the
        period and who counted.

    Returns
    -------
    pandas.DataFrame
        Columns in the order of `datapackage.json`. Whole numbers are `int64`, or `Int64` where a
        value can be missing; other numbers are `float64`; text has pandas' own text type (`object`
        before pandas 3, `str` since) with missing text as NaN. A column of whole days is
        `datetime64[ns]`. A quarter ("2022Q3"), a month ("2022-08") and a day of publication, which
        may be known to the month only, are text; they sort in time order. "NA" is text, never a
        missing value.

    Raises
    ------
    UnknownNameError
        No table has this name.
    DamagedFileError
        The file is missing, or its SHA-256 is not the one recorded.

    Examples
    --------
    >>> int(load("orchard")["apples"].sum())
    17
    """
    resource = _table(name)
    fields = resource["schema"]["fields"]
    frame = pd.read_csv(
        BytesIO(_checked_bytes(resource, course_files("datasets"))),
        dtype={field["name"]: _dtype(field) for field in fields},
        keep_default_na=False,
        na_values=resource["schema"]["missingValues"],
    )
    for field in fields:
        if field["type"] == "date":
            # pandas 2 and 3 choose different resolutions unless told.
            column: str = field["name"]
            days = pd.to_datetime(frame[column], format="%Y-%m-%d")
            frame[column] = days.astype("datetime64[ns]")
    return frame


def load_map(name: str) -> dict[str, Any]:
    """Outlines as a topojson dictionary, a fresh copy on every call.

    Raises
    ------
    UnknownNameError
        No map has this name.
    DamagedFileError
        The file is missing or changed.
    """
    resource = _resource("map", name)
    return json.loads(_checked_bytes(resource, course_files("datasets")))


def dataset_names() -> list[str]:
    """The names of all tables, in alphabetical order.

    Examples
    --------
    >>> dataset_names()
    ['figures', 'orchard', 'sources']
    """
    return sorted(_resources("table"))


def show_source(name: str = "") -> Card:
    """The source card of a table or of one source: what was counted, by whom, with which limits.

    Parameters
    ----------
    name
        A table (`dataset_names`), or a source id as in the column `source_id`.

    Raises
    ------
    UnknownNameError
        Neither a table nor a source has this name.

    Examples
    --------
    >>> print(show_source("orchard").title)
    Apples in an invented orchard
    """
    described = _resources()
    sources = load("sources").fillna("").set_index("source_id").to_dict("index")
    typed = text_in(name)
    if typed in described:
        return _card(described[typed]["title"], _table_lines(described[typed]), folded=True)
    if typed and typed in sources:
        source = sources[typed]
        return _card(source["title"], _source_lines(typed, source))
    known = [*described, *map(str, sources if typed else ())]
    raise UnknownNameError.from_name("table or source", name, known)


@dataclass(frozen=True)
class Credit:
    """What a page that shows figures of a table has to say about it."""

    title: str
    edition: str
    grade: str
    line: str


def credit(name: str) -> Credit:
    """Title, edition, grade and credit line of a table, for a page that shows its figures.

    Raises
    ------
    UnknownNameError
        No table has this name.

    Examples
    --------
    >>> credit("orchard").grade
    'A'
    """
    table = _table(name)
    return Credit(table["title"], table["edition"], table["grade"], table["attribution"])


def table_card(name: str) -> dict[str, Any]:
    """Everything that the data package says of a table: fields with units, who counted, editions.

    Raises
    ------
    UnknownNameError
        No table has this name.

    Examples
    --------
    >>> table_card("orchard")["counted_by"] != ""
    True
    """
    return _table(name)


def source_ids(name: str) -> list[str]:
    """The sources of a table, as keys into the table `sources`; the main one comes first.

    Raises
    ------
    UnknownNameError
        No table has this name.

    Examples
    --------
    >>> source_ids("orchard")
    ['TOY']
    """
    return list(_table(name)["source_ids"])


def check_datasets(folder: Traversable | None = None) -> list[str]:
    """What is wrong with the course's data files, a sentence each; an empty list if all is well.

    Parameters
    ----------
    folder
        Where to look; the course's own files unless given.
    """
    folder = folder or course_files("datasets")
    try:
        resources = _resources().values()
    except DamagedFileError as error:
        return [str(error)]
    problems: list[str] = []
    for resource in resources:
        try:
            _checked_bytes(resource, folder)
        except DamagedFileError as error:
            problems.append(str(error))
    return problems


def normalised(content: bytes) -> bytes:
    """File content with every line ending as one newline.

    Git on Windows may write CRLF where the course has LF. Sizes and hashes are taken after this
    step, so that such a copy does not count as damaged.

    Examples
    --------
    >>> normalised(b"a,b\\r\\n1,2\\r\\n")
    b'a,b\\n1,2\\n'
    """
    return content.replace(b"\r\n", b"\n")


def sha256(content: bytes) -> str:
    """The hash that `datapackage.json` records for a file: "sha256:" and 64 hexadecimal digits."""
    return "sha256:" + hashlib.sha256(normalised(content)).hexdigest()


def sealed(package: Mapping[str, Any]) -> str:
    """The text of `datapackage.json`: with its own hash, so that a change in it is noticed too.

    Examples
    --------
    >>> text = sealed({"name": "apples"})
    >>> is_as_sealed(text.encode()), is_as_sealed(text.replace("a", "b", 1).encode())
    (True, False)
    """
    rest = {key: value for key, value in package.items() if key != "hash"}
    blank = json.dumps({"hash": "", **rest}, indent=2, ensure_ascii=False) + "\n"
    return blank.replace('"hash": ""', f'"hash": "{sha256(blank.encode())}"', 1)


def is_as_sealed(content: bytes) -> bool:
    """Whether a `datapackage.json` is, to the letter, the one that was sealed."""
    content = normalised(content)
    said = _SEAL.match(content)
    return said is not None and sha256(_SEAL.sub(b'{\n  "hash": ""', content)) == said[1].decode()


_SEAL = re.compile(rb'\A\{\n  "hash": "(sha256:[0-9a-f]{64})"')


@cache
def _package(played: Course) -> dict[str, Any]:
    content = _read("datapackage.json", course_files("datasets"))
    if not is_as_sealed(content):
        raise DamagedFileError(
            "The file datasets/datapackage.json is not the one the course was made with, so what "
            "it says of units, sources and editions cannot be trusted. Install the course again, "
            f"or run `{course().command} doctor`. Whoever changes it on purpose runs "
            f"`{course().command} build`."
        )
    return json.loads(content)


def _resources(kind: str | None = None) -> dict[str, dict[str, Any]]:
    everything = _package(course())["resources"]
    return {r["name"]: r for r in everything if kind is None or _kind(r) == kind}


def _kind(resource: dict[str, Any]) -> str:
    return "table" if resource["format"] == "csv" else "map"


def _resource(kind: str, name: str) -> dict[str, Any]:
    known = _resources(kind)
    typed = text_in(name)
    if typed not in known:
        raise UnknownNameError.from_name(kind, name, known)
    return known[typed]


def _table(name: str) -> dict[str, Any]:
    return _resource("table", name)


def _read(path: str, folder: Traversable) -> bytes:
    try:
        return folder.joinpath(path).read_bytes()
    except OSError as error:
        raise DamagedFileError(
            f"The file datasets/{path} of the course cannot be read ({type(error).__name__}). "
            f"Install the course again, or run `{course().command} doctor`."
        ) from error


def _checked_bytes(resource: dict[str, Any], folder: Traversable) -> bytes:
    content = _read(resource["path"], folder)
    found, expected = sha256(content), resource["hash"]
    if found != expected:
        raise DamagedFileError(
            f"The file datasets/{resource['path']} is not the one the course was made with: its "
            f"hash is {found}, expected {expected}. Numbers from it cannot be trusted. Install the "
            f"course again, or run `{course().command} doctor`; keep your own data under another "
            "name. (Line endings make no difference to the hash.)"
        )
    return content


def _dtype(field: dict[str, Any]) -> str:
    if field["type"] == "integer":
        return "int64" if field.get("constraints", {}).get("required") else "Int64"
    return _DTYPES[field["type"]]


def _table_lines(resource: dict[str, Any]) -> list[tuple[str, str]]:
    fields = resource.get("schema", {}).get("fields", [])
    units = ", ".join(f"{f['name']}: {f['unit']}" for f in fields if "unit" in f)
    return [
        ("One row is", resource["one_row_is"]),
        ("Counted by", resource["counted_by"]),
        ("Who is missing", resource["who_is_missing"]),
        ("Do not use it for", resource["do_not_use_for"]),
        ("What is counted", resource["counts"]),
        ("Unit", units),
        ("Period", resource["period"]),
        ("Edition", resource["edition"]),
        (
            "How sure",
            ". ".join(filter(None, [GRADES[resource["grade"]], resource.get("grade_note")])),
        ),
        ("About it", resource["description"]),
        ("Sources", _source_list(resource)),
        ("Licence", ", ".join(licence["title"] for licence in resource["licenses"])),
        ("Credit line", resource["attribution"]),
    ]


def _source_list(resource: dict[str, Any]) -> str:
    shown = resource.get("sources", [])
    listed = "; ".join(
        f"{s['title']} {s.get('path', '(not linked)')}" for s in shown[:_SOURCES_SHOWN]
    )
    more = len(shown) - _SOURCES_SHOWN
    if more > 0:
        listed += f"; and {more} more: each row names its own, show_source() takes its id"
    return listed


def _source_lines(source_id: str, source: Mapping[Hashable, Any]) -> list[tuple[str, str]]:
    return [
        ("Source", source_id),
        ("Publisher", source["publisher"]),
        ("Edition", source["edition"] or "not stated"),
        ("Published", source["published"] or "not stated in the copy read"),
        ("Address", source["url"] or "not linked"),
        ("Licence", source["licence"] or "not stated"),
        ("How it was read", source["how_read"]),
        ("How sure", GRADES[source["grade"]]),
    ]


def _card(title: str, lines: list[tuple[str, str]], folded: bool = False) -> Card:
    """A card of lines, the first four questions to a table open and the others `folded`."""
    lines = [(label, text) for label, text in lines if text]
    first = lines[:_OPEN] if folded else lines
    body = "".join(line(*one) for one in first)
    if folded:
        body += the_rest(lines[_OPEN:])
    return Card(title, body, "\n".join(f"{label}: {text}" for label, text in lines), "note")
