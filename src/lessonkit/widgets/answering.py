"""Where a learner answers: the controls for each kind of exercise, and what they say."""

from collections.abc import Callable
from dataclasses import dataclass

import ipywidgets as widgets

from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.widgets.controls import labelled, named, pick_one
from lessonkit.widgets.ordering import Ordering


@dataclass(frozen=True)
class Answering:
    """The controls of one question.

    Parameters
    ----------
    controls
        From top to bottom.
    read
        The answer as it stands, in the form that `judge` takes and the record keeps.
    group
        True when the controls are only together an answer, so that screen readers should name
        them with the question.
    said
        What can be chosen, a line each.
    """

    controls: tuple[widgets.DOMWidget, ...]
    read: Callable[[], object]
    group: bool = False
    said: tuple[str, ...] = ()


def answering(task: Task, before: str) -> Answering:
    """The controls for an exercise, with an earlier answer in them.

    Parameters
    ----------
    task
        An exercise of one of the kinds in `KINDS`.
    before
        The answer as the record keeps it; whatever cannot be read leaves the controls empty.
    """
    return _CONTROLS[type(task)](task, before)


def _choice(task: ChoiceTask, before: str) -> Answering:
    labels = {letter: f"({letter}) {option.text}" for letter, option in task.options.items()}
    chosen = [part for part in before.split(", ") if part in labels]
    if task.several:
        boxes = {
            letter: widgets.Checkbox(value=letter in chosen, description=label, indent=False)
            for letter, label in labels.items()
        }
        return Answering(
            tuple(boxes.values()),
            lambda: [letter for letter, box in boxes.items() if box.value],
            group=True,
            said=tuple(labels.values()),
        )
    radio = widgets.RadioButtons(
        options=[(label, letter) for letter, label in labels.items()],
        value=chosen[0] if chosen else None,
        layout=widgets.Layout(width="auto"),
    )
    return Answering(
        (named(radio, task.question),),
        lambda: [radio.value] if radio.value else [],
        said=tuple(labels.values()),
    )


def _number(task: NumberTask | EstimateTask, before: str) -> Answering:
    word = "Your estimate" if isinstance(task, EstimateTask) else "Your answer"
    # A text field, not a spinning one: it may be empty, and "1,200" or "93 %" can be typed.
    # What a cell computed may have been kept as several lines; that is nobody's typing.
    typed = before if len(before) <= 60 and "\n" not in before else ""
    field = widgets.Text(value=typed, layout=widgets.Layout(width="auto"))
    return Answering((labelled(field, f"{word} ({task.unit})"),), lambda: field.value, group=True)


def _order(task: OrderTask, before: str) -> Answering:
    steps = Ordering(task.question, task.shown(), kind="step")
    earlier = task.read(before)
    if isinstance(earlier, tuple):
        steps.order = list(earlier)
    said = tuple(f"({letter}) {text}" for letter, text in task.shown().items())
    return Answering((steps,), lambda: steps.order, said=said)


def _sort(task: SortTask, before: str) -> Answering:
    earlier = task.read(before)
    boxes = {box: box for box in task.boxes}
    chosen = {
        letter: pick_one(
            f"({letter}) {text}",
            boxes,
            earlier.get(letter) if isinstance(earlier, dict) else None,
        )
        for letter, text in task.shown().items()
    }
    return Answering(
        tuple(chosen.values()),
        lambda: ", ".join(
            f"{letter}: {radio.value}" for letter, radio in chosen.items() if radio.value
        ),
        group=True,
        said=(
            *(f"({letter}) {text}" for letter, text in task.shown().items()),
            f"Boxes: {', '.join(boxes)}",
        ),
    )


_CONTROLS: dict[type[Task], Callable[..., Answering]] = {
    ChoiceTask: _choice,
    NumberTask: _number,
    EstimateTask: _number,
    OrderTask: _order,
    SortTask: _sort,
}
KINDS = tuple(_CONTROLS)
