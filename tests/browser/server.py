"""One JupyterLab server on this machine, with its own settings and course folder."""

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import crossings

# Without these JupyterLab asks whether to show its news, asks the server for notebooks of earlier
# tests that are gone, and keeps cells that are out of sight out of the page.
SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    "@jupyterlab/docmanager-extension:plugin": {"maxNumberRecents": 0},
    "@jupyterlab/notebook-extension:tracker": {"windowingMode": "none"},
}
START_SECONDS = 90


class LabServer:
    """A running `jupyter lab` on loopback; `folder` is the course folder it shows.

    The folder's path has spaces and a letter outside Latin, because learners' folders have. With
    `ahead` its kernels import the course when they start, as those of `crossings start` do.
    """

    def __init__(self, base: Path, *, ahead: bool = False):
        self.folder = base / "my course ж"
        self.log = base / "jupyter.log"
        self._runtime = base / "runtime"
        settings = base / "settings"
        for each in (self.folder, self._runtime, settings):
            each.mkdir(parents=True)
        (settings / "overrides.json").write_text(json.dumps(SETTINGS), encoding="utf-8")
        command = [
            *(sys.executable, "-c", "import crossings, jupyterlab.labapp as lab; lab.main()"),
            *("--no-browser", "--allow-root"),
            "--ServerApp.ip=127.0.0.1",
            "--ServerApp.port=8899",
            "--ServerApp.port_retries=200",
            f"--ServerApp.root_dir={self.folder}",
            f"--LabApp.app_settings_dir={settings}",
            "--LabApp.expose_app_in_browser=True",
            "--JupyterNotebookApp.expose_app_in_browser=True",  # where Notebook 7 is installed
            # As `crossings start` has it; otherwise each page that loads starts node and asks npm.
            "--LabApp.news_url=None",
            "--LabApp.extension_manager=readonly",
            "--LanguageServerManager.autodetect=False",
        ]
        if ahead:
            kernels = "lessonkit.start.kernels.CourseKernels"
            command.append(f"--ServerApp.kernel_spec_manager_class={kernels}")
        env = os.environ | {
            "JUPYTER_CONFIG_DIR": str(base / "config"),
            "JUPYTER_DATA_DIR": str(base / "data"),
            "JUPYTER_RUNTIME_DIR": str(self._runtime),
            "IPYTHONDIR": str(base / "ipython"),
            "PYTHONPATH": _with_crossings(os.environ.get("PYTHONPATH")),
        }
        with self.log.open("wb") as log:
            self._process = subprocess.Popen(
                command, env=env, cwd=self.folder, stdout=log, stderr=subprocess.STDOUT
            )
        try:
            found = self._wait_for_start()
        except Exception:
            self.stop()
            raise
        self.url: str = found["url"].rstrip("/")
        self.token: str = found["token"]

    def _wait_for_start(self) -> dict:
        """What the server wrote about itself; only it knows which port was free."""
        for _ in range(START_SECONDS * 5):
            if self._process.poll() is not None:
                break
            for record in self._runtime.glob("jpserver-*.json"):
                text = record.read_text(encoding="utf-8")
                if text.rstrip().endswith("}"):
                    return json.loads(text)
            time.sleep(0.2)
        log = self.log.read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"JupyterLab did not start within {START_SECONDS} s:\n{log[-3000:]}")

    def end_kernels(self) -> None:
        """End all kernels: a notebook opened under the same path would get the old one."""
        for session in self._asked("GET", "api/sessions"):
            self._asked("DELETE", f"api/sessions/{session['id']}")
        assert self._asked("GET", "api/sessions") == []

    def _asked(self, method: str, what: str):
        headers = {"Authorization": f"token {self.token}"}
        request = Request(f"{self.url}/{what}", method=method, headers=headers)
        here = build_opener(ProxyHandler({}))  # no proxy knows this machine
        with suppress(HTTPError), here.open(request, timeout=START_SECONDS) as answer:
            return json.loads(answer.read() or "null")
        return None  # it ended by itself meanwhile

    def stop(self) -> None:
        """Stop the server, and with it its kernels."""
        end(self._process)


def end(process: subprocess.Popen) -> None:
    """Ask a process to end, and end it where it does not."""
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def kept_folder(server: LabServer, name: str):
    """A folder in the course folder, emptied after use: JupyterLab complains when one is gone."""
    folder = server.folder / name
    folder.mkdir(exist_ok=True)
    yield folder
    for path in folder.iterdir():
        path.unlink() if path.is_file() else shutil.rmtree(path)


def _with_crossings(pythonpath: str | None) -> str:
    """A PYTHONPATH on which kernels find the same `crossings` as the tests."""
    source = str(Path(crossings.__file__).parents[1])
    return os.pathsep.join([source, *filter(None, [pythonpath])])
