"""Debian's Firefox, driven over WebDriver BiDi: the little that a walk through one lesson needs.

Playwright drives only a Firefox of its own. Debian's speaks BiDi by itself, over a web socket.
"""

import itertools
import json
import os
import re
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import websocket

from tests.browser.server import end

NAMES = ("firefox-esr", "firefox")
SECONDS = 90
ARROW_RIGHT = "\ue014"
# Firefox asks its makers for settings and lists; a test has no network.
QUIET = {
    "app.normandy.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.prefs.recommended": True,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}


def found() -> str | None:
    """Where Firefox is on this machine."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running(program: str):
    """A Firefox with a folder of its own, ended afterwards."""
    with TemporaryDirectory(prefix="crossings-firefox-", ignore_cleanup_errors=True) as folder:
        page = Firefox(program, Path(folder))
        try:
            yield page
        finally:
            page.stop()


class Firefox:
    """A headless Firefox with one page; `stop` ends it."""

    def __init__(self, program: str, folder: Path):
        profile = folder / "profile"
        profile.mkdir(parents=True)
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in QUIET.items())
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        self.outside: list[str] = []
        self.errors: list[str] = []
        self._ids = itertools.count(1)
        self._socket = None
        log = folder / "firefox.log"
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                [
                    *(program, "--headless", "--no-remote", "--profile", str(profile)),
                    "--remote-debugging-port=0",
                ],
                stdout=out,
                stderr=subprocess.STDOUT,
                env=os.environ | {"HOME": str(folder), "MOZ_HEADLESS": "1"},
            )
        try:
            self._socket = websocket.create_connection(
                f"{self._address(log)}/session", timeout=SECONDS, suppress_origin=True
            )
            self._ask("session.new", capabilities={})
            self._ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
            self._page = self._ask("browsingContext.getTree")["contexts"][0]["context"]
            size = {"width": 1280, "height": 1600}
            self._ask("browsingContext.setViewport", context=self._page, viewport=size)
        except BaseException:
            self.stop()
            raise

    def _address(self, log: Path) -> str:
        for _ in range(SECONDS * 5):
            said = re.search(r"BiDi listening on (ws://\S+)", log.read_text(errors="replace"))
            if said:
                return said[1]
            if self._process.poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"Firefox did not start:\n{log.read_text(errors='replace')[-2000:]}")

    def _ask(self, method: str, **params):
        asked = next(self._ids)
        self._socket.send(json.dumps({"id": asked, "method": method, "params": params}))
        while True:
            said = json.loads(self._socket.recv())
            if said.get("id") == asked:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['message']}")
                return said["result"]
            self._hear(said)

    def _hear(self, said: dict) -> None:
        event, about = said.get("method"), said.get("params", {})
        if event == "log.entryAdded" and about["level"] == "error":
            self.errors.append(about["text"])
        if event == "network.beforeRequestSent" and about.get("context"):
            parts = urlsplit(about["request"]["url"])
            if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname != "127.0.0.1":
                self.outside.append(about["request"]["url"])

    def goto(self, url: str) -> None:
        """Load a page."""
        self._ask("browsingContext.navigate", context=self._page, url=url, wait="complete")

    def _evaluate(self, expression: str):
        """What JavaScript gives; a promise is waited for."""
        said = self._ask(
            "script.evaluate",
            expression=expression,
            target={"context": self._page},
            awaitPromise=True,
        )
        if said["type"] == "exception":
            raise RuntimeError(said["exceptionDetails"]["text"])
        return said["result"]

    def value(self, expression: str):
        """The value of JavaScript, as Python has it."""
        return json.loads(
            self._evaluate(f"(async () => JSON.stringify(await ({expression}) ?? null))()")["value"]
        )

    def wait_for(self, expression: str):
        """Wait until JavaScript gives something true; returns it."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            seen = self.value(expression)
            if seen:
                return seen
            time.sleep(0.1)
        raise AssertionError(f"never came true: {expression}")

    def click(self, element: str) -> None:
        """Scroll to the element that JavaScript gives, and click it with the mouse."""
        self.wait_for(f"Boolean({element})")
        self.value(f"({element}).scrollIntoView({{block: 'center'}})")
        node = {"sharedId": self._evaluate(element)["sharedId"]}
        move = {"type": "pointerMove", "x": 0, "y": 0}
        move["origin"] = {"type": "element", "element": node}
        press = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        self._act({"type": "pointer", "id": "mouse", "actions": [move, *press]})

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, on what has the focus."""
        steps = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keyboard", "actions": steps})

    def _act(self, source: dict) -> None:
        self._ask("input.performActions", context=self._page, actions=[source])

    def stop(self) -> None:
        """End it."""
        if self._socket is not None:
            self._socket.close()
        end(self._process)
