"""What a learner does in JupyterLab, done once through its server: names of settings say little."""

import asyncio
import json
import os
import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

_SECONDS = 60  # for an answer of a slow computer
_NEEDED = {f"@jupyterlab/{name}-extension" for name in ("notebook", "filebrowser", "docmanager")}
_LETTERS = "x" * 1_000_000  # a notebook with figures is as long as that


class CannotUse(Exception):
    """What does not work, as part of a sentence."""


async def use_as_a_learner(server: Any, folder: Path, book: str) -> None:
    """Do what a learner does: open the page, see the lessons, save one, read it again, run it."""
    from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

    headers = {"Authorization": f"token {server.identity_provider.token}"}

    def request(path: str, **more: Any) -> HTTPRequest:
        url = urljoin(server.connection_url, path)
        return HTTPRequest(
            url, headers=headers, request_timeout=_SECONDS, validate_cert=False, **more
        )

    async def ask(fault: str, path: str, /, method: str = "GET", **content: object) -> str:
        body = json.dumps(content) if content else None
        try:
            reply = await AsyncHTTPClient().fetch(request(path, method=method, body=body))
        except HTTPClientError as error:
            raise CannotUse(f"{fault}: {_message(error)}") from error
        return reply.body.decode(errors="replace")

    page = await ask("its page does not open", "lab")
    program = re.search(r'<script defer="defer" src="(/[^"]+)', page)
    if not program:
        raise CannotUse("its page lacks JupyterLab itself")
    await ask("the program of its page does not come", program[1])
    settings = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.S)
    off: list[str] = json.loads(settings[1]).get("disabledExtensions", []) if settings else []
    for name in _NEEDED.intersection(off):
        raise CannotUse(f"its part {name} is switched off")

    listing = json.loads(await ask("the course folder is not shown", "api/contents"))
    shown = {one["name"] for one in listing["content"]}
    lessons = (one.name for one in folder.glob("[!.]*.ipynb") if one.is_file())
    for lesson in sorted(set(lessons) - shown):
        raise CannotUse(f"it does not show the notebook {lesson}")

    place = f"api/contents/{book}"
    words: dict[str, Any] = {"cell_type": "markdown", "metadata": {}, "source": _LETTERS}
    saved: dict[str, Any] = {"cells": [words], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
    await ask("a notebook is not saved", place, "PUT", type="notebook", content=saved)
    again = json.loads(await ask("a notebook that was saved cannot be read", place))["content"]
    if [one.get("source") for one in again["cells"]] != [_LETTERS]:
        raise CannotUse("a notebook that was saved is another one when it is read again")
    if not (folder / book).is_file():
        raise CannotUse("a notebook that was saved is not in the course folder")

    fault = "no Python starts for a notebook"
    asked = {"path": book, "name": book, "type": "notebook", "kernel": {"name": "python3"}}
    session = json.loads(await ask(fault, "api/sessions", "POST", **asked))
    kernel = f"api/kernels/{session['kernel']['id']}"
    channels = request(f"{kernel}/channels")
    channels.url = "ws" + channels.url.removeprefix("http")
    cell = asyncio.ensure_future(_run_cell(channels, "import os; print(os.getcwd())"))
    while not (await asyncio.wait({cell}, timeout=1))[0]:
        await ask(fault, kernel)  # one that dies as it starts is gone after a while
    said = cell.result()
    if not os.path.isdir(said) or not os.path.samefile(said, folder):
        first = (said or "nothing").splitlines()[0]
        raise CannotUse(f"a cell that prints its folder, {folder}, shows: {first}")
    await ask("Python does not end", f"api/sessions/{session['id']}", "DELETE")
    await ask("a notebook is not deleted", place, "DELETE")


def _message(error: Any) -> str:
    """What the server says about a request that it refused."""
    try:
        return str(json.loads(error.response.body)["message"])
    except (AttributeError, ValueError, KeyError, TypeError):
        return str(error)


async def _run_cell(channels: Any, code: str) -> str:
    """What a cell prints, as a page hears it."""
    from tornado.websocket import websocket_connect

    socket = await websocket_connect(channels)
    header = {"msg_id": "cell", "msg_type": "execute_request", "session": "doctor"}
    header |= {"username": "", "date": "", "version": "5.3"}
    content = {"code": code, "silent": False, "store_history": False, "allow_stdin": False}
    message = {"channel": "shell", "header": header, "content": content}
    await socket.write_message(json.dumps(message | {"parent_header": {}, "metadata": {}}))
    said = ""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        try:
            heard = await asyncio.wait_for(socket.read_message(), deadline - time.monotonic())
        except TimeoutError:
            break
        if heard is None:
            break
        reply: dict[str, Any] = json.loads(heard)
        if reply["parent_header"].get("msg_id") == "cell":
            said += reply["content"].get("text", "")
            if reply["content"].get("execution_state") == "idle":
                break
    return said.strip()
