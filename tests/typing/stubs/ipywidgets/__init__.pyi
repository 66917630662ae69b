"""What the course uses of ipywidgets, which comes without types."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

import traitlets

_Content = dict[str, Any]

class CallbackDispatcher: ...

class Widget(traitlets.HasTraits):
    comm: Any
    model_id: str
    widgets: dict[str, Widget]
    keys: list[str]
    def __init__(self, **traits: Any) -> None: ...
    def on_msg(self, callback: Callable[[Any, Any, Any], object], remove: bool = False) -> None: ...
    def send(self, content: object, buffers: Sequence[bytes] | None = None) -> None: ...
    def send_state(self, key: str | Iterable[str] | None = None) -> None: ...
    def hold_sync(self) -> AbstractContextManager[None]: ...
    def open(self) -> None: ...
    def close(self) -> None: ...
    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, str] | None: ...

class Layout(Widget):
    def __init__(self, **traits: str | None) -> None: ...
    display: str | None
    min_height: str | None
    visibility: str | None
    width: str | None

class DOMWidget(Widget):
    layout: Layout
    tooltip: str | None
    tabbable: bool | None
    _dom_classes: Sequence[str]
    def add_class(self, className: str) -> DOMWidget: ...
    def remove_class(self, className: str) -> DOMWidget: ...
    def focus(self) -> None: ...

class DescriptionWidget(DOMWidget):
    description: str
    disabled: bool

class HTML(DescriptionWidget):
    value: str
    def __init__(self, value: str = ..., **traits: Any) -> None: ...

class Text(DescriptionWidget):
    value: str
    def __init__(self, value: str = ..., **traits: Any) -> None: ...
    placeholder: str
    continuous_update: bool
    def on_submit(self, callback: Callable[[Text], object], remove: bool = False) -> None: ...

class Textarea(Text):
    rows: int | None

class Button(DescriptionWidget):
    icon: str
    def on_click(self, callback: Callable[[Button], object], remove: bool = False) -> None: ...
    def click(self) -> None: ...

class ButtonStyle(Widget): ...

class Checkbox(DescriptionWidget):
    value: bool
    indent: bool

class BoundedIntText(DescriptionWidget):
    value: int
    min: int
    max: int
    step: int

class _Selection(DescriptionWidget):
    value: Any
    label: Any
    index: int | None
    options: Any

class Dropdown(_Selection): ...
class RadioButtons(_Selection): ...
class Select(_Selection): ...
class ToggleButtons(_Selection): ...

class SelectionSlider(_Selection):
    continuous_update: bool
    readout: bool

class Box(DOMWidget):
    children: tuple[DOMWidget, ...]
    def __init__(self, children: Iterable[Widget] = (), **traits: Any) -> None: ...

class HBox(Box): ...
class VBox(Box): ...
