"""The right sum with other figures: of another year, of another group, of the row beside."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import permutations
from math import log10
from typing import Any

from lessonkit.judging.change import Change, Changed
from lessonkit.judging.nodes import (
    SHARE,
    Constant,
    Figure,
    Node,
    Step,
    dimension,
    figures,
    join,
    mapped,
    steps,
)
from lessonkit.judging.sight import beside, near
from lessonkit.text.kinds_of_value import is_sequence

_WHOLE = "What is the whole here?"
_ANOTHER_SHARE = "Another whole under the line makes another share."
_ANOTHER_RESULT = "Another figure under the line answers another question."
_NEAR, _FAR, _ELSEWHERE, _ONLY = 1.0, 1.6, 1.9, 1.3
_THERE_ONLY = 0.5
_A_SIBLING = 0.3  # of many swaps of one kind each is less likely
_NEARBY = 4  # in a sum of more figures no two are taken together
_RARE = 4  # of so few figures in one unit, any is taken for any other
_FEW = 4  # in a family of so few, any other is likely
_MANY = 14  # of a longer family, only the neighbours of the right keys are likely


def swapped(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """What the sum gives with other figures, everywhere where the right ones stand in it."""
    sight = list(sight)
    used = figures(core)
    at = {(one.family, one.key): one for one in sight}
    keys: dict[str, list[object]] = {}
    for one in sight:
        keys.setdefault(one.family, []).append(one.key)
    seen: set[tuple[Any, ...]] = set()
    for group in (
        _whole_families(used, at),
        _keys(used, at, keys),
        _families_and_keys(used, at, keys),
        _moved(used, at),
        _made_of(used),
        _single(used, sight, keys),
    ):
        swaps = sorted(group, key=lambda swap: swap[2])
        for i, (places, slip, cost) in enumerate(swaps):
            more = _A_SIBLING * log10((i + 1) / _FEW) if i >= _FEW else 0.0
            mark = tuple(sorted((id(old), new.family, str(new.key)) for old, new in places.items()))
            if mark in seen:
                continue
            seen.add(mark)
            node = mapped(core, lambda figure, places=places: places.get(figure, figure))
            if node is not None and not _cancels(node):
                yield node, _said(places, slip, cost + more)


def _cancels(node: Node) -> bool:
    """Whether a figure is divided by itself, or taken away from itself."""
    return any(step.op in "/-" and step.left == step.right for step in steps(node))


def joined(core: Node, sight: list[Figure]) -> Iterator[Changed]:
    """A figure together with the one beside it, or what lies between the two."""
    used = figures(core)
    apart = isinstance(core, Step) and getattr(core.left, "op", "") == "-"  # told as a change
    for figure in used:
        for other in near(figure, sight):
            if figure.place != other.place or len(used) > _NEARBY:
                continue
            then = "Which figures does the question name?"
            middle = join("/", join("+", figure, other) or figure, Constant(2.0))
            between = 2.1 if apart else 1.6 if other.key is None else 1.9  # "10 to 15 million"
            for part, cost, words in (
                (join("+", figure, other), 2.0, "took {0} and {1} together in place of {0}"),
                (join("-", other, figure), 2.1, "took {1} without {0} in place of {0}"),
                (
                    middle,
                    between,
                    "took the middle of {0} and {1} in place of {0}",
                ),
            ):
                far = "middle" in words and not 0.1 < abs(figure.value / (other.value or 1)) < 10
                if part is None or far:
                    continue
                node = mapped(core, lambda one, old=figure, new=part: new if one == old else one)
                if node is not None and not _cancels(node):
                    yield node, Change("added-up", cost, words, (figure, other), "", then)
        yield from _joined_above(core, figure)


def _joined_above(core: Node, figure: Figure) -> Iterator[Changed]:
    """A part above the line together with another part of the whole under it."""
    if not isinstance(core, Step) or core.op != "/" or core.left != figure:
        return
    for other in figures(core.right):
        both = join("+", figure, other)
        node = None if both is None or other == figure else join("/", both, core.right)
        if node is not None and figure in figures(core.right):
            words = "took {0} and {1} together in place of {0}"
            then = "Which part of the whole does the question name?"
            yield node, Change("added-up", 1.4, words, (figure, other), "", then)


def other_change(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """The change of another family, set against the right start: a part's rise by the whole."""
    minus = core.left if isinstance(core, Step) and core.op == "/" else core
    if not isinstance(core, Step) or not isinstance(minus, Step) or minus.op != "-":
        return
    own = figures(minus)
    at = {(one.family, one.key): one for one in sight}
    if core is minus or core.right not in (minus.left, minus.right):
        return
    for places, slip, cost in _whole_families(own, at):
        gap = mapped(minus, lambda one, places=places: places.get(one, one))
        node = None if gap is None or slip != "other-figure" else join("/", gap, core.right)
        if node is not None and len(places) == len(own):
            words = "divided the difference between {0} and {1} by {2}"
            parts = (*places.values(), core.right)
            why = "The two belong to different wholes."
            yield node, Change("other-figure", cost + 0.5, words, parts[:3], why)


def running_totals(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """A figure that is only read off, together with all before it: a running total."""
    if not isinstance(core, Figure) or core.key is None:
        return
    total = Constant(0.0)
    for one in (other for other in sight if other.family == core.family):
        total = Constant(total.value + one.value)
        if one.key == core.key and total.value != core.value:
            words = "added up everything up to {0}"
            then = "Which of the figures does the question name?"
            yield total, Change("cumulative-for-annual", 1.5, words, (core,), "", then)


def other_bases(core: Node, mates: Iterable[Figure], cost: float) -> Iterator[Changed]:
    """The right figures above the line, and another one under it."""
    if not isinstance(core, Step) or core.op != "/":
        return
    parts = figures(core.right) if isinstance(core.right, Step) else ()
    above = "the difference" if getattr(core.left, "op", "") == "-" else "what stands above"
    if isinstance(core.left, Figure) and core.left.words:
        above = "{1}"
    for mate in (*parts, *mates):
        node = join("/", core.left, mate)
        if node is not None and mate != core.right:
            far = 0.35 if above == "the difference" and mate not in parts else 0.0
            change = Change(
                "other-denominator",
                cost + far,
                f"divided {above} by {{0}}",
                (mate, core.left),
                _ANOTHER_SHARE if _is_share(core) else _ANOTHER_RESULT,
                "What does the question set it against?",
            )
            yield node, change
        yield from _of_both(core, mate, cost)
        whole = join("/", core.right, mate)
        if whole is not None and mate not in (core.left, core.right) and mate not in parts:
            words = "divided {0} by {1}"
            then = "Which of the figures is asked about, and of what?"
            change = Change("other-figure", cost + 0.5, words, (core.right, mate), "", then)
            yield whole, change
        rest = join("-", mate, core.left) if 0 < core.left.value < mate.value else None
        node = None if rest is None else join("/", rest, mate)
        if node is not None and mate != core.right:
            words = "worked out what is left of {0}, and divided it by {0}"
            then = "What does the question set against what?"
            yield node, Change("complement", cost + 0.4, words, (mate,), "", then)


def _is_share(core: Step) -> bool:
    """Whether a part is divided by its whole: both count one thing."""
    units = [getattr(part, "unit", "") for part in (core.left, core.right)]
    return dimension(core) == 0 and (not all(units) or units[0] == units[1])


def _of_both(core: Step, mate: Figure, cost: float) -> Iterator[Changed]:
    """A part of two wholes together, or of everything that is in one of them at least."""
    plain = not isinstance(core.left, Step) and isinstance(core.right, Figure)
    alone = plain and core.right != mate
    both = join("+", core.right, mate) if alone else None
    every = None if both is None else join("-", both, core.left)
    if dimension(core.left) != dimension(core.right) or core.left.value > mate.value:
        return
    for under, words in (
        (both, "divided {2} by {0} and {1} together"),
        (every, "divided {2} by what is in {0} or in {1}"),
    ):
        node = None if under is None else join("/", core.left, under)
        if node is not None:
            parts = (core.right, mate, core.left)
            yield node, Change("other-denominator", cost + 0.3, words, parts, "", _WHOLE)


def families_together(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """The sum of two families, key by key, as if neither were a part of the other."""
    used = [one for one in figures(core) if one.key is not None]
    at = {(one.family, one.key): one for one in sight}
    for family in dict.fromkeys(name for name, _ in at) if len(used) > 1 else ():
        others = [at.get((family, one.key), one) for one in used]
        pairs = list(zip(used, others, strict=True))
        if any(two == one or not two.place or two.unit != one.unit for one, two in pairs):
            continue
        both = {one: replace(one, value=one.value + two.value, shown=None) for one, two in pairs}
        node = mapped(core, lambda one, both=both: both.get(one, one))
        if node is not None and not _cancels(node):
            words = "added {1} to {0}, and so with the other figures"
            then = "Is the one a part of the other?"
            yield node, Change("added-up", 1.7, words, pairs[0], "", then)


def whole_families(core: Node, sight: Iterable[Figure]) -> Iterator[Changed]:
    """The sum with the totals of all keys in place of single figures."""
    totals: dict[str, float] = {}
    for one in sight:
        if one.key is not None and not isinstance(one.key, tuple):
            totals[one.family] = totals.get(one.family, 0.0) + one.value
    used = [one for one in figures(core) if one.family in totals]
    places = {one: replace(one, value=totals[one.family], shown=None) for one in used}
    what = [places]
    if isinstance(core, Step) and core.op == "/" and isinstance(core.right, Figure):
        what.append({core.right: places[core.right]} if core.right in places else {})
    for put in what:
        node = mapped(core, lambda one, put=put: put.get(one, one)) if put else None
        if node is not None and node.value != core.value:
            words = "added up what the question asks about one at a time"
            yield node, Change("added-up", 1.8, words, (), "", "Which figures does it name?")


Swap = tuple[dict[Figure, Figure], str, float]


def _found(
    at: Mapping[tuple[Any, ...], Figure], there: Mapping[Figure, tuple[Any, ...]]
) -> dict[Figure, Figure] | None:
    """Each figure with the one that stands elsewhere; None where one of them has none there."""
    if all(place in at for place in there.values()):
        return {one: at[place] for one, place in there.items()}
    return None


def _moved(used: list[Figure], at: Mapping[tuple[Any, ...], Figure]) -> Iterator[Swap]:
    """One part of every key taken for another: the same row, in another table."""
    own = {one: one.key for one in used if is_sequence(one.key)}
    for place in range(min(map(len, own.values()), default=0)):
        present = {key[place] for key in own.values()}
        if len(present) != 1:
            continue
        known = list(dict.fromkeys(key[place] for _, key in at if is_sequence(key)))
        here = known.index(present.pop()) if present <= set(known) else 0
        for i, new in enumerate(known):
            there = {
                one: (one.family, (*key[:place], new, *key[place + 1 :]))
                for one, key in own.items()
            }
            places = _found(at, there)
            if i != here and places:
                near_by = abs(i - here) == 1
                slip = "off-by-one-period" if near_by else "other-baseline"
                yield places, slip, _NEAR + 0.1 if near_by else _FAR


def _made_of(used: list[Figure]) -> Iterator[Swap]:
    """Figures that are worked out, each replaced by one of the figures it is made of."""
    for family in dict.fromkeys(one.family for one in used):
        own = [one for one in used if one.family == family]
        parts = [figures(one.made_of) if one.made_of else [] for one in own]
        for chosen in zip(*parts, strict=False):
            if len({len(one) for one in parts}) == 1:
                yield dict(zip(own, chosen, strict=True)), "step-left-out", _NEAR + 0.2


def _single(
    used: list[Figure], sight: list[Figure], keys: Mapping[str, list[Any]]
) -> Iterator[Swap]:
    in_sum = {one.key for one in used}
    units = Counter(one.unit for one in sight)
    for figure in used:
        for other, how in beside(figure, sight):
            few = len(keys[other.family]) <= _FEW
            close = how != "key" or few or other.key in in_sum or _next(figure, other, keys)
            slip = "other-figure"
            if how == "key":
                slip = "off-by-one-period" if _next(figure, other, keys) else "other-baseline"
            alone = len(used) == 1 or how == "key"
            cost = _NEAR + (0.1 if alone else 0.3) if close else _FAR
            if how == "unit":
                cost = _ONLY if units[other.unit] <= _RARE else _ELSEWHERE
            yield {figure: other}, slip, cost
        if len(used) == 1:
            yield from _another_column(figure, sight)


def _another_column(figure: Figure, sight: list[Figure]) -> Iterator[Swap]:
    """A figure that is only read off, and read in another column: it counts another thing."""
    for other in sight:
        if other.key == figure.key and other.unit != figure.unit and figure.key is not None:
            yield {figure: other}, "other-figure", _NEAR


def _whole_families(used: list[Figure], at: Mapping[tuple[Any, ...], Figure]) -> Iterator[Swap]:
    """All figures of one family taken from another."""
    for family in dict.fromkeys(one.family for one in used if one.key is not None):
        own = [one for one in used if one.family == family]
        units = {one.unit for one in own}
        for other in dict.fromkeys(name for name, _ in at):
            places = _found(at, {one: (other, one.key) for one in own})
            if other == family or not places:
                continue
            found = {one.unit for one in places.values()}
            if found == units:
                yield places, "other-figure", _NEAR
            elif SHARE in found | units:
                slip = "share-for-count" if SHARE in found else "count-for-share"
                yield places, slip, _NEAR + 0.4


def _keys(
    used: list[Figure], at: Mapping[tuple[Any, ...], Figure], keys: Mapping[str, list[Any]]
) -> Iterator[Swap]:
    """One key taken for another in all figures; or all keys moved."""
    own = [one for one in used if one.key is not None and one.family in keys]
    present = list(dict.fromkeys(one.key for one in own))
    if not own:
        return
    known = [key for key in keys[own[0].family] if all(key in keys[one.family] for one in own)]
    if len(present) == 2:
        pairs: Iterable[tuple[Any, ...]] = permutations(_likely(known, present), 2)
    else:
        pairs = ((new,) for new in known)
    for new in pairs:
        move = dict(zip(present, new, strict=False))
        if len(move) != len(present) or any(old == to for old, to in move.items()):
            continue
        places = _found(at, {one: (one.family, move[one.key]) for one in own})
        if places:
            steps = {known.index(to) - known.index(old) for old, to in move.items() if old in known}
            near = len(steps) == 1 and abs(steps.pop()) == 1
            slip = "off-by-one-period" if near else "other-baseline"
            yield places, slip, _NEAR + 0.1 if near else _FAR + 0.2
    for old in present:
        own_old = [one for one in own if one.key == old]
        if len(own_old) < 2:
            continue
        for new in _likely(keys[own_old[0].family], present):
            places = _found(at, {one: (one.family, new) for one in own_old})
            if new != old and places:
                yield places, "other-baseline", _NEAR + 0.2


def _families_and_keys(
    used: list[Figure], at: Mapping[tuple[Any, ...], Figure], keys: Mapping[str, list[Any]]
) -> Iterator[Swap]:
    """Figures of another family, and at other keys: the row beside, of another year."""
    for places, slip, cost in _whole_families(used, at):
        if slip == "other-figure":
            there = [places.get(one, one) for one in used]
            single = _single(there, list(at.values()), keys)
            moves = (
                swap for swap in single if all(a.family == b.family for a, b in swap[0].items())
            )
            for moved, _, more in (*_keys(there, at, keys), *moves):
                both = {one: moved.get(to, to) for one, to in zip(used, there, strict=True)}
                only = any(to.key not in keys[one.family] for one, to in both.items())
                more = _THERE_ONLY if only else more  # its own family has no such key
                yield {one: to for one, to in both.items() if to != one}, slip, cost + more


def _likely(known: list[Any], present: list[Any]) -> list[Any]:
    """The keys of a short family; of a long one, the right ones and their neighbours."""
    if len(known) <= _MANY:
        return known
    places = {known.index(key) for key in present if key in known}
    return [key for i, key in enumerate(known) if any(abs(i - place) <= 2 for place in places)]


def _next(one: Figure, other: Figure, keys: Mapping[str, list[Any]]) -> bool:
    known = keys.get(one.family, [])
    if one.key not in known or other.key not in known:
        return False
    return abs(known.index(one.key) - known.index(other.key)) == 1


def _said(places: dict[Figure, Figure], slip: str, cost: float) -> Change:
    old, new = list(places), list(places.values())
    then = "Which figures does the question name?"
    where = {one.place for one in old}
    if len(where) == 1 and (place := where.pop()):
        then = f"Which figures does the question name? They stand in {place}."
    if len(old) == 1:
        return Change(slip, cost, "used {0} in place of {1}", (new[0], old[0]), "", then)
    if len(old) == 2:
        words = "used {0} and {1} in place of {2} and {3}"
        return Change(slip, cost, words, (*new, *old), "", then)
    listed = ", ".join(f"{{{i}}}" for i in range(len(new) - 1))
    words = f"used {listed} and {{{len(new) - 1}}}, which are other figures than the ones asked for"
    return Change(slip, cost, words, tuple(new), "", then)
