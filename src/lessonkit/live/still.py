"""Still figures: Altair charts that JupyterLab paints with the Vega it carries, without a network.

Altair's own renderers paint nothing in JupyterLab without a network. This one hands the chart over
in the form that JupyterLab itself registers, so the figure is small, stays in a saved notebook and
is painted again when the notebook is opened, without running a cell. Beside it stands the picture
that was drawn of a lesson's own figure, for an exported or printed page, where nothing paints.
"""

import re
from typing import Any

import altair as alt

from lessonkit.figures.pictures import drawn_before
from lessonkit.text.kinds_of_value import is_dict, is_list

# JupyterLab 4 registers Vega-Lite 5, whatever Vega-Lite Altair writes for. What the course draws
# is the same in both; a browser test paints every kind of figure.
MIME_TYPE = "application/vnd.vegalite.v5+json"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"  # a name; nothing fetches it
# For the first card of a lesson: in a narrow column a figure shrinks a bit, so that on a projector
# it need not be scrolled. Smaller it would be hard to read; then it can be scrolled.
NARROWEST = "max(100%, 560px)"
# And in a notebook that was opened again, a form of which Python knows nothing yet shows what
# JupyterLab says of it, a programmer's sentence; until a cell is run nothing else can change that.
ASLEEP = "This part is asleep. Choose Run → Run All Cells to wake it: your answers are kept."
_LOST = ".jp-OutputArea-output.jupyter-widgets:not(:has(*))"
FIT = (
    "<style>:is(.jp-RenderedVegaCommon5, .jp-RenderedVegaCommon6) .vega-embed{display:block;"
    "overflow-x:auto;padding:0} :is(.jp-RenderedVegaCommon5, .jp-RenderedVegaCommon6) svg.marks"
    f"{{max-width:{NARROWEST};height:auto}} {_LOST}{{font-size:0}} "
    f"{_LOST}::after{{content:'{ASLEEP}';font-size:var(--jp-content-font-size1,14px)}}</style>"
)
NO_DESCRIPTION = "A figure without a description in words."


def enable_still_figures() -> None:
    """Show Altair charts as still figures from now on in this kernel.

    Examples
    --------
    >>> enable_still_figures()
    >>> alt.renderers.active
    'lessonkit'
    """
    alt.renderers.register("lessonkit", still_figure)
    alt.renderers.enable("lessonkit")


def still_figure(spec: dict[str, Any], **_options: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """The output of a cell for one chart: its data by MIME type, and how to paint it.

    SVG, because axes and marks are then labelled for screen readers, which a canvas cannot do; no
    menu, because JupyterLab's has no name that a screen reader could say.

    Examples
    --------
    >>> chart = alt.Chart(alt.InlineData([]), description="No rows.").mark_bar()
    >>> data, metadata = still_figure(chart.to_dict())
    >>> data["text/plain"]
    'No rows.'
    """
    figure = {**_speakable(spec), "$schema": SCHEMA}
    text = spec.get("description", NO_DESCRIPTION)
    options = {"renderer": "svg", "actions": False}
    picture = drawn_before(spec)
    drawn = {"image/svg+xml": picture} if picture else {}
    return (
        {MIME_TYPE: figure, **drawn, "text/plain": text},
        {MIME_TYPE: {"embed_options": options}},
    )


def _speakable(spec: dict[str, Any]) -> dict[str, Any]:
    """A specification whose titles Vega-Lite 5 can paste into the words for screen readers.

    It puts the title of a channel between straight quotes as it is, so that a quote within ends
    the words and what follows is read as an expression.
    """
    return {key: _said(key, value) for key, value in spec.items()}


def _said(key: str, value: Any) -> Any:
    if key in ("data", "datasets"):
        return value
    if key == "title" and isinstance(value, str):
        return _in_words(value)
    if key == "title" and is_list(value):
        return [_in_words(line) if isinstance(line, str) else line for line in value]
    if is_dict(value):
        return _speakable(value)
    if is_list(value):
        return [_speakable(one) if is_dict(one) else one for one in value]
    return value


def _in_words(title: str) -> str:
    title = re.sub(r'"(?=\w)', "“", title).replace('"', "”")
    return title.replace("\\", "/").replace("\n", " ")
