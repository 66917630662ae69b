"""Whether JupyterLab works with the settings on this computer: it is started once, and asked.

A file of settings is a program. It may end Python, wait for ever, or name a part that is gone; so
the trial is a process of its own, and where it fails, each file is tried alone.
"""

import contextlib
import os
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

from lessonkit.course import course
from lessonkit.start.handout import hand_out

_SECONDS = 120  # a slow computer, with everything to be read for the first time
_WELL = "JupyterLab works"
_PROGRAM = """
import sys, {package}
from lessonkit.start.doctor_lab import trial
from lessonkit.start.lab import arguments, prepare
trial({given})
"""


def why_no_lab(folder: Path) -> tuple[str, list[Path]]:
    """Why JupyterLab does not work in the course folder, and the files of settings that stop it.

    No file is named where it does not work without any of them either.

    Examples
    --------
    >>> why_no_lab(Path("my-course"))  # doctest: +SKIP
    ('it ended without a word', [PosixPath('/home/ana/.jupyter/jupyter_lab_config.py')])
    """
    why = _tried(folder)
    if not why or _tried(folder, Path()):
        return why, []
    return why, [file for file, root in _settings() if _stops(folder, file, root)]


def _stops(folder: Path, file: Path, root: Path) -> bool:
    return not file.is_file() or bool(_tried(folder, file, root))


def _settings() -> Iterator[tuple[Path, Path]]:
    """Files of settings that the server reads, with their root; not those that packages brought."""
    from jupyter_core.paths import jupyter_config_path

    for folder in map(Path, jupyter_config_path()):
        if not folder.is_relative_to(sys.prefix):
            for pattern in ("jupyter*_config.*", "jupyter*_config.d/*", "labconfig/*.json"):
                files = sorted(
                    one for one in folder.glob(pattern) if one.exists() and not one.is_dir()
                )
                yield from ((one, folder) for one in files)


def _tried(folder: Path, alone: Path | None = None, root: Path = Path()) -> str:
    """Why JupyterLab does not work with all settings or with one file alone; empty if it does.

    With no path as `alone` it is tried without any file of settings.
    """
    with tempfile.TemporaryDirectory() as place:
        more: dict[str, str] = {}
        if alone is not None:
            config = Path(place, "config")
            inside = config / alone.parent.relative_to(root)
            inside.mkdir(parents=True)
            if alone.name:
                shutil.copy(alone, inside)
            more = {"JUPYTER_CONFIG_DIR": str(config), "JUPYTER_CONFIG_PATH": ""}
        if not folder.is_dir():  # it is not made yet
            folder = Path(place, "course")
            hand_out(folder)
        book = f"doctor-{secrets.token_hex(8)}"
        given = f"{str(folder)!r}, {book!r}, {place!r}, prepare, arguments, "
        given += f"alone={alone is not None}"
        program = _PROGRAM.format(package=course().package, given=given)
        with _left_as_it_was(folder, book):
            return _ran(program, more)


@contextlib.contextmanager
def _left_as_it_was(folder: Path, book: str) -> Generator[None]:
    """Take away what a trial that was stopped leaves behind."""
    kept = folder / ".ipynb_checkpoints"
    there = os.path.lexists(kept)
    try:
        yield
    finally:
        with contextlib.suppress(OSError):
            for place in (folder, kept):
                for file in place.glob(f"{book}*"):
                    file.unlink()
            if not there:
                kept.rmdir()


def _ran(program: str, more: dict[str, str]) -> str:
    """Run the trial: why it failed, or an empty text."""
    try:
        ran = subprocess.run(
            [sys.executable, "-P", "-c", program],
            env=os.environ | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "it does not get ready"
    said = [line for line in ran.stdout.splitlines() if line.strip()]
    if said and said[-1] == _WELL:
        return ""
    return said[-1].strip()[:300] if said else "it ended without a word"


def trial(
    folder: str,
    book: str,
    place: str,
    prepare: Callable[[Path], None],
    arguments: Callable[..., list[str]],
    *,
    alone: bool,
) -> None:
    """Start JupyterLab as `start` does, and use it once; then end Python.

    Parameters
    ----------
    folder
        The course folder.
    book
        The name, without its ending, of a notebook that is saved there and deleted.
    place
        A folder that is removed afterwards.
    prepare, arguments
        What `start` does before JupyterLab is started, and what it is started with.
    alone
        Whether the settings of this computer's administrator are left out, too.
    """
    from jupyter_core import paths

    from lessonkit.start.doctor_use import CannotUse, use_as_a_learner

    if alone:
        paths.SYSTEM_CONFIG_PATH.clear()
    prepare(Path(folder))
    os.environ["JUPYTER_RUNTIME_DIR"] = place  # no other start is to find this one
    from jupyterlab.labapp import LabApp  # pyright: ignore[reportMissingTypeStubs]

    given = arguments(Path(folder), "lab", browser=False, port=0)
    given += ["--AsyncLargeFileManager.delete_to_trash=False"]  # the trial's notebook is nobody's
    server: Any = LabApp.initialize_server(argv=given)  # pyright: ignore[reportUnknownMemberType]

    async def use() -> None:
        try:
            await use_as_a_learner(server, Path(folder), f"{book}.ipynb")
            print(_WELL)
        except CannotUse as error:
            print(error)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        sys.stdout.flush()
        os._exit(0)  # whatever the settings say of an end

    server.io_loop.add_callback(use)
    server.start()
