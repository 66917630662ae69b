"""What all explorers have in common: a view, its choices, its still twin, and the controls."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from html import escape
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from lessonkit.live import LiveChart
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table
from lessonkit.widgets.choices import Choice
from lessonkit.widgets.controls import beside, form, words
from lessonkit.widgets.kept import kept
from lessonkit.widgets.plain_values import plain_value


class View(ABC):
    """What an explorer shows for one set of choices: figure, sentences, table.

    A view is made anew for every choice, so making one has to be fast: work out what does not
    depend on the choice once, in a function with a cache.
    """

    @cached_property
    @abstractmethod
    def sentences(self) -> tuple[str, ...]:
        """What the figure shows, in whole sentences; they follow the controls and are spoken."""

    @property
    @abstractmethod
    def description(self) -> str:
        """The figure in words for people who cannot see it: its kind, its axes, its message."""

    @property
    @abstractmethod
    def words(self) -> Mapping[str, object]:
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
    """A view without a widget: the figure, its words and its table.

    Parameters
    ----------
    view
        What is shown.
    settings
        How its controls would stand, in words; for paper, where there are none.
    """

    def __init__(self, view: View, settings: str = "") -> None:
        self.view = view
        self.settings = settings

    def _ipython_display_(self) -> None:
        from IPython.display import HTML, display  # pyright: ignore[reportUnknownVariableType]

        display(self.view.chart(), HTML(self.view.as_html()), self.view.numbers())

    def __repr__(self) -> str:
        return "\n".join(self.view.sentences)


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
        made = self.made(**given)
        shown = self.shows(**made)
        if not isinstance(shown, View):
            return shown
        chosen = {name: value for name, value in made.items() if value is not None}
        told = (self.choices[name].told(value, made) for name, value in chosen.items())
        return Still(shown, "; ".join(told))

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


class Explorer:
    """Controls, and the figure, words and table that follow them at once.

    Explorers whose controls move each other have a class of their own, with `adjust`.

    Parameters
    ----------
    declared
        What can be chosen, and what shows that.

    Attributes
    ----------
    controls
        Name of a choice → the widget whose value it is.
    figure, words, as_table, table, box
        The parts that are shown, and the box with all of them.
    """

    def __init__(self, declared: Declared) -> None:
        self._shows = declared.shows
        self._quiet = False
        self.controls = declared.controls()
        start = self.view
        self.figure = LiveChart(start.chart())
        self.words = words(start.as_html(), spoken=True)
        # In a narrower column the same words are taller, and so are larger letters; see `beside`.
        self.words.layout.min_height = f"calc({declared.room / 15:.2f}em * var(--lessonkit-taller))"
        self.as_table = widgets.Checkbox(description=declared.table, indent=False)
        self.table = words()
        self.table.add_class("lessonkit-table")
        self.table.layout.display = "none"
        for name, control in self.controls.items():
            control.observe(partial(self._changed, name), "value")
        self.as_table.observe(self._tabled, "value")
        self.box = form(
            beside(
                widgets.VBox([*self.above(), self.as_table]),
                # The table comes before the figure: below it, it would open out of sight.
                widgets.VBox([self.table, self.figure]),
                self.words,
            ),
            said="\n".join(start.sentences),
            kept=kept(declared.name, start.description, start.as_html()),
        )

    def above(self) -> list[widgets.Widget]:
        """What is chosen, from top to bottom."""
        return list(self.controls.values())

    def adjust(self, name: str) -> None:
        """Move the controls that depend on the one of this name; the figure follows afterwards."""

    @contextmanager
    def changing(self) -> Generator[None]:
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
        return self._shows(**{name: control.value for name, control in self.controls.items()})

    def _changed(self, name: str, _: Any) -> None:
        if not self._quiet:
            with self.changing():
                self.adjust(name)

    def _tabled(self, _: object) -> None:
        self._repaint()

    def _repaint(self) -> None:
        now = self.view
        self.figure.update(rows=now.rows(), description=now.description, **now.words)
        self.words.value = now.as_html()
        self.table.value = now.numbers().as_html() if self.as_table.value else ""
        self.table.layout.display = None if self.as_table.value else "none"
