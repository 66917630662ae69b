"""The figures that a learner sees: what they are called, what they count, where they stand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from lessonkit.judging.nodes import PER_CENT, SHARE, Figure, Node
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_mapping, is_sequence


@dataclass(frozen=True)
class Seen:
    """What is said of one name in `SIGHT`.

    Parameters
    ----------
    words
        "apples in {key}"; {0} and {1} for the keys of a dictionary in a dictionary; or a mapping
        from key to words where a pattern will not do, or where only some keys are in sight.
    unit
        "people"; "share" for a fraction that the page shows in per cent.
    place
        Where the figure stands, "the table of years".
    decimals
        How many decimals the page shows; one for per cent and shares if nothing is said.
    """

    words: str | Mapping[object, str]
    unit: str = ""
    place: str = ""
    decimals: int | None = None


_NONE = "and there is no such figure"


class Sight:
    """All figures of a lesson that have words, by name and key.

    Parameters
    ----------
    said
        Name → `Seen`, or a tuple with its fields: what a lesson writes as `SIGHT`.
    values
        Name → number, or a dictionary, tuple or list of numbers, or a dictionary of dictionaries.

    Raises
    ------
    ValueError
        A name has no value, or words are given for a key that the name does not have.

    Examples
    --------
    >>> sight = Sight({"boys": ("boys in {key}", "pupils")}, {"boys": {1: 8, 2: 9}})
    >>> sight.at("boys", (2,)).words
    'boys in 2'
    """

    def __init__(
        self, said: Mapping[str, Seen | tuple[Any, ...]], values: Mapping[str, object]
    ) -> None:
        self._figures: dict[tuple[str, tuple[Any, ...]], Figure] = {}
        for name, seen in said.items():
            if name not in values:
                raise CourseError(f"SIGHT names {name!r}, and no figure has this name.")
            seen = seen if isinstance(seen, Seen) else Seen(*seen)
            named: set[object] = set() if isinstance(seen.words, str) else set(seen.words)
            for keys, value in _each(values[name]):
                figure = _figure(name, keys, float(value), seen)
                if figure.words:
                    self._figures[name, keys] = figure
                    named.discard(figure.key)
            if named:
                raise ValueError(f"SIGHT has words for {name}[{min(named, key=repr)!r}], {_NONE}.")

    def at(self, name: str, keys: tuple[Any, ...]) -> Figure | None:
        """The figure of that name and these keys, or None."""
        return self._figures.get((name, keys))

    def all(self) -> list[Figure]:
        """Every figure in sight."""
        return list(self._figures.values())


def beside(figure: Figure, others: Iterable[Figure]) -> list[tuple[Figure, str]]:
    """The figures that are easily taken for this one, and how they differ from it.

    "key": of the same family; "family": of another one at the same key, in the same unit;
    "place": at the same place, in the same unit; "unit": elsewhere, in the same unit.
    """
    found: list[tuple[Figure, str]] = []
    for other in others:
        if other.value == figure.value and other.words == figure.words:
            continue
        if other.family == figure.family and other.key != figure.key:
            if _apart(figure.key, other.key) == 1:
                found.append((other, "key"))
        elif other.unit == figure.unit and other.family != figure.family:
            if figure.key is not None and other.key == figure.key:
                found.append((other, "family"))
            elif other.place == figure.place and _of_other_kinds(figure.key, other.key):
                found.append((other, "place"))
            elif figure.unit:
                found.append((other, "unit"))
    return found


def _of_other_kinds(one: object, other: object) -> bool:
    """Whether two keys are not both years, or both names: then no rows stand side by side."""
    return one is None or type(one) is not type(other)


def near(figure: Figure, others: Iterable[Figure]) -> list[Figure]:
    """The figures that are taken for this one most easily: not those that share its unit only."""
    return [other for other, how in beside(figure, others) if how != "unit"]


def also_made_of(figure: Figure, made_of: Node | None) -> Figure:
    """The figure with the sum that gives it."""
    return replace(figure, made_of=made_of)


def _apart(one: object, other: object) -> int:
    if is_sequence(one) and is_sequence(other) and len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True))
    return int(one != other)


def _each(value: object) -> Iterable[tuple[tuple[Any, ...], Any]]:
    if is_mapping(value):
        for key, inner in value.items():
            for keys, one in _each(inner):
                yield (key, *keys), one
    elif is_sequence(value):
        for place, one in enumerate(value):
            yield (place,), one
    else:
        yield (), value


def _figure(name: str, keys: tuple[Any, ...], value: float, seen: Seen) -> Figure:
    key = None if not keys else keys[0] if len(keys) == 1 else keys
    if isinstance(seen.words, str):
        words = seen.words.format(*keys, key=key)
    else:
        words = seen.words.get(key, "")
    decimals = seen.decimals
    if decimals is None and seen.unit in (SHARE, PER_CENT):
        decimals = 1
    if decimals is None:
        shown = None
    else:
        shown = round(value, decimals + 2 if seen.unit == SHARE else decimals)
    return Figure(value, words, seen.unit, seen.place, name, key, shown)
