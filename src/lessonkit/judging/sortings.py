"""Reading a sorting, however it is written: letters and boxes, boxes and letters, pairs."""

import re
from collections.abc import Collection, Iterator

from lessonkit.text.kinds_of_value import is_sequence, is_series

_MOST_SIGNS, _MOST = 2_000, 100
_SAME = {
    **dict.fromkeys(("less", "lower", "smaller"), "fewer"),
    **dict.fromkeys(("higher", "larger", "greater", "bigger"), "more"),
    **dict.fromkeys(("equal", "unchanged", "alike"), "same"),
    **dict.fromkeys(("true", "y"), "yes"),
    **dict.fromkeys(("false", "n"), "no"),
}
_SIGN = re.compile(r"(:|=>?|->|→)")


def as_pairs(answer: object) -> object:
    """A column, or a list of pairs, as a dictionary; anything else as it is.

    Examples
    --------
    >>> as_pairs([("a", "stock"), ("b", "flow")]), as_pairs(["stock", "flow"])
    ({'a': 'stock', 'b': 'flow'}, ['stock', 'flow'])
    """
    if is_series(answer) and len(answer) <= _MOST:
        return dict(answer.items())
    if is_sequence(answer) and 0 < len(answer) <= _MOST:
        if all(is_sequence(one) and len(one) == 2 for one in answer):
            pairs = [(one[0], one[1]) for one in answer]
            if all(isinstance(first, str) for first, _ in pairs):
                return dict(pairs)
    return answer


def groups(text: str) -> Iterator[tuple[str, str]]:
    """What stands before and behind the sign in each part of a text.

    Examples
    --------
    >>> list(groups("stock: a, c; flow = b")), list(groups("a: stock, b: flow"))
    ([('stock', 'a, c'), ('flow', 'b')], [('a', 'stock, b: flow')])
    """
    for part in re.split(r"[;\n]|\.(?=\s)", text[:_MOST_SIGNS]):
        before, sign, after = [*_SIGN.split(part, maxsplit=1), "", ""][:3]
        if part.strip():
            yield before.strip(), after.strip() if sign else ""


def box_meant(name: str, boxes: Collection[str]) -> str:
    """The one box that holds every word of a shortened name, first of all at its beginning.

    Examples
    --------
    >>> box_meant("cannot", ["can be computed", "cannot be computed"])
    'cannot be computed'
    >>> box_meant("can", ["can be computed", "cannot be computed"])
    'can be computed'
    >>> box_meant("loans", ["the loans", "the returns"])
    'the loans'
    >>> box_meant("less", ["more", "fewer", "the same"])
    'fewer'
    >>> box_meant("computed", ["can be computed", "cannot be computed"])
    ''
    """
    exact = next((box for box in boxes if box.casefold() == name), "")
    words = _alike(name)
    held = [box for box in boxes if words and set(words) <= set(_alike(box))]
    begun = [box for box in held if _alike(box)[: len(words)] == words]
    found = begun or held
    return exact or (found[0] if len(found) == 1 else "")


def _alike(name: str) -> list[str]:
    """The words of a name in small letters, with one word for all that say the same."""
    return [_SAME.get(word, word) for word in name.casefold().split()]
