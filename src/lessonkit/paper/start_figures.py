"""The start figures of explorers, drawn beforehand for notebooks that nobody can run."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import altair as alt

from lessonkit.figures.figure import specification
from lessonkit.figures.theme import enable_theme
from lessonkit.paper.drawing import svg
from lessonkit.text.kinds_of_value import is_dict, is_list
from lessonkit.widgets.kept import picture_of, small

_MADE_FROM = re.compile(r' data-made-from="(\w+)"')


def refresh(charts: Mapping[str, alt.TopLevelMixin], *, check: bool = False) -> list[str]:
    """Draw what is not drawn yet or has changed; with `check` only say which that is.

    Parameters
    ----------
    charts
        Name of an explorer → the figure it starts with.
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
        now = digest(chart)
        if found is None or found[1] != now:
            changed.append(f"{file.parent.name}/{file.name}")
            if not check:
                file.parent.mkdir(exist_ok=True)
                drawn = small(svg(chart)).replace("<svg ", f'<svg data-made-from="{now}" ', 1)
                file.write_text(drawn + "\n", encoding="utf-8", newline="\n")
    return [*changed, *_left_over(charts, check=check)]


def digest(chart: alt.TopLevelMixin) -> str:
    """What a figure is drawn from, in twelve letters; the last digits of a sum do not count."""
    spec = {key: value for key, value in specification(chart).items() if key != "$schema"}
    return sha256(json.dumps(_rounded(spec), sort_keys=True).encode()).hexdigest()[:12]


def _rounded(value: Any) -> Any:
    if is_dict(value):
        return {str(key): _rounded(inner) for key, inner in value.items()}
    if is_list(value):
        return [_rounded(inner) for inner in value]
    return f"{value:.6g}" if isinstance(value, float) else value


def _left_over(names: Iterable[str], *, check: bool) -> Iterator[str]:
    """Pictures of explorers that are gone."""
    folder = Path(str(picture_of("any"))).parent
    known = {f"{name}.svg" for name in names}
    for file in sorted(folder.glob("*.svg")):
        if file.name not in known:
            yield f"{folder.name}/{file.name}"
            if not check:
                file.unlink()
