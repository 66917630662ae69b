"""A school's hub: learners run lesson 03 and join the class; the teacher has the board."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

import pytest
import yaml

from crossings.cli import main
from tests.hub.a_hub import running, written
from tests.hub.learner import Learner

LESSON = "03-down-by-over-90-per-cent.ipynb"
JOIN = 'from crossings import join; join("{}", at="{}", agree=True)'


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    folder = written(tmp_path_factory.mktemp("school") / "hub")
    with running(folder) as hub:
        yield hub


@pytest.fixture(scope="module")
def learners(hub):
    """Two learners whose servers start in the same moment, and who run the lesson together."""
    both = [Learner(hub.address, name, hub.password) for name in ("ana", "besa")]

    def play(learner, seat):
        learner.start()
        learner.run(LESSON)
        learner.cells(LESSON, [JOIN.format(seat, hub.folder / "class")])
        return learner

    with ThreadPoolExecutor(2) as together:
        return [*together.map(play, both, ("otter-1", "heron-2"))]


def test_each_learner_runs_the_lesson_and_joins_the_class(hub, learners):
    for learner, seat in zip(learners, ("otter-1", "heron-2"), strict=True):
        assert f"You are in, as {seat}" in learner.said
        kept = hub.folder / "learners" / learner.name / "my-course"
        record = json.loads((kept / "crossings-progress.json").read_text(encoding="utf-8"))
        assert list(record["lessons"]) == ["03"]
    # Kernels speak over files: a line of the log names every kernel that a port was opened for.
    assert "running over TCP" not in hub.log()


def test_the_board_is_the_teachers(hub, learners):
    board = f"{hub.address}/services/class/board"
    at_the_door = f"{hub.address}/services/class/enter"
    refused = learners[0].web.get(at_the_door)
    assert refused.status_code == 403
    assert learners[0].web.get(board).status_code == 403
    teacher = Learner(hub.address, hub.teacher, hub.teachers_password)
    entered = teacher.web.get(at_the_door)
    assert (entered.status_code, entered.url) == (200, board)
    assert f'at="{hub.folder / "class"}"' in entered.text.replace("&quot;", '"')
    with teacher.web.get(f"{hub.address}/services/class/events?page=screen", stream=True) as pushed:
        lines = islice(pushed.iter_lines(decode_unicode=True), 60)
        assert any("otter-1" in line and "heron-2" in line for line in lines)
    # The token is a cookie of the class alone: no learner's server is ever sent it.
    (cookie,) = [one for one in teacher.web.cookies if one.name.startswith("class-")]
    assert cookie.path == "/services/class/"


@pytest.mark.parametrize("password", ["", "otter", "teacher"])
def test_nobody_comes_in_without_the_password(hub, password):
    assert Learner(hub.address, "eve", password).signed_in.status_code == 403
    assert Learner(hub.address, hub.teacher, hub.password).signed_in.status_code == 403


def test_what_is_written(tmp_path, capsys):
    folder = tmp_path / "a school"
    assert main(["hub", str(folder), "--lesson", "06"]) == 0
    assert "passwords.env is yours alone" in capsys.readouterr().out
    for name in ("passwords.env", "values.yaml"):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    said = (folder / "passwords.env").read_text(encoding="utf-8")
    values = yaml.safe_load((folder / "values.yaml").read_text(encoding="utf-8"))
    assert values["singleuser"]["cmd"] == ["crossings", "start", "--hub"]
    for password in values["hub"]["config"]["SharedPasswordAuthenticator"].values():
        assert password in said
    # repo2docker takes Python 3.10 where no other is named; the course needs 3.11.
    assert (folder / "binder" / "runtime.txt").read_text().strip() >= "python-3.11"
    assert (folder / "binder" / "postBuild").stat().st_mode & stat.S_IXUSR
    assert 'LESSON = "06"' in (folder / "jupyterhub_config.py").read_text(encoding="utf-8")
    for path in folder.rglob("*"):
        assert path.is_dir() or "$" not in path.read_text(encoding="utf-8"), path

    assert main(["hub", str(folder)]) == 2
    assert "passwords in use" in capsys.readouterr().err
    assert (folder / "passwords.env").read_text(encoding="utf-8") == said
    assert main(["hub", str(tmp_path / "new"), "--lesson", "99"]) == 2
    assert not (tmp_path / "new").exists()


def test_a_learners_server_is_nothing_to_start_by_hand(tmp_path, monkeypatch, capsys):
    monkeypatch.delenv("JUPYTERHUB_SERVICE_URL", raising=False)
    assert main(["start", str(tmp_path / "course"), "--hub"]) == 2
    assert "leave it out" in capsys.readouterr().err
