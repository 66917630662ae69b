"""What stands in a lesson as plain words and was meant for something: it is refused, with its line.

The marks that the source knows are read elsewhere; these are the near misses, which nothing reads:
`{fall}` in place of `{{fall}}`, a slip in quotation marks, a link, a name in a cell, a table or
whatever else a verb of the course is called with, that nothing has.
"""

import ast
import builtins
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

from lessonkit.course import course
from lessonkit.data.package import dataset_names
from lessonkit.judging.slips import known_slips
from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.names import FIELD
from lessonkit.lessons.scan import Line, Part, SourceError

_BRACES = re.compile(r"(?<![{\w])\{\s*([A-Za-z_]\w*)[^{}]*\}(?!\})")
_NO_WORDS = re.compile(r"^:::|^:[a-z-]+:|← | → ")  # the mark of a block, and what holds Python
_QUOTED = re.compile(r"[`'\"‘“(\[]([A-Za-z]+(?:-[A-Za-z]+)+)[`'\"’”)\]]\.?$")
_LINK = re.compile(r"\]\(([^()\s#]+\.ipynb)(?:#([^()\s]+))?")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_CALL = re.compile(r"\b(\w+)\(\"([\w-]+)\"")


def refuse_strays(lesson: Lesson) -> None:
    """Refuse a lesson in which something stands as plain words that was meant for a mark.

    Parameters
    ----------
    lesson
        A lesson whose exercises are sound.

    Raises
    ------
    SourceError
        The first of them; the message shows the line and how it is written.
    """
    name = lesson.source.name
    lessons = map(catalogue.lesson, catalogue.lesson_ids())
    files = {f"{one.folder.name}.ipynb": one for one in lessons}
    for line in _words(lesson):
        for found in _BRACES.finditer(FIELD.sub("", line.text)):
            if found[1] in lesson.names.values:
                trouble = f"a number of the lesson stands in two braces: “{{{found[0]}}}”"
                raise SourceError.at(name, line.number, line.text, trouble)
        for link, place in _LINK.findall(line.text):
            where = name, line.number, line.text
            if link not in files:
                raise SourceError.unknown(*where, "notebook", link, files)
            if place and place not in (known := _places(files[link])):
                raise SourceError.unknown(*where, f"heading in {link}", place, known)
    named: dict[str, tuple[str, Iterable[str]]] = {
        **{verb: ("table", dataset_names()) for verb in ("load", "show_source")},
        **course().named(),
    }
    for part in lesson.source.parts:
        for item in part.items:
            found = None if item.slip else _QUOTED.search(item.text)
            if found and found[1].lower() in known_slips():
                trouble = f"a slip stands behind its option in backquotes: `{found[1].lower()}`"
                raise SourceError.at(name, item.line.number, item.line.text, trouble)
        for line in _code(part):
            for verb, given in _CALL.findall(line.text):
                kind, known = named.get(verb, ("", (given,)))
                if given not in set(known):
                    raise SourceError.unknown(name, line.number, line.text, kind, given, known)
    _refuse_unknown_names(lesson)


def _words(lesson: Lesson) -> Iterator[Line]:
    """The lines of the file that are words, its front matter and its notes too."""
    text = (lesson.folder / "lesson.md").read_text(encoding="utf-8-sig")
    fenced = False
    for number, row in enumerate(text.split("\n"), 1):
        if row.startswith("```"):
            fenced = not fenced
        elif not fenced and not _NO_WORDS.search(row):
            yield Line(number, row)


def _places(lesson: Lesson) -> list[str]:
    """The headings of a lesson as links name them."""
    prose = [part.text for part in lesson.source.parts if part.kind == "prose"]
    return [found.replace(" ", "-") for text in prose for found in _HEADING.findall(text)]


def _code(part: Part) -> Sequence[Line]:
    return part.lines if part.kind == "cell" else part.code


def _refuse_unknown_names(lesson: Lesson) -> None:
    """Refuse a name in a cell that no cell of the lesson imports or makes."""
    used: list[tuple[str, Line]] = []
    made = {*vars(builtins), "display", "get_ipython"}
    for part in lesson.source.parts:
        lines = _code(part)
        if not lines:
            continue
        for node in ast.walk(ast.parse(lesson.names.texts(lines))):
            match node:
                case ast.Name(id=name, ctx=ast.Load()):
                    used.append((name, lines[node.lineno - 1]))
                case ast.Name(id=name) | ast.FunctionDef(name=name) | ast.arg(arg=name):
                    made.add(name)
                case ast.ImportFrom(module=str(module)) if module.startswith(course().package):
                    known: Sequence[str] = getattr(import_module(module), "__all__", ())
                    line = lines[node.lineno - 1]
                    for one in node.names:
                        if known and one.name not in known:
                            where = lesson.source.name, line.number, line.text
                            raise SourceError.unknown(*where, f"name in {module}", one.name, known)
                case ast.alias(name=name, asname=other):
                    made.add(other or name.partition(".")[0])
                case _:
                    pass
    for name, line in used:
        if name not in made:
            where = lesson.source.name, line.number, line.text
            raise SourceError.unknown(*where, "name in the lesson's cells", name, made)
