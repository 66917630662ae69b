"""Words of a lesson, written in Markdown for a notebook, as HTML for a sheet."""

import re
from functools import cache
from typing import TYPE_CHECKING

from lessonkit.paper.needed import PackageNeededError
from lessonkit.text.markup import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Sentences that only help before a screen; on paper they send people to what is not there.
_OF_THE_SCREEN = re.compile(
    r"^Stuck\b|\bhint\(|^A hint costs nothing|^It costs nothing|Shift \+ Enter|Hint\* under"
    r"|^Run (?:this|the|the next) cell(?: once for each hint)?\.$"
    r"|run that cell|[Rr]un the cell(?: only after your guess)?\.$|^Run these\.$|into the brackets"
    r"|a form does not answer|^Here is \*\*\[help\]"
)
_TO_A_NOTEBOOK = re.compile(r'<a href="[^"]*\.ipynb[^"]*">(.*?)</a>')


def as_html(text: str) -> Markup:
    """Markdown as HTML; HTML within it is shown as it is written, links to notebooks are not links.

    Raises
    ------
    PackageNeededError
        The package that reads Markdown is not installed.

    Examples
    --------
    >>> as_html("**Look** at [help](00.ipynb#aid).")
    '<p><strong>Look</strong> at help.</p>\\n'
    """
    return Markup(_TO_A_NOTEBOOK.sub(r"\1", _reader().render(text)))


def for_paper(text: str) -> str:
    """Prose without its title, and without sentences that only help before a screen.

    Examples
    --------
    >>> for_paper("# Sums\\n\\nNow add up. Run this cell.\\n\\nNo widget? `explore()` does it.")
    '\\n\\nNow add up.\\n\\n'
    """
    kept: list[str] = []
    for line in text.split("\n"):
        if line.startswith(("# ", "No widget")):
            kept.append("")
            continue
        sentences = re.split(r"(?<=[.?!]) ", line)
        kept.append(" ".join(one for one in sentences if not _OF_THE_SCREEN.search(one)))
    return "\n".join(kept)


@cache
def _reader() -> "MarkdownIt":
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise PackageNeededError("The words of a lesson are set", "markdown-it-py") from error
    return MarkdownIt("commonmark", {"html": False}).enable("table")
