"""Sentences about what was done, made of the figures' own names."""

from collections.abc import Sequence

from lessonkit.judging.change import Change
from lessonkit.judging.nodes import Constant, Node, Step

_ASK = "What does the question ask for?"
_BETWEEN = {"+": "{} and {} together", "*": "{} times {}", "/": "{} divided by {}"}


def number(value: float) -> str:
    """A figure without a name, as the page would print it.

    Examples
    --------
    >>> number(12658.0), number(0.2765), number(-3.0)
    ('12,658', '0.2765', '−3')
    """
    text = f"{value:,.0f}" if value == round(value) else f"{value:,.4g}"
    return text.replace("-", "−")


def named(node: Node, hidden: float | None = None) -> str:
    """What a part of a sum is called: its words, the words of its parts, or its value.

    Parameters
    ----------
    hidden
        The answer, which is never printed.

    Examples
    --------
    >>> from lessonkit.judging.nodes import Figure, join
    >>> named(join("-", Figure(20.0, "all pupils"), Figure(8.0, "the boys")))
    'the difference between all pupils and the boys'
    """
    if isinstance(node, Constant):
        return number(node.value)
    if not isinstance(node, Step):
        return node.words or _printed(node.value, hidden)
    if isinstance(node.left, Step) or isinstance(node.right, Step):
        return _printed(node.value, hidden)
    left, right = named(node.left, hidden), named(node.right, hidden)
    if node.op == "-":
        return f"the difference between {left} and {right}"
    return _BETWEEN[node.op].format(left, right)


def _printed(value: float, hidden: float | None) -> str:
    for scale in (1.0, 100.0):
        if hidden is not None and abs(abs(scale * value) - abs(hidden)) <= 0.01 * abs(hidden):
            return "another figure"
    return number(value)


def told(changes: Sequence[Change], hidden: float, *, sure: bool) -> tuple[str, ...]:
    """What was done, why it does not answer the question, what to look at: one sentence or more.

    Examples
    --------
    >>> half = Change("other-sum", 2.0, "took half of it", (), "", "What is asked for?")
    >>> told([half], 3.0, sure=False)
    ('It looks as if you took half of it.', 'What is asked for?')
    """
    did = what_was_done(changes, hidden)
    first = f"You {did}." if sure else f"It looks as if you {did}."
    why = next((one.why for one in changes if one.why), "")
    then = next((_filled(one.then, one, hidden) for one in changes if one.then), _ASK)
    return (f"{first} {why}".strip(), then)


def what_was_done(changes: Sequence[Change], hidden: float) -> str:
    """All that was done otherwise, as it follows "you"."""
    return ", and ".join(_filled(one.did, one, hidden) for one in changes)


def _filled(text: str, change: Change, hidden: float) -> str:
    return text.format(*(_apart(part, hidden) for part in change.parts))


def _apart(node: Node, hidden: float) -> str:
    """A part as it stands in a sentence about several: a product or a quotient in brackets."""
    said = named(node, hidden)
    in_words = isinstance(node, Step) and node.op in "*/" and " " in said
    return f"({said})" if in_words else said
