"""A list that is put in order with buttons or by dragging: by mouse, touch or keyboard."""

from pathlib import Path
from typing import Any

import traitlets as t
from anywidget import AnyWidget

from lessonkit.text.code_marks import spoken
from lessonkit.text.errors import CourseError


class Ordering(AnyWidget):
    """Items one under the other, each with a button up and a button down; rows can be dragged too.

    Moving the rows of ipywidgets would take the focus away at each step; this keeps it on the
    button that was pressed, and says the new place.

    Parameters
    ----------
    label
        What the list is, for screen readers.
    items
        Key → text, in the order shown at first.
    kind
        What one item is called in the names of its buttons: "step" gives "Move step b up". Empty
        where the text itself is the name.

    Attributes
    ----------
    order : list of str
        The keys from top to bottom.
    locked : bool
        True takes the buttons away.

    Examples
    --------
    >>> steps = Ordering("Steps", {"a": "count", "b": "publish"}, kind="step")
    >>> steps.order = ["b", "a"]
    >>> steps.order
    ['b', 'a']
    """

    _esm = Path(__file__).with_name("ordering.js")
    _css = Path(__file__).with_name("ordering.css")
    label = t.Unicode().tag(sync=True)
    items = t.Dict().tag(sync=True)
    kind = t.Unicode().tag(sync=True)
    order = t.List(t.Unicode()).tag(sync=True)
    locked = t.Bool(False).tag(sync=True)

    def __init__(self, label: str, items: dict[str, str], *, kind: str = "") -> None:
        super().__init__(label=spoken(label), items=dict(items), kind=kind, order=list(items))

    @t.validate("order")
    def _each_once(self, proposal: dict[str, Any]) -> list[str]:
        if sorted(proposal["value"]) != sorted(self.items):
            raise CourseError(
                f"An order holds each of {', '.join(self.items)} once; "
                f"this one is {', '.join(proposal['value']) or 'empty'}."
            )
        return proposal["value"]
