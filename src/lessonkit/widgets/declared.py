"""How an explorer is declared, above its view: each choice once. What is declared is kept here."""

from collections.abc import Callable
from typing import Any, TypeVar

from lessonkit.widgets.choices import Choice
from lessonkit.widgets.explorer import Declared, Explorer

Shows = TypeVar("Shows", bound=Callable[..., Any])


EXPLORERS: dict[str, Declared] = {}  # those whose module is imported


def explorer(
    name: str,
    about: str,
    *,
    panel: Callable[[Declared], Any] = Explorer,
    room: int = 0,
    table: str = "Show the numbers as a table",
    **choices: Choice,
) -> Callable[[Shows], Shows]:
    """Declare an explorer, above the class that makes a view of the choices; see `Declared`.

    The name has to be written out, first of all: `explore` finds the module by looking for it.
    """

    def declare(shows: Shows) -> Shows:
        EXPLORERS[name] = Declared(name, about, choices, shows, panel, room, table)
        return shows

    return declare
