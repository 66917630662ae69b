"""The cell of an exercise, as a learner gets it and as it stands in the worked notebook.

Two marks tell them apart:

- `fall = percent_change(a, b)  # SOLUTION` — learners get `fall = ...`;
- `### BEGIN SOLUTION chart` … `### END SOLUTION` — the lines between become `chart = ...`.
"""

import ast
import re
from collections.abc import Sequence

from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.scan import Line, Part, SourceError

_BEGIN, _END = "### BEGIN SOLUTION", "### END SOLUTION"
_BEGIN_LINE = re.compile(r"^### BEGIN SOLUTION ([A-Za-z_]\w*)$")
_SOLUTION_LINE = re.compile(r"^(\s*)([A-Za-z_]\w*) = .*#\s*SOLUTION\s*$")


def answer_cell(lesson: Lesson, part: Part, solved: bool) -> tuple[str, str]:
    """The code of an exercise's cell, and the name that is checked.

    Raises
    ------
    SourceError
        A mark is out of place, or the cell is no Python.
    """
    lines, name = _code(lesson, part, solved)
    code = lesson.names.texts(lines).strip("\n")
    parsed(lesson, lines, code)
    return code, name


def parsed(lesson: Lesson, lines: Sequence[Line], code: str) -> ast.Module:
    """A cell taken apart, refused where it is no Python."""
    try:
        tree = ast.parse(code)
        compile(tree, lesson.source.name, "exec")
        return tree
    except SyntaxError as error:
        first = next(i for i, line in enumerate(lines) if line.text)
        line = lines[min(first + (error.lineno or 1), len(lines)) - 1]
        trouble = f"this cell is no Python: {error.msg}"
        raise SourceError.at(lesson.source.name, line.number, line.text, trouble) from None


def _code(lesson: Lesson, part: Part, solved: bool) -> tuple[list[Line], str]:
    """The cell of an exercise as learner or teacher gets it, and the name that is checked."""
    kept: list[Line] = []
    name = ""
    opened: Line | None = None
    for line in part.code:

        def wrong(trouble: str, line: Line = line) -> SourceError:
            return SourceError.at(lesson.source.name, line.number, line.text, trouble)

        begins, single = _BEGIN_LINE.match(line.text), _SOLUTION_LINE.match(line.text)
        if line.text.startswith(_BEGIN):
            if opened:
                raise wrong(f"{_BEGIN} is out of place")
            if not begins:
                raise wrong(f"write “{_BEGIN} name”, with the name that learners are to fill")
            opened, name = line, begins[1]
            if not solved:
                kept.append(Line(line.number, f"{name} = ..."))
        elif line.text == _END:
            if not opened:
                raise wrong(f"{_END} without {_BEGIN}")
            opened = None
        elif opened:
            kept += [line] if solved else []
        elif single:
            name = single[2]
            text = re.sub(r"\s*#\s*SOLUTION\s*$", "", line.text)
            kept.append(Line(line.number, text if solved else f"{single[1]}{name} = ..."))
        elif "SOLUTION" in line.text:
            raise wrong("SOLUTION is not a mark here; write “name = value  # SOLUTION”")
        else:
            kept.append(line)
    if opened:
        trouble = "is opened here and never closed"
        raise SourceError.at(lesson.source.name, opened.number, opened.text, trouble)
    if not name:
        trouble = "its cell says nowhere what learners fill: “name = value  # SOLUTION”"
        raise SourceError.at(lesson.source.name, part.line.number, part.line.text, trouble)
    return kept, name
