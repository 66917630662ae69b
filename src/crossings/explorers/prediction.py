"""Predict, lock, reveal: draw or type the next periods of a series before seeing them."""

from collections.abc import Callable
from dataclasses import replace

import altair as alt
import ipywidgets as widgets
import pandas as pd

from crossings.cards import Card, text_card
from crossings.charts.prediction import describe_prediction, prediction_chart
from crossings.exercises.prediction_task import PredictionTask
from crossings.explorers.controls import button, form, words
from crossings.live import Draw, LiveChart

Guess = dict[str, float]
STEP = 10


def first_guess(task: PredictionTask) -> Guess:
    """Where the line starts: level with the last known period, so that it suggests no direction."""
    last = float(task.known["value"].iloc[-1])
    return dict.fromkeys(task.periods, last)


def figure(task: PredictionTask, guess: Guess, *, revealed: bool) -> alt.LayerChart:
    """The figure for a guess, with the recorded values when they are revealed."""
    return prediction_chart(
        task.known,
        _frame(guess),
        _recorded(task, revealed),
        title=_title(task, revealed),
        caption=task.source,
        unit=task.unit,
        marks=task.marks,
    )


def result_card(task: PredictionTask, guess: Guess) -> Card:
    """Guess and record side by side, and the gap in words."""
    return text_card(
        "Your prediction and what was recorded", *task.gap(guess), tone="note", announce=True
    )


class Still:
    """The figure and the words for a locked prediction, without a widget."""

    def __init__(self, task: PredictionTask, guess: Guess) -> None:
        self.card = result_card(task, guess)
        self.chart = figure(task, guess, revealed=True)

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display(self.chart, self.card)

    def __repr__(self) -> str:
        return repr(self.card)


def prediction_form(task: PredictionTask, lock: Callable[[Guess], None]) -> widgets.VBox:
    """The figure to draw on, a number field for each period, and the button that locks the guess.

    Parameters
    ----------
    task
        What is to be predicted.
    lock
        Called once with the guess, before anything is revealed.
    """
    return _PredictionForm(task, lock).box


class _PredictionForm:
    def __init__(self, task: PredictionTask, lock: Callable[[Guess], None]) -> None:
        self.task, self.lock = task, lock
        start = first_guess(task)
        self.live = LiveChart(
            figure(task, start, revealed=False),
            draw=Draw(rows="guess", x="period", y="value", step=STEP),
        )
        self.fields = {
            period: widgets.BoundedIntText(
                value=int(value),
                min=0,
                max=1_000_000,
                step=STEP,
                description=period,
                layout=widgets.Layout(width="170px"),
                style={"description_width": "64px"},
            )
            for period, value in start.items()
        }
        self.button = button("Lock my prediction and show the data", primary=True)
        self.result = words(spoken=True)
        for field in self.fields.values():
            field.observe(self._typed, "value")
        self.live.observe(self._drawn, "drawn")
        self.button.on_click(self._lock)
        row = widgets.HBox(list(self.fields.values()), layout=widgets.Layout(flex_flow="row wrap"))
        self.box = form(
            words(
                "<strong>Draw</strong> on the figure, or <strong>type</strong> your numbers here. "
                "Nothing is marked: the gap is what you learn from."
            ),
            self.live,
            row,
            self.button,
            self.result,
        )

    def _guess(self) -> Guess:
        return {period: float(field.value) for period, field in self.fields.items()}

    def _typed(self, _: object) -> None:
        guess = self._guess()
        self.live.update(guess=_frame(guess), description=self._describe(guess, revealed=False))

    def _drawn(self, change: dict) -> None:
        for period, value in change["new"].items():
            if period in self.fields:
                self.fields[period].value = int(value)

    def _lock(self, _: object) -> None:
        guess = self._guess()
        self.lock(guess)
        for control in (*self.fields.values(), self.button):
            control.disabled = True
        self.live.locked = True
        self.live.update(
            recorded=_recorded(self.task, revealed=True),
            description=self._describe(guess, revealed=True),
        )
        self.result.value = replace(result_card(self.task, guess), announce=False)._repr_html_()

    def _describe(self, guess: Guess, *, revealed: bool) -> str:
        return describe_prediction(
            self.task.known,
            _frame(guess),
            _recorded(self.task, revealed),
            unit=self.task.unit,
            marks=self.task.marks,
        )


def _frame(guess: Guess) -> pd.DataFrame:
    return pd.DataFrame({"period": list(guess), "value": list(guess.values())})


def _recorded(task: PredictionTask, revealed: bool) -> pd.DataFrame:
    """The recorded periods; before the reveal the values are not in the page at all."""
    values = task.hidden["value"].astype(float)
    return task.hidden.assign(value=values if revealed else float("nan"))


def _title(task: PredictionTask, revealed: bool) -> str:
    return (
        f"{task.subject}: your guess and what was recorded"
        if revealed
        else f"{task.subject}: what comes next?"
    )
