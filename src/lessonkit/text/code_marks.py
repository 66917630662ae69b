"""Names of a program among words: written between backticks, shown as code where that is possible.

Somebody who has never seen a program cannot tell the column links from the word.
"""

import re
from html import escape

_MARKED = re.compile(r"`([^`\n]+)`")
# Whatever stands around it, in JupyterLab's light theme, its dark one and on a card.
_LOOKS = "color:inherit;background:rgba(128,128,128,.16);padding:0 .25em;border-radius:2px"


def as_tags(html: str, looks: str = "") -> str:
    """HTML with `code` elements in place of backticks.

    Examples
    --------
    >>> as_tags("the column `a&lt;b`")
    'the column <code>a&lt;b</code>'
    """
    style = f' style="{looks}"' if looks else ""
    return _MARKED.sub(rf"<code{style}>\1</code>", html)


def shown(text: str) -> str:
    """A text as HTML for a notebook: escaped, its names as code."""
    return as_tags(escape(text), _LOOKS)


def spoken(text: str) -> str:
    """A text for a terminal, a label or a screen reader, which says a backtick aloud.

    Examples
    --------
    >>> spoken("Make a table `kinds`.")
    'Make a table kinds.'
    """
    return _MARKED.sub(r"\1", text)


def around_code(text: str) -> list[str]:
    """The pieces of a text; every second one is code, between its backticks.

    Examples
    --------
    >>> around_code("Give `None` there.")
    ['Give ', '`None`', ' there.']
    """
    return re.split(r"(`[^`\n]+`)", text)


def lines_of_code(text: str) -> str:
    """Lines of a program as HTML for a notebook, moved in as they are written."""
    looks = "color:inherit;background:none;white-space:pre-wrap;margin:4px 0"
    code = f'<code style="color:inherit;background:none">{escape(text)}</code>'
    return f'<pre style="{looks}">{code}</pre>'
