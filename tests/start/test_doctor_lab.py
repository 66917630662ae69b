"""The doctor does in JupyterLab what a learner does, and sees with which settings that fails."""

import json
import time

import pytest

from lessonkit.start import doctor, doctor_lab
from lessonkit.start.handout import hand_out
from tests.start.test_doctor import the

SETTINGS = {
    "hidden": ("c.ContentsManager.hide_globs = ['0*']", "it does not show the notebook 00-start"),
    "refused": (
        "from tornado.web import HTTPError\n"
        "def refuse(**_):\n    raise HTTPError(400, 'Nothing is saved here')\n"
        "c.FileContentsManager.pre_save_hook = refuse",
        "a notebook is not saved: Nothing is saved here",
    ),
    "emptied": (
        "def empty(model, **_):\n    model['content']['cells'] = []\n"
        "c.ContentsManager.pre_save_hook = empty",
        "a notebook that was saved is another one when it is read again",
    ),
    "taken away": (
        "import os\nc.FileContentsManager.post_save_hook = lambda os_path, **_: os.remove(os_path)",
        "a notebook that was saved cannot be read: ",
    ),
    "only read": (
        "from jupyter_server.auth import Authorizer\n"
        "class Reader(Authorizer):\n"
        "    def is_authorized(self, handler, user, action, resource):\n"
        "        return action == 'read'\n"
        "c.ServerApp.authorizer_class = Reader",
        "a notebook is not saved: User is not authorized",
    ),
    "no copies": (
        "c.FileCheckpoints.checkpoint_dir = '/dev/null/copies'",
        "a notebook is not saved: Unexpected error while saving file",
    ),
    "only short ones": ("c.ServerApp.max_body_size = 9000", "a notebook is not saved: "),
    "no output": (
        "c.ZMQChannelsWebsocketConnection.iopub_msg_rate_limit = 0.0001",
        " shows: IOPub message rate exceeded.",
    ),
}


@pytest.mark.parametrize("what", SETTINGS)
def test_settings_with_which_a_lesson_cannot_be_done_are_seen(tmp_path, monkeypatch, what):
    settings, why = SETTINGS[what]
    (tmp_path / "jupyter_server_config.py").write_text(settings)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    assert why in doctor_lab._tried(tmp_path / "not made yet")


def test_a_switched_off_part_of_jupyterlab_is_seen_and_its_file_named(tmp_path, monkeypatch):
    file = tmp_path / "labconfig" / "page_config.json"
    file.parent.mkdir()
    name = "@jupyterlab/notebook-extension"
    file.write_text(json.dumps({"disabledExtensions": {name: True, "@other/harmless": True}}))
    (tmp_path / "jupyter_lab_config.py").write_text("c.ServerApp.password = 'harmless'")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    finding = the(doctor.check_lab(tmp_path / "course"))
    assert finding.found == (
        f"With {file} JupyterLab cannot be used (its part {name} is switched off)"
    )


def contents(folder):
    return {place: place.stat().st_mtime_ns for place in folder.rglob("*")}


def test_settings_that_lead_elsewhere_do_not_count_and_the_folder_stays_as_it_was(
    tmp_path, monkeypatch
):
    folder, elsewhere = tmp_path / "my course é 课程", tmp_path / "elsewhere"
    hand_out(folder)
    elsewhere.mkdir()
    (tmp_path / "jupyter_server_config.py").write_text(
        f"c.FileContentsManager.root_dir = c.MappingKernelManager.root_dir = {str(elsewhere)!r}\n"
        f"c.ServerApp.preferred_dir = {str(elsewhere)!r}\n"
    )
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    before = contents(folder)
    assert doctor_lab._tried(folder) == ""
    assert contents(folder) == before
    assert list(elsewhere.iterdir()) == []


def test_where_the_folder_is_at_fault_no_settings_are_named(tmp_path, monkeypatch):
    folder = tmp_path / "course"
    hand_out(folder)
    (folder / ".ipynb_checkpoints").write_text("in the place of JupyterLab's own folder")
    (tmp_path / "jupyter_server_config.py").write_text("c.ServerApp.password = 'harmless'")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    before = contents(folder)
    finding = the(doctor.check_lab(folder))
    assert finding.found.startswith("JupyterLab cannot be used (a notebook is not saved: ")
    assert finding.cure.startswith("give the course another folder (crossings start FOLDER); else")
    assert contents(folder) == before


def test_a_trial_that_was_stopped_leaves_nothing_behind(tmp_path):
    (tmp_path / "doctor-mine.ipynb").touch()
    with doctor_lab._left_as_it_was(tmp_path, "doctor-abc"):
        (tmp_path / "doctor-abc.ipynb").touch()
        (tmp_path / ".ipynb_checkpoints").mkdir()
        (tmp_path / ".ipynb_checkpoints" / "doctor-abc-checkpoint.ipynb").touch()
    assert [one.name for one in tmp_path.iterdir()] == ["doctor-mine.ipynb"]


def test_a_kernel_that_dies_at_its_start_is_not_waited_for(tmp_path, monkeypatch):
    startup = tmp_path / "profile_default" / "startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("import os\nos._exit(3)")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    began = time.monotonic()
    assert "no Python starts for a notebook: Kernel does not exist" in doctor_lab._tried(
        tmp_path / "course"
    )
    assert time.monotonic() - began < 50


def test_settings_with_which_no_kernel_starts_are_named(tmp_path, monkeypatch):
    stops = tmp_path / "jupyter_server_config.py"
    stops.write_text("c.KernelManager.ip = '192.0.2.1'  # of another computer")
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    finding = the(doctor.check_lab(tmp_path / "course"))
    assert not finding.ok
    assert finding.found.startswith(f"With {stops} JupyterLab cannot be used (")


def test_a_file_of_settings_that_stops_jupyterlab_is_named(tmp_path, monkeypatch):
    """A file of settings is a program: it may end Python, and nobody sees why."""
    stops = tmp_path / "jupyter_config.py"
    stops.write_text("import os; os._exit(0)")
    harmless = "c.ServerApp.no_such_setting = 3\nc.ServerApp.password = 'x'\n1/0"
    (tmp_path / "jupyter_lab_config.py").write_text(harmless)
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    finding = the(doctor.check_lab(tmp_path / "course"))
    assert not finding.ok
    assert finding.found == f"With {stops} JupyterLab cannot be used (it ended without a word)"
    assert finding.cure.startswith("rename that file, or take out the lines that stop it")
    stops.unlink()
    assert the(doctor.check_lab(tmp_path / "course")).ok
