"""A plain install is a whole course: the wheel is built, unpacked and used."""

import json
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("hatchling", "vl_convert")
PARTS = ("src", "lessons", "solutions", "datasets")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    lacking = [tool for tool in TOOLS if find_spec(tool) is None]
    if lacking:
        pytest.skip(f"building a wheel needs {' and '.join(lacking)}")
    place = tmp_path_factory.mktemp("wheel")
    copy = place / "checkout"
    copy.mkdir()
    unwanted = shutil.ignore_patterns("__pycache__", "engine.js", ".*")
    for part in PARTS:
        shutil.copytree(ROOT / part, copy / part, ignore=unwanted)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place / "dist")]
    built = subprocess.run(build, cwd=copy, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    (path,) = (place / "dist").glob("*.whl")
    return path


@pytest.fixture(scope="module")
def unpacked(wheel, tmp_path_factory):
    place = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(place)
    return place


def test_it_is_pure_and_small(wheel):
    assert wheel.name.endswith("-py3-none-any.whl")
    assert wheel.stat().st_size < 5_000_000


# Pictures of lessons: a learner has no use for them. What lessons are made from goes along, since
# exercises are judged by it.
LEFT_OUT = ("lessons/pictures/",)


def test_it_carries_nothing_that_learners_do_not_use(unpacked):
    course = unpacked / "crossings/course"
    carried = [path.relative_to(course) for path in course.rglob("*")]
    assert carried
    assert not [path for path in carried if f"{path.as_posix()}/".startswith(LEFT_OUT)]


@pytest.mark.parametrize("part", ["lessons", "solutions", "datasets"])
def test_it_carries_every_file_of_the_course(unpacked, part):
    kept = {
        path.relative_to(ROOT): path.read_bytes()
        for path in (ROOT / part).rglob("*")
        if path.is_file()
        and not any(name[0] in "._" for name in path.relative_to(ROOT).parts)
        and not path.relative_to(ROOT).as_posix().startswith(LEFT_OUT)
    }
    assert kept
    for path, data in kept.items():
        assert (unpacked / "crossings" / "course" / path).read_bytes() == data


def test_it_carries_what_editors_and_type_checkers_read(unpacked):
    assert (unpacked / "crossings/py.typed").exists()
    assert "import load as load" in (unpacked / "crossings/__init__.pyi").read_text()


def test_it_carries_the_engine_and_jupyterlabs_settings(unpacked):
    assert (unpacked / "lessonkit/live/static/engine.js").stat().st_size > 100_000
    settings = unpacked / "lessonkit/start/jupyter_config/labconfig/default_setting_overrides.json"
    assert json.loads(settings.read_text())


def test_it_carries_the_notices_of_what_the_engine_holds(unpacked):
    (licence,) = unpacked.glob("*.dist-info/licenses/LICENSE")
    text = licence.read_text(encoding="utf-8")
    for holder in (
        "University of Washington Interactive Data Lab",
        "Mike Bostock",
        "Joachim Wester",
    ):
        assert holder in text
    assert "Redistributions in binary form must reproduce" in text


def test_it_carries_nothing_else(unpacked):
    (info,) = unpacked.glob("*.dist-info")
    assert {path.name for path in unpacked.iterdir()} == {"crossings", "lessonkit", info.name}
    assert "crossings = crossings.cli:main" in (info / "entry_points.txt").read_text()
    assert not list(unpacked.rglob("*.pyc"))


def test_it_hands_out_its_own_course(unpacked, tmp_path):
    """Far from any checkout, as after pip install."""
    program = (
        "import crossings, sys; from lessonkit.start.handout import hand_out;"
        "from lessonkit.data.package import check_datasets; assert not check_datasets();"
        "assert crossings.__file__.startswith(sys.argv[1]); print(hand_out('mine').added)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, sys.argv[1]); {program}", unpacked],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    lessons = {path.name for path in (ROOT / "lessons").glob("*.ipynb")}
    assert {path.name for path in (tmp_path / "mine").glob("*.ipynb")} == lessons
