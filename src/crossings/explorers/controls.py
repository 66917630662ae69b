"""Controls and texts that every explorer and form uses, with labels and one style."""

import ipywidgets as widgets

# The keyboard shim gives every element of this class role="status", so that a change is spoken.
SPOKEN = "crossings-status"

_STYLE = """<style>
.crossings-form .widget-checkbox, .crossings-form .widget-radio-box {
  width:auto; max-width:72ch; height:auto}
.crossings-form .widget-checkbox label, .crossings-form .widget-radio-box label {
  white-space:normal; height:auto; line-height:1.45; padding:3px 0; font-size:15px}
.crossings-form .widget-radio-box label {display:grid; grid-template-columns:24px 1fr}
.crossings-form .widget-radio-box input {grid-area:1/1; margin:4px 0 0; justify-self:start}
.crossings-form .widget-checkbox .widget-label-basic {display:grid;
  grid-template-columns:24px 1fr}
.crossings-form .jupyter-button:focus-visible, .crossings-form input:focus-visible,
.crossings-form textarea:focus-visible, .crossings-form select:focus-visible {
  outline:3px solid #0b5394; outline-offset:2px}
.crossings-words {font-size:15px; line-height:1.5; max-width:80ch}
/* A name for screen readers where the question already stands above for everyone else. */
.crossings-named > .widget-label {
  position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}
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
        layout=widgets.Layout(width="auto", align_self="flex-start"),
    )


def named(control: widgets.DOMWidget, name: str) -> widgets.DOMWidget:
    """Give a control its name for screen readers, unseen, where the words stand above it."""
    control.description = name
    control.add_class("crossings-named")
    return control
