"""What can be chosen in an explorer, said once: control, first value, check and line of help."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import ipywidgets as widgets

from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.widgets import controls

Options = Mapping[str, Any] | Sequence[Any]
Made = Mapping[str, Any]  # the choices before this one: name → value
_SHORT = 4  # so many numbers are listed, of more the first two and the last
_FEW = 10  # and so many words


@dataclass(frozen=True)
class Choice:
    """One thing that a reader of a figure can choose.

    Parameters
    ----------
    label
        What stands beside the control.
    options
        What there is to choose: values, or words that are read → value. A function of the choices
        before it where they depend on these, or are read in a table.
    start
        The value of whoever leaves this choice out; or a function of the choices before it.
    wrong
        What a value is called in the sentence on one that there is not ("There is no … called"),
        or that whole sentence, with a full stop; {value!r}, {known} and choices before it may
        stand in it. None where what shows the choices refuses a value in its own words.
    control
        Makes the widget from label, options and first value.
    stands
        Where the control stands at first, if that is not `start`.
    several
        Whether any number of values can be chosen together.
    """

    label: str
    options: Options | Callable[[Made], Options]
    start: Any
    wrong: str | None
    control: Callable[..., widgets.Widget]
    stands: Any = None
    several: bool = False

    def offered(self, made: Made) -> Options:
        """What there is to choose after these choices."""
        return self.options(made) if callable(self.options) else self.options

    def values(self, made: Made) -> list[Any]:
        """Every value that can be chosen after these choices."""
        options = self.offered(made)
        return list(options.values() if isinstance(options, Mapping) else options)

    def first(self, made: Made) -> Any:
        """The value of whoever leaves this choice out."""
        return self.start(made) if callable(self.start) else self.start

    def widget(self, made: Made) -> widgets.Widget:
        """The control, where it stands at first."""
        options = self.offered(made)
        listed = list(options.items()) if isinstance(options, Mapping) else list(options)
        start = self.first(made) if self.stands is None else self.stands
        return self.control(self.label, listed, start)

    def check(self, given: object, made: Made) -> Any:
        """The value that is meant; a number may be given as its text, as in `year="2022"`.

        Raises
        ------
        CourseError
            For a value that is not offered.
        """
        if self.wrong is None:
            return given
        if not self.several:
            return self._known(given, made)
        if isinstance(given, str) or not isinstance(given, Iterable):
            return (self._known(given, made),)
        listed = cast("Iterable[object]", given)
        return tuple(dict.fromkeys(self._known(each, made) for each in listed))

    def _known(self, given: object, made: Made) -> Any:
        values = self.values(made)
        for value in values:
            if str(value) == str(given) or (isinstance(given, float) and value == given):
                return value
        wrong = str(self.wrong).format(value=given, known=_listed(values), **made)
        if wrong.endswith("."):
            raise CourseError(wrong)
        raise UnknownNameError.from_name(wrong, str(given), map(str, values))

    def told(self, value: Any, made: Made) -> str:
        """What stands beside the control, and what is chosen there, as a reader sees it.

        Examples
        --------
        >>> pick("Year", {"the first": 2018, "the last": 2024}, 2018, "year").told(2024, {})
        'Year: the last'
        """
        options = self.offered(made)
        said = {one: said for said, one in options.items()} if isinstance(options, Mapping) else {}
        chosen = value if self.several else (value,)
        listed = ", ".join(str(said.get(one, one)) for one in chosen)
        return f"{self.label}{'' if self.label.endswith('?') else ':'} {listed or 'nothing'}"

    def help(self, name: str, made: Made) -> str:
        """The name, what stands beside the control, and what can be given after these choices."""
        named = name if self.label.lower() == name else f"{name} “{self.label}”"
        options, values = self.offered(made), self.values(made)
        if not values:
            return named
        listed = f"{'any of ' if self.several else ''}{_listed(values)}"
        if isinstance(options, Mapping) and not isinstance(values[0], str):
            start = self.first(made)
            (said,) = (said for said, value in options.items() if value == start)
            if said.replace(",", "") != str(start):
                listed += f"; {start} is “{said}”"
        return f"{named} ({listed})"


def _listed(values: list[Any]) -> str:
    """Values as they are typed: all of a few, else the first two and the last."""
    words = any(isinstance(value, str) for value in values)
    said = [f'"{value}"' if isinstance(value, str) else str(value) for value in values]
    if len(said) > (_FEW if words else _SHORT):
        said = [*said[:2], "…", said[-1]]
        return f"{', '.join(said[:-1])} or {said[-1]}"
    return " or ".join(filter(None, (", ".join(said[:-1]), said[-1])))


def slide(
    label: str,
    options: Any,
    start: Any,
    wrong: str | None,
    *,
    said: Callable[[Any], str] | None = None,
    stands: Any = None,
    label_width: str = controls.LABEL_WIDTH,
) -> Choice:
    """A choice on a slider, of values in an order; `said` writes a value beside the slider.

    Examples
    --------
    >>> found = slide("Found", (80, 90), 90, "share of the wanted", said="{} of 100".format)
    >>> found.check("80", {})
    80
    >>> found.check(85, {})
    Traceback (most recent call last):
    lessonkit.text.errors.UnknownNameError: There is no share of the wanted called '85'. \
Did you mean '80'?
    """
    if said is not None:
        options = {said(one): one for one in options}
    make = partial(controls.slider, label_width=label_width)
    return Choice(label, options, start, wrong, make, stands)


def pick(label: str, options: Any, start: Any, wrong: str | None) -> Choice:
    """A choice in a drop-down list."""
    return Choice(label, options, start, wrong, controls.choice)


def radio(label: str, options: Any, start: Any, wrong: str | None) -> Choice:
    """A choice of a few, side by side under their label."""

    def make(label: str, listed: list[tuple[str, Any]], first: Any) -> widgets.RadioButtons:
        return controls.pick_one(label, dict(listed), first)

    return Choice(label, options, start, wrong, make)


def tick(label: str, options: Any, start: Any, wrong: str | None) -> Choice:
    """A choice of any number, with a tick box for each."""
    return Choice(label, options, start, wrong, controls.Ticks, several=True)
