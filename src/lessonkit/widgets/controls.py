"""Controls and texts that every explorer and form uses, with labels and one style."""

from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

import ipywidgets as widgets
import traitlets
from ipywidgets.widgets.widget_description import DescriptionWidget

from lessonkit.live import ready
from lessonkit.live.still import NARROWEST
from lessonkit.text.cards import LETTERS, Card
from lessonkit.text.code_marks import spoken as as_spoken
from lessonkit.text.errors import CourseError
from lessonkit.widgets import settled
from lessonkit.widgets.kept import in_place

Control = TypeVar("Control", bound=DescriptionWidget)

# The keyboard shim gives every element of this class role="status", so that a change is spoken.
SPOKEN = "lessonkit-status"
# And a box of this class role="group", named by the words of the class QUESTION inside it.
GROUP, QUESTION, UNSEEN = "lessonkit-group", "lessonkit-question", "lessonkit-unseen"

LABEL_WIDTH = "8em"  # of letters that the learner may enlarge
FOCUS = "#1976d2"  # at least 3:1 on the page of JupyterLab's light theme and of its dark theme

_STYLE = f"""<style>
.lessonkit-form {{--jp-widgets-font-size:calc({LETTERS} - 2px)}}
.lessonkit-form .widget-checkbox, .lessonkit-form .widget-radio-box {{
  width:auto; max-width:72ch; height:auto}}
.lessonkit-form .widget-checkbox label, .lessonkit-form .widget-radio-box label {{
  white-space:normal; height:auto; line-height:1.45; padding:3px 0; font-size:{LETTERS}}}
.lessonkit-form .widget-radio-box label {{display:grid; grid-template-columns:24px 1fr}}
.lessonkit-form .widget-radio-box input {{
  grid-area:1/1; margin:4px 0 0; height:14px; justify-self:start}}
.lessonkit-form .widget-radio {{margin:2px}}
.lessonkit-form .widget-checkbox .widget-label-basic {{display:grid;
  grid-template-columns:24px 1fr}}
.lessonkit-form .jupyter-button:focus-visible, .lessonkit-form input:focus-visible,
.lessonkit-form textarea:focus-visible, .lessonkit-form select:focus-visible {{
  outline:3px solid {FOCUS} !important; outline-offset:2px}}
.lessonkit-form .lessonkit-unseen {{
  position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}}
/* What was chosen, what it means and the figure are on one screen where it is wide enough. */
.lessonkit-form .lessonkit-wide {{container-type:inline-size; overflow:visible;
  --lessonkit-taller:1.15}}
.lessonkit-form .lessonkit-beside {{display:grid; grid-template-columns:100%; overflow:visible}}
/* Narrower, with the list of files open, say: the words beside the controls, the figure below. */
@container (min-width: 640px) and (max-width: 999.9px) {{
  .lessonkit-form .lessonkit-beside {{
    grid-template:"controls words" auto "figure figure" auto / minmax(290px, calc(40% + 12px)) 1fr;
    --lessonkit-taller:1.4}}
  .lessonkit-form .lessonkit-beside > :nth-child(1) {{padding-right:20px; margin-right:0}}
  .lessonkit-form .lessonkit-beside > :nth-child(3) {{padding-left:2px; margin-left:0}}
}}
@container (min-width: 700px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1.25}}}}
@container (min-width: 780px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1.12}}}}
@container (min-width: 840px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1}}}}
/* Wider, they have the narrow column at the left of the figure. */
@container (min-width: 1000px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1.7}}}}
@container (min-width: 1060px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1.5}}}}
@container (min-width: 1140px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1.26}}}}
@container (min-width: 1300px) {{.lessonkit-form .lessonkit-beside {{--lessonkit-taller:1}}}}
/* What is chosen and what it means stay in sight while a figure scrolls, if all of the explorer
   is taller than the screen; see fitting.js. */
@media (min-height: 640px) {{
  @container (min-width: 640px) and (max-width: 999.9px) {{
    .lessonkit-tall > :nth-child(1), .lessonkit-tall > :nth-child(3) {{
      position:sticky; top:0; z-index:3; background:var(--jp-layout-color0)}}
  }}
}}
:is(.jp-Cell-outputWrapper, .jp-OutputArea, .jp-OutputArea-child, .jp-OutputArea-output):has(
  .lessonkit-beside) {{overflow:clip visible}}
.lessonkit-form.lessonkit-form:has(.lessonkit-beside) {{overflow:visible}}
.lessonkit-form .lessonkit-beside > * {{margin-top:0; margin-bottom:0}}
.lessonkit-beside > :nth-child(1) > * {{max-width:calc(100% - 8px); box-sizing:border-box}}
.lessonkit-beside .lessonkit-table {{max-width:100%; overflow-x:auto}}
/* A list as wide as its longest entry; where its label has no room beside it, below that. */
.lessonkit-beside .widget-dropdown {{flex-wrap:wrap; height:auto}}
.lessonkit-beside .widget-dropdown > select {{
  flex:1 0 auto; width:auto; max-width:100%; height:var(--jp-widgets-inline-height)}}
@container (min-width: 1000px) {{
  .lessonkit-form .lessonkit-beside {{
    grid-template:"controls figure" auto "words figure" 1fr / minmax(290px, 1fr) auto;
    column-gap:24px}}
  .lessonkit-form .lessonkit-beside > :nth-child(2) {{max-width:calc(100cqw - 314px)}}
}}
@container (min-width: 640px) {{
  .lessonkit-beside > :nth-child(1) {{grid-area:controls; overflow:visible}}
  .lessonkit-beside > :nth-child(2) {{grid-area:figure}}
  .lessonkit-beside > :nth-child(3) {{grid-area:words}}
}}
.lessonkit-asleep {{
  font-size:{LETTERS}; max-width:72ch; margin:4px 0; padding:8px 12px; color:#1a1a1a;
  background:#fdf9e8; border-left:6px solid #6b4c00}}
.lessonkit-words {{font-size:{LETTERS}; line-height:1.5; max-width:80ch}}
.lessonkit-form .lessonkit-words .widget-html-content {{line-height:1.45}}
/* A name for screen readers where the question already stands above for everyone else. */
.lessonkit-named > .widget-label {{
  position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%)}}
/* The label above its control: as long as it likes, and nothing is cut on a zoomed page. */
.lessonkit-form .lessonkit-labelled {{
  flex-direction:column; align-items:flex-start; width:auto; height:auto; max-width:72ch}}
.lessonkit-form .lessonkit-labelled > .widget-label {{
  display:block; width:auto; height:auto; max-width:100%; overflow:visible;
  text-align:left; white-space:normal;
  font-size:{LETTERS}; line-height:1.45}}
.lessonkit-form .lessonkit-labelled > input {{
  width:240px; max-width:100%; height:32px; font-size:{LETTERS}}}
.lessonkit-form .widget-textarea.lessonkit-labelled {{width:min(72ch, 100%)}}
.lessonkit-form .lessonkit-labelled > textarea {{
  width:100%; max-width:100%; box-sizing:border-box; font-size:15px; line-height:1.4}}
.lessonkit-form .lessonkit-in-a-row {{max-width:100%}}
.lessonkit-form .lessonkit-in-a-row > .widget-label {{max-width:72ch}}
.lessonkit-form .lessonkit-in-a-row > .widget-radio-box {{
  display:flex; flex-flow:row wrap; column-gap:20px; margin-bottom:4px !important; max-width:100%}}
/* The words beside a slider are read whole, on a zoomed page too. */
.lessonkit-form .widget-slider .widget-readout {{flex-shrink:0; overflow:visible}}
.lessonkit-form textarea::placeholder {{color:inherit; opacity:.75}}
/* Contrast themes paint over colours: edges, and a mark for what is chosen, stay. */
@media (forced-colors: active) {{
  .lessonkit-form .jupyter-button, .lessonkit-form .noUi-target,
  .lessonkit-form .lessonkit-ordering button {{border:1px solid ButtonText !important}}
  .lessonkit-form .jupyter-button.mod-active {{
    forced-color-adjust:none; background:Highlight !important; color:HighlightText !important}}
  .lessonkit-form .noUi-handle {{border:2px solid ButtonText !important}}
  .lessonkit-form .noUi-handle:focus {{outline:3px solid Highlight !important}}
}}
/* In a narrow column a figure shrinks, then scrolls; drawing on it knows the scale. */
.lessonkit-form .lessonkit-figure {{overflow-x:auto; max-width:100%}}
.lessonkit-form .lessonkit-figure .vega-embed {{display:block}}
.lessonkit-form .lessonkit-figure svg.marks {{display:block; max-width:{NARROWEST}; height:auto}}
</style>"""


def words(html: str = "", *, spoken: bool = False) -> widgets.HTML:
    """A piece of text; with `spoken`, screen readers say it whenever it changes."""
    shown = widgets.HTML(html)
    shown.add_class("lessonkit-words")
    if spoken:
        shown.add_class(SPOKEN)
    return shown


def say(reply: widgets.HTML, card: Card) -> None:
    """Show a card in a piece of text that is spoken already; it must not be spoken twice."""
    html = replace(card, announce=False).as_html()
    if reply.value == html:
        reply.value = ""  # the same words again are news too, but only a change is spoken
    reply.value = html


class Form(widgets.VBox):
    """The parts of a form or an explorer, and under them what stands there without a widget.

    That is an output of its own, unseen while the form is on the page: a file that was handed in,
    exported or printed, or that was opened again and not run, has nothing else. It follows the
    answers, as long as the page is the one on which the cell was run.
    """

    said = ""
    kept = ""
    answered = ""
    inside: "tuple[Form, ...]" = ()
    around: "Form | None" = None
    _place: Any = None

    def tell(self, answered: str) -> None:
        """Say what was answered last, in place of what was said of it before."""
        self.answered = answered
        whole = self.around or self
        if whole._place is not None:
            whole._place.update(whole.left(), raw=True)

    def left(self) -> dict[str, str]:
        """What stands here without a widget, by MIME type."""
        lines = [part for one in (self, *self.inside) for part in (one.said, one.answered)]
        return in_place("\n".join(filter(None, lines)) or _RUN_IT, self.kept)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any] | None:
        bundle = super()._repr_mimebundle_(**kwargs)
        return bundle and {**bundle, **self.left()}

    def _ipython_display_(self) -> None:
        from IPython.display import display  # pyright: ignore[reportUnknownVariableType]

        bundle = super()._repr_mimebundle_()
        display({**(bundle or {}), "text/plain": ""}, raw=True)
        self._place = display(self.left(), raw=True, display_id=self.model_id)


_RUN_IT = "A part to click and type in stands here once this cell is run."


def form(*parts: widgets.Widget, said: str = "", kept: str = "", answered: str = "") -> Form:
    """The parts of an explorer or a form, one under the other, in the course's style.

    Parameters
    ----------
    parts
        From top to bottom.
    said
        The same in plain text.
    kept
        The same as HTML that runs nothing, with a figure.
    answered
        What was answered before, in a sentence; `Form.tell` says it anew.
    """
    # For the keys and names of what is inside. In a checkout that was never installed only figures
    # are missing, and they say so themselves: a form works without them.
    with suppress(CourseError):
        ready()
    settled.ready()
    box = Form([_shared("style"), *parts])
    box.said, box.kept, box.answered = said, kept, answered
    box.add_class("lessonkit-form")
    for part in settled.parts_of(box):
        if isinstance(part, settled.Button):
            part.form = box
    return box


def beside(
    controls: widgets.Widget, figure: widgets.Widget, words: widgets.Widget
) -> widgets.Widget:
    """Controls, figure and words one under the other; where there is room, the words beside the
    controls, and where there is more, the figure at the right of both."""
    inner = widgets.Box([controls, figure, words])
    inner.add_class("lessonkit-beside")
    outer = widgets.VBox([inner])
    outer.add_class("lessonkit-wide")
    return outer


def button(text: str, *, primary: bool = False) -> settled.Button:
    """A button as wide as its words."""
    return settled.Button(
        description=text,
        button_style="primary" if primary else "",
        layout=_shared("button layout"),
        style=_shared("button style"),
    )


_SHARED: dict[str, Callable[..., widgets.Widget]] = {
    "style": lambda: widgets.HTML(_STYLE),
    "button layout": lambda: widgets.Layout(width="auto", align_self="flex-start"),
    "button style": widgets.ButtonStyle,
}


@cache
def _made(name: str) -> widgets.Widget:
    return _SHARED[name]()


def _shared(name: str) -> widgets.Widget:
    """A part that all forms have in common: a lesson has some twenty forms, and a page that is
    loaded again has to fetch every part of each."""
    if _made(name).comm is None:  # someone has closed all widgets
        _made.cache_clear()
    return _made(name)


def named(control: Control, name: str) -> Control:
    """Give a control its name for screen readers, unseen, where the words stand above it."""
    control.description = as_spoken(name)
    control.add_class("lessonkit-named")
    return control


def labelled(control: Control, label: str) -> Control:
    """Give a control its label, above it and as long as it needs to be."""
    control.description = label
    control.add_class("lessonkit-labelled")
    return control


def pick_one(label: str, options: dict[str, str], chosen: str | None) -> widgets.RadioButtons:
    """A few short options side by side under their label.

    Parameters
    ----------
    label
        What is asked.
    options
        What the learner reads → value.
    chosen
        The value that is chosen at first, or None.
    """
    radio = widgets.RadioButtons(
        options=list(options.items()),
        value=chosen if chosen in options.values() else None,
        layout=widgets.Layout(width="auto"),
    )
    radio.add_class("lessonkit-in-a-row")
    return labelled(radio, label)


def slider(
    name: str, options: Sequence[object], value: object, *, label_width: str = LABEL_WIDTH
) -> widgets.SelectionSlider:
    """A slider over a few options in order, such as years; what follows it moves along at once.

    Parameters
    ----------
    name
        The label before it.
    options
        What can be chosen, from left to right.
    value
        The one that is chosen at first.
    label_width
        Room for the label.

    Examples
    --------
    >>> slider("Baseline", [2021, 2022, 2023], 2022).value
    2022
    """
    return widgets.SelectionSlider(
        options=options,
        value=value,
        description=name,
        continuous_update=True,
        style={"description_width": label_width},
        layout=widgets.Layout(width="460px", max_width="100%"),
    )


def choice(name: str, options: Sequence[object], value: object) -> widgets.Dropdown:
    """A drop-down list; an option is a value, or a pair of what is read and the value.

    Examples
    --------
    >>> choice("Series", [("returns", "r"), ("people who arrived", "a")], "a").label
    'people who arrived'
    """
    return widgets.Dropdown(
        options=options,
        value=value,
        description=name,
        style={"description_width": LABEL_WIDTH},
        layout=widgets.Layout(width="460px", max_width="100%"),
    )


class Ticks(widgets.HBox):
    """A tick box for each option; any number of them can be chosen.

    Parameters
    ----------
    name
        What they are together; not shown.
    options
        What is read, and the value, of each.
    value
        The values that are chosen at first.

    Examples
    --------
    >>> Ticks("Columns", [("Publish sex", "sex"), ("Publish place", "place")], ["sex"]).value
    ('sex',)
    """

    value = traitlets.Tuple()

    def __init__(
        self, name: str, options: Sequence[tuple[str, str]], value: Collection[str]
    ) -> None:
        self.boxes = {
            one: widgets.Checkbox(
                value=one in value,
                description=said,
                indent=False,
                layout=widgets.Layout(width="auto", margin="0 8px 0 0"),
            )
            for said, one in options
        }
        boxes = list(self.boxes.values())
        super().__init__(boxes, layout=widgets.Layout(flex_flow="row wrap"), value=self._ticked())
        for box in self.boxes.values():
            box.observe(self._gather, "value")

    def _gather(self, _: object) -> None:
        self.value = self._ticked()

    def _ticked(self) -> tuple[str, ...]:
        return tuple(one for one, box in self.boxes.items() if box.value)


def set_options(moved: widgets.SelectionSlider, options: Sequence[object], value: object) -> None:
    """Give a slider other options and its place among them.

    Both go in one message: else the page keeps the old place and sends it back.
    """
    with moved.hold_sync():
        moved.options = options
        moved.value = value
