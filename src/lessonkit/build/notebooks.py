"""The folders of lessons/source → lessons/*.ipynb for learners and solutions/*.ipynb for teachers.

Both come from one walk over the source. What tells them apart:

- `:::{teacher}` … `:::` — a note only teachers get;
- the marks in the cells of exercises (`answer_cells.py`).

`{{expression:format}}` in words and cells is a number that the lesson works out.

In prose the first use of each term of the field leads to a list at the end of the notebook.

The same sources give the same bytes on every run.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lessonkit.build import worked
from lessonkit.build.answer_cells import answer_cell, parsed
from lessonkit.build.answerable import refuse_unanswerable
from lessonkit.build.first_uses import FirstUses
from lessonkit.build.sound import refuse_unsound
from lessonkit.build.strays import refuse_strays
from lessonkit.course import course, course_files
from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.scan import Line, Part, SourceError

_OF_LESSON = re.compile(r"\b(begin|recall|finish)\(\)")
_OF_TASK = re.compile(r"\b(ask|check|hint|predict|reflect|solution)\(\"([a-z][\w-]*)\"")


def build(root: Path | None = None, *, check: bool = False) -> list[str]:
    """Write both notebooks of every lesson; with `check` only say which would change.

    Parameters
    ----------
    root
        The checkout that is written to; the one this package is run from by default.
    check
        Write nothing.

    Returns
    -------
    list of str
        Names of the files that changed, or would change.

    Raises
    ------
    SourceError
        Something in a source is out of place; the message shows file and line.
    CourseError
        An exercise of a lesson is not sound, such as a slip that is the answer.
    """
    root = root or Path(str(course_files("lessons"))).parent
    wanted: dict[Path, str] = {}
    for lesson_id in catalogue.lesson_ids():
        lesson = catalogue.lesson(lesson_id)
        refuse_unsound(lesson)
        for folder, solved in (("lessons", False), ("solutions", True)):
            wanted[root / folder / f"{lesson.folder.name}.ipynb"] = notebook(lesson, solved)
        refuse_strays(lesson)
        refuse_unanswerable(lesson)
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


def notebook(lesson: Lesson, solved: bool) -> str:
    """One notebook as text: the learner's, or with `solved` the worked one with teacher's notes."""
    cells: list[dict[str, Any]] = []
    counted = 0
    for kind, name, source in _cells(lesson, solved):
        if name:  # made from an exercise's words: cells around it keep their ids
            made_from = f"{lesson.id}/{name}"
        else:
            # The name of the file as it was when the first notebooks were handed out.
            who = "solved" if solved else "learner"
            made_from = f"{lesson.folder.name}.md/{who}/{counted}"
            counted += 1
        cells.append(_cell(made_from, kind, source))
    content = {
        "cells": cells,
        "metadata": {
            course().command: {"lesson": lesson.id, "solved": solved},
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


Cell = tuple[str, str, str]  # "markdown", "code" or "folded", a name of its own or "", text
# Shift+Enter on the last cell would open an empty one and push the card of the end off the page.
_END = "*The end. What to come back to, and which lesson comes next, stands on the card above.*"
FOLDED = "[hide-input]"  # MyST's tag for a cell whose code a reader need not see


def _cells(lesson: Lesson, solved: bool) -> Iterator[Cell]:
    uses = FirstUses(course().terms(), f"{lesson.id}{'-worked' * solved}")
    for part in lesson.source.parts:
        if part.kind == "prose":
            yield "markdown", "", uses.linked(_with_ids(lesson, part.lines).strip())
        elif part.kind == "cell":
            tags = part.options.get("tags")
            if tags and tags.text != FOLDED:
                line = f":tags: {tags.text}"
                trouble = f"the only tag that a cell may have is {FOLDED}"
                raise SourceError.at(lesson.source.name, tags.number, line, trouble)
            kind = "folded" if tags else "code"
            code = _with_ids(lesson, part.lines).strip("\n")
            parsed(lesson, part.lines, code)
            yield kind, "", code
        elif part.kind == "teacher":
            if solved:
                yield "markdown", "", _note(_with_ids(lesson, part.lines))
        else:
            yield from _exercise(lesson, part, solved)
    if lesson.source.parts[-1].text.strip() == "finish()":
        yield "markdown", "end", _END
    if words := uses.listed():
        yield "markdown", "words", words


def _exercise(lesson: Lesson, part: Part, solved: bool) -> Iterator[Cell]:
    task = lesson.task(f"{lesson.id}.{part.name}")
    yield "markdown", f"{part.name}/question", worked.question(task)
    verb = lesson.verb(task.id)
    if part.code:
        code, name = answer_cell(lesson, part, solved)
        yield "code", "", f'{code}\n{verb}("{task.id}", {name})'
    else:
        example = lesson.names.texts(part.headed.get("Example", ()))
        given = f", {worked.answer(task, example)}" if solved else ""
        yield "code", "", f'{verb}("{task.id}"{given})'
    if solved:
        yield "markdown", f"{part.name}/key", _note(worked.key(task))


def _note(text: str) -> str:
    # Two spaces at the end of a row are a line break.
    quoted = "\n".join(f"> {row}" if row else ">" for row in text.strip().split("\n"))
    return f"> **For the teacher**\n>\n{quoted}"


def _with_ids(lesson: Lesson, lines: tuple[Line, ...]) -> str:
    """`begin()` and `hint("fall")` with the id of the lesson, which a source says only once."""
    names = [part.name for part in lesson.source.exercises]
    for line in lines:
        for called in _OF_TASK.finditer(line.text):
            if called[2] not in names:
                where = lesson.source.name, line.number, line.text
                raise SourceError.unknown(*where, "exercise", called[2], names)
    code = _OF_LESSON.sub(rf'\1("{lesson.id}")', lesson.names.texts(lines))
    return _OF_TASK.sub(rf'\1("{lesson.id}.\2"', code)


def _cell(made_from: str, kind: str, source: str) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": "markdown" if kind == "markdown" else "code",
        "id": hashlib.sha256(made_from.encode()).hexdigest()[:12],
        "metadata": {"jupyter": {"source_hidden": True}} if kind == "folded" else {},
        "source": source.splitlines(keepends=True),
    }
    if kind != "markdown":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
