"""Help under an exercise: hints forth and back, the worked solution, and why an answer is right."""

from collections.abc import Callable

import ipywidgets as widgets

from lessonkit.tasks.task import Task
from lessonkit.text.cards import Card
from lessonkit.widgets.controls import button, form, say, words
from lessonkit.widgets.settled import Button


class Help:
    """Buttons for hints and for the worked solution; what they say comes under them.

    Parameters
    ----------
    task
        The exercise.
    seen
        How many of its hints were shown before.
    hint
        Called with the number of a hint, from 1.
    solution
        Called for the worked solution.

    Attributes
    ----------
    box
        The buttons and the words.
    """

    def __init__(
        self, task: Task, seen: int, hint: Callable[[int], Card], solution: Callable[[], Card]
    ) -> None:
        self._count, self._shown = len(task.hints), seen if seen < len(task.hints) else 0
        self._hint = hint
        self._said = words(spoken=True)
        self._next = _press("Hint", lambda: self._step(1))
        self._earlier = _press("Earlier hint", lambda: self._step(-1))
        self._solution = _press("Show the solution", lambda: say(self._said, solution()))
        self._worked = (self._solution,) if task.worked else ()
        presses = (*((self._next,) if task.hints else ()), *self._worked)
        self._row = widgets.HBox(presses, layout=widgets.Layout(flex_flow="row wrap"))
        offered = " · ".join(press.description for press in presses)
        said = f"Here, once this cell is run: {offered}" if offered else ""
        self.box = form(self._row, self._said, said=said)

    def _step(self, by: int) -> None:
        self._shown = min(max(self._shown + by, 1), self._count)
        say(self._said, self._hint(self._shown))
        if self._count > 1 and self._earlier not in self._row.children:
            # The pressed button stays what it is, so the focus stays on it.
            self._next.description = "Next hint"
            self._row.children = (self._next, self._earlier, *self._worked)

    def follow(self, reply: Card) -> None:
        """Whoever is right needs no hint any more, and may ask why."""
        if reply.tone == "right":
            self._solution.description = "Why?"
            self._row.children = self._worked
            self._said.value = ""


def _press(text: str, act: Callable[[], None]) -> Button:
    made = button(text)
    made.on_click(lambda _: act())
    return made
