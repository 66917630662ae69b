"""Predict, lock, reveal: draw, type or order a guess before seeing what was recorded."""

from collections.abc import Callable, Mapping
from typing import Any

import altair as alt
import ipywidgets as widgets
import pandas as pd

from lessonkit.figures.prediction import describe_prediction, guess_rows, prediction_chart
from lessonkit.judging.numbers import read_number
from lessonkit.judging.verdict import Verdict
from lessonkit.live import Draw, LiveChart
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.text.cards import Card, text_card
from lessonkit.text.code_marks import shown
from lessonkit.text.tables import show_table
from lessonkit.widgets.controls import Form, button, form, labelled, say, words
from lessonkit.widgets.ordering import Ordering

Guess = dict[str, float]
Begun = dict[str, Any]  # what stands in a form that is not locked, as "answer"
Lock = Callable[[Guess], None]
Wait = Callable[[Callable[[], None]], Card | None]
_LOCK = "Lock my prediction and show the data"
_NOTHING_IS_MARKED = "Nothing is marked: the gap is what you learn from."
_NOTHING_MOVED = (
    "Nothing has been moved yet. If this is your guess as it stands, press the button once more."
)


def first_guess(task: PredictionTask) -> dict[str, float | None]:
    """Where a guess starts: a line level with the last known period, so that it suggests no
    direction; anything else empty, so that it suggests no height."""
    level = task.shape == "line" and len(task.known)
    return dict.fromkeys(task.periods, float(task.known["value"].iloc[-1]) if level else None)


def figure(
    task: PredictionTask, guess: Mapping[str, float | None], *, revealed: bool
) -> alt.LayerChart:
    """The figure for a guess, with the recorded values when they are revealed."""
    return prediction_chart(
        task.known,
        guess_rows(guess),
        _recorded(task, revealed),
        title=_title(task, revealed),
        caption=task.source,
        unit=task.unit,
        marks=task.marks,
        top=task.axis_top,
        shape=task.shape,
        axis=task.axis,
    )


def result_card(task: PredictionTask | RankingTask, guess: Guess) -> Card:
    """Guess and record side by side: the gap in words, then every value in a table."""
    words = text_card(
        "Your prediction and what was recorded", *task.gap(guess), tone="note", announce=True
    )
    table = show_table(task.rows(guess), f"{task.subject}: {task.unit}. {task.source}.")
    return Card(
        words.title,
        # A wide table scrolls inside the card and does not widen the page.
        f'{words.body}<div style="overflow-x:auto">{table.as_html()}</div>',
        f"{words.text}\n{table!r}",
        words.tone,
        words.announce,
    )


class Still:
    """The figure, the words and the table for a locked prediction, without a widget."""

    def __init__(self, task: PredictionTask | RankingTask, guess: Guess) -> None:
        self.card = result_card(task, guess)
        self.chart = None
        if isinstance(task, PredictionTask) and task.shape != "numbers":
            self.chart = figure(task, guess, revealed=True)

    def _ipython_display_(self) -> None:
        from IPython.display import display  # pyright: ignore[reportUnknownVariableType]

        if self.chart is not None:
            display(self.chart)
        display(self.card)

    def __repr__(self) -> str:
        return repr(self.card)


def prediction_form(
    task: PredictionTask | RankingTask,
    lock: Lock,
    wait: Wait,
    *,
    stands_above: bool = False,
    begun: Begun | None = None,
) -> Form:
    """What to guess with, and the button that locks the guess and reveals the record.

    Parameters
    ----------
    task
        What is to be predicted.
    lock
        Called once with the guess, before anything is revealed.
    wait
        Called with what reveals the record: it does so at once or, in a class, later, and gives
        what is said until then.
    stands_above
        Whether the notebook has the question's words above the cell.
    begun
        Holds a guess that is not locked yet, for the form that the cell shows when it is run again.
    """
    shape = _NumbersForm if getattr(task, "shape", "") == "numbers" else _DrawnForm
    kind: type[_Form] = _RankingForm if isinstance(task, RankingTask) else shape
    return kind(task, lock, wait, stands_above=stands_above, begun=begun).box


class _Form:
    """Button and result, the same for every shape; the shapes say what is guessed and how."""

    how: str

    def __init__(
        self,
        task: PredictionTask | RankingTask,
        lock: Lock,
        wait: Wait,
        *,
        stands_above: bool = False,
        begun: Begun | None = None,
    ) -> None:
        self.task, self.lock, self.wait = task, lock, wait
        self._begun: Begun = {} if begun is None else begun
        self._asked = False  # whether a guess that stands as it began is the learner's own
        self.button = button(_LOCK, primary=True)
        self.result = words(spoken=True)
        self.button.on_click(self._lock)
        question = "" if stands_above else f"<strong>{shown(task.question)}</strong> "
        self.box = form(
            words(f"{question}{self.how} {_NOTHING_IS_MARKED}"),
            *self._controls(),
            self.button,
            self.result,
            said=task.question,
        )
        self._start = self._answer()
        if "answer" in self._begun:
            self._put(self._begun["answer"])

    def _changed(self, _: object) -> None:
        """What was said about the guess before is not said about another one."""
        if not self.button.disabled:
            self.result.value = ""
            self._begun["answer"] = self._answer()

    def _controls(self) -> tuple[widgets.DOMWidget, ...]:
        raise NotImplementedError

    def _answer(self) -> object:
        raise NotImplementedError

    def _put(self, answer: Any) -> None:
        """Show a guess that was begun in this form before."""
        raise NotImplementedError

    def _close(self) -> None:
        """Close the controls."""
        raise NotImplementedError

    def _reveal(self, guess: Guess) -> None:
        """Show the record."""
        say(self.result, result_card(self.task, guess))

    def _lock(self, _: object) -> None:
        guess = self.task.read(self._answer())
        if isinstance(guess, Verdict):
            say(self.result, text_card("Not locked yet", *guess.sentences, tone="not-yet"))
            return
        if self._answer() == self._start and not self._asked:
            self._asked = True
            say(self.result, text_card("Not locked yet", _NOTHING_MOVED, tone="note"))
            return
        self.lock(guess)
        self.button.disabled = True
        self._close()
        written = "; ".join(f"{name}: {value:,.6g}" for name, value in guess.items())
        self.box.tell(f"Your guess, locked: {written}")
        if kept := self.wait(lambda: self._reveal(guess)):
            say(self.result, kept)


class _NumbersForm(_Form):
    """One number field for each value."""

    task: PredictionTask
    how = "<strong>Type</strong> your guess."

    def _controls(self) -> tuple[widgets.DOMWidget, ...]:
        self.fields = {
            period: _field(period, value) for period, value in first_guess(self.task).items()
        }
        for field in self.fields.values():
            field.observe(self._changed, "value")
        unit = words(f"In {self.task.unit}:")
        row = widgets.HBox(
            list(self.fields.values()), layout=widgets.Layout(flex_flow="row wrap", grid_gap="8px")
        )
        return unit, row

    def _answer(self) -> dict[str, object]:
        return {period: field.value for period, field in self.fields.items()}

    def _put(self, answer: dict[str, str]) -> None:
        for period, written in answer.items():
            self.fields[period].value = written

    def _close(self) -> None:
        for field in self.fields.values():
            field.disabled = True


class _DrawnForm(_NumbersForm):
    """The figure to draw on, and the same values as number fields."""

    how = "<strong>Draw</strong> on the figure, or <strong>type</strong> your numbers here."
    _drawing = False

    def _controls(self) -> tuple[widgets.DOMWidget, ...]:
        fields = super()._controls()
        self.live = LiveChart(
            figure(self.task, first_guess(self.task), revealed=False),
            draw=Draw(rows="guess", x="period", y="value", step=self.task.step),
        )
        for field in self.fields.values():
            field.observe(self._typed, "value")
        self.live.observe(self._drawn, "drawn")
        return (self.live, *fields)

    def _guess(self) -> dict[str, float | None]:
        """What the fields say; None where there is no number to draw."""
        read = {period: read_number(field.value) for period, field in self.fields.items()}
        return {p: None if isinstance(v, Verdict) or v < 0 else v for p, v in read.items()}

    def _typed(self, _: object) -> None:
        if self._drawing:
            return
        guess = self._guess()
        self.live.update(guess=guess_rows(guess), description=self._describe(guess))

    def _drawn(self, change: dict[str, Any]) -> None:
        before = self._guess()
        # The fields follow one by one; a figure told of each would take the others' points back.
        self._drawing = True
        for period, value in change["new"].items():
            if period in self.fields and before[period] != value:
                self.fields[period].value = _text(value)
        self._drawing = False
        self.live.update(description=self._describe(self._guess()))

    def _close(self) -> None:
        super()._close()
        self.live.locked = True

    def _reveal(self, guess: Guess) -> None:
        super()._reveal(guess)
        self.live.update(
            recorded=_recorded(self.task, revealed=True),
            headline=_title(self.task, revealed=True),
            description=self._describe(guess, revealed=True),
        )

    def _describe(self, guess: Mapping[str, float | None], *, revealed: bool = False) -> str:
        return describe_prediction(
            self.task.known,
            guess_rows(guess),
            _recorded(self.task, revealed),
            unit=self.task.unit,
            marks=self.task.marks,
            shape=self.task.shape,
        )


class _RankingForm(_Form):
    """A list to be put in order."""

    task: RankingTask
    how = "<strong>Put in order</strong>, from most to least, with the buttons Up and Down."

    def _controls(self) -> tuple[widgets.DOMWidget, ...]:
        names = {name: name for name in self.task.shown().values()}
        self.ranking = Ordering(self.task.question, names)
        self.ranking.observe(self._changed, "order")
        return (self.ranking,)

    def _answer(self) -> list[str]:
        return self.ranking.order

    def _put(self, answer: list[str]) -> None:
        self.ranking.order = answer

    def _close(self) -> None:
        self.ranking.locked = True


def _field(period: str, value: float | None) -> widgets.Text:
    """A field for a number; a text field, so that one that was emptied stays empty.

    What is typed is sent whole, when the field is left: letter by letter, ipywidgets holds back
    what a busy kernel has not taken yet, and a press of the button would overtake it.
    """
    text = "" if value is None else _text(value)
    layout = widgets.Layout(width="150px", max_width="100%")
    return labelled(widgets.Text(text, continuous_update=False, layout=layout), period)


def _text(value: float) -> str:
    return str(int(value)) if value == int(value) else str(round(value, 6))


def _recorded(task: PredictionTask, revealed: bool) -> pd.DataFrame:
    """The recorded periods; before the reveal the values are not in the page at all."""
    values = task.hidden["value"].astype(float)
    return task.hidden.assign(value=values if revealed else float("nan"))


def _title(task: PredictionTask, revealed: bool) -> str:
    if revealed:
        return f"{task.subject}: your guess and what was recorded"
    return f"{task.subject}: what {'comes next' if len(task.known) else 'do you expect'}?"
