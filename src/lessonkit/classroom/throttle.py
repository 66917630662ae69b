"""Who sends too much waits, so that the class goes on."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

_MOST_KNOWN = 2_000  # names that are remembered; the oldest are forgotten


class Throttle:
    """So many messages at once from one name, and so many more each second.

    Parameters
    ----------
    burst, rate
        The two numbers.
    clock
        Gives seconds.

    Examples
    --------
    >>> throttle = Throttle(burst=2, rate=1, clock=lambda: 0.0)
    >>> [throttle.admits("otter") for _ in range(3)], throttle.admits("heron")
    ([True, True, False], True)
    """

    def __init__(self, burst: float, rate: float, clock: Callable[[], float] = monotonic) -> None:
        self._burst, self._rate, self._clock = burst, rate, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def admits(self, name: str) -> bool:
        """Whether one more message from this name is read now."""
        now = self._clock()
        left, then = self._left.pop(name, (self._burst, now))
        left = min(self._burst, left + max(0.0, now - then) * self._rate)
        admitted = left >= 1
        self._left[name] = (left - admitted, now)
        if len(self._left) > _MOST_KNOWN:
            self._left.popitem(last=False)
        return admitted
