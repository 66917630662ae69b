"""Whether JupyterLab works with the settings on this computer: it is started once, and asked.

A file of settings is a program. It may end Python, wait for ever, or name a part that is gone; so
the trial is a process of its own, and where it fails, each file is tried alone.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from lessonkit.course import course

_SECONDS = 120  # a slow computer, with everything to be read for the first time
_WELL = "JupyterLab works"
_PROGRAM = """
import sys, {package}
from lessonkit.start.doctor_lab import trial
from lessonkit.start.lab import arguments, prepare
trial({place!r}, prepare, arguments, alone={alone})
"""


def why_no_lab() -> tuple[str, list[Path]]:
    """Why JupyterLab does not work here, and the files of settings that stop it.

    Examples
    --------
    >>> why_no_lab()  # doctest: +SKIP
    ('it ended without a word', [PosixPath('/home/ana/.jupyter/jupyter_lab_config.py')])
    """
    why = _tried()
    return why, [file for file, root in _settings() if _stops(file, root)] if why else []


def _stops(file: Path, root: Path) -> bool:
    return not file.is_file() or bool(_tried(file, root))


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


def _tried(alone: Path | None = None, root: Path = Path()) -> str:
    """Why JupyterLab does not work with all settings or with one file alone; empty if it does."""
    with tempfile.TemporaryDirectory() as place:
        more: dict[str, str] = {}
        if alone is not None:
            config = Path(place, "config")
            inside = config / alone.parent.relative_to(root)
            inside.mkdir(parents=True)
            shutil.copy(alone, inside)
            more = {"JUPYTER_CONFIG_DIR": str(config), "JUPYTER_CONFIG_PATH": ""}
        program = _PROGRAM.format(package=course().package, place=place, alone=alone is not None)
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
    place: str,
    prepare: Callable[[Path], None],
    arguments: Callable[..., list[str]],
    *,
    alone: bool,
) -> None:
    """Start JupyterLab as `start` does, in a folder of its own, and use it once; then end Python.

    Parameters
    ----------
    place
        A folder that is removed afterwards.
    prepare, arguments
        What `start` does before JupyterLab is started, and what it is started with.
    alone
        Whether the settings of this computer's administrator are left out, too.
    """
    from jupyter_core import paths

    folder = Path(place, "course")
    folder.mkdir()
    if alone:
        paths.SYSTEM_CONFIG_PATH.clear()
    prepare(folder)
    os.environ["JUPYTER_RUNTIME_DIR"] = place  # no other start is to find this one
    from jupyterlab.labapp import LabApp  # pyright: ignore[reportMissingTypeStubs]

    given = arguments(folder, "lab", browser=False, port=0)
    server: Any = LabApp.initialize_server(argv=given)  # pyright: ignore[reportUnknownMemberType]

    async def use() -> None:
        try:
            await _use(server)
            print(_WELL)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
        sys.stdout.flush()
        os._exit(0)  # whatever the settings say of an end

    server.io_loop.add_callback(use)
    server.start()


async def _use(server: Any) -> None:
    """Load its page and the program in it, save a notebook, start a kernel."""
    from tornado.httpclient import AsyncHTTPClient

    async def ask(path: str, method: str = "GET", **content: object) -> str:
        reply = await AsyncHTTPClient().fetch(
            urljoin(server.connection_url, path),
            method=method,
            headers={"Authorization": f"token {server.identity_provider.token}"},
            body=json.dumps(content) if content else None,
            request_timeout=_SECONDS / 2,
            validate_cert=False,
        )
        return reply.body.decode(errors="replace")

    program = re.search(r'<script defer="defer" src="(/[^"]+)', await ask("lab"))
    if not program:
        raise RuntimeError("its page lacks JupyterLab itself")
    await ask(program[1])
    book: dict[str, Any] = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    await ask("api/contents/a.ipynb", "PUT", type="notebook", content=book)
    kernel = json.loads(await ask("api/kernels", "POST", name="python3"))
    await ask(f"api/kernels/{kernel['id']}", "DELETE")
