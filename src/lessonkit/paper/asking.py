"""The questions of a lesson as they stand on a hand-out: with room to write, without answers."""

from collections.abc import Iterator

import altair as alt

from lessonkit.paper.drawing import svg
from lessonkit.paper.walk import Question
from lessonkit.tasks.chart import ChartTask
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.sort import SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask
from lessonkit.text.markup import Markup, tag
from lessonkit.widgets.prediction import figure

BOX = tag("span", "", cls="box")
LINE = tag("div", "", cls="line")
GAP = tag("span", "", cls="gap")
ON_SCREEN = "for a figure that moves: on a computer, or together on the wall"


def asked(question: Question) -> Markup:
    """One question in its frame, which no page break divides."""
    task = question.task
    return tag(
        "section",
        tag("h3", f"Question {question.number}", _further(task)),
        (tag("p", line) for line in task.asked.split("\n") if line.strip()),
        *([tag("pre", tag("code", question.given))] if question.given else []),
        *_room(task),
        cls="question",
        id=f"question-{question.number}",
    )


def _further(task: Task) -> Markup | str:
    if task.in_python:
        return tag("span", " · in Python: on a computer, or in words and by hand here", cls="small")
    if task.on_screen:
        return tag("span", f" · {ON_SCREEN}", cls="small")
    return tag("span", " · you may skip this one", cls="small") if task.may_skip else ""


def _room(task: Task) -> Iterator[Markup]:
    """What is chosen from, and where to write."""
    if isinstance(task, ChoiceTask):
        letters = ((f"({one}) ", option.text) for one, option in task.options.items())
        yield tag("ul", (tag("li", BOX, *texts) for texts in letters), cls="options")
    elif isinstance(task, SortTask):
        yield tag("p", "Write one of these beside each: ", tag("strong", " · ".join(task.boxes)))
        yield _beside(task.shown())
    elif isinstance(task, OrderTask):
        yield tag("p", "Write 1 beside the first, 2 beside the next, and so on.")
        yield _beside(task.shown())
    elif isinstance(task, RankingTask):
        yield tag("p", "Write 1 beside the largest, 2 beside the next, and so on.")
        yield _beside(task.shown())
    elif isinstance(task, PredictionTask):
        yield from _to_draw(task)
    elif isinstance(task, (NumberTask, EstimateTask)):
        if isinstance(task, NumberTask):
            yield from (tag("p", "Your sum:"), LINE)
        yield tag("p", "Answer: " if isinstance(task, NumberTask) else "Your guess: ", GAP)
        yield tag("p", f"Unit: {task.unit}", cls="small")
    elif isinstance(task, ChartTask):
        yield tag("div", "", cls="sketch")
    else:
        yield from [LINE] * (6 if isinstance(task, TextTask) else 5)


def _beside(shown: dict[str, str]) -> Markup:
    rows = (tag("tr", tag("td", f"({one}) {text}"), tag("td", "")) for one, text in shown.items())
    return tag("table", tag("tbody", *rows), cls="room")


def _to_draw(task: PredictionTask) -> Iterator[Markup]:
    """The figure with room for a guess drawn by hand, and a line of numbers."""
    if task.shape != "numbers":
        yield tag("p", "Draw your guess on the figure, then write it as numbers.")
        yield tag("figure", svg(before(task)))
    head = tag("tr", (tag("th", period) for period in task.periods))
    body = tag("tr", (tag("td", Markup("&nbsp;")) for _ in task.periods))
    yield tag("table", tag("thead", head), tag("tbody", body))
    yield tag("p", f"Unit: {task.unit}", cls="small")


def before(task: PredictionTask) -> alt.LayerChart:
    """The figure of a prediction with nothing guessed and nothing revealed."""
    return figure(task, dict.fromkeys(task.periods), revealed=False)


def after(task: PredictionTask) -> alt.LayerChart:
    """The figure of a prediction with what was recorded, and no guess."""
    return figure(task, dict.fromkeys(task.periods), revealed=True)
