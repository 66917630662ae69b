"""The fields of the workbench: a control with its label for each step of a brief."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from crossings.briefs.figures import READY
from crossings.briefs.own_figures import HOW
from crossings.briefs.room import room
from crossings.briefs.steps import NO_FIGURE, OWN_FIGURE, Step
from crossings.ledger import VERDICTS
from lessonkit.data.package import credit, dataset_names
from lessonkit.widgets.controls import labelled, words

FIELD, ROWS = "crossings-brief-field", "crossings-brief-rows"
STYLE = f"""<style>
.lessonkit-form .{FIELD} > textarea {{height:auto}}
.lessonkit-form .{FIELD} > select {{
  width:100%; max-width:100%; box-sizing:border-box; font-size:15px; line-height:1.4}}
.lessonkit-form .{FIELD}.widget-dropdown > select {{height:34px; flex:none}}
.lessonkit-form .{FIELD} {{width:min(72ch, 100%)}}
.lessonkit-form .{FIELD} > input {{width:min(72ch, 100%) !important}}
.lessonkit-form .{ROWS} {{max-width:100%}}
.lessonkit-form .{ROWS} > select {{min-width:min(72ch, 100%); max-width:100%}}
</style>"""
_LINES = {90: 2, 200: 3, 300: 4, 400: 5}


class Field:
    """A control for one step, and under it a sentence when its text is too long for the page.

    Parameters
    ----------
    step
        The step.
    keep
        Called with the text at every change.

    Attributes
    ----------
    box
        What is shown.
    control
        The control alone.
    """

    def __init__(self, step: Step, keep: Callable[[str], None]) -> None:
        self.step = step
        self.control = _control(step)
        self.control.add_class(FIELD)
        labelled(self.control, step.ask if step.needed else f"{step.ask} (if you like)")
        self.over = words()
        self.box = widgets.VBox([self.control, self.over])
        self.control.observe(lambda change: self._changed(keep), "value")
        self._tell()

    @property
    def text(self) -> str:
        """What stands in the control."""
        return self.control.value or ""

    @property
    def said(self) -> str:
        """What was chosen or typed, as the learner reads it."""
        if isinstance(self.control, widgets.Dropdown):
            return str(self.control.label)
        return self.text

    def show(self, text: str) -> None:
        """Put a text into the control; one that is no option leaves it empty."""
        if isinstance(self.control, widgets.Textarea):
            self.control.value = text
            return
        known = [value for _, value in self.control.options]
        empty = "" if "" in known else None
        self.control.value = text if text in known else empty

    def _changed(self, keep: Callable[[str], None]) -> None:
        self._tell()
        keep(self.text)

    def _tell(self) -> None:
        length = room(self.text)
        too_long = length > self.step.most and isinstance(self.control, widgets.Textarea)
        said = (
            f"Two pages have room for {self.step.most} characters here; this takes the room of "
            f"{length}. All of it is kept; shorten it before you export."
        )
        self.over.value = f"<p>{escape(said)}</p>" if too_long else ""
        self.over.layout.display = "" if too_long else "none"


def heading(text: str) -> widgets.HTML:
    """The heading of a part of the form."""
    return words(f"<h3 style='font-size:1.1em; margin:14px 0 2px'>{escape(text)}</h3>")


def _control(step: Step) -> widgets.RadioButtons | widgets.Dropdown | widgets.Textarea:
    layout = widgets.Layout(width="auto")
    if step.key == "verdict":
        options = [(f"{name}: {rule}", name) for name, rule in VERDICTS.items()]
        return widgets.RadioButtons(options=options, value=None, layout=layout)
    if step.key == "table":
        tables = [(f"{name}: {credit(name).title}", name) for name in dataset_names()]
        return widgets.Dropdown(options=[("no table", ""), *tables], value="", layout=layout)
    if step.key == "figure":
        ready = [(label, name) for name, label in READY.items()]
        options = [
            ("not chosen yet", ""),
            *ready,
            ("my own figure, typed below", OWN_FIGURE),
            ("no figure", NO_FIGURE),
        ]
        return widgets.Dropdown(options=options, value="", layout=layout)
    lines = 9 if step.key == "own_figure" else _LINES.get(step.most, 2)
    holder = HOW if step.key == "own_figure" else ""
    return widgets.Textarea(rows=lines, placeholder=holder, layout=layout)
