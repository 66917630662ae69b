"""Looking into what an explorer shows."""

from collections.abc import Iterator

import ipywidgets as widgets


def inside(box: widgets.Widget, kinds: type | tuple[type, ...]) -> Iterator[widgets.Widget]:
    """All widgets of these kinds in a box, from top to bottom."""
    for child in getattr(box, "children", ()):
        if isinstance(child, kinds):
            yield child
        yield from inside(child, kinds)
