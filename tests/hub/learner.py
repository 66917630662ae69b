"""A learner of a JupyterHub, over the hub's own address: signs in, starts a server, runs cells."""

import json
import uuid
from pathlib import Path
from urllib.parse import quote

import requests
import websocket

MINUTES = 300  # seconds of patience with a loaded machine; every wait ends with what it waits for


class Learner:
    """One learner, or the teacher; `said` is what the cells printed and showed."""

    def __init__(self, hub: str, name: str, password: str):
        self.hub, self.name = hub, name
        self.said = ""
        self.web = requests.Session()
        self.web.trust_env = False
        self.web.get(f"{hub}/hub/login")
        form = {"username": name, "password": password, "_xsrf": self.web.cookies["_xsrf"]}
        self.signed_in = self.web.post(f"{hub}/hub/login", data=form, allow_redirects=False)

    def start(self) -> None:
        """Start the learner's server and wait until the hub says that it is ready."""
        self.web.get(f"{self.hub}/hub/home")
        asked = {"_xsrf": self._xsrf("/hub/")}
        begun = self.web.post(f"{self.hub}/hub/api/users/{self.name}/server", params=asked)
        assert begun.status_code in {201, 202}, begun.text
        with self.web.get(
            f"{self.hub}/hub/api/users/{self.name}/server/progress", stream=True, timeout=MINUTES
        ) as told:
            for line in told.iter_lines(decode_unicode=True):
                if line.startswith("data:"):
                    said = json.loads(line[5:])
                    assert not said.get("failed"), said
                    if said.get("ready"):
                        return
        raise AssertionError("the hub ended its news before the server was ready")

    def run(self, notebook: str) -> None:
        """Open a notebook of the course folder as JupyterLab does, and run its cells."""
        place = f"{self.hub}/user/{self.name}"
        assert self.web.get(f"{place}/lab").status_code == 200
        found = self.web.get(f"{place}/api/contents/{quote(notebook)}").json()
        cells = [c["source"] for c in found["content"]["cells"] if c["cell_type"] == "code"]
        self.cells(notebook, cells)

    def cells(self, notebook: str, cells: list[str]) -> None:
        """Run cells in this notebook's kernel, which is started where there is none."""
        place = f"{self.hub}/user/{self.name}"
        asked = {"path": notebook, "name": Path(notebook).name, "type": "notebook",
                 "kernel": {"name": "python3"}}  # fmt: skip
        headers = {"X-XSRFToken": self._xsrf(f"/user/{self.name}/")}
        session = self.web.post(f"{place}/api/sessions", json=asked, headers=headers)
        assert session.status_code == 201, session.text
        kernel = session.json()["kernel"]["id"]
        jar = requests.cookies.get_cookie_header(
            self.web.cookies, requests.Request("GET", f"{place}/api").prepare()
        )
        channels = websocket.create_connection(
            f"{place.replace('http', 'ws', 1)}/api/kernels/{kernel}/channels",
            cookie=jar,
            timeout=MINUTES,
        )
        for source in cells:
            self._run(channels, source)
        channels.close()

    def _run(self, channels, source: str) -> None:
        number = uuid.uuid4().hex
        header = {"msg_id": number, "msg_type": "execute_request", "username": self.name,
                  "session": number, "version": "5.3"}  # fmt: skip
        asked = {"code": source, "silent": False, "store_history": True, "user_expressions": {},
                 "allow_stdin": False, "stop_on_error": False}  # fmt: skip
        message = {"header": header, "parent_header": {}, "metadata": {}, "channel": "shell",
                   "content": asked, "buffers": []}  # fmt: skip
        channels.send(json.dumps(message))
        while True:
            heard = channels.recv()
            if isinstance(heard, bytes):
                continue  # a widget's bytes
            heard = json.loads(heard)
            if heard["parent_header"].get("msg_id") != number:
                continue
            content = heard["content"]
            if heard["msg_type"] == "stream":
                self.said += content["text"]
            elif "data" in content and "text/plain" in content["data"]:
                self.said += content["data"]["text/plain"] + "\n"
            elif heard["msg_type"] == "error":
                raise AssertionError("\n".join(content["traceback"]))
            elif heard["msg_type"] == "status" and content["execution_state"] == "idle":
                return

    def _xsrf(self, path: str) -> str:
        found = [one.value for one in self.web.cookies if one.name == "_xsrf" and one.path == path]
        return found[-1] if found else self.web.cookies.get("_xsrf", path="/") or ""
