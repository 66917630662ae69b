"""The two ways to a class: an address, or a folder on a share."""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from lessonkit.classroom import share
from lessonkit.record import in_browser
from lessonkit.text.errors import CourseError
from lessonkit.text.kinds_of_value import is_dict

_SECONDS = 8
_BARE = re.compile(r"[\w.-]+:\d{1,5}/?")
_MOST = 100_000  # bytes of a reply that are read


class NotReached(Exception):
    """Nobody answers now; the text says who. It is tried again."""


class Way(Protocol):
    """How a notebook speaks with its class."""

    at: str

    def state(self) -> Mapping[str, Any]:
        """What the class says: its lesson, and the exercise whose verdicts are held back.

        With "fresh" false it may be that the class is closed since.

        Raises
        ------
        NotReached
            Nobody answers.
        CourseError
            The class says no.
        """
        ...

    def send(self, seat: str, key: str, text: str) -> Mapping[str, Any]:
        """Send what a seat did, and hear the same; raises the same."""
        ...


def way_to(at: str, code: str) -> Way:
    """The way to a class.

    Parameters
    ----------
    at
        An address, "http://192.168.1.5:8765", or a folder.
    code
        The class code; a folder needs none.

    Raises
    ------
    CourseError
        It is neither.
    """
    typed = whole(at)
    if is_address(typed):
        if not code.strip():
            raise CourseError("The class code is missing: it stands on the board, after code=.")
        kind = _Address if in_browser.store() is None else _FromPage
        return kind(typed.rstrip("/"), code.strip())
    if share.read(share.state_path(Path(typed))) is None:
        raise CourseError(
            f"There is no class at {typed}. Type what stands on the board after at=, in quotation "
            "marks; if it is right, ask your teacher whether the class is open."
        )
    return _Folder(typed)


def is_address(at: str) -> bool:
    """Whether a class is reached by an address, and not in a folder."""
    return re.match(r"https?://", at, re.IGNORECASE) is not None


def whole(at: str) -> str:
    """What was typed as an address or a folder, so that it means the same everywhere.

    Examples
    --------
    >>> whole(" 192.168.1.5:8765 ")
    'http://192.168.1.5:8765'
    """
    typed = at.strip()
    if _BARE.fullmatch(typed):
        return f"http://{typed}"
    return typed if is_address(typed) or not typed else Path(typed).absolute().as_posix()


class _Address:
    """A class server."""

    def __init__(self, at: str, code: str) -> None:
        self.at, self._code = at, code
        # A school's proxy knows no computer of the room.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    def state(self) -> Mapping[str, Any]:
        return self._ask("/state", {}, None)

    def send(self, seat: str, key: str, text: str) -> Mapping[str, Any]:
        headers = {"Class-Seat": seat, "Class-Key": key, "Content-Type": "application/json"}
        return self._ask("/seat", headers, text.encode("utf-8", errors="replace"))

    def _ask(self, path: str, headers: Mapping[str, str], body: bytes | None) -> dict[str, Any]:
        try:
            status, content = self._open(
                self.at + path, {"Class-Code": self._code, **headers}, body
            )
        except (OSError, ValueError) as error:
            raise NotReached(f"nobody answers at {self.at}") from error
        except Exception as error:  # http.client has more of them, all say the same
            raise NotReached(f"{self.at} does not answer as a class does") from error
        said = _read(content)
        sentence = said.get("sentence")
        if 400 <= status < 500 and isinstance(sentence, str):
            raise CourseError(sentence)
        if status != 200 or not isinstance(said.get("lesson"), str):
            raise NotReached(f"{self.at} does not answer as a class does")
        return said

    def _open(self, url: str, headers: Mapping[str, str], body: bytes | None) -> tuple[int, bytes]:
        """Status and body of a reply, whatever the status is."""
        try:
            asked = urllib.request.Request(url, body, dict(headers))
            with self._opener.open(asked, timeout=_SECONDS) as reply:
                return reply.status, reply.read(_MOST)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read(_MOST)


class _FromPage(_Address):
    """The same where Python runs in a page: the browser asks, and Python waits for it."""

    def _open(self, url: str, headers: Mapping[str, str], body: bytes | None) -> tuple[int, bytes]:
        status, text = in_browser.ask(url, headers, (body or b"").decode())
        if not status:
            raise OSError
        return status, text.encode()


def _read(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return said if is_dict(said) else {}


class _Folder:
    """A folder on a share."""

    def __init__(self, at: str) -> None:
        self.at, self._folder = at, Path(at)
        self._beat: object = None

    def state(self) -> Mapping[str, Any]:
        said = share.read(share.state_path(self._folder))
        if said is None or said.get("format") != share.class_format():
            raise NotReached(f"there is no class at {self.at} now")
        before, self._beat = self._beat, said.get("beat")
        return {**said, "fresh": self._beat != before}

    def send(self, seat: str, key: str, text: str) -> Mapping[str, Any]:
        path = share.seat_path(self._folder, seat)
        there = share.read(path)
        if there is not None and there.get("key") != key:
            raise CourseError(
                f"The seat word {seat} is taken. Check yours, or ask your teacher to free it."
            )
        try:
            share.put(path, {**json.loads(text), "key": key})
        except OSError as error:
            raise NotReached(f"{self.at} cannot be written ({error.strerror})") from error
        return self.state()
