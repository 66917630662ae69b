"""The link between a notebook and its class: it works behind the answers and never before them.

The record on the disk is what waits to be sent, whole, as it stands: nothing has to be queued,
nothing can be lost with the kernel, and what arrives twice is the same.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable
from threading import Event, Lock, Thread
from time import monotonic

from lessonkit.classroom.hand_in import of_lesson, written
from lessonkit.classroom.ways import NotReached, Way
from lessonkit.record import Progress, in_browser
from lessonkit.text.errors import CourseError

LOOK = 1.0  # seconds between two looks at what the class says
PATIENCE = 120  # seconds without the class before a verdict waits no more
_LONGEST = 30  # seconds between two tries to reach it


class Link:
    """One notebook's link to a class.

    Parameters
    ----------
    way
        How the class is reached.
    record
        The learner's record.
    lesson_id, seat, key
        What is sent, for whom, and the secret that makes the seat this notebook's.
    clock
        Gives seconds.

    Attributes
    ----------
    trouble
        Why it could not be sent at the last try, or an empty text.
    """

    def __init__(
        self,
        way: Way,
        record: Progress,
        lesson_id: str,
        seat: str,
        key: str,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.way, self.lesson_id, self.seat = way, lesson_id, seat
        self.trouble = ""
        self._record, self._key, self._clock = record, key, clock
        self._changes: int = 1
        self._sent: int = 0
        self._held, self._heard, self._tries = "", clock(), 0
        self._later: list[tuple[str, Callable[[], None]]] = []
        self._lock, self._wake, self._ended = Lock(), Event(), Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        with contextlib.suppress(RuntimeError):  # outside a notebook there is none
            self._loop = asyncio.get_running_loop()
        record.listeners.append(self.changed)

    def start(self) -> None:
        """Send from now on, in the background."""
        if in_browser.store() is None:
            Thread(target=self._run, name="class", daemon=True).start()
        else:  # a page knows no threads
            self._task = asyncio.ensure_future(self._run_in_page())

    def end(self) -> None:
        """Send nothing more."""
        self._ended.set()
        self._wake.set()
        with contextlib.suppress(ValueError):
            self._record.listeners.remove(self.changed)
        self._free()

    def changed(self) -> None:
        """Something was answered."""
        self._changes += 1
        self._wake.set()

    @property
    def waiting(self) -> bool:
        """Whether something waits to be sent."""
        return self._changes != self._sent

    def holds(self, task_id: str) -> bool:
        """Whether the class votes on an exercise, as far as it was heard in two minutes."""
        gone = self._ended.is_set() or self._clock() - self._heard > PATIENCE
        return not gone and self._held == task_id

    def when_free(self, task_id: str, act: Callable[[], None]) -> None:
        """Act when an exercise is held no more."""
        with self._lock:
            self._later.append((task_id, act))

    def once(self) -> None:
        """Send what waits, or look what the class says; then free what may be freed."""
        now = self._changes
        try:
            if now != self._sent:
                holds = of_lesson(self._record.read(), self.lesson_id, words=False)
                text = written(self.lesson_id, self.seat, holds, words=False)
                said = self.way.send(self.seat, self._key, text)
            else:
                said = self.way.state()
        except (NotReached, CourseError) as error:
            self.trouble, self._tries = str(error), self._tries + 1
        else:
            self._sent, self.trouble, self._tries = now, "", 0
            if said.get("fresh", True):
                self._heard = self._clock()
            self._held = str(said.get("held", ""))
        self._free()

    def _run(self) -> None:
        while not self._ended.is_set():
            self.once()
            if self._tries:
                self._ended.wait(self._pause())
            else:
                self._wake.wait(0 if self.waiting else LOOK)
                self._wake.clear()

    async def _run_in_page(self) -> None:
        while not self._ended.is_set():
            # Python stands still while a page asks: so only whoever is there is asked again.
            if self._tries and not await in_browser.answers(self.way.at):
                self._tries += 1
            else:
                self.once()
            await asyncio.sleep(self._pause())

    def _pause(self) -> float:
        """Seconds until the next try. Thirty notebooks must not all come back in one moment."""
        if not self._tries:
            return LOOK
        return min(_LONGEST, LOOK * 2**self._tries) * (0.5 + random.random() / 2)

    def _free(self) -> None:
        with self._lock:
            free = [act for task_id, act in self._later if not self.holds(task_id)]
            self._later = [one for one in self._later if self.holds(one[0])]
        for act in free:
            if self._loop is None or self._loop.is_closed():
                act()
            else:
                self._loop.call_soon_threadsafe(act)
