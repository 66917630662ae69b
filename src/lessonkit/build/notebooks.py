"""lessons/source/*.md → lessons/*.ipynb for learners and solutions/*.ipynb for teachers.

A source is a MyST Markdown notebook that holds the worked lesson. Four marks tell the two apart:

- `fall = percent_change(a, b)  # SOLUTION` — learners get `fall = ...`;
- `ask("03.when", "a")  # SOLUTION` — learners get `ask("03.when")`;
- `### BEGIN SOLUTION chart` … `### END SOLUTION` — the lines between become `chart = ...`;
- `:::{teacher}` … `:::` — a note only teachers get;
- `{{name}}` in prose — a number, computed by the lesson from the data.

The same sources give the same bytes on every run.
"""

import hashlib
import json
import re
import sys
from pathlib import Path

from lessonkit.text.errors import CourseError
from lessonkit.lessons import catalogue

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
_BEGIN_LINE = re.compile(r"^### BEGIN SOLUTION ([A-Za-z_]\w*)$")
_SOLUTION_LINE = re.compile(r"^(\s*)([A-Za-z_]\w*) = .*#\s*SOLUTION\s*$")
_SOLUTION_CALL = re.compile(r"^((?:ask|predict|reflect)\(\"[\w.-]+\"), .*\)\s*#\s*SOLUTION\s*$")
_FACT = re.compile(r"\{\{(\w+)\}\}")
_TASK = re.compile(r"\b(?:check|ask|predict|reflect)\(\s*[\"'](\d\d\.[\w-]+)[\"']")
_NOTE_START, _NOTE_END = ":::{teacher}", ":::"


class SourceError(CourseError):
    """A mark in a lesson's source that is out of place, with file, line and the line itself."""

    @classmethod
    def at(cls, name: str, number: int, line: str, trouble: str) -> "SourceError":
        """Name the place and what is wrong with it."""
        return cls(f"{name}, line {number}: {trouble}\n    {line.strip()}")


def build(root: Path | None = None, *, check: bool = False) -> list[str]:
    """Write both notebooks of every lesson; with `check` only say which would change.

    Parameters
    ----------
    root
        The checkout; the one this package is run from by default.
    check
        Write nothing.

    Returns
    -------
    list of str
        Names of the files that changed, or would change.

    Raises
    ------
    SourceError
        For a mark that is unbalanced or unknown; the message shows the line.
    CourseError
        An exercise of a lesson is not sound, such as two slips that cannot be told apart.
    """
    root = root or Path(__file__).resolve().parents[2]
    sources = sorted((root / "lessons" / "source").glob("[0-9][0-9]-*.md"))
    if not sources:
        raise CourseError(
            f"No lesson sources were found in {root / 'lessons' / 'source'}. "
            "Lessons are built in a checkout of the project, not in an installed course."
        )
    wanted: dict[Path, str] = {}
    for source in sources:
        text = source.read_text(encoding="utf-8")
        _check_exercises(source.name)
        for folder, solved in (("lessons", False), ("solutions", True)):
            wanted[root / folder / f"{source.stem}.ipynb"] = notebook(source.name, text, solved)
    changed = [path for path, text in wanted.items() if _read(path) != text]
    stale = [
        path
        for folder in ("lessons", "solutions")
        for path in (root / folder).glob("*.ipynb")
        if path not in wanted
    ]
    if not check:
        for path in changed:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        for path in stale:
            path.unlink()
    return sorted(path.relative_to(root).as_posix() for path in (*changed, *stale))


def notebook(name: str, text: str, solved: bool) -> str:
    """One notebook as text: the learner's, or with `solved` the worked one with teacher's notes.

    Parameters
    ----------
    name
        File name of the source, "03-down-by-over-90-per-cent.md".
    text
        The source.
    solved
        Which of the two.
    """
    _check_marks(name, text)
    lesson = catalogue.lesson(name[:2])
    cells = []
    for kind, source in _cells(name, text):
        for part_kind, part in _for_reader(kind, source, solved):
            if part_kind == "markdown":
                part = _with_facts(name, text, part, lesson.facts)
            cells.append(_cell(name, len(cells), part_kind, part, lesson, solved, source))
    content = {
        "cells": cells,
        "metadata": {
            "crossings": {"lesson": lesson.id, "solved": solved},
            "kernelspec": {
                "display_name": "Python 3 (ipykernel)",
                "language": "python",
                "name": "python3",
            },
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _check_exercises(name: str) -> None:
    """Refuse a lesson with exercises that are not sound, naming everything that is wrong."""
    tasks = catalogue.lesson(name[:2]).tasks
    for warning in (one for task in tasks for one in task.warnings()):
        print(f"{name}: {warning}", file=sys.stderr)
    problems = [p for task in tasks for p in task.problems()]
    if problems:
        raise CourseError("\n    ".join((f"{name}: its exercises are not sound.", *problems)))


def _cells(name: str, text: str) -> list[tuple[str, str]]:
    """The cells of a source as (kind, text)."""
    try:
        import jupytext
    except ModuleNotFoundError:
        raise CourseError(
            "Building lessons needs jupytext. Install it with "
            '`python -m pip install "counting-crossings[author]"`.'
        ) from None
    cells = jupytext.reads(text, fmt="md:myst")["cells"]
    return [(cell["cell_type"], cell["source"]) for cell in cells if cell["source"].strip()]


def _for_reader(kind: str, source: str, solved: bool) -> list[tuple[str, str]]:
    """One cell as the learner or the teacher gets it; a teacher's note is a cell of its own."""
    if kind == "code":
        return [("code", _code(source, solved))]
    parts: list[tuple[str, str]] = []
    note: list[str] | None = None
    plain: list[str] = []
    for line in source.split("\n"):
        if line.strip() == _NOTE_START:
            parts.append(("markdown", "\n".join(plain).strip()))
            plain, note = [], []
        elif note is not None and line.strip() == _NOTE_END:
            if solved:
                quoted = "\n".join(
                    f"> {row}".rstrip() for row in "\n".join(note).strip().split("\n")
                )
                parts.append(("markdown", f"> **For the teacher**\n>\n{quoted}"))
            note = None
        elif note is not None:
            note.append(line)
        else:
            plain.append(line)
    parts.append(("markdown", "\n".join(plain).strip()))
    return [(part_kind, part) for part_kind, part in parts if part]


def _code(source: str, solved: bool) -> str:
    lines: list[str] = []
    inside = False
    for line in source.split("\n"):
        begins = _BEGIN_LINE.match(line)
        if begins or line == END:
            inside = bool(begins)
            if begins and not solved:
                lines.append(f"{begins[1]} = ...")
        elif inside:
            lines += [line] if solved else []
        else:
            found, call = _SOLUTION_LINE.match(line), _SOLUTION_CALL.match(line)
            if found and not solved:
                line = f"{found[1]}{found[2]} = ..."
            elif call and not solved:
                line = f"{call[1]})"
            lines.append(re.sub(r"\s*#\s*SOLUTION\s*$", "", line))
    return "\n".join(lines)


def _with_facts(name: str, text: str, prose: str, facts: dict[str, str]) -> str:
    def fact(found: re.Match) -> str:
        if found[1] not in facts:
            number = next(i for i, row in enumerate(text.split("\n"), 1) if found[0] in row)
            known = ", ".join(sorted(facts))
            raise SourceError.at(
                name,
                number,
                text.split("\n")[number - 1],
                f"the lesson has no fact {found[1]!r}; it has {known}",
            )
        return facts[found[1]]

    return _FACT.sub(fact, prose)


def _cell(
    name: str,
    index: int,
    kind: str,
    source: str,
    lesson: catalogue.Lesson,
    solved: bool,
    original: str,
) -> dict:
    who = "solved" if solved else "learner"
    cell: dict = {
        "cell_type": kind,
        "id": hashlib.sha256(f"{name}/{who}/{index}".encode()).hexdigest()[:12],
        "metadata": {},
        "source": source.splitlines(keepends=True),
    }
    if kind == "code":
        cell |= {"execution_count": None, "outputs": []}
        task = _TASK.search(original)
        if task and ("SOLUTION" in original):
            # What nbgrader needs to collect the cell and let a teacher mark it. No dependency.
            cell["metadata"]["nbgrader"] = {
                "cell_type": "code",
                "grade": True,
                "grade_id": task[1].replace(".", "-"),
                "locked": False,
                "points": 1,
                "schema_version": 3,
                "solution": True,
                "task": False,
            }
    return cell


def _check_marks(name: str, text: str) -> None:
    """Refuse marks that are unbalanced or out of place, showing the line."""
    in_code = False
    open_mark: tuple[str, int, str] | None = None  # which one, line number, line
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        bare = line.strip()

        def wrong(trouble: str, number: int = number, line: str = line) -> SourceError:
            return SourceError.at(name, number, line, trouble)

        if bare.startswith("```"):
            if open_mark:
                raise SourceError.at(
                    name, open_mark[1], open_mark[2], "is not closed before the cell ends"
                )
            in_code = not in_code
        elif bare.startswith(BEGIN):
            if not in_code or open_mark:
                raise wrong(f"{BEGIN} is out of place")
            if not _BEGIN_LINE.match(line):
                raise wrong(f"write “{BEGIN} name”, with the name that learners are to fill")
            open_mark = (BEGIN, number, line)
        elif bare == END:
            if not open_mark or open_mark[0] != BEGIN:
                raise wrong(f"{END} without {BEGIN}")
            open_mark = None
        elif not in_code and bare == _NOTE_START:
            if open_mark:
                raise wrong(f"{_NOTE_START} inside another note")
            open_mark = (_NOTE_START, number, line)
        elif not in_code and bare == _NOTE_END:
            if not open_mark:
                raise wrong(f"{_NOTE_END} without {_NOTE_START}")
            open_mark = None
        elif "SOLUTION" in line and not (
            in_code and (_SOLUTION_LINE.match(line) or _SOLUTION_CALL.match(line))
        ):
            raise wrong("SOLUTION is not a mark here; write “name = value  # SOLUTION”")
        elif not in_code and bare.startswith(":::"):
            raise wrong(f"unknown mark; the only one of this kind is {_NOTE_START}")
        elif not in_code and open_mark and bare == "+++":
            raise wrong("a new cell begins inside a teacher's note")
    if open_mark or in_code:
        _, number, line = open_mark or ("", len(lines), lines[-1])
        raise SourceError.at(name, number, line, "is opened here and never closed")


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
