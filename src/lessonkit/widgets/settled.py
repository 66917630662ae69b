"""Acting on a press only when everything that was typed before it has arrived.

A widget on the page holds its newest state back while an older one is on its way, but a press goes
out at once. Somebody who types quickly and presses Enter would be judged on half of the answer.
So after a press the page is asked to answer a message: that comes after whatever it held back.
"""

import asyncio
from collections.abc import Callable
from functools import cache
from itertools import count
from typing import Any

import ipywidgets as widgets
from anywidget import AnyWidget

PAUSE = 0.7  # seconds without a key before words are written down
PATIENCE = 10.0  # seconds; a slow page is waited for, one that never answers swallows no press…
HASTE = 0.5  # …and holds up only the first: so long the next ones wait until it answers again


class _Echo(AnyWidget):
    """Answers every message with the same message. It has no view."""

    _esm = """
    export default {
      initialize({ model }) { model.on("msg:custom", (content) => model.send(content)); },
    };
    """


class _Presses:
    """Presses that wait for the page, by number."""

    def __init__(self) -> None:
        self.echo = _Echo()
        self.echo.on_msg(lambda _widget, content, _buffers: self._answered(content.get("press")))
        self._patience = PATIENCE
        self._waiting: dict[int, Callable[[], None]] = {}
        self._numbers = count()

    def wait(self, act: Callable[[], None]) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # no page can answer
            act()
            return
        number = next(self._numbers)
        self._waiting[number] = act
        self.echo.send({"press": number})
        loop.call_later(self._patience, self._given_up, number)

    def _answered(self, number: int) -> None:
        self._patience = PATIENCE
        self._act(number)

    def _given_up(self, number: int) -> None:
        if number in self._waiting:
            self._patience = HASTE
        self._act(number)

    def _act(self, number: int) -> None:
        """Act on a press, once; two pages on one kernel both answer."""
        act = self._waiting.pop(number, None)
        if act is not None:
            act()


@cache
def _presses() -> _Presses:
    return _Presses()


def ready() -> None:
    """Make sure that the page can answer; every form calls this before it is shown."""
    if _presses().echo.comm is None:  # someone has closed all widgets
        _presses.cache_clear()
        _presses()


def settled(act: Callable[[], None]) -> None:
    """Act when what the page held back has arrived."""
    _presses().wait(act)


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
    """A button whose press on the page counts only when the fields before it have arrived.

    `click()` acts at once.
    """

    def _handle_button_msg(self, _: object, content: dict[str, Any], buffers: object) -> None:
        if content.get("event") == "click":
            settled(self.click)
