"""The source of a lesson, `lesson.md`, as parts: prose, cells, teacher's notes and exercises.

The format is MyST Markdown with few kinds of block. One line is one paragraph, so that nothing in a
text can be taken for a mark. Nothing is computed here: what a lesson asks, and which slips it
knows, can be read without its numbers.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

import yaml

from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict

NOTE = "teacher"
# The headings inside an exercise; under them each text stands on a line that begins with ": ".
HEADINGS = (
    "Ask yourself",
    "Cases",
    "Example",
    "Hint",
    "Model",
    "Right",
    "Slips",
    "Why",
    "Worked",
)
_FENCE = re.compile(r"^```(\{code-cell\}|python)?\s*\w*$")
_BLOCK = re.compile(r"^:::\s*\{([\w-]+)\}\s*(\S*)\s*$")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_OPTION = re.compile(r"^:([a-z][a-z-]*): ?(.*)$")
_ITEM = re.compile(
    r"^(?:- \[(?P<tick>[ x])\]|- \((?P<box>[^()]+)\)|(?P<number>\d+)\.) (?P<text>.*?)"
    r"(?: `(?P<slip>[a-z][a-z-]*)`)?$"
)

_MARKED_BY = {"choice": "tick", "sort": "box", "order": "number"}  # nothing else has items


class SourceError(CourseError):
    """Something in a lesson's source that is out of place, with file, line and the line itself."""

    @classmethod
    def at(cls, name: str, number: int, line: str, trouble: str) -> "SourceError":
        """Name the place and what is wrong with it."""
        return cls(f"{name}, line {number}: {trouble}\n    {line.strip()[:200]}")

    @classmethod
    def unknown(
        cls, name: str, number: int, line: str, kind: str, given: str, known: Iterable[str]
    ) -> "SourceError":
        """Name something unknown at that place, and what may have been meant."""
        names = sorted(known)
        close = get_close_matches(given, names, n=1, cutoff=0.5)
        offer = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(names)}."
        return cls.at(name, number, line, f"there is no {kind} {given!r}; {offer}")


@dataclass(frozen=True)
class Line:
    """One line of a source, with its number."""

    number: int
    text: str


@dataclass(frozen=True)
class Item:
    """One option, item or step of an exercise, and what is said about it.

    Parameters
    ----------
    line
        Where it stands.
    text
        What the learner reads.
    ticked
        Whether it is a right option.
    box
        The box it belongs in, for things to be sorted.
    slip
        Id of the slip behind it.
    said
        The feedback under it.
    """

    line: Line
    text: str
    ticked: bool = False
    box: str = ""
    slip: str | None = None
    said: Line | None = None


@dataclass(frozen=True)
class Part:
    """One part of a source: its kind ("prose", "cell", "teacher" or that of an exercise).

    Parameters
    ----------
    kind, line
        What it is, and where it begins.
    lines
        Its own lines: of prose, of a cell, of a note; of an exercise those of its question.
    name
        Name of an exercise, unique in its lesson.
    options
        Name → value, as written, of an exercise or a cell.
    items, headed
        Options, items or steps; heading → its texts.
    code
        The cell of an exercise, where it has one of its own.
    """

    kind: str
    line: Line
    lines: tuple[Line, ...] = ()
    name: str = ""
    options: dict[str, Line] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    headed: dict[str, tuple[Line, ...]] = field(default_factory=dict)
    code: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """Its own lines as one text."""
        return "\n".join(line.text for line in self.lines).strip("\n")

    @property
    def is_exercise(self) -> bool:
        """Whether it asks something."""
        return bool(self.name)


@dataclass(frozen=True)
class Source:
    """A lesson as it is written: its front matter and its parts, in their order."""

    name: str
    front: dict[str, object]
    parts: tuple[Part, ...]

    @property
    def exercises(self) -> tuple[Part, ...]:
        """The parts that ask something, in the order in which they are asked."""
        return tuple(part for part in self.parts if part.is_exercise)


def scan(name: str, text: str) -> Source:
    """Take the source of a lesson apart.

    Parameters
    ----------
    name
        How the file is called in messages, "03-down-by-over-90-per-cent/lesson.md".
    text
        The source.

    Raises
    ------
    SourceError
        A mark that is unknown, out of place or not closed; the message shows the line.

    Examples
    --------
    >>> source = scan("01/lesson.md", '''---
    ... title: Sums
    ... ---
    ... Look first.
    ... :::{number} two
    ... :unit: apples
    ... :answer: 1 + 1
    ...
    ... How many?
    ... :::''')
    >>> [part.kind for part in source.parts], source.exercises[0].options["answer"].text
    (['prose', 'number'], '1 + 1')
    """
    lines = [Line(i, row.rstrip()) for i, row in enumerate(text.split("\n"), 1)]
    front, rest = _front(name, lines)
    parts = tuple(_parts(name, rest))
    seen: dict[str, Part] = {}
    for part in parts:
        if part.name and part.name in seen:
            where = seen[part.name].line.number
            raise _wrong(name, part.line, f"this name stands in line {where} too")
        seen[part.name] = part
    return Source(name, front, parts)


def _wrong(name: str, line: Line, trouble: str) -> SourceError:
    return SourceError.at(name, line.number, line.text, trouble)


def _front(name: str, lines: list[Line]) -> tuple[dict[str, object], list[Line]]:
    if not lines or lines[0].text != "---":
        raise _wrong(name, lines[0], "a lesson begins with front matter between two lines ---")
    ends = next((i for i, line in enumerate(lines[1:], 1) if line.text == "---"), None)
    if ends is None:
        raise _wrong(name, lines[0], "the front matter is opened here and never closed")
    written = "\n".join(line.text for line in lines[1:ends])
    try:
        front = yaml.safe_load(written)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = lines[1 + min(int(mark.line), ends - 1)] if mark else lines[0]
        trouble = (
            "this cannot be read; a text that holds “: ” or begins with “{{” stands in quotation "
            "marks, and indents are blanks, no tabs"
        )
        raise _wrong(name, line, trouble) from None
    if not is_dict(front):
        raise _wrong(name, lines[0], "the front matter has no “name: value” lines")
    return front, lines[ends + 1 :]


def _parts(name: str, lines: list[Line]) -> Iterator[Part]:
    prose: list[Line] = []
    rest = iter(lines)

    def before() -> Iterator[Part]:
        if any(line.text for line in prose):
            yield Part("prose", prose[0], tuple(prose))
        prose.clear()

    for line in rest:
        if line.text.startswith("```"):
            yield from before()
            if not line.text.startswith("```{code-cell}"):
                raise _wrong(name, line, "a cell begins with ```{code-cell}")
            inside = tuple(_until(name, line, rest, "```"))
            options = _options(name, inside)
            for other in options.keys() - {"tags"}:
                where = options[other]
                row = f":{other}: {where.text}"
                raise SourceError.unknown(
                    name, where.number, row, "option of a cell", other, ["tags"]
                )
            yield Part("cell", line, inside[len(options) :], options=options)
        elif block := _BLOCK.match(line.text):
            yield from before()
            inside = tuple(_until(name, line, rest, ":::"))
            if block[1] == NOTE:
                yield Part(NOTE, line, inside)
            elif not block[2]:
                raise _wrong(name, line, f"write “:::{{{block[1]}}} name”: an exercise has a name")
            elif not _NAME.fullmatch(block[2]):
                raise _wrong(name, line, "a name is small letters, digits and hyphens, “my-sum”")
            else:
                yield _exercise(name, line, block[1], block[2], inside)
        elif line.text.startswith(":::"):
            raise _wrong(name, line, "a block begins with “:::{kind} name” and ends with “:::”")
        elif line.text == "+++":
            yield from before()
        else:
            _fence(name, line)
            prose.append(line)
    yield from before()


def _fence(name: str, line: Line) -> None:
    """Refuse a fence that Markdown knows and a lesson does not: its cell would be read as words."""
    if line.text.lstrip().startswith(("~~~", "```")) and not _FENCE.match(line.text):
        trouble = (
            "a cell stands between ```{code-cell}, in a block ```python, and ```, not indented"
        )
        raise _wrong(name, line, trouble)


def _until(name: str, opened: Line, rest: Iterator[Line], end: str) -> Iterator[Line]:
    fenced = False  # a cell inside a block may hold anything
    for line in rest:
        if line.text == end and not fenced:
            return
        if end == ":::" and _FENCE.match(line.text):
            fenced = not fenced
        elif not fenced and (line.text.startswith((":::{", "```{"))):
            trouble = f"begins inside what line {opened.number} opened; close that with {end} first"
            raise _wrong(name, line, trouble)
        elif not fenced:
            _fence(name, line)
        yield line
    raise _wrong(name, opened, f"is opened here and never closed with {end}")


def _options(name: str, lines: Iterable[Line]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for line in lines:
        option = _OPTION.match(line.text)
        if not option:
            break
        if option[1] in found:
            raise _wrong(name, line, f"this stands in line {found[option[1]].number} too")
        found[option[1]] = Line(line.number, option[2])
    return found


def _exercise(name: str, line: Line, kind: str, called: str, lines: tuple[Line, ...]) -> Part:
    options = _options(name, lines)
    question: list[Line] = []
    items: list[Item] = []
    headed: dict[str, list[Line]] = {}
    at: dict[str, Line] = {}
    code: list[Line] | None = None
    heading, fenced = "", False
    for row in lines[len(options) :]:
        if _FENCE.match(row.text):
            fenced, code = not fenced, code or []
        elif fenced:
            code = [*(code or []), row]
        elif row.text in HEADINGS:
            heading = row.text
            if heading in headed:
                raise _wrong(name, row, "this heading stands above in the same block too")
            headed[heading], at[heading] = [], row
        elif row.text.startswith(": ") or row.text == ":":
            if not heading:
                raise _wrong(name, row, "stands under no heading, such as Hint or Worked")
            if not headed[heading] and row.text == ":":
                raise _wrong(name, row, f"nothing is said here under {heading!r}")
            headed[heading].append(Line(row.number, row.text[2:]))
        elif row.text.startswith("  ") and items and not heading:
            if items[-1].said:
                raise _wrong(name, row, "a second line under one item; one line is one paragraph")
            items[-1] = _said(items[-1], row)
        elif kind in _MARKED_BY and (found := _ITEM.match(row.text)) and found[_MARKED_BY[kind]]:
            items.append(
                Item(
                    row,
                    found["text"],
                    found["tick"] == "x",
                    found["box"] or "",
                    found["slip"],
                )
            )
        elif row.text and heading:
            near = get_close_matches(row.text.strip(), HEADINGS, n=1, cutoff=0.6)
            offer = f"did you mean the heading {near[0]!r}?" if near else "begin it with “: ”."
            raise _wrong(name, row, f"stands under {heading!r} without its mark; {offer}")
        elif row.text and items:
            raise _wrong(name, row, _after_items(kind, row.text))
        elif _OPTION.match(row.text):
            raise _wrong(name, row, "an option stands right below the line with the kind and name")
        elif row.text or question:
            question.append(row)
    while question and not question[-1].text:
        question.pop()
    if not question:
        raise _wrong(name, line, "the exercise has no question")
    for title in (title for title, rows in headed.items() if not rows):
        raise _wrong(name, at[title], "nothing stands under this heading; each text begins “: ”")
    texts = {title: tuple(rows) for title, rows in headed.items()}
    return Part(
        kind, line, tuple(question), called, options, tuple(items), texts, tuple(code or ())
    )


def _after_items(kind: str, text: str) -> str:
    near = get_close_matches(text.strip(), HEADINGS, n=1, cutoff=0.6)
    if near:
        return f"did you mean the heading {near[0]!r}?"
    begins = {"choice": "“- [ ] ” or “- [x] ”", "sort": "“- (box) ”", "order": "“1. ”"}[kind]
    return f"stands after the items; feedback is indented by two spaces, an item begins {begins}"


def _said(item: Item, row: Line) -> Item:
    said = Line(row.number, row.text.strip())
    return Item(item.line, item.text, item.ticked, item.box, item.slip, said)
