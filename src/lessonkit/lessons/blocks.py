"""An exercise as it is written in its lesson, made into a task that can be judged."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from math import isfinite
from numbers import Real
from string import ascii_lowercase
from typing import Any, get_args

from lessonkit.judging import Surroundings
from lessonkit.judging.slips import known_slips
from lessonkit.lessons.kinds import FLAG, KINDS, TEXT, WRITTEN
from lessonkit.lessons.names import Names
from lessonkit.lessons.scan import Line, Part, SourceError
from lessonkit.tasks.chart import ChartTask
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.prediction import PredictionTask, Shape
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.tasks.table import TableSlip, TableTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.in_short import in_short
from lessonkit.text.kinds_of_value import is_mapping

# Heading → field of a task, and whether its texts stay apart or are one text.
_APART = {"Hint": "hints", "Ask yourself": "rubric", "Why": "why"}
_TOGETHER = {"Worked": "worked", "Right": "meaning", "Model": "model"}
_SLIP = re.compile(r"([a-z][a-z-]*) = (.+?) ← (.+)")
_STEPS = re.compile(r"([a-z][a-z-]*) = (\d+) before (\d+) ← (.+)")
_MARKS = ("arc", "area", "bar", "circle", "line", "point", "rect", "rule", "square", "text", "tick")
_CASE_END = re.compile(r"^(.*?)(?: `([a-z][a-z-]*)`)?(?: ← (.+))?$")


def check(source: str, part: Part) -> None:
    """Refuse a block of an unknown kind, or with a part that its kind does not have.

    Raises
    ------
    SourceError
        With file, line and what may have been meant.
    """
    if part.kind not in KINDS:
        known = (*KINDS, "teacher")
        raise SourceError.unknown(
            source, part.line.number, part.line.text, "kind of block", part.kind, known
        )
    kind = KINDS[part.kind]
    for name, value in part.options.items():
        if name not in kind.all_options:
            line = f":{name}: {value.text}"
            known = kind.all_options
            raise SourceError.unknown(
                source, value.number, line, f"{part.kind} option", name, known
            )
        if kind.all_options[name] == FLAG and value.text:
            line, trouble = (
                f":{name}: {value.text}",
                f"“:{name}:” stands alone; leave the line out to turn it off",
            )
            raise SourceError.at(source, value.number, line, trouble)
    for heading, lines in part.headed.items():
        if heading not in kind.headings:
            number = lines[0].number - 1 if lines else part.line.number
            what = f"heading in a {part.kind} block"
            raise SourceError.unknown(source, number, heading, what, heading, kind.headings)
    telling = part.options.get("telling")
    if telling and not telling.text.isdecimal():
        line = f":telling: {telling.text}"
        raise SourceError.at(source, telling.number, line, "telling is a whole number, such as 3")
    if part.items and not kind.marks:
        line = part.items[0].line
        raise SourceError.at(source, line.number, line.text, f"a {part.kind} block has no items")
    if kind.verb == "check" and not part.code and "guess" not in part.options:
        trouble = "this block has no cell between “```python” and “```” for the answer"
        raise SourceError.at(source, part.line.number, part.line.text, trouble)


Around = Callable[[Part, NumberTask], Surroundings]


def task(task_id: str, part: Part, names: Names, around: Around) -> Task:
    """The task of a block.

    Parameters
    ----------
    task_id
        Lesson and name, "03.fall".
    part
        The block.
    names
        The lesson's figures.
    around
        Gives what the lesson adds to a question for a number.

    Raises
    ------
    SourceError
        Something in the block is unknown, missing or cannot be worked out.
    """
    check(names.source, part)
    values: dict[str, Any] = {"id": task_id, "question": names.texts(part.lines)}
    kinds = KINDS[part.kind].all_options
    for name, line in part.options.items():
        if kinds[name] == WRITTEN:
            continue
        if kinds[name] == FLAG:
            values[name.replace("-", "_")] = True
        elif not line.text.strip():
            raise _bad(names, Line(line.number, f":{name}:"), "nothing is said here")
        elif kinds[name] == TEXT:
            values[name.replace("-", "_")] = names.text(line)
        else:
            values[name.replace("-", "_")] = names.value(line)
    for heading, field in _APART.items():
        if heading in part.headed:
            values[field] = tuple(map(names.text, part.headed[heading]))
    for heading, field in _TOGETHER.items():
        if heading in part.headed:
            values[field] = names.texts(part.headed[heading])
    make = _MAKERS[part.kind]
    try:
        made = make(values, part, names)
    except TypeError as error:
        wanting = re.findall(r"'(\w+)'", str(error)) if "missing" in str(error) else []
        lacks = f"this block lacks {' and '.join(map(_written, wanting))}"
        raise _bad(names, part.line, lacks if wanting else unfit(error)) from error
    except SourceError:
        raise
    except Exception as error:
        raise _bad(names, part.line, unfit(error)) from error
    return (
        replace(made, around=partial(around, part, made)) if isinstance(made, NumberTask) else made
    )


def unfit(error: Exception) -> str:
    """What is said of a block whose values do not go together."""
    return f"the values of this block do not fit together: {type(error).__name__}, {error}"


def _written(field: str) -> str:
    """What an author writes to give a task one of its fields."""
    headings = {name: heading for heading, name in (*_APART.items(), *_TOGETHER.items())}
    if field in headings:
        return f"the heading {headings[field]}"
    return {"steps": "its steps, “1. …”"}.get(field, f"“:{field.replace('_', '-')}: …”")


def _known(names: Names, line: Line, slip: str | None) -> str | None:
    """The id of a slip, refused where there is no such slip."""
    if slip and slip not in known_slips():
        known = known_slips()
        raise SourceError.unknown(names.source, line.number, line.text, "slip", slip, known)
    return slip


def _choice(values: dict[str, Any], part: Part, names: Names) -> ChoiceTask:
    options: dict[str, Option] = {}
    for letter, item in zip(ascii_lowercase, part.items, strict=False):
        said = names.text(item.said) if item.said else ""
        text = names.text(Line(item.line.number, item.text))
        options[letter] = Option(text, said, item.ticked, _known(names, item.line, item.slip))
    return ChoiceTask(options=options, **values)


def _sort(values: dict[str, Any], part: Part, names: Names) -> SortTask:
    items: dict[str, SortItem] = {}
    for letter, item in zip(ascii_lowercase, part.items, strict=False):
        number = item.line.number
        said = names.text(item.said) if item.said else ""
        text, box = names.text(Line(number, item.text)), names.text(Line(number, item.box))
        items[letter] = SortItem(text, box, said, _known(names, item.line, item.slip))
    # What a function of the course works out (`from`) gives way to what is written in the block.
    given = {name: value for name, value in values.pop("from", {}).items() if name != "rules"}
    if items:
        values["items"] = items
    if "boxes" in values:
        values["boxes"] = tuple(box.strip() for box in values["boxes"].split(" / "))
    return SortTask(**{**given, **values})


def _order(values: dict[str, Any], part: Part, names: Names) -> OrderTask:
    slips: list[OrderSlip] = []
    for line in part.headed.get("Slips", ()):
        found = _STEPS.fullmatch(line.text)
        if not found:
            raise _bad(names, line, "write “slip = 3 before 2 ← where to look.”")
        slip, step, needs, look = found.groups()
        if not {int(step), int(needs)} <= {*range(1, len(part.items) + 1)}:
            raise _bad(names, line, f"the steps have the numbers 1 to {len(part.items)}")
        look = names.text(Line(line.number, look))
        _known(names, line, slip)
        slips.append(OrderSlip(slip, int(needs) - 1, int(step) - 1, look))
    for number, item in enumerate(part.items, 1):
        if not item.line.text.startswith(f"{number}. "):
            raise _bad(names, item.line, f"this step is number {number}; begin it “{number}. ”")
    steps = tuple(names.text(Line(item.line.number, item.text)) for item in part.items)
    return OrderTask(steps=steps, slips=tuple(slips), **values)


def _number(values: dict[str, Any], part: Part, names: Names) -> Task:
    for name in {"answer", "tolerance", "close"} & values.keys():
        line = part.options[name]
        given = values[name]
        if isinstance(given, bool) or not isinstance(given, Real) or not isfinite(given):
            raise _bad(names, line, f"{name} has to be one number; this gives {in_short(given)}")
        if name != "answer" and given < 0:
            raise _bad(names, line, f"{name} has to be 0 or more; this gives {in_short(given)}")
    if values.get("tolerance") == 0 and values["answer"] % 1:
        trouble = f"the answer is {in_short(values['answer'])}, and nobody types all of that; "
        raise _bad(names, part.options["tolerance"], f"{trouble}say how far off is right too")
    if values.pop("guess", False):
        return EstimateTask(**values)
    return NumberTask(slips=_slips(NumberSlip, part, names), **values)


def _text(values: dict[str, Any], part: Part, names: Names) -> TextTask:
    return TextTask(**values)


def _predict(values: dict[str, Any], part: Part, names: Names) -> Task:
    for option in ("known", "hidden"):
        _has_columns(values, part, names, option, ("period", "value"))
    if values.get("shape", "line") not in get_args(Shape):
        line = part.options["shape"]
        raise _unknown(names, line, "shape of a prediction", values["shape"], get_args(Shape))
    return RankingTask(**values) if "values" in values else PredictionTask(**values)


def _table(values: dict[str, Any], part: Part, names: Names) -> TableTask:
    if isinstance(key := values.get("key"), str):
        trouble = f"key holds one column or more; write “:key: ({key!r},)”"
        raise _bad(names, part.options["key"], trouble)
    if callable(recipe := values.get("answer")):  # its lines are changed as learners change them
        values.update(answer=recipe(), recipe=recipe)
    _has_columns(values, part, names, "answer", key or ())
    return TableTask(slips=_slips(TableSlip, part, names), **values)


def _function(values: dict[str, Any], part: Part, names: Names) -> FunctionTask:
    cases = tuple(_case(line, names) for line in part.headed.get("Cases", ()))
    return FunctionTask(cases=cases, slips=_slips(FunctionSlip, part, names), **values)


def _chart(values: dict[str, Any], part: Part, names: Names) -> ChartTask:
    if (mark := values.get("mark", "bar")) not in _MARKS:
        raise _unknown(names, part.options["mark"], "mark of a chart", mark, _MARKS)
    for option in ("fields", "units"):
        if option in values and not is_mapping(values[option]):
            example = "{'x': 'year', 'y': 'count'}"
            trouble = f"{option} says something of each axis, such as {example}"
            raise _bad(names, part.options[option], trouble)
    if "wrong_words" in values and not _are_patterns(values["wrong_words"]):
        trouble = (
            "wrong-words says of each pattern what is wrong, such as {'dogs?': 'no dog is in it.'}"
        )
        raise _bad(names, part.options["wrong-words"], trouble)
    return ChartTask(**values)


def _are_patterns(words: object) -> bool:
    try:
        return is_mapping(words) and all(re.compile(str(one)) and words[one] for one in words)
    except re.error:
        return False


def _has_columns(
    values: dict[str, Any], part: Part, names: Names, option: str, wanted: Iterable[str]
) -> None:
    """Refuse what is no table, or lacks one of the columns that are wanted of it."""
    if option not in values:
        return
    line, given = part.options[option], values[option]
    if not hasattr(given, "columns"):
        raise _bad(names, line, f"{option} has to be a table; this gives {in_short(given)}")
    for column in wanted:
        if column not in given.columns:
            known = list(map(str, given.columns))
            where = part.options.get("key", line)  # where a table names its columns
            raise _unknown(names, where, f"column of {option}", column, known)


def _unknown(names: Names, line: Line, kind: str, given: str, known: Iterable[str]) -> SourceError:
    return SourceError.unknown(names.source, line.number, line.text, kind, given, known)


def _slips(make: type, part: Part, names: Names) -> tuple[Any, ...]:
    """`wrong-base = a / b ← which comes first?`, or `*tables()` for several at once."""
    found: list[Any] = []
    for line in part.headed.get("Slips", ()):
        if line.text.startswith("*"):
            found += names.value(Line(line.number, line.text[1:]))
            continue
        written = _SLIP.fullmatch(line.text)
        if not written:
            raise _bad(names, line, "write “slip = expression ← where to look.”")
        slip, value, look = written.groups()
        _known(names, line, slip)
        given = names.value(Line(line.number, value))
        found.append(make(slip, given, names.text(Line(line.number, look))))
    return tuple(found)


def _case(line: Line, names: Names) -> Case:
    """`365, 12 → 12.0`, with a slip and where to look behind it if there is something to say."""
    inputs, arrow, rest = line.text.partition(" → ")
    end = _CASE_END.fullmatch(rest)
    if not (arrow and end):
        raise _bad(names, line, "write “inputs → what is expected”")
    expected, slip, look = end.groups()
    given = names.value(Line(line.number, f"({inputs},)"))
    wanted = names.value(Line(line.number, expected))
    return Case(given, wanted, _known(names, line, slip), names.text(Line(line.number, look or "")))


def _bad(names: Names, line: Line, trouble: str) -> SourceError:
    return SourceError.at(names.source, line.number, line.text, trouble)


_MAKERS: dict[str, Callable[[dict[str, Any], Part, Names], Task]] = {
    "choice": _choice,
    "sort": _sort,
    "order": _order,
    "number": _number,
    "text": _text,
    "predict": _predict,
    "table": _table,
    "function": _function,
    "chart": _chart,
}
