"""The class server: seats post to it, the board and the teacher's screen hear from it."""
# pyright: standard
# tornado has types in parts.

import asyncio
import ipaddress
import json
import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from socket import socket
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from tornado.httpserver import HTTPServer
from tornado.iostream import StreamClosedError
from tornado.web import Application, RequestHandler, StaticFileHandler, stream_request_body

from lessonkit.classroom.board import board, in_a_sentence
from lessonkit.classroom.gather import NotForUs, read_hand_in
from lessonkit.classroom.hand_in import read_seat
from lessonkit.classroom.html import UNDER, live_page, welcome
from lessonkit.classroom.refusing import Refused
from lessonkit.classroom.screen import screen
from lessonkit.classroom.site_files import SiteFiles, ToTheLessons
from lessonkit.classroom.stage import ROUNDS, next_stage
from lessonkit.classroom.store import Store
from lessonkit.classroom.throttle import Throttle
from lessonkit.text.errors import CourseError

LARGEST = 1_000_000  # bytes of what a seat sends
PATIENCE = 120  # seconds without a board before verdicts are held back no more
PAUSE = 0.25  # seconds between two pushes
_BEAT = 15  # seconds of silence before a sign of life
_SWALLOWED = 30_000_000  # bytes of a request that are read (and dropped) so that it gets an answer
_MOST_HANDS = 99
_LOOPBACK = ("127.0.0.1", "::1")
_FIRST = {"default_filename": "index.html"}
_STATIC = Path(__file__).with_name("static")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


class ClassServer:
    """One class, served.

    Parameters
    ----------
    store
        The class.
    port
        The port; it names the cookie, so that two classes do not share one.
    address
        What learners type.
    site
        The browser edition, where it is served too.
    clock
        Gives seconds.
    base
        The path below which it is served. Anything but "/" is a JupyterHub's, which alone reaches
        it and says who a teacher is.
    """

    def __init__(
        self,
        store: Store,
        port: int,
        address: str,
        site: Path | None = None,
        clock: Callable[[], float] = monotonic,
        base: str = "/",
    ) -> None:
        self.store, self.address, self.site, self.base = store, address, site, base
        self.cookie = f"class-{port}"
        self.troubles: list[str] = []
        self.on_free: Callable[[str], None] = lambda _: None
        self.seats = Throttle(burst=30, rate=5)
        self.strangers = Throttle(burst=40, rate=0.5)
        self._clock = clock
        self._watchers, self._last_watched = 0, clock()

    # -- what seats are told ---------------------------------------------------------------------

    def state(self) -> dict[str, object]:
        """What a notebook has to know: the lesson, and whose verdicts are held back."""
        store = self.store
        held = store.stage.held if self.is_watched else ""
        return {"lesson": store.lesson.id, "title": store.lesson.title, "held": held}

    @property
    def on_hub(self) -> bool:
        """Whether a JupyterHub serves the class."""
        return self.base != "/"

    def let_in(self, teacher: RequestHandler) -> None:
        """Leave the token in a cookie, so that no projector shows it, and go to the board."""
        teacher.set_cookie(
            self.cookie, self.store.token, path=self.base, httponly=True, samesite="Strict"
        )
        teacher.redirect(f"{self.base}board")

    @property
    def is_watched(self) -> bool:
        """Whether somebody has a board or a teacher's screen open, or had just now."""
        return bool(self._watchers) or self._clock() - self._last_watched < PATIENCE

    def watch(self, more: int) -> None:
        """One page more, or one less."""
        self._watchers += more
        self._last_watched = self._clock()

    def say_troubles(self, troubles: list[str]) -> None:
        """What could not be used, for the teacher's screen."""
        if troubles != self.troubles:
            self.troubles = troubles
            self.store.changes += 1

    # -- what the teacher does -------------------------------------------------------------------

    def act(self, said: dict[str, Any]) -> str:
        """Do what was pressed, and give the sentence for it."""
        act, task_id = str(said.get("act")), str(said.get("task"))
        if act == "free":
            seat = read_seat(said.get("seat"))
            self.store.free(seat)
            self.on_free(seat)
            return f"{seat} is free for another computer; what it did stays."
        if act == "hands":
            number = _whole(said.get("round"), ROUNDS) or 1
            hands = {letter: _whole(said.get(letter), _MOST_HANDS) for letter in "abcde"}
            self.store.raise_hands(task_id, number, hands)
            return f"{sum(hands.values())} hands for {task_id}."
        now = self.store.stage
        self.store.show(next_stage(self.store.lesson, now, act, task_id, self.store.voted(task_id)))
        return ""

    def application(self) -> Application:
        """What tornado serves."""
        given: dict[str, object] = {"serving": self}
        routes: list[tuple[str, type[RequestHandler], dict[str, object]]] = [
            ("", _Welcome, given),
            ("enter", _Enter, given),
            ("(board|screen)", _Page, given),
            ("events", _Events, given),
            ("do", _Do, given),
            ("state", _State, given),
            ("seat", _Seat, given),
            (r"static/(class\.(?:js|css))", StaticFileHandler, {"path": str(_STATIC)}),
        ]
        if self.on_hub:
            from lessonkit.classroom.on_hub import sign_in

            routes = [*sign_in(self.let_in), *routes]
        if self.site:
            routes += [
                (rf"{UNDER}/(.*)", SiteFiles, {"path": str(self.site), **_FIRST}),
                ("([A-Za-z]{5})", ToTheLessons, {}),
            ]
        return Application(
            [(re.escape(self.base) + path, page, with_) for path, page, with_ in routes],
            cookie_secret=secrets.token_bytes(32),  # JupyterHub's sign-in keeps a cookie too
            default_handler_class=_Nothing,
            default_handler_args=given,
            log_function=lambda _: None,
        )

    def serve(self, bound: socket) -> HTTPServer:
        """Begin to serve at a socket."""
        server = HTTPServer(self.application(), max_body_size=_SWALLOWED)
        server.add_socket(bound)
        return server


def _whole(given: object, most: int) -> int:
    text = str(given or "").strip() or "0"
    if not (text.isascii() and text.isdecimal() and int(text[:9]) <= most):
        raise Refused(f"A number of hands is a whole number from 0 to {most}.", 400)
    return int(text)


class _Handler(RequestHandler):
    serving: ClassServer

    def initialize(self, serving: ClassServer) -> None:
        self.serving = serving

    def set_default_headers(self) -> None:
        self.set_header("Content-Security-Policy", _POLICY)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Referrer-Policy", "no-referrer")
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        # A name that somebody pointed at this computer is refused; a hub may have one.
        if not (self.serving.on_hub or _is_ours(self.request.host)):
            raise Refused("This address is not the class's. Type the one on the board.", 421)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = kwargs.get("exc_info", (None, None))[1]
        if isinstance(error, Refused):
            self.set_status(error.status)
            sentence = str(error)
        elif isinstance(error, (CourseError, NotForUs)):
            self.set_status(400)
            sentence = str(error)
        else:
            sentence = "This could not be done; the class goes on."
        self.finish({"sentence": sentence})

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        if not isinstance(value, (CourseError, NotForUs)):
            super().log_exception(typ, value, tb)

    def check_code(self) -> None:
        """Refuse whoever does not know the class code."""
        given = self.request.headers.get("Class-Code", "").strip().upper()
        if given != self.serving.store.code:
            if not self.serving.strangers.admits(self.request.remote_ip or ""):
                raise Refused("Too many wrong codes from this computer; wait a minute.", 429)
            raise Refused("This is not the class code. It stands on the board.", 403)

    def check_teacher(self) -> None:
        """Refuse whoever is not the teacher at this computer."""
        token = self.get_cookie(self.serving.cookie, "")
        here = (self.request.remote_ip or "") in _LOOPBACK
        origin = self.request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != self.request.host:
            raise Refused("This comes from another page, so nothing was done.", 403)
        if not here or token != self.serving.store.token:
            raise Refused(
                "This page is the teacher's: it opens on the teacher's computer, with the address "
                "that the class command printed.",
                403,
            )


def _is_ours(host: str) -> bool:
    """Whether a request was sent to an address, not to some name that leads here."""
    with suppress(ValueError):
        name = urlsplit(f"//{host}").hostname or ""
        if name == "localhost":
            return True
        ipaddress.ip_address(name)
        return True
    return False


class _Nothing(_Handler):
    def prepare(self) -> None:
        raise Refused("There is no such page in this class.", 404)


class _Welcome(_Handler):
    def get(self) -> None:
        lessons = self.serving.site is not None
        self.finish(welcome(self.serving.store, lessons=lessons, on_hub=self.serving.on_hub))


class _Enter(_Handler):
    """The printed address."""

    def get(self) -> None:
        token = self.get_query_argument("token", "")
        if token != self.serving.store.token:
            raise Refused("This address is an old one. Use the one that was printed last.", 403)
        self.serving.let_in(self)


class _Page(_Handler):
    def get(self, page: str) -> None:
        self.check_teacher()
        serving = self.serving
        lessons = serving.site is not None
        self.finish(live_page(page, serving.store, serving.address, lessons=lessons))


class _Do(_Handler):
    def post(self) -> None:
        self.check_teacher()
        try:
            said = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise Refused("This could not be read.", 400) from None
        if not isinstance(said, dict):
            raise Refused("This could not be read.", 400)
        self.finish({"sentence": self.serving.act(said)})


class _Events(_Handler):
    """What changes, pushed to one page."""

    async def get(self) -> None:
        self.check_teacher()
        page = self.get_query_argument("page", "board")
        self.set_header("Content-Type", "text/event-stream")
        serving, known, silent = self.serving, -1, 0.0
        serving.watch(1)
        try:
            while True:
                now = serving.store.changes
                if now != known:
                    known, silent = now, 0.0
                    self.write(f"data: {json.dumps(self._shown(page))}\n\n")
                    await self.flush()
                elif silent > _BEAT:
                    silent = 0.0
                    self.write(": still here\n\n")
                    await self.flush()
                await asyncio.sleep(PAUSE)
                silent += PAUSE
        except StreamClosedError:
            pass
        finally:
            serving.watch(-1)

    def _shown(self, page: str) -> dict[str, str]:
        store = self.serving.store
        html = screen(store, self.serving.troubles) if page == "screen" else board(store)
        return {"html": html, "said": in_a_sentence(store), "task": store.stage.task}


class _State(_Handler):
    def get(self) -> None:
        self.check_code()
        self.finish(self.serving.state())


@stream_request_body
class _Seat(_Handler):
    """What a seat sends; too much of it is read and dropped, so that it gets a sentence."""

    def prepare(self) -> None:
        super().prepare()
        self._sent = bytearray()
        self._much = False

    def data_received(self, chunk: bytes) -> None:
        self._much = self._much or len(self._sent) + len(chunk) > LARGEST
        if not self._much:
            self._sent += chunk

    def post(self) -> None:
        self.check_code()
        store = self.serving.store
        seat = read_seat(self.request.headers.get("Class-Seat"))
        if not self.serving.seats.admits(seat):
            raise Refused("This seat sends too much; what you did is kept, and sent later.", 429)
        if self._much:
            raise Refused("This is too large for one lesson. Hand it in as a file.", 413)
        sent = read_hand_in(seat, bytes(self._sent), store.lesson.id)
        if sent is None or sent.seat != seat:
            raise Refused("This is not what a notebook of the course sends.", 400)
        store.take(self.request.headers.get("Class-Key", ""), sent)
        self.finish({**self.serving.state(), "kept": True})
