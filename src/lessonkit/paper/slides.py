"""The figures of a lesson on the wall: what is claimed, room to guess, then the figure."""

from collections.abc import Iterator, Sequence
from typing import Any

import altair as alt

from lessonkit.figures.figure import read_figure
from lessonkit.lessons.lesson import Lesson
from lessonkit.paper import asking
from lessonkit.paper.drawing import svg
from lessonkit.paper.page import SLIDES, sheet
from lessonkit.paper.sheets import recorded
from lessonkit.paper.walk import Piece, Question, Shown
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.markup import Markup, tag

_GUESS = "Guess first. Nothing is marked."
_OF_CLAIM = "If this sentence holds, what will the figure show? Say it, or sketch it."
_OF_QUESTION = "What do you expect to see? Say it, or sketch it."


def slides(lesson: Lesson, pieces: Sequence[Piece]) -> str:
    """Slides of 1280 by 720; figures fill them, so that the last row can read the words."""
    shown = [_slide(tag("h1", lesson.title), tag("p", lesson.question))]
    for piece in pieces:
        if isinstance(piece, Question):
            shown += _of_question(piece)
        elif isinstance(piece, Shown) and piece.chart is not None:
            for chart in _one_by_one(piece.chart):
                shown += _of_figure(chart)
    return sheet(f"{lesson.id} · {lesson.title} · slides", *_numbered(shown), style=SLIDES)


def _one_by_one(chart: alt.TopLevelMixin) -> list[alt.TopLevelMixin]:
    """Figures that stand one above the other, each for itself: together they would be small."""
    if not isinstance(chart, alt.VConcatChart):
        return [chart]
    whole: Any = chart
    parts: list[alt.TopLevelMixin] = []
    for part in chart.vconcat:
        alone: Any = part.copy(deep=True)
        if alone.data is alt.Undefined:  # Altair keeps rows that parts share with the whole
            alone.data = whole.data
        parts.append(alone)
    return parts if all(read_figure(part).title for part in parts) else [chart]


def _of_figure(chart: alt.TopLevelMixin) -> Iterator[Markup]:
    title = read_figure(chart).title
    if title:
        asks = title.endswith("?")
        claim = title if asks else f"“{title}”"
        yield _slide(tag("h2", claim), tag("p", _OF_QUESTION if asks else _OF_CLAIM))
    yield _slide(svg(chart))


def _of_question(question: Question) -> Iterator[Markup]:
    task = question.task
    guess = tag("p", _GUESS)
    if isinstance(task, PredictionTask):
        yield _slide(tag("h2", task.question), guess)
        if task.shape != "numbers":
            yield _slide(svg(asking.before(task)))
            yield _slide(svg(asking.after(task)))
            yield _slide(tag("p", task.meaning))
        else:
            yield _slide(*recorded(question), tag("p", task.meaning))
    elif isinstance(task, RankingTask):
        yield _slide(tag("h2", task.question), guess, tag("p", " · ".join(task.shown().values())))
        yield _slide(*recorded(question), tag("p", task.meaning))
    elif isinstance(task, EstimateTask):
        yield _slide(tag("h2", task.question), guess)
        yield _slide(tag("h2", f"{task.answer:,.6g} {task.unit}"), tag("p", task.meaning))


def _slide(*content: str) -> Markup:
    return tag("section", *content, cls="slide")


def _numbered(shown: Sequence[Markup]) -> Iterator[Markup]:
    for number, slide in enumerate(shown, 1):
        foot = tag("div", f"{number} / {len(shown)}", cls="foot")
        yield Markup(slide.removesuffix("</section>") + foot + "</section>")
