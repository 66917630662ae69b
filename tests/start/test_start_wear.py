"""start.py killed, started twice, and with an environment that broke: the next start works.

The real start.py with real processes; only uv is made up, so that a set-up takes a second and no
network. It writes packages one by one, as uv does.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import textwrap
import time
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows kills and locks in other ways")
UV = """
import subprocess, sys, time
from pathlib import Path
if sys.argv[1] == "venv":
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", sys.argv[-1]], check=True)
else:
    python = Path(sys.argv[sys.argv.index("--python") + 1])
    site = next(python.parents[1].glob("lib/python*/site-packages"))
    for name in "altair anywidget filelock ipywidgets jupyterlab numpy pandas yaml".split():
        (site / name).mkdir()
        for part in ("__init__", "a", "b"):
            (site / name / f"{part}.py").write_text("")
            time.sleep(0.01)
    (site / "crossings.pth").write_text(str(Path("src").absolute()))
    print("Installed everything")
"""
STAMP = "crossings-installed.txt"
COURSE = "import pandas.b, yaml.b; print('the course opens')"


@pytest.fixture
def root(tmp_path):
    """A course that is only its name, with the real start.py."""
    root = tmp_path / "course"
    (root / "src" / "crossings").mkdir(parents=True)
    shutil.copy(ROOT / "start.py", root)
    for name in ("pyproject.toml", "constraints.txt"):
        (root / name).write_text("")
    (root / "src" / "crossings" / "__init__.py").write_text("")
    (root / "src" / "crossings" / "__main__.py").write_text(COURSE)
    uv = tmp_path / "bin" / "uv"
    uv.parent.mkdir()
    uv.write_text(f"#!{sys.executable}\n{textwrap.dedent(UV)}")
    uv.chmod(0o755)
    return root


def begin(root):
    path = f"{root.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.Popen(
        [sys.executable, "start.py"],
        cwd=root,
        env=os.environ | {"PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def end(process):
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0, said
    assert said.endswith("the course opens\n")
    return said


def test_killed_at_twenty_random_moments_the_next_start_works(root):
    moments = random.Random(20221213)
    again = 0
    for number in range(20):
        shutil.rmtree(root / ".venv", ignore_errors=True)
        process = begin(root)
        process.stdout.readline()  # it has begun
        time.sleep(moments.uniform(0, 1.2))
        if number % 2:
            os.killpg(process.pid, signal.SIGKILL)  # as closing the window does
        else:
            process.kill()  # uv goes on alone
        process.wait()
        process.stdout.close()
        again += "Setting up" in end(begin(root))
    assert again > 5  # it was killed while it set up, and not after


@pytest.mark.parametrize("apart", [0, 0.2, 0.6])
def test_two_starts_at_once_wait_for_each_other(root, apart):
    first = begin(root)
    time.sleep(apart)
    both = [end(process) for process in (first, begin(root))]
    assert sum("Setting up" in said for said in both) == 1
    assert end(begin(root)) == "the course opens\n"


@pytest.mark.parametrize("lost", ["crossings.pth", "jupyterlab", "yaml"])
def test_an_environment_that_lost_a_part_is_made_anew(root, lost):
    end(begin(root))
    (lost,) = (root / ".venv").glob(f"lib/python*/site-packages/{lost}")
    shutil.rmtree(lost) if lost.is_dir() else lost.unlink()
    assert "Setting up Counting Crossings" in end(begin(root))
    assert end(begin(root)) == "the course opens\n"


ODD = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link to nowhere": lambda path: path.symlink_to(path.parent / "nowhere"),
    "a link to itself": lambda path: path.symlink_to(path),
    "letters that are none": lambda path: path.write_bytes(b"\xff\xfe\0"),
}


@pytest.mark.parametrize("what", ODD)
@pytest.mark.parametrize("name", [".venv", f".venv/{STAMP}", ".crossings-start.lock"])
def test_whatever_stands_in_the_place_of_an_environment_one_is_made(root, name, what):
    """Reading a pipe or a device would never end."""
    path = root / name
    path.parent.mkdir(exist_ok=True)
    ODD[what](path)
    assert "Setting up Counting Crossings" in end(begin(root))
    assert end(begin(root)) == "the course opens\n"


def test_a_folder_that_python_cannot_be_led_to_gets_a_sentence(root):
    odd = root.rename(root.with_name("course\n1"))
    process = begin(odd)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "If the folder's name has a line break or other odd signs in it, rename it" in said
    plain = odd.rename(odd.with_name('it\'s "50%" #1 ' + "y" * 200))
    assert end(begin(plain)).endswith("the course opens\n")


def test_what_is_looked_for_is_what_the_course_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["lab"]
    names = {re.match(r"[\w-]+", one)[0].replace("pyyaml", "yaml") for one in asked}
    text = (ROOT / "start.py").read_text(encoding="utf-8")
    assert re.search('NEEDED = "(.*)"', text)[1].split() == sorted(names)
