import importlib.util
import json
from pathlib import Path

import pytest

from lessonkit.start import handout
from tests.start.processes import Processes

ROOT = Path(__file__).resolve().parents[2]


def notebook(*sources: str, outputs: tuple = (), **metadata) -> bytes:
    """A small notebook as our build writes it."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": None,
            "id": f"cell-{number}",
            "metadata": {},
            "outputs": list(outputs),
            "source": source.splitlines(keepends=True),
        }
        for number, source in enumerate(sources)
    ]
    book = {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1).encode() + b"\n"


def saved_by_jupyterlab(data: bytes) -> bytes:
    """The same notebook as JupyterLab writes it after it was opened and nothing typed."""
    book = json.loads(data)
    book["metadata"]["language_info"] = {"name": "python", "version": "3.13.0"}
    for cell in book["cells"]:
        cell["metadata"]["trusted"] = True
        cell["source"] = "".join(cell["source"])
    return json.dumps(book, indent=2, sort_keys=True).encode()


class Course:
    """A course of our own making: what it holds can be changed, as a new edition changes it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for part in ("lessons", "solutions"):
            (root / part).mkdir(parents=True)

    def publish(self, part: str, name: str, data: bytes) -> None:
        (self.root / part / name).write_bytes(data)


@pytest.fixture
def course(tmp_path, monkeypatch) -> Course:
    course = Course(tmp_path / "course")
    monkeypatch.setattr(handout, "course_files", lambda part: course.root / part)
    return course


@pytest.fixture
def folder(tmp_path) -> Path:
    return tmp_path / "my course é 课程"


@pytest.fixture
def start(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("start_script", ROOT / "start.py")
    start = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(start)
    root = tmp_path / "a course é 课程"
    root.mkdir()
    for name in ("pyproject.toml", "constraints.txt"):
        (root / name).write_text(name)
    monkeypatch.setattr(start, "ROOT", root)
    monkeypatch.setattr(start, "VENV", root / ".venv")
    monkeypatch.setattr(start, "STAMP", root / ".venv" / "stamp")
    monkeypatch.setattr(start, "PYTHON", root / ".venv" / "python")
    monkeypatch.setattr(start, "LOCK", root / ".lock")
    monkeypatch.setattr(start, "ENGINE", root / "engine.js")
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    monkeypatch.setattr(start, "subprocess", Processes(start))
    return start
