"""Looking into what an explorer shows."""

from collections.abc import Iterator

import ipywidgets as widgets


def inside(box: widgets.Widget, kinds: type | tuple[type, ...]) -> Iterator[widgets.Widget]:
    """All widgets of these kinds in a box, from top to bottom."""
    for child in getattr(box, "children", ()):
        if isinstance(child, kinds):
            yield child
        yield from inside(child, kinds)


def table_in(box: widgets.Widget) -> widgets.HTML:
    """Where the table of an explorer is shown."""
    return next(one for one in inside(box, widgets.HTML) if "lessonkit-table" in one._dom_classes)
