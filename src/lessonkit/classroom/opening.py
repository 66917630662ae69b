"""Opening a class on the teacher's computer, and keeping it open until it is stopped."""

import asyncio
import contextlib
import gc
import json
import os
import socket
import webbrowser
from collections.abc import Generator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from lessonkit.classroom.forgetting import mark
from lessonkit.classroom.share import Watcher, state_path
from lessonkit.classroom.store import FILES, NAME, Store
from lessonkit.course import course
from lessonkit.text.errors import CourseError

if TYPE_CHECKING:
    from lessonkit.classroom.server import ClassServer

_LOOK = 1.0  # seconds between two looks at a class folder
_BEATS = 10  # looks between two signs of life there
_SEEN = (
    "Seen on the board: numbers of seats, from five on, and no names. Seen on your screen: each "
    "seat word with its answers, wrong ones too, and how sure. Not seen: own words, other lessons."
)


def open_class(
    lesson_id: str,
    *,
    share: Path | None = None,
    keep: Path | None = None,
    site: Path | None = None,
    lan: bool = False,
    port: int = 8765,
    browser: bool = True,
) -> None:
    """Serve a class until it is stopped with Ctrl+C.

    Parameters
    ----------
    lesson_id
        The lesson.
    share
        A folder that all can write to; it is watched, for learners who reach no server.
    keep
        The folder for the class, on this computer; `my-class-NN` unless given.
    site
        The browser edition, to be served from the same address.
    lan
        Whether other computers of the network may join.
    port
        The port; 0 takes any.
    browser
        Whether the board is opened in a browser.

    Raises
    ------
    CourseError
        The class cannot be opened; the sentence says why.
    """
    if find_spec("tornado") is None:
        raise CourseError(
            "The class needs tornado, which comes with JupyterLab. Install it with: "
            f'pip install "{course().distribution}[lab]"'
        )
    if site is not None:
        from lessonkit.classroom.site_files import checked_site

        checked_site(site)
    folder = keep or Path(f"my-class-{lesson_id}")
    if share is not None and not share.is_dir():
        raise CourseError(f"There is no folder {share}. Make it, or name another one.")
    if share is not None and share.resolve() == folder.resolve():
        raise CourseError(
            "Learners can read the class folder, so the class is kept elsewhere: name another "
            "folder with --keep."
        )
    with _alone(folder, lesson_id) as store, contextlib.suppress(KeyboardInterrupt):
        mark(folder, FILES)
        asyncio.run(_serve(store, share, site, lan=lan, port=port, browser=browser))
    print(f"The class is closed. It is kept in {folder}; {course().command} forget deletes it.")


@contextlib.contextmanager
def _alone(folder: Path, lesson_id: str) -> Generator[Store]:
    store = Store(folder, lesson_id)
    lock = FileLock(folder / f".{NAME}.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        store.close()
        raise CourseError(
            f"The class in {folder} is open already, in another window. Close it there, or name "
            "another folder with --keep."
        ) from None
    try:
        yield store
    finally:
        store.close()
        lock.release()


async def _serve(
    store: Store, share: Path | None, site: Path | None, *, lan: bool, port: int, browser: bool
) -> None:
    from lessonkit.classroom.html import where_lessons_are
    from lessonkit.classroom.server import ClassServer

    with _socket("0.0.0.0" if lan else "127.0.0.1", port) as bound:
        port = bound.getsockname()[1]
        address = f"http://{_own_address() if lan else '127.0.0.1'}:{port}"
        # With "/" on Windows too: after a backslash a digit is something else in Python.
        typed = share.absolute().as_posix() if share and not lan else address
        base = os.environ.get("JUPYTERHUB_SERVICE_PREFIX", "/")  # where a hub has it as a service
        serving = ClassServer(store, port, typed, site=site, base=base)
        _get_ready(store)
        server = serving.serve(bound)
        enter = f"http://127.0.0.1:{port}/enter?token={store.token}"
        where = f"on this computer alone: {enter}"
        if serving.on_hub:  # it signs teachers in itself
            where = f"for administrators of the hub, at its address with {base}"
        _say(store, serving.address, where, share, lan=lan)
        if site is not None:
            print(f"The lessons, for a browser without Python: {where_lessons_are(store, address)}")
        print("To close the class, press Ctrl+C in this window.", flush=True)
        if browser:
            webbrowser.open(enter)
        try:
            await _watch(share, store, serving) if share else await asyncio.Event().wait()
        finally:
            server.stop()


async def _watch(share: Path, store: Store, serving: "ClassServer") -> None:
    watcher = Watcher(share, store)
    serving.on_free = watcher.free
    told, silent, marked = "", 0, set[str]()
    try:
        while True:
            files = await asyncio.to_thread(watcher.changed)
            watcher.take(files)
            said, silent, trouble = json.dumps(serving.state()), silent + 1, list[str]()
            try:
                if said != told or silent >= _BEATS:
                    await asyncio.to_thread(watcher.tell, serving.state())
                    told, silent = said, 0
                names = {state_path(share).name, *(name for name, _ in files)}
                if not names <= marked:
                    mark(share, names)
                    marked |= names
            except OSError as error:
                trouble.append(f"{share} cannot be written: {error.strerror or error}.")
            serving.say_troubles([*trouble, *watcher.troubles.values()])
            await asyncio.sleep(_LOOK)
    finally:
        with contextlib.suppress(OSError):  # nobody has to wait for a class that is closed
            watcher.tell({**serving.state(), "held": ""})


def _get_ready(store: Store) -> None:
    """Work the lesson out before anybody waits, and let Python look through it no more."""
    for outline in store.lesson.outlines.values():
        if outline.wanted:
            store.lesson.task(outline.id)
    gc.collect()
    gc.freeze()


def _say(store: Store, address: str, where: str, share: Path | None, *, lan: bool) -> None:
    from lessonkit.classroom.html import how_to_join

    print(f"A class in lesson {store.lesson.id} · {store.lesson.title}", flush=True)
    print(f"Your board and your screen, {where}")
    print("Learners write in a cell of their notebook, each with a seat word of their own:")
    print(f"  {how_to_join(store, address)}")
    print(f"Or they start the course with --class {address} and join in a form.")
    if lan:
        print("The computers of your network can reach this one now. Nothing is encrypted.")
    elif share is None:
        print("Only this computer can reach it. With --lan the computers of your network can.")
    else:
        print("Who can write to that folder can read what the seats put there.")
    print(_SEEN)


def _socket(host: str, port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except (OSError, OverflowError) as error:
        bound.close()
        raise CourseError(
            f"Port {port} is in use. Name another one: {course().command} class --port {port + 1}"
        ) from error
    bound.listen(128)
    bound.setblocking(False)
    return bound


def _own_address() -> str:
    """This computer's address in its network. Nothing is sent for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("192.0.2.1", 9))  # an address for examples: only the way there counts
            return str(asked.getsockname()[0])
        except OSError:
            raise CourseError(
                "This computer is in no network, so nobody could reach the class. Connect it, or "
                "leave --lan out."
            ) from None
