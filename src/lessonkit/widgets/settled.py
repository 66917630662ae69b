"""Acting on a press only when everything that was typed before it has arrived.

A widget on the page holds its newest state back while an older one is on its way, but a press goes
out at once, and Python may take it on another thread than what was typed. Somebody who types
quickly and presses Enter would be judged on half of the answer. So after a press the page is asked
what stands in the controls, until that is what has arrived here.
"""

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import count
from typing import Any

import ipywidgets as widgets
from anywidget import AnyWidget

PAUSE = 0.7  # seconds without a key before words are written down
PATIENCE = 10.0  # seconds; a slow page is waited for, one that never answers swallows no press…
HASTE = 0.5  # …and holds up only the first: so long the next ones wait until it answers again
AGAIN = 0.02  # seconds until the page is asked once more
_ENTERED = ("value", "index", "order", "_heights")  # what a learner changes, by kind of control


class _Echo(AnyWidget):
    """Answers with what stands in the controls that it is asked about. It has no view."""

    _esm = """
    export default {
      initialize({ model }) {
        model.on("msg:custom", async ({ question, controls }) => {
          const stands = {};
          for (const [id, names] of Object.entries(controls)) {
            try {
              const control = await model.widget_manager.get_model(id);
              stands[id] = Object.fromEntries(names.map((name) => [name, control.get(name)]));
            } catch {
              // a page that was loaded again does not have it
            }
          }
          model.send({ question, stands });
        });
      },
    };
    """


class _Press:
    """A press that waits for the page."""

    def __init__(self, act: Callable[[], None], around: Iterable[widgets.Widget]) -> None:
        self._act = act
        self.is_over = False
        self._controls: dict[str, Any] = {
            part.model_id: part
            for widget in around
            for part in parts_of(widget)
            if _entered_in(part) and not isinstance(part, widgets.HTML)
        }

    def asks(self) -> dict[str, list[str]]:
        """What the page is asked for: parts of the state, by control."""
        return {model: _entered_in(control) for model, control in self._controls.items()}

    def has_arrived(self, stands: dict[str, dict[str, Any]]) -> bool:
        """Whether the controls have here what they have on the page."""
        return all(
            _as_sent(self._controls[model].get_state(list(there))) == there
            for model, there in stands.items()
        )

    def act(self) -> None:
        """Act, once."""
        if not self.is_over:
            self.is_over = True
            self._act()


class _Presses:
    """Presses that wait for the page, by the number of the question that was asked last."""

    def __init__(self) -> None:
        self.echo = _Echo()
        self.echo.on_msg(lambda _widget, content, _buffers: self._answered(**content))
        self._patience = PATIENCE
        self._waiting: dict[int, _Press] = {}
        self._numbers = count()

    def wait(self, press: _Press) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # no page can answer
            press.act()
            return
        self._ask(press)
        loop.call_later(self._patience, self._given_up, press)

    def _ask(self, press: _Press) -> None:
        question = next(self._numbers)
        self._waiting[question] = press
        self.echo.send({"question": question, "controls": press.asks()})

    def _answered(self, question: int, stands: dict[str, dict[str, Any]]) -> None:
        self._patience = PATIENCE
        press = self._waiting.pop(question, None)  # two pages on one kernel both answer
        if press is None or press.is_over:
            return
        if press.has_arrived(stands):
            press.act()
        else:
            asyncio.get_running_loop().call_later(AGAIN, self._ask, press)

    def _given_up(self, press: _Press) -> None:
        if not press.is_over:
            self._patience = HASTE
            press.act()


@cache
def _presses() -> _Presses:
    return _Presses()


def ready() -> None:
    """Make sure that the page can answer; every form calls this before it is shown."""
    if _presses().echo.comm is None:  # someone has closed all widgets
        _presses.cache_clear()
        _presses()


def settled(act: Callable[[], None], around: Iterable[widgets.Widget] = ()) -> None:
    """Act when what stands on the page in these controls, or in the controls in these boxes, has
    arrived."""
    _presses().wait(_Press(act, around))


def parts_of(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """A widget and all that stands in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from parts_of(child)


def _entered_in(widget: widgets.Widget) -> list[str]:
    return [name for name in _ENTERED if name in widget.keys]


def _as_sent(state: dict[str, Any]) -> dict[str, Any]:
    """A state as it is after a journey: a tuple comes back as a list."""
    return json.loads(json.dumps(state))


def after_a_pause(act: Callable[[], None]) -> Callable[[object], None]:
    """What to call at every change so that `act` is called once the changes pause."""
    waiting: asyncio.TimerHandle | None = None

    def changed(_: object) -> None:
        nonlocal waiting
        if waiting is not None:
            waiting.cancel()
        try:
            waiting = asyncio.get_running_loop().call_later(PAUSE, act)
        except RuntimeError:  # outside a notebook nothing runs later
            act()

    return changed


class Button(widgets.Button):
    """A button whose press on the page counts only when what was entered before has arrived.

    `click()` acts at once.

    Attributes
    ----------
    form
        The form that it stands in, whose controls are waited for.
    """

    form: widgets.Widget | None = None

    def _handle_button_msg(self, _: object, content: dict[str, Any], buffers: object) -> None:
        if content.get("event") == "click":
            settled(self.click, [self.form] if self.form else [])
