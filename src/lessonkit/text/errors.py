"""Errors that speak to a learner: what was expected, what came, what to do next."""

from collections.abc import Iterable
from difflib import get_close_matches

from lessonkit.text.in_short import MOST_SIGNS, in_short, text_in

_ROOM = 1500  # signs for a list of names


class CourseError(ValueError):
    """Something a learner or teacher can put right; the message says how.

    In a notebook only the message is shown, without a traceback.

    Examples
    --------
    >>> raise CourseError("A share needs a whole that is not zero; the whole is 0.")
    Traceback (most recent call last):
    lessonkit.text.errors.CourseError: A share needs a whole that is not zero; the whole is 0.
    """

    def _render_traceback_(self) -> list[str]:
        # IPython asks an exception for this and prints it in place of the traceback.
        return [str(self)]


class UnknownNameError(CourseError):
    """A name that the course does not know; the message offers the nearest ones."""

    @classmethod
    def from_name(cls, kind: str, name: object, known: Iterable[str]) -> "UnknownNameError":
        """Build the message for `name`, which is not among the `known` names of this `kind`.

        Examples
        --------
        >>> print(UnknownNameError.from_name("table", "apples", ["all_apples", "pears"]))
        There is no table called 'apples'. Did you mean 'all_apples'?
        """
        names = sorted(known)
        shown, typed = in_short(name), text_in(name)
        text = shown if typed is None else typed
        near: list[str] = []
        if 0 < len(text) <= MOST_SIGNS:  # a longer one is no slip, and takes long to compare
            padded = text.zfill(2)  # lesson 3 is "03", which is nearer to it than "13"
            near = [padded] if padded in names else get_close_matches(text, names, 1, cutoff=0.5)
            near = near or [n for n in names if text.lower() in n.lower()][:1]
        if not text:
            return cls(
                f"Put the name of a {kind} between the brackets, in quotation marks. "
                f"The names are: {_listed(names)}."
            )
        hint = f"Did you mean {near[0]!r}?" if near else f"The names are: {_listed(names)}."
        return cls(f"There is no {kind} called {shown}. {hint}")


def _listed(names: list[str]) -> str:
    """Names in a row, not more of them than anybody reads."""
    room = [sum(len(name) + 2 for name in names[: n + 1]) <= _ROOM for n in range(len(names))]
    left = len(names) - sum(room)
    return ", ".join(names[: sum(room)]) + (f" and {left} more" if left else "")
