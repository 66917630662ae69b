"""A lesson: its header and footer, what it asks, and its exercises when they are needed."""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from lessonkit.course import course
from lessonkit.judging import Surroundings
from lessonkit.judging.nodes import Figure
from lessonkit.judging.on_page import in_prose
from lessonkit.lessons import blocks
from lessonkit.lessons.faults import fault_in
from lessonkit.lessons.helpers import HELPERS
from lessonkit.lessons.kinds import KINDS
from lessonkit.lessons.names import Names
from lessonkit.lessons.scan import Line, Part, Source, SourceError, scan
from lessonkit.lessons.sums import Sums
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.task import Task
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.kinds_of_value import is_list

_FRONT = {  # name → whether it is a list
    "title": False,
    "question": False,
    "objectives": True,
    "teaching_minutes": False,
    "exercise_minutes": False,
    "content_note": False,
    "key_points": True,
    "limits": True,
    "sources": True,
}


_MAY_LACK = {"content_note"}


def _front_trouble(front: dict[str, object]) -> str:
    """What is wrong with the front matter of a lesson, or an empty text."""
    for name, listed in _FRONT.items():
        if not front.get(name):
            if name not in _MAY_LACK:
                return f"lacks {name!r}"
        elif listed != isinstance(front[name], list):
            wanted = "a list, each line beginning “  - ”" if listed else "one text"
            return f"has {name!r}, which has to be {wanted}"
        elif is_list(given := front[name]) and (odd := _no_text(given)):
            return f"has {odd!r} under {name!r}: a text with “: ” in it stands in quotation marks"
        elif name.endswith("minutes") and not isinstance(front[name], int):
            return f"has {name!r}, which has to be a whole number of minutes"
    return ""


def _no_text(entries: list[object]) -> str:
    """The first entry of a list that YAML did not take for a text, or an empty text."""
    return next((str(one) for one in entries if not isinstance(one, str)), "")


@dataclass(frozen=True)
class Outline:
    """An exercise as far as it can be read without any figure being worked out.

    Parameters
    ----------
    id, kind
        "03.fall", and the kind of its block.
    telling
        How much it tells about a new learner.
    going_further, may_skip
        Whether it belongs to the coding route, or to a part that may be left out.
    slips
        Ids of the slips behind its wrong answers.
    guess
        Whether a number is only guessed, so that no answer is wrong.
    section
        The heading under which it stands.
    """

    id: str
    kind: str
    telling: int = 0
    going_further: bool = False
    may_skip: bool = False
    slips: tuple[str, ...] = ()
    guess: bool = False
    section: str = ""

    @property
    def wanted(self) -> bool:
        """Whether a lesson that lacks this exercise is reminded of it at its end."""
        return not (self.going_further or self.may_skip)


@dataclass(frozen=True)
class Lesson:
    """One lesson, read from its folder.

    Parameters
    ----------
    folder
        `NN-name`, with `lesson.md`, `figures.py` and, where frames or functions are asked,
        `tables.py`. Its first two digits are the lesson's id.
    package
        Name under which the folder's modules are imported.
    helpers
        Name → function that every lesson's expressions may use beside its own figures.
    """

    folder: Path
    package: str
    helpers: Mapping[str, object] = field(repr=False)

    @property
    def id(self) -> str:
        """Two digits, "03"."""
        return self.folder.name[:2]

    @cached_property
    def source(self) -> Source:
        """The lesson as it is written."""
        path = self.folder / "lesson.md"
        name = f"{self.folder.name}/lesson.md"
        try:
            source = scan(name, path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError as error:
            number = error.object[: error.start].count(b"\n") + 1
            trouble = "this cannot be read; save the file as UTF-8"
            line = error.object.split(b"\n")[number - 1].decode("utf-8", "replace")
            raise SourceError.at(name, number, line, trouble) from None
        for part in source.exercises:
            blocks.check(source.name, part)
        for name in source.front:
            if name not in _FRONT:
                raise SourceError.unknown(source.name, 2, name, "front matter", name, _FRONT)
        if trouble := _front_trouble(source.front):
            raise SourceError.at(source.name, 1, "---", f"its front matter {trouble}")
        return source

    @cached_property
    def names(self) -> Names:
        """What its expressions may use: helpers, figures, tables."""
        values = {**HELPERS, **self.helpers}
        for stem in ("figures", "tables"):
            if (self.folder / f"{stem}.py").exists():
                module = self.module(stem)
                values |= {k: v for k, v in vars(module).items() if not k.startswith("__")}
        return Names(self.source.name, values)

    def module(self, stem: str) -> ModuleType:
        """Its `figures` or `tables`.

        Raises
        ------
        CourseError
            The module cannot be imported: the course's data or its source are not whole.
        """
        parent = f"{self.package}.{self.folder.name}"
        for name, place in ((self.package, self.folder.parent), (parent, self.folder)):
            if name not in sys.modules:
                package = ModuleType(name)
                package.__path__ = [str(place)]
                sys.modules[name] = package
        try:
            return import_module(f"{parent}.{stem}")
        except Exception as error:
            raise CourseError(
                f"The figures of lesson {self.id} cannot be worked out.\n"
                f"{fault_in(self.folder, error)}\n"
                "If you changed nothing there, the course's files are not whole: fetch the course "
                f"again, or run {course().command} doctor."
            ) from error

    def _front(self, name: str) -> Any:
        return self.source.front.get(name, [] if _FRONT[name] else "")

    @property
    def title(self) -> str:
        """Its title."""
        return str(self._front("title"))

    @property
    def question(self) -> str:
        """The question that it answers."""
        return str(self._front("question"))

    @property
    def objectives(self) -> tuple[str, ...]:
        """One verb and one skill each."""
        return self._filled("objectives")

    @property
    def teaching_minutes(self) -> int:
        """Minutes to read and look, with a class."""
        return int(str(self._front("teaching_minutes")))

    @property
    def exercise_minutes(self) -> int:
        """Minutes for the exercises, with a class."""
        return int(str(self._front("exercise_minutes")))

    @property
    def content_note(self) -> str:
        """What may be hard to read, or an empty text."""
        return str(self._front("content_note"))

    @cached_property
    def key_points(self) -> tuple[str, ...]:
        """What to remember."""
        return self._filled("key_points")

    @cached_property
    def limits(self) -> tuple[str, ...]:
        """What the data of this lesson cannot say."""
        return self._filled("limits")

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the tables used."""
        return self._filled("sources")

    def _filled(self, name: str) -> tuple[str, ...]:
        texts = [str(text) for text in self._front(name)]
        if not any("{{" in text for text in texts):
            return tuple(texts)
        source = (self.folder / "lesson.md").read_text(encoding="utf-8-sig").split("\n")
        at = {text: i for text in texts for i, row in enumerate(source, 1) if text in row}
        return tuple(self.names.text(Line(at.get(text, 2), text)) for text in texts)

    @cached_property
    def outlines(self) -> dict[str, Outline]:
        """Id → exercise as far as it can be read without its figures, in the order asked."""
        found: dict[str, Outline] = {}
        section = ""
        for part in self.source.parts:
            if part.is_exercise:
                found[f"{self.id}.{part.name}"] = self._outline(part, section)
            elif part.kind == "prose":
                headings = re.findall(r"^##? (.+)$", part.text, re.MULTILINE)
                section = headings[-1] if headings else section
        return found

    def _outline(self, part: Part, section: str) -> Outline:
        telling = part.options.get("telling")
        named = [item.slip for item in part.items if item.slip]
        for line in (*part.headed.get("Slips", ()), *part.headed.get("Cases", ())):
            slip, equals, _ = line.text.partition(" = ")
            if equals and not line.text.startswith("*"):
                named.append(slip)
        return Outline(
            f"{self.id}.{part.name}",
            part.kind,
            int(telling.text) if telling else 0,
            "going-further" in part.options,
            "may-skip" in part.options,
            tuple(dict.fromkeys(named)),
            "guess" in part.options,
            section,
        )

    @cached_property
    def _made(self) -> dict[str, Task]:
        return {}

    def task(self, task_id: str) -> Task:
        """One exercise; only its own block is worked out.

        Raises
        ------
        UnknownNameError
            The lesson has no such exercise; the message offers the nearest one.
        """
        if task_id not in self.outlines:
            raise UnknownNameError.from_name("exercise", task_id, self.outlines)
        if task_id not in self._made:
            part = next(p for p in self.source.exercises if f"{self.id}.{p.name}" == task_id)
            self._made[task_id] = blocks.task(task_id, part, self.names, self._around)
        return self._made[task_id]

    @cached_property
    def _sums(self) -> Sums:
        return Sums(self.folder / "figures.py", self.names.values)

    def _around(self, part: Part, task: NumberTask) -> Surroundings:
        """What the lesson adds to the question of a number, when an answer has to be explained."""
        written, within = part.options["answer"].text, 0.0
        if "sum" in part.options:
            written, within = part.options["sum"].text, task.tolerance
        tree = self._sums.tree(written, task.answer, within)
        return Surroundings(tree, self._sums.sight, tuple(self._results(part)), self._in_text)

    @cached_property
    def _in_text(self) -> tuple[Figure, ...]:
        """The numbers and days in what everybody reads, questions and options included."""
        lines = [
            line
            for part in self.source.parts
            if part.kind == "prose" or part.is_exercise
            for line in (*part.lines, *(item.line for item in part.items))
        ]
        cells = [line for part in self.source.parts if part.kind == "cell" for line in part.lines]
        shown = (course().quoted(self.names.text(line)) for line in cells)
        return in_prose("\n".join((self.names.texts(lines), *shown)))

    def _results(self, part: Part) -> Iterator[tuple[str, float]]:
        """The answers of the other exercises with a number."""
        when = "an earlier"
        for other in self.source.exercises:
            if other.name == part.name:
                when = "a later"
            elif other.kind == "number" and "guess" not in other.options:
                value = self.names.value(other.options["answer"])
                if isinstance(value, (int, float)):
                    yield f"the answer to {when} question", float(value)

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The exercises in the order in which they are asked."""
        return tuple(map(self.task, self.outlines))

    def verb(self, task_id: str) -> str:
        """What a learner calls to answer an exercise: "ask", "check", "predict" or "reflect"."""
        outline = self.outlines[task_id]
        return "ask" if outline.guess else KINDS[outline.kind].verb
