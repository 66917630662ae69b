"""Explorers: figures with controls, each for one question; all work without a widget."""

import re
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from crossings.own_table import is_own_table
from lessonkit.figures import fast_altair  # noqa: F401  (before anything imports Altair)
from lessonkit.text.cards import text_card
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import text_in

if TYPE_CHECKING:
    from lessonkit.widgets.explorer import Declared

_DECLARED = re.compile(r'^@explorer\(\s*"(\w+)"', flags=re.MULTILINE)


@cache
def _modules() -> dict[str, str]:
    """Name → module, read in the sources: to import all would take longer than most need."""
    sources = {
        file.name.removesuffix(".py"): file.read_text(encoding="utf-8")
        for file in files(__name__).iterdir()
        if file.name.endswith(".py")
    }
    found = {name: stem for stem, text in sources.items() for name in _DECLARED.findall(text)}
    return dict(sorted(found.items()))


def names() -> list[str]:
    """The names of all explorers, in alphabetical order.

    Examples
    --------
    >>> names()[:2]
    ['balloon', 'baseline']
    """
    return list(_modules())


def find(name: str) -> "Declared":
    """One explorer: its choices, its still twin, its controls.

    Raises
    ------
    UnknownNameError
        There is no explorer of this name.

    Examples
    --------
    >>> find("boats").still(year=2018)
    2018: 43 boats, 299 people, 7 people on an average boat.
    """
    typed = text_in(name)
    if typed not in _modules():
        raise UnknownNameError.from_name("explorer", name, _modules())
    import_module(f"{__name__}.{_modules()[typed]}")
    from lessonkit.widgets.declared import EXPLORERS

    return EXPLORERS[typed]


def explore(name: str | None = None, **choices: object) -> object:
    """Show an explorer; with choices, show the same figure and words for these choices at once.

    Parameters
    ----------
    name
        One of the explorers; `explore()` lists them, each with its choices and their values.
    **choices
        Instead of moving controls; what is left out stays as at the start.

    Returns
    -------
    A widget; with choices, a figure with its words and its table; without a name, the list.

    Raises
    ------
    UnknownNameError
        For a name, a choice, or a value of a choice that is not known.

    Examples
    --------
    >>> print(explore("composition", chosen=["Albania"], baseline="2022", comparison="2023"))
    ... # doctest: +ELLIPSIS
    Albania: from ... to ..., a fall of ...%...
    >>> print(explore())  # doctest: +ELLIPSIS
    The explorers
    balloon: one link of an invented network is closed, and what one counter sees of it...
    """
    if "table" in choices:
        return _of_own_table(name, choices)
    if name is not None:
        found = find(name)
        return found.still(**choices) if choices else found.build().box
    if choices:
        raise CourseError(
            f"Say first which explorer you mean, such as explore({names()[0]!r}). "
            "explore() lists them all."
        )
    return text_card("The explorers", *(find(one).help() for one in names()))


_OF_OWN_TABLES = {
    "baseline": ("column", "baseline", "comparison"),
    "composition": ("column", "by", "chosen", "baseline", "comparison"),
}


def _of_own_table(name: str | None, choices: dict[str, object]) -> object:
    table = is_own_table(choices.pop("table"))
    known = _OF_OWN_TABLES.get(find(name).name if name is not None else "", ())
    if not known:
        raise CourseError(
            'Tables of your own can be shown by explore("baseline", table=…) and '
            'explore("composition", table=…). The other explorers have worlds and tables of their '
            "own."
        )
    for choice in choices:
        if choice not in known:
            raise UnknownNameError.from_name("choice for a table of your own", choice, known)
    column, two = (text_in(choices.get("column")) or ""), ("baseline", "comparison")
    before, after = (choices.get(one) for one in two)
    from lessonkit.widgets.explorer import Still

    if name == "baseline":
        from crossings.explorers.baseline import OwnEndPoint

        return Still(OwnEndPoint(table, column, before, after))
    from crossings.explorers.composition import OwnComparison

    by = text_in(choices.get("by")) or ""
    return Still(OwnComparison(table, column, by, choices.get("chosen"), before, after))
