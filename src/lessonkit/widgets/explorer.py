"""What all explorers have in common: one view of the data, its controls, its still twin."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from lessonkit.live import LiveChart
from lessonkit.text.tables import Table
from lessonkit.widgets.controls import form, words


class View(ABC):
    """What an explorer shows for one set of choices: figure, sentences, table.

    A view is made anew for every choice, so making one has to be fast: work out what does not
    depend on the choice once, in a function with a cache.
    """

    @property
    @abstractmethod
    def sentences(self) -> tuple[str, ...]:
        """What the figure shows, in whole sentences; they follow the controls and are spoken."""

    @property
    @abstractmethod
    def description(self) -> str:
        """The figure in words for people who cannot see it: its kind, its axes, its message."""

    @property
    @abstractmethod
    def words(self) -> dict[str, object]:
        """The words inside the figure that follow the controls: name of parameter → text."""

    @abstractmethod
    def rows(self) -> pd.DataFrame:
        """The rows of the figure."""

    @abstractmethod
    def chart(self) -> alt.TopLevelMixin:
        """The figure."""

    @abstractmethod
    def numbers(self) -> Table:
        """The figure as a table."""

    def as_html(self) -> str:
        """The sentences as paragraphs."""
        return "".join(f"<p style='margin:2px 0'>{escape(line)}</p>" for line in self.sentences)


class Still:
    """A view without a widget: the figure, its words and its table."""

    def __init__(self, view: View) -> None:
        self.view = view

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display

        display(self.view.chart(), HTML(self.view.as_html()), self.view.numbers())

    def __repr__(self) -> str:
        return "\n".join(self.view.sentences)


class Explorer:
    """Controls, and the figure, words and table that follow them at once.

    Parameters
    ----------
    now
        Makes the view for what the controls say now.
    controls
        The widgets whose value is a choice.
    room
        Height in pixels kept for the sentences, so that nothing below them moves.
    shown
        What stands above the figure, from top to bottom; without it, the controls.

    Attributes
    ----------
    figure, words, as_table, table, box
        The parts that are shown, and the box with all of them.
    """

    def __init__(
        self,
        now: Callable[[], View],
        controls: Sequence[widgets.Widget],
        *,
        room: int,
        shown: Sequence[widgets.Widget] = (),
    ) -> None:
        self._now = now
        self._quiet = False
        start = now()
        self.figure = LiveChart(start.chart())
        self.words = words(start.as_html(), spoken=True)
        self.words.layout.min_height = f"{room}px"
        self.as_table = widgets.Checkbox(description="Show the numbers as a table", indent=False)
        self.table = words()
        for control in (*controls, self.as_table):
            control.observe(self._repaint, "value")
        self.box = form(*(shown or controls), self.figure, self.words, self.as_table, self.table)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Several controls change together; the figure follows once, at the end."""
        self._quiet = True
        try:
            yield
        finally:
            self._quiet = False
        self._repaint()

    @property
    def view(self) -> View:
        """What the controls say now."""
        return self._now()

    def _repaint(self, _: Any = None) -> None:
        if self._quiet:
            return
        now = self.view
        self.figure.update(rows=now.rows(), description=now.description, **now.words)
        self.words.value = now.as_html()
        self.table.value = now.numbers()._repr_html_() if self.as_table.value else ""
