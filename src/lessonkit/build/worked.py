"""What a teacher sees beside an exercise: everything that can be asked, answered and said there."""

from collections.abc import Iterator
from textwrap import indent

from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.function import FunctionTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.code_marks import around_code

_MARKS = str.maketrans({mark: f"\\{mark}" for mark in "\\*_`$[]<>#|~"})


def as_markdown(text: str) -> str:
    """A text with what Markdown would take for a mark made harmless; code stays code.

    Examples
    --------
    >>> as_markdown("2 * 3 and `by_year`")
    '2 \\\\* 3 and `by_year`'
    """
    pieces = around_code(text)
    pieces[::2] = [piece.translate(_MARKS).replace("\n", "  \n") for piece in pieces[::2]]
    return "".join(pieces)


def question(task: Task) -> str:
    """The question of an exercise as it stands above its cell."""
    return f"**Question.** {as_markdown(task.asked)}"


def answer(task: Task, example: str) -> str:
    """What stands in the worked notebook for a form, as it would be typed."""
    if isinstance(task, (ChoiceTask, OrderTask)):
        return f'"{", ".join(task.answer)}"'
    if isinstance(task, SortTask):
        return '"' + ", ".join(f"{letter}: {box}" for letter, box in task.answer.items()) + '"'
    if isinstance(task, TextTask):
        return '"' + example.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return example


def key(task: Task) -> str:
    """The answer of an exercise with options, slips, hints and the worked solution, in Markdown."""
    lines = [*_answers(task), *_slips(task)]
    for number, text in enumerate(task.hints, 1):
        lines.append(f"- **Hint {number}.** {as_markdown(text)}")
    if task.worked and task.in_python:
        lines.append(f"- **Worked.**\n\n  ```python\n{indent(task.worked, '  ')}\n  ```\n")
    elif task.worked:
        lines.append(f"- **Worked.** {as_markdown(task.worked)}")
    if isinstance(task, TextTask) and task.model:
        lines += [f"- **To check it by.** {as_markdown(line)}" for line in task.rubric]
        lines.append(f"- **One possible answer.** {as_markdown(task.model)}")
    meaning = getattr(task, "meaning", "")
    if meaning:
        lines.append(f"- **Said when right.** {as_markdown(meaning)}")
    return "\n".join(lines)


def _answers(task: Task) -> Iterator[str]:
    if isinstance(task, ChoiceTask):
        for letter, option in task.options.items():
            right = "✓ right" if option.right else f"✗{_slip(option.slip)}"
            said = as_markdown(option.feedback)
            yield f"- ({letter}) {as_markdown(option.text)} — {right}. {said}"
    elif isinstance(task, SortTask):
        yield f"- **Boxes.** {as_markdown(' / '.join(task.boxes))}"
        for letter, item in task.items.items():
            where = as_markdown(item.box)
            other = f" (elsewhere:{_slip(item.slip)})" * bool(item.slip)
            words = f"{as_markdown(item.text)} → **{where}**{other}. {as_markdown(item.feedback)}"
            yield f"- ({letter}) {words}"
    elif isinstance(task, OrderTask):
        for place, step in enumerate(task.steps, 1):
            yield f"- {place}. {as_markdown(step)}"
    elif isinstance(task, NumberTask):
        within = f", give or take {task.tolerance:g}" if task.tolerance else ""
        yield f"- **Accepted.** {_shown(task.answer)} {as_markdown(task.unit)}{within}."
    elif isinstance(task, EstimateTask):
        value = f"{_shown(task.answer)} {as_markdown(task.unit)}"
        yield f"- **The value.** {value}; any guess is taken."
    elif isinstance(task, FunctionTask):
        for call, case in zip(task.shown(), task.cases, strict=True):
            yield f"- `{call}` gives {as_markdown(str(case.expected))[:200]}"


def _slip(slip: str | None) -> str:
    return f" slip *{slip}*" if slip else ""


def _slips(task: Task) -> Iterator[str]:
    for slip in getattr(task, "slips", ()):
        value = getattr(slip, "value", None)
        shown = f" ({_shown(value)})" if isinstance(value, (int, float)) else ""
        yield f"- **Slip** *{slip.slip}*{shown}: {as_markdown(slip.look)}"
    for likely in task.likely() if isinstance(task, NumberTask) else ():
        said = as_markdown(likely.sentences[0])
        yield f"- **Likely** *{likely.slip}* ({_shown(likely.value)}): {said}"


def _shown(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1e6 else f"{value:,.6g}"
