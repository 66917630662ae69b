"""Errors that speak to a learner: what was expected, what came, what to do next."""

from collections.abc import Iterable
from difflib import get_close_matches


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
        >>> print(UnknownNameError.from_name("table", "boats", ["uk_boats", "returns"]))
        There is no table called 'boats'. Did you mean 'uk_boats'?
        """
        names = sorted(known)
        padded = str(name).zfill(2)  # lesson 3 is "03", which is nearer to it than "13"
        near = [padded] if padded in names else get_close_matches(str(name), names, 1, cutoff=0.5)
        near = near or [n for n in names if str(name) and str(name).lower() in n.lower()][:1]
        hint = f"Did you mean {near[0]!r}?" if near else f"The names are: {', '.join(names)}."
        return cls(f"There is no {kind} called {name!r}. {hint}")
