"""What a form or an explorer leaves where no widget can be shown: words, and its start figure.

A file that was handed in, exported or printed has nobody who could draw. The figures are drawn
beforehand (`lessonkit.paper.start_figures`), because what draws them is no part of the course that
a learner installs.
"""

from html import escape

from lessonkit.figures.pictures import picture_of
from lessonkit.text.code_marks import shown, spoken

# What an address of data may not hold as it is; everything else stays, or it would grow by a third.
_CODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in '%"#&\n'})
_MARK = "lessonkit-kept"
# In JupyterLab it is unseen while the form before it is on the page, or on its way there. A page
# that is not trusted loses this style, and has no form.
_UNSEEN = (
    "<style>.jp-OutputArea-child:has(.lessonkit-form,>.lm-Panel:not(.jupyter-widgets))"
    f"+.jp-OutputArea-child:has(.{_MARK}){{display:none}}</style>"
)


def in_place(said: str, kept: str = "") -> dict[str, str]:
    """What stands in place of a form, by MIME type.

    Parameters
    ----------
    said
        Its words, a line each.
    kept
        What HTML shows in place of them: an explorer's figure and sentences.

    Examples
    --------
    >>> in_place("Who counts?")["text/html"].partition("</style>")[2]
    "<div class='lessonkit-kept'><p style='margin:2px 0'>Who counts?</p></div>"
    """
    lines = (f"<p style='margin:2px 0'>{shown(line)}</p>" for line in said.split("\n"))
    html = f"{_UNSEEN}<div class='{_MARK}'>{kept or ''.join(lines)}</div>"
    return {"text/html": html, "text/plain": spoken(said)}


def kept(name: str, description: str, sentences: str) -> str:
    """The start figure of an explorer and its sentences, as HTML that runs and loads nothing.

    Parameters
    ----------
    name
        The explorer.
    description
        What a screen reader says of the figure.
    sentences
        The explorer's words, as HTML.

    Examples
    --------
    >>> kept("none", "Bars.", "<p>2018: 43 apples.</p>")
    '<p>2018: 43 apples.</p>'
    """
    file = picture_of(name)
    if not file.is_file():
        return sentences
    drawn = file.read_text(encoding="utf-8").strip().translate(_CODED)
    image = f'<img src="data:image/svg+xml;charset=utf-8,{drawn}" alt="{escape(description)}" />'
    return f"{image}{sentences}"
