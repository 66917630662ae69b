"""The browser's own store, where Python itself runs in a page and has no disk.

The browser edition gives such a page the module `lessonkit_browser` (site/static/kernel.js). Files
are written there as anywhere else, into a folder that is gone with the page; what is to stay is
handed to the store as well. On a desktop nothing here does anything.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast


class Store(Protocol):
    """What the page gives: a folder, whether anything can be kept, and a way to keep a file."""

    folder: str
    kept: bool

    def keep(self, name: str, text: str) -> None:
        """Keep a file of the folder under its name; it is there again when the page is loaded."""
        ...

    def ask(self, url: str, headers: str, body: str) -> str:
        """Ask the page's own server: headers and reply as JSON; without a body it is a GET."""
        ...

    async def answers(self, url: str) -> bool:
        """Whether somebody answers there now, while Python goes on."""
        ...


@cache
def store() -> Store | None:
    """The store of this page; nothing where Python has a disk.

    Examples
    --------
    >>> store() is None
    True
    """
    try:
        return cast(Store, import_module("lessonkit_browser"))
    except ModuleNotFoundError:
        return None


def holds(folder: Path) -> bool:
    """Whether this is the folder that the browser keeps.

    Examples
    --------
    >>> holds(Path("/home/ana/my-course"))
    False
    """
    found = store()
    return found is not None and folder == Path(found.folder)


def keep(path: Path) -> None:
    """Hand a file that was just written to the browser, where there is no disk."""
    found = store()
    if found is not None and holds(path.parent):
        found.keep(path.name, path.read_bytes().decode("utf-8", errors="replace"))


def ask(url: str, headers: Mapping[str, str], body: str = "") -> tuple[int, str]:
    """Status and text of what the page's own server replies; the status is 0 where none does."""
    found = store()
    if found is None:
        return 0, ""
    reply: dict[str, Any] = json.loads(found.ask(url, json.dumps(dict(headers)), body))
    return reply["status"], reply.get("text", "")


async def answers(url: str) -> bool:
    """Whether somebody answers there now; Python in a page does not stand still for it."""
    found = store()
    return found is not None and await found.answers(url)


def warning() -> str:
    """What a learner has to know where the browser keeps nothing; empty otherwise."""
    found = store()
    if found is None or found.kept:
        return ""
    return (
        "This browser keeps nothing: your answers are gone when you close this page. Open the "
        "course in an ordinary window, not a private one."
    )
