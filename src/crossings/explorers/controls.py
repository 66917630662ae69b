"""Controls and texts that every explorer and form uses, with labels and one style."""

import ipywidgets as widgets

# The keyboard shim gives every element of this class role="status", so that a change is spoken.
SPOKEN = "crossings-status"

_STYLE = """<style>
.crossings-form .widget-checkbox, .crossings-form .widget-radio-box {width:auto; max-width:72ch}
.crossings-form .widget-checkbox label, .crossings-form .widget-radio-box label {
  white-space:normal; height:auto; line-height:1.45; padding:3px 0; font-size:15px}
.crossings-form .widget-radio-box {height:auto; margin:0}
.crossings-form .jupyter-button:focus-visible, .crossings-form input:focus-visible,
.crossings-form textarea:focus-visible, .crossings-form select:focus-visible {
  outline:3px solid #0b5394; outline-offset:2px}
.crossings-words {font-size:15px; line-height:1.5; max-width:80ch}
</style>"""


def words(html: str = "", *, spoken: bool = False) -> widgets.HTML:
    """A piece of text; with `spoken`, screen readers say it whenever it changes."""
    shown = widgets.HTML(html)
    shown.add_class("crossings-words")
    if spoken:
        shown.add_class(SPOKEN)
    return shown


def form(*parts: widgets.Widget) -> widgets.VBox:
    """The parts of an explorer or a form, one under the other, in the course's style."""
    box = widgets.VBox([widgets.HTML(_STYLE), *parts])
    box.add_class("crossings-form")
    return box


def button(text: str, *, primary: bool = False) -> widgets.Button:
    """A button as wide as its words."""
    return widgets.Button(
        description=text,
        button_style="primary" if primary else "",
        layout=widgets.Layout(width="auto"),
    )
