"""A real JupyterLab, started as a learner starts it: private, quiet, and only once in a folder."""

import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from jupyter_client.blocking import BlockingKernelClient

from lessonkit.start import lab
from lessonkit.text.errors import CourseError
from tests.start.test_kernels import assert_missed

SECONDS = 90
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@contextmanager
def started(folder, home, *, stdin=subprocess.DEVNULL, browser=False):
    """`crossings start FOLDER` in a home of its own, and what it prints as it comes.

    With `browser` it opens one that shows nothing.
    """
    home.mkdir(exist_ok=True)
    environ = {k: v for k, v in os.environ.items() if not k.startswith("JUPYTER_")}
    process = subprocess.Popen(
        [
            sys.executable,
            "-P",
            "-m",
            "crossings",
            "start",
            str(folder),
            *(() if browser else ("--no-browser",)),
            "--port",
            "0",
        ],
        env=environ | {"HOME": str(home), "PYTHONUNBUFFERED": "1", "BROWSER": "true"},
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        # What runs in the background of a shell script is told to take no notice of Ctrl+C.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait(timeout=SECONDS)
        process.stdout.close()


def address_in(process):
    said = []
    for line in process.stdout:
        said.append(line)
        found = re.search(r"http://\S+", line)
        if found:
            return line, found[0]
    raise AssertionError("no address was printed:\n" + "".join(said))


def ask(url, token=""):
    headers = {"Authorization": f"token {token}"} if token else {}
    deadline = time.monotonic() + SECONDS
    while True:
        try:
            with DIRECT.open(urllib.request.Request(url, headers=headers), timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, ""
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    pytest.importorskip("jupyterlab")
    place = tmp_path_factory.mktemp("lab")
    folder, home = place / "my course é 课程", place / "home"
    settings = home / ".jupyter/lab/user-settings/@jupyterlab/apputils-extension"
    settings.mkdir(parents=True)
    (settings / "themes.jupyterlab-settings").write_text('{"theme": "JupyterLab Dark"}')
    (home / ".jupyter/jupyter_server_config.json").write_text('{"ServerApp": {"ip": "0.0.0.0"}}')
    # What other tools leave behind: a manager of notebooks that is gone, and kernels not started.
    (home / ".jupyter/jupyter_lab_config.py").write_text(
        'c.ServerApp.contents_manager_class = "jupytext.TextFileContentsManager"\n'
        "c.LabServerApp.notebook_starts_kernel = False\n"
        "c.ServerApp.kernel_manager_class = 'gone.Kernels'\n"
        "c.GatewayClient.url = 'http://127.0.0.1:9/'\n"  # kernels on another computer
        "c.IdentityProvider.token = ''\n"  # open to every account of this computer
        "c.PasswordIdentityProvider.hashed_password = 'argon2:forgotten'\n"
    )
    with started(folder, home) as process:
        line, address = address_in(process)
        base, token = re.match(r"(http://[^/]+)/lab/.*token=(\w+)", address).groups()
        ask(f"{base}/api/status", token)
        yield {
            "folder": folder,
            "home": home,
            "process": process,
            "line": line,
            "address": address,
            "base": base,
            "token": token,
        }


def test_one_line_says_where_it_runs(running):
    assert running["line"].startswith("The course is open at http://127.0.0.1:")
    assert "/lab/tree/" in running["address"]
    # A browser that may not read hidden folders cannot open Jupyter's own file; the address it can.
    assert "open that address yourself" in running["process"].stdout.readline()
    assert "token=" in running["address"]


def test_lesson_and_readme_say_what_to_do_in_another_jupyter():
    root = Path(__file__).parents[2]
    for place in ("README.md", "lessons/00-start-here.ipynb"):
        text = (root / place).read_text(encoding="utf-8")
        assert "No module named 'crossings'" in text
        assert "python3 start.py" in text.partition("No module named 'crossings'")[2][:300]


def test_nobody_enters_without_the_token(running):
    assert ask(running["base"] + "/api/contents")[0] == 403
    assert ask(running["base"] + "/api/contents", running["token"])[0] == 200


def test_it_stays_on_this_computer_even_where_the_learners_configuration_does_not(running):
    (record,) = running["home"].rglob("jpserver-*.json")
    assert json.loads(record.read_text())["hostname"] == "127.0.0.1"


def test_it_serves_the_course_folder(running):
    _, listing = ask(running["base"] + "/api/contents", running["token"])
    names = {entry["name"] for entry in json.loads(listing)["content"]}
    assert names == {p.name for p in running["folder"].iterdir() if not p.name.startswith(".")}


def _setting(running, name):
    url = f"{running['base']}/lab/api/settings/@jupyterlab/apputils-extension:{name}"
    return json.loads(ask(url, running["token"])[1])


def test_no_question_about_news_and_no_look_for_updates(running):
    properties = _setting(running, "notification")["schema"]["properties"]
    assert properties["fetchNews"]["default"] == "false"
    assert properties["checkForUpdates"]["default"] is False


def test_the_learners_own_settings_stay_in_force(running):
    assert _setting(running, "themes")["settings"]["theme"] == "JupyterLab Dark"


def test_its_kernels_know_the_course_before_a_cell_has_run(running):
    asked = urllib.request.Request(
        running["base"] + "/api/kernels",
        data=b'{"name": "python3"}',
        headers={"Authorization": f"token {running['token']}"},
    )
    with DIRECT.open(asked, timeout=SECONDS) as answer:
        started = json.load(answer)
    (connection,) = running["home"].rglob(f"kernel-{started['id']}.json")
    client = BlockingKernelClient(connection_file=str(connection))
    client.load_connection_file()
    client.hb_channel.time_to_dead = SECONDS  # on a busy machine Python is not there in a second
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        assert_missed(client, 'recall("03")', "recall")
    finally:
        client.stop_channels()
        stop = urllib.request.Request(
            f"{running['base']}/api/kernels/{started['id']}",
            method="DELETE",
            headers={"Authorization": f"token {running['token']}"},
        )
        DIRECT.open(stop, timeout=SECONDS).close()


def test_a_second_start_opens_the_running_one(running):
    with started(running["folder"], running["home"]) as second:
        line, address = address_in(second)
        assert second.wait(timeout=SECONDS) == 0
    assert line.startswith("The course is open already at")
    assert address == running["address"]


def test_the_grammar_that_takes_seconds_is_not_loaded():
    program = (
        "import sys; from lessonkit.start.lab import use_course_settings as use; use();"
        "import jupyterlab.labapp; print(sys.modules.get('rfc3987_syntax'))"
    )
    ran = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "None", ran.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
@pytest.mark.parametrize("presses", [1, 2], ids=["once, unasked", "twice at a terminal"])
def test_ctrl_c_ends_it_cleanly(tmp_path, presses):
    pytest.importorskip("jupyterlab")
    hand, terminal = os.openpty()  # Jupyter asks back where its input is a terminal
    stdin = terminal if presses == 2 else subprocess.DEVNULL
    with started(tmp_path / "course", tmp_path / "home", stdin=stdin, browser=True) as process:
        _, address = address_in(process)
        root, token = address.split("/lab/")[0], address.split("token=")[1]
        running = "[]"
        while running == "[]":  # the lesson's Python is started before a page asks for it
            running = ask(f"{root}/api/sessions", token)[1]
        [session] = json.loads(running)
        assert session["path"] == "00-start-here.ipynb"
        for _ in range(presses):
            process.send_signal(signal.SIGINT)
            time.sleep(0.3)
        rest, _ = process.communicate(timeout=SECONDS)
    os.close(hand)
    os.close(terminal)
    assert process.returncode == 0, rest
    assert "Traceback" not in rest
    assert "WARNING" not in rest
    assert ("Shut down this Jupyter server" in rest) is (presses == 2)


def test_configuration_folders_of_others_come_after_ours(monkeypatch):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "/theirs")
    monkeypatch.setenv("JUPYTERLAB_DIR", "/a/jupyterlab/built/elsewhere")
    lab.use_course_settings()
    assert "JUPYTERLAB_DIR" not in os.environ
    ours, theirs = os.environ["JUPYTER_CONFIG_PATH"].split(os.pathsep)
    assert ours.endswith("jupyter_config")
    assert theirs == "/theirs"


OWN = ("JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR")


@pytest.mark.parametrize("locked", OWN[:3])
def test_where_home_is_locked_jupyter_keeps_its_files_in_the_course_folder(
    monkeypatch, tmp_path, locked
):
    (tmp_path / "file").write_text("no folder can be made in a file")
    for name in OWN:
        monkeypatch.setenv(name, str(tmp_path / "fine"))
    assert lab.where_home_is_locked(tmp_path / "my-course") == {}
    monkeypatch.setenv(locked, str(tmp_path / "file" / "runtime"))
    own = lab.where_home_is_locked(tmp_path / "my-course")
    assert set(own) == {locked}
    for place in own.values():
        assert Path(place).is_relative_to(tmp_path / "my-course" / ".crossings")
        assert Path(place).is_dir()


@pytest.mark.parametrize("odd", ["", "file", "file/ipython", "gone/ipython", "/dev/null", "full"])
def test_where_ipython_cannot_keep_its_files_it_gets_a_folder(monkeypatch, tmp_path, odd):
    """Else every kernel warns in the learner's window, or dies."""
    (tmp_path / "file").write_text("")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "profile_default").write_text("in the place of a folder")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / odd) if odd else "")
    own = lab.where_home_is_locked(tmp_path / "my-course")
    assert list(own) == ([] if odd == "gone/ipython" else ["IPYTHONDIR"])


def test_without_jupyterlab(monkeypatch, tmp_path):
    monkeypatch.setattr(lab, "find_spec", lambda name: None)
    with pytest.raises(CourseError, match=r'pip install "counting-crossings\[lab\]"'):
        lab.open_lab(tmp_path)


STOPPED = [
    ("", [], "Another port may help: crossings start --port 8899"),
    ("it ended without a word", [], "(it ended without a word). See what crossings doctor says."),
    ("Bad config", [Path("/h/a.py")], "the settings in /h/a.py (Bad config): rename that file"),
]


@pytest.mark.parametrize("end", ["_exit", "SystemExit"])
@pytest.mark.parametrize(("why", "files", "said"), STOPPED)
def test_a_start_that_settings_stop_names_their_file(monkeypatch, tmp_path, why, files, said, end):
    labapp = pytest.importorskip("jupyterlab.labapp")
    ends = os._exit

    def stop(**_):
        if end == "_exit":
            os._exit(0)
        raise SystemExit(1)

    monkeypatch.setattr(labapp.LabApp, "initialize_server", stop)
    monkeypatch.setattr(lab, "prepare", lambda folder: None)
    monkeypatch.setattr("lessonkit.start.doctor_lab.why_no_lab", lambda folder: (why, files))
    with pytest.raises(CourseError) as stopped:
        lab.open_lab(tmp_path)
    assert said in str(stopped.value)
    assert os._exit is ends


@pytest.mark.parametrize(
    ("uid", "allowed"), [(0, ["--ServerApp.allow_root=True"]), (1000, [])], ids=["root", "other"]
)
def test_root_is_let_in_where_there_is_no_other_user(monkeypatch, tmp_path, uid, allowed):
    monkeypatch.setattr(lab.os, "geteuid", lambda: uid, raising=False)
    given = lab.arguments(tmp_path, "lab", browser=False, port=1)
    assert [word for word in given if "allow_root" in word] == allowed
