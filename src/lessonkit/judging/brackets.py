"""A sum whose brackets were left out, worked out as Python works it out."""

from __future__ import annotations

from collections.abc import Iterator

from lessonkit.judging.change import Change, Changed
from lessonkit.judging.nodes import Constant, Node, Step, join, steps


def without_brackets(core: Node, scale: float) -> Iterator[Changed]:
    """A sum as Python works it out when brackets are left out: one pair of them, or all."""
    then = "Brackets say what comes first."
    why = "Python multiplies and divides before it adds and subtracts."
    change = Change("brackets-missing", 1.8, "left out the brackets", (), why, then)
    turned = _turned(core)
    if turned is not None and turned != core:
        yield from _unbracketed(turned, scale, change)
    yield from _unbracketed(core, scale, change)


def _turned(node: Node) -> Node | None:
    """The sum with every difference the other way round."""
    if not isinstance(node, Step):
        return node
    left, right = _turned(node.left), _turned(node.right)
    if left is None or right is None:
        return None
    return join("-", right, left) if node.op == "-" else join(node.op, left, right)


def _unbracketed(core: Node, scale: float, change: Change) -> Iterator[Changed]:
    needed = [step for step in steps(core) if _bracketed(core, step)]
    every = [[step] for step in needed] + ([needed] if len(needed) > 1 else [])
    if scale != 1 and isinstance(core, Step) and core.op in "+-":
        every.append([])  # those around the whole sum, before it is divided by 100
    for left_out in every:
        written = _written(core, left_out)
        texts = [written]
        if scale != 1:
            texts += [f"{written} * {scale!r}", f"{scale!r} * {written}"]
        for text in texts:
            try:
                yield Constant(eval(text, {"__builtins__": {}})), change
            except ZeroDivisionError:
                continue


def _bracketed(core: Node, inner: Step) -> bool:
    return any(
        _needs_brackets(step, part, part is step.right)
        for step in steps(core)
        for part in (step.left, step.right)
        if part is inner
    )


def _needs_brackets(outer: Step, part: Node, right: bool) -> bool:
    if not isinstance(part, Step):
        return False
    if outer.op in "*/":
        return part.op in "+-" or (right and outer.op == "/")
    return right and outer.op == "-" and part.op in "+-"


def _written(node: Node, left_out: list[Step]) -> str:
    """A sum as Python writes it, without the brackets around some of its steps."""
    if not isinstance(node, Step):
        return repr(node.value) if node.value >= 0 else f"({node.value!r})"
    parts: list[str] = []
    for part, right in ((node.left, False), (node.right, True)):
        text = _written(part, left_out)
        kept = _needs_brackets(node, part, right) and not any(part is one for one in left_out)
        parts.append(f"({text})" if kept else text)
    return f"{parts[0]} {node.op} {parts[1]}"
