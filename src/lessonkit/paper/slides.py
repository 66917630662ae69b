"""The figures of a lesson on the wall: what is claimed, room to guess, then the figure."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

import altair as alt

from lessonkit.figures.figure import read_figure, specification
from lessonkit.lessons.lesson import Lesson
from lessonkit.paper import asking
from lessonkit.paper.drawing import drawn, svg
from lessonkit.paper.page import SLIDES, sheet
from lessonkit.paper.sheets import recorded
from lessonkit.paper.walk import Piece, Question, Shown
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.markup import Markup, tag

_ROOM = (0.94 * (1280 - 2 * 56), 720 - 2 * 36)  # as the style of slides has it
_LARGE = 1.25  # letters of 11 pixels then have a 52nd of the slide's height
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
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
    yield from map(_slide, large(specification(chart)))


def large(spec: dict[str, Any]) -> list[Markup]:
    """A figure on one slide, or its parts on as few as let the last row read their words.

    Parameters
    ----------
    spec
        Its specification. Parts side by side stay together: they are compared.
    """
    whole = drawn(spec)
    parts = spec.get("vconcat", ())
    if len(parts) < 2 or _scale(whole) >= _LARGE:
        return [whole]
    for cuts in range(1, len(parts)):
        tried = [
            [drawn({**spec, "vconcat": list(group)}) for group in _cut(parts, places)]
            for places in combinations(range(1, len(parts)), cuts)
        ]
        best = max(tried, key=_smallest)
        if _smallest(best) >= _LARGE or cuts == len(parts) - 1:
            return best
    return [whole]


def _cut(parts: Sequence[object], places: Sequence[int]) -> Iterator[Sequence[object]]:
    for begin, end in pairwise((0, *places, len(parts))):
        yield parts[begin:end]


def _smallest(pictures: list[Markup]) -> float:
    return min(map(_scale, pictures))


def _scale(picture: Markup) -> float:
    """How large a picture gets that fills a slide."""
    found = _SIZE.search(picture)
    return min(_ROOM[0] / float(found[1]), _ROOM[1] / float(found[2])) if found else 0.0


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
