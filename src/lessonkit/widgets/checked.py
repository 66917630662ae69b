"""A card that has buttons for help under it where widgets can be shown."""

from collections.abc import Callable
from dataclasses import dataclass, field

import ipywidgets as widgets

from lessonkit.text.cards import Card


@dataclass(frozen=True)
class CardWithHelp(Card):
    """A card, and what to show under it.

    The card itself is a piece of text of its own in the notebook, so that it stays in the saved
    file, which the buttons do not.

    Parameters
    ----------
    more
        Makes what is shown under the card.
    """

    more: Callable[[], widgets.Widget] | None = field(default=None, compare=False)

    def _ipython_display_(self) -> None:
        from IPython import get_ipython
        from IPython.display import display  # pyright: ignore[reportUnknownVariableType]

        display({"text/html": self.as_html(), "text/plain": repr(self)}, raw=True)
        # A terminal would print the widget's inside.
        if self.more is not None and type(get_ipython()).__name__ != "TerminalInteractiveShell":
            display(self.more())

    __repr__ = Card.__repr__


@dataclass(frozen=True)
class HeldCard(Card):
    """A card in whose place another one comes later, by itself.

    Parameters
    ----------
    later
        Called with what shows the other card when its time has come.
    """

    later: Callable[[Callable[[Card], None]], None] | None = field(default=None, compare=False)

    def _ipython_display_(self) -> None:
        from IPython.display import display  # pyright: ignore[reportUnknownVariableType]

        place = display(self._said(self), raw=True, display_id=True)
        if self.later is not None and place is not None:
            update = place.update  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
            self.later(lambda card: update(self._said(card), raw=True))

    @staticmethod
    def _said(card: Card) -> dict[str, str]:
        return {"text/html": card.as_html(), "text/plain": repr(card)}

    __repr__ = Card.__repr__
