"""Figures drawn beforehand, for notebooks where nothing draws: exported, printed, not trusted."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from pathlib import Path

import altair as alt

from lessonkit.figures.figure import read_figure, specification
from lessonkit.figures.pictures import digest, picture_of, small
from lessonkit.figures.theme import enable_theme
from lessonkit.lessons import catalogue
from lessonkit.paper.drawing import svg
from lessonkit.paper.walk import Shown, pieces

_MADE_FROM = re.compile(r' data-made-from="(\w+)"')
_PREFIX = re.compile(
    r"\bf\d+-(?=clip|gradient)"
)  # of the parts of a figure, by the order of drawing


def figures_of_lessons(
    instead: Mapping[str, Callable[..., object]],
) -> Iterator[tuple[str, alt.TopLevelMixin]]:
    """Every figure that a lesson's cells show, under what it is drawn from.

    Parameters
    ----------
    instead
        Name → function that a lesson's cells call in place of one that gives a widget.
    """
    enable_theme()
    for lesson in map(catalogue.lesson, catalogue.lesson_ids()):
        for piece in pieces(lesson, instead):
            if isinstance(piece, Shown) and piece.chart is not None:
                yield digest(specification(piece.chart)), piece.chart


def refresh(charts: Mapping[str, alt.TopLevelMixin], *, check: bool = False) -> list[str]:
    """Draw what is not drawn yet or has changed; with `check` only say which that is.

    Parameters
    ----------
    charts
        Name of an explorer, or digest of a figure → the figure.
    check
        Draw nothing, so that nothing that draws has to be installed.

    Returns
    -------
    list of str
        Files that changed, or would change.

    Raises
    ------
    PackageNeededError
        The package that draws is not installed.
    """
    enable_theme()
    changed: list[str] = []
    for name, chart in charts.items():
        file = Path(str(picture_of(name)))
        found = _MADE_FROM.search(file.read_text(encoding="utf-8")) if file.is_file() else None
        now = digest(specification(chart))
        if found is None or found[1] != now:
            changed.append(f"{file.parent.name}/{file.name}")
            if not check:
                file.parent.mkdir(exist_ok=True)
                file.write_text(_drawn(chart, now) + "\n", encoding="utf-8", newline="\n")
    return [*changed, *_left_over(charts, check=check)]


def _drawn(chart: alt.TopLevelMixin, made_from: str) -> str:
    said = escape(read_figure(chart).description)
    named = f'<svg data-made-from="{made_from}" role="img" aria-label="{said}" '
    drawn = small(svg(chart)).replace("<svg ", named, 1)
    return _PREFIX.sub(f"{made_from}-", drawn)  # an exported page has many, each as its own parts


def _left_over(names: Iterable[str], *, check: bool) -> Iterator[str]:
    """Pictures of figures that are gone."""
    folder = Path(str(picture_of("any"))).parent
    known = {f"{name}.svg" for name in names}
    for file in sorted(folder.glob("*.svg")):
        if file.name not in known:
            yield f"{folder.name}/{file.name}"
            if not check:
                file.unlink()
