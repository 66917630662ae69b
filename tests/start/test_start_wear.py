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
import os, subprocess, sys, time
from pathlib import Path
if sys.argv[1] == "venv":
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", sys.argv[-1]], check=True)
else:
    python = Path(sys.argv[sys.argv.index("--python") + 1])
    site = next(python.parents[1].glob("lib/python*/site-packages"))
    if os.environ.get("NO_NETWORK"):
        sys.exit("error: dns error")
    # A file that was emptied in an environment is often empty in uv's cache, too: it is the same.
    content = "" if os.environ.get("EMPTY_CACHE") and "UV_NO_CACHE" not in os.environ else "x = 1"
    for name in "altair anywidget filelock ipywidgets jupyterlab numpy pandas yaml".split():
        info = site / f"{name}-1.dist-info"
        if info.exists():
            continue  # uv looks no further
        (site / name).mkdir(exist_ok=True)
        parts = [f"{name}/{part}.py" for part in ("__init__", "a", "b")]
        for part in parts:
            (site / part).write_text(content)
            time.sleep(0.01)
        info.mkdir()
        (info / "RECORD").write_text("".join(f"{part},sha256=x,5\\n" for part in parts))
    (site / "crossings.pth").write_text(str(Path("src").absolute()))
    print("Installed everything")
"""
STAMP = "crossings-installed.txt"
NEEDED = re.search('NEEDED = "(.*)"', (ROOT / "start.py").read_text(encoding="utf-8"))[1].split()
COURSE = "import pandas.b, yaml.b; print('the course opens')"


@pytest.fixture
def root(tmp_path):
    """A course that is only its name, with the real start.py."""
    root = tmp_path / "course"
    (root / "src" / "crossings").mkdir(parents=True)
    shutil.copy(ROOT / "start.py", root)
    (root / "pyproject.toml").write_text("")
    pins = [f"{name}==1\n" for name in NEEDED if name != "filelock"]
    (root / "constraints.txt").write_text("".join(pins))
    (root / "src" / "crossings" / "__init__.py").write_text("")
    (root / "src" / "crossings" / "__main__.py").write_text(COURSE)
    uv = tmp_path / "bin" / "uv"
    uv.parent.mkdir()
    uv.write_text(f"#!{sys.executable}\n{textwrap.dedent(UV)}")
    uv.chmod(0o755)
    return root


def begin(root, **more):
    path = f"{root.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.Popen(
        [sys.executable, "start.py"],
        cwd=root,
        env=os.environ | {"PATH": path} | more,
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


def site(root):
    (found,) = (root / ".venv").glob("lib/python*/site-packages")
    return found


def test_an_environment_that_lost_the_course_is_made_anew(root):
    end(begin(root))
    (site(root) / "crossings.pth").unlink()
    assert "Setting up Counting Crossings" in end(begin(root))
    assert end(begin(root)) == "the course opens\n"


LOSSES = {
    "a file": lambda site: (site / "yaml" / "b.py").unlink(),
    "its content": lambda site: (site / "yaml" / "a.py").write_text(""),
    "half of it": lambda site: (site / "yaml" / "a.py").write_text("x ="),
    "its folder": lambda site: shutil.rmtree(site / "yaml"),
    "its list": lambda site: (site / "yaml-1.dist-info" / "RECORD").unlink(),
    "the lines of its list": lambda site: (site / "yaml-1.dist-info" / "RECORD").write_text(""),
    "zeros for its list": lambda site: (site / "yaml-1.dist-info" / "RECORD").write_bytes(
        b"\0" * 9
    ),
}


@pytest.mark.parametrize("cache", ["", "1"], ids=["", "the cache lost it too"])
@pytest.mark.parametrize("loss", LOSSES)
def test_a_package_that_lost_something_is_mended(root, loss, cache):
    """By a virus scanner, a synchronised folder, a full disk; uv takes it for installed."""
    end(begin(root))
    (root / ".venv" / "mine").touch()
    LOSSES[loss](site(root))
    said = end(begin(root, EMPTY_CACHE=cache))
    assert "Files of yaml are missing or empty: they are downloaded again with uv" in said
    assert {(site(root) / "yaml" / f"{part}.py").read_text() for part in "ab"} == {"x = 1"}
    assert (root / ".venv" / "mine").exists()  # nothing else was made anew
    assert end(begin(root)) == "the course opens\n"


def test_without_a_network_a_damaged_package_is_named_and_the_course_opens(root):
    end(begin(root))
    damaged = site(root) / "altair" / "a.py"
    damaged.write_text("")
    for _ in range(2):
        said = end(begin(root, NO_NETWORK="1"))
        assert "Files of altair are missing or empty" in said
        assert "connect this computer to the internet. Then run the same command again." in said
        assert "Until then files of altair are missing: the course opens, and may stop" in said
    assert "Files of altair" in end(begin(root))
    assert damaged.read_text() == "x = 1"
    assert end(begin(root)) == "the course opens\n"


def test_without_a_network_a_package_that_is_gone_is_named(root):
    end(begin(root))
    shutil.rmtree(site(root) / "jupyterlab")
    process = begin(root, NO_NETWORK="1")
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 1
    assert "Files of jupyterlab are missing or empty" in said
    assert said.endswith("to the internet. Then run the same command again.\n")
    assert "Files of jupyterlab" in end(begin(root))


def test_what_is_emptied_again_at_once_is_said(root):
    end(begin(root))
    (site(root) / "yaml-1.dist-info" / "RECORD").write_text("yaml/never.py,sha256=x,5\n")
    uv = root.parent / "bin" / "uv"
    uv.write_text(uv.read_text().replace('"x = 1"', '""'))
    said = end(begin(root))
    assert "Files of yaml went missing again at once: does a virus scanner take them?" in said


def test_a_package_of_the_learners_own_is_left_alone(root):
    """It has no version here to fetch again: filelock stands in for one."""
    end(begin(root))
    (site(root) / "filelock" / "a.py").write_text("")
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
    assert sorted(names) == NEEDED
