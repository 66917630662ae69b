"""Verdicts, and records behind predictions, that wait while a class is voting."""

from collections.abc import Callable
from typing import Protocol

from lessonkit.text.cards import Card, text_card
from lessonkit.widgets.checked import HeldCard

_TITLE = "Kept"
_WAITS = "Your class is voting; the answer comes from the front."
_RECORD = "Your prediction is locked. What was recorded comes from the front, for all together."
_AGAIN = "To change your mind, or when the class votes again, answer once more."


class Class(Protocol):
    """The class that this notebook has joined."""

    def holds(self, task_id: str) -> bool:
        """Whether the verdict on an exercise waits now."""
        ...

    def when_free(self, task_id: str, act: Callable[[], None]) -> None:
        """Act as soon as it waits no more."""
        ...


_joined: list[Class] = []


def follow(joined: Class | None) -> None:
    """From now on this class says which verdicts wait; None: no class does."""
    _joined[:] = [joined] if joined else []


def is_held(task_id: str) -> bool:
    """Whether the verdict on an exercise waits now.

    Examples
    --------
    >>> is_held("03.twin")
    False
    """
    return any(one.holds(task_id) for one in _joined)


def held_back(task_id: str, card: Callable[[], Card]) -> Card:
    """What is shown in place of a verdict; the verdict itself takes its place when it may.

    Parameters
    ----------
    task_id
        The exercise.
    card
        Makes the card with the verdict.
    """
    return _later(task_id, card, _WAITS, _AGAIN)


def record_held_back(task_id: str, card: Callable[[], Card]) -> HeldCard:
    """What is shown in place of a record, under a prediction; takes the same as `held_back`."""
    return _later(task_id, card, _RECORD)


def when_free(task_id: str, act: Callable[[], None]) -> Card | None:
    """Act at once where nothing waits; otherwise later, and here is what is said meanwhile."""
    if is_held(task_id):
        for one in _joined:
            one.when_free(task_id, act)
        return text_card(_TITLE, _RECORD, tone="note", announce=True)
    act()
    return None


def _later(task_id: str, card: Callable[[], Card], *sentences: str) -> HeldCard:
    said = text_card(_TITLE, *sentences, tone="note", announce=True)

    def later(show: Callable[[Card], None]) -> None:
        for one in _joined:
            one.when_free(task_id, lambda: show(card()))

    return HeldCard(said.title, said.body, said.text, said.tone, said.announce, later=later)


def not_now() -> Card:
    """What is said instead of a solution."""
    return text_card("Not now", _WAITS, tone="note", announce=True)
