"""What the judge of numbers knows of a lesson: its figures, and the sum behind each answer."""

import ast
import inspect
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from types import ModuleType

from crossings.exercises.formulas import FORMULAS
from lessonkit.judging import Reader, Sight
from lessonkit.judging.nodes import Figure, Node, Step, join

_LESSONS = "crossings.exercises.lessons.lesson_{}"


@cache
def sight(lesson: str) -> tuple[Figure, ...]:
    """The figures that the learner of this lesson sees."""
    return tuple(_sight(lesson).all())


def results(task_id: str) -> tuple[tuple[str, float], ...]:
    """The answers of the other exercises with a number in the same lesson."""
    from crossings.exercises import catalogue  # the catalogue imports the lessons, and they this
    from lessonkit.tasks.number import NumberTask

    found: list[tuple[str, float]] = []
    when = "an earlier"
    if task_id.partition(".")[0] not in catalogue.lesson_ids():
        return ()
    for one in catalogue.lesson(task_id.partition(".")[0]).tasks:
        if one.id == task_id:
            when = "a later"
        elif isinstance(one, NumberTask):
            found.append((f"the answer to {when} question", one.answer))
    return tuple(found)


@cache
def tree(task_id: str, answer: float, written: str = "") -> Node | None:
    """The sum that gives the answer of an exercise, or None if it is no sum of figures.

    Parameters
    ----------
    written
        The sum as an expression; without it, the expression of the answer in the source is taken.
    """
    lesson = task_id.partition(".")[0]
    found = _expressions(lesson).get(task_id)
    if found is None:
        return None
    module, expression = found
    expression = written or expression
    try:
        read = _reader(lesson, module).read(expression)
    except Exception:  # the lesson's own code, in names that may stand for something else by now
        return None
    return read if abs(read.value - answer) <= 1e-6 * max(1.0, abs(answer)) else None


@cache
def _reader(lesson: str, module: ModuleType) -> Reader:
    figures = import_module(f"{_LESSONS.format(lesson)}.figures")
    source = inspect.getsource(figures) + "\n" + inspect.getsource(module)
    return Reader(source, {**vars(figures), **vars(module)}, _sight(lesson), FORMULAS)


def with_words(node: Node, words: Mapping[str, float]) -> Node:
    """The tree with words for the figures that have none yet, by their values."""
    values = list(words.values())
    by_value = {value: name for name, value in words.items() if values.count(value) == 1}
    return _with_words(node, by_value)


def _with_words(node: Node, by_value: Mapping[float, str]) -> Node:
    if isinstance(node, Step):
        left, right = _with_words(node.left, by_value), _with_words(node.right, by_value)
        return join(node.op, left, right) or node
    if isinstance(node, Figure) and not node.words and node.value in by_value:
        return replace(node, words=by_value[node.value])
    return node


@cache
def _sight(lesson: str) -> Sight:
    try:
        figures = import_module(f"{_LESSONS.format(lesson)}.figures")
    except ModuleNotFoundError:
        return Sight({}, {})
    return Sight(getattr(figures, "SIGHT", {}), vars(figures))


@cache
def _expressions(lesson: str) -> dict[str, tuple[ModuleType, str]]:
    """Exercise → the module that holds it, and its answer as an expression."""
    found: dict[str, tuple[ModuleType, str]] = {}
    try:
        package = import_module(_LESSONS.format(lesson))
    except ModuleNotFoundError:
        return found
    names = [
        "",
        *(f".{name}" for name in ("sums", "alone", "editions", "words", "choices", "coding")),
    ]
    for name in names:
        try:
            module = import_module(f"{package.__name__}{name}")
        except ModuleNotFoundError:
            continue
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "NumberTask":
                given = {one.arg: one.value for one in node.keywords}
                if isinstance(given.get("id"), ast.Constant) and "answer" in given:
                    found[given["id"].value] = module, ast.unparse(given["answer"])
    return found
