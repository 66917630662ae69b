"""Explorers as they declare themselves: each choice once; all that is made from it follows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from lessonkit.text.errors import UnknownNameError
from lessonkit.widgets.choices import Choice
from lessonkit.widgets.explorer import Explorer, Still, View
from lessonkit.widgets.plain_values import plain_value

Shows = TypeVar("Shows", bound=Callable[..., Any])


@dataclass(frozen=True)
class Declared:
    """An explorer: what it answers, what can be chosen, and what shows that.

    Parameters
    ----------
    name, about
        What `explore` is called with, and what it shows, as a phrase.
    choices
        Name → choice, in the order of the controls.
    shows
        Makes what is shown from the choices: a `View`, or something that shows itself.
    panel
        Makes what has the controls, in its `box`: `Explorer`, or one that ties controls together.
    room
        Height in pixels kept for the sentences where they have 500 pixels and letters of 15, so
        that nothing below them moves.
    table
        Words of the tick box that shows the table.
    """

    name: str
    about: str
    choices: dict[str, Choice]
    shows: Callable[..., Any]
    panel: Callable[["Declared"], Any]
    room: int
    table: str

    def made(self, /, **given: object) -> dict[str, Any]:
        """All choices; those that were left out as at the start.

        Raises
        ------
        CourseError
            For a choice, or a value of one, that there is not.
        """
        for name in given:
            if name not in self.choices:
                kind = f"choice in the explorer {self.name!r}"
                raise UnknownNameError.from_name(kind, name, self.choices)
        made: dict[str, Any] = {}
        for name, choice in self.choices.items():
            value = made[name] = choice.first(made)
            if name in given and given[name] is not value:
                plain = plain_value(name, given[name], several=choice.several)
                made[name] = choice.check(plain, made)
        return made

    def still(self, /, **given: object) -> Any:
        """The explorer without controls: what it shows for these choices."""
        shown = self.shows(**self.made(**given))
        return Still(shown) if isinstance(shown, View) else shown

    def controls(self) -> dict[str, Any]:
        """Name of a choice → its control, where it stands at first."""
        made: dict[str, Any] = {}
        found: dict[str, Any] = {}
        for name, choice in self.choices.items():
            found[name] = choice.widget(made)
            made[name] = found[name].value
        return found

    def build(self) -> Any:
        """The explorer with its controls; what is displayed is its `box`."""
        return self.panel(self)

    def help(self) -> str:
        """What it answers and what can be chosen, in two sentences."""
        start = self.made()
        listed = ", ".join(one.help(name, start) for name, one in self.choices.items())
        return f"{self.name}: {self.about}. Choices: {listed}."


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
