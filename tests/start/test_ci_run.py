"""The gate adds what a bare machine lacks, and fails when the tests fail or it cannot run them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

GATE = Path(__file__).resolve().parents[2] / ".ci" / "run"
OLD, NEW = 'case "$*" in *version_info\\ \\<*) exit 1;; esac\n', ""

pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("bash") is None, reason="the gate is a bash script"
)


class Machine:
    """A machine with only the programs given to it; each notes how it was called."""

    def __init__(self, place: Path) -> None:
        self.programs, self.log = place / "bin", place / "log"
        self.programs.mkdir()
        self.log.touch()
        shutil.copytree(GATE.parent, place / "checkout" / ".ci")
        self.gate = place / "checkout" / ".ci" / "run"
        for name in ("bash", "dirname", "env", "id"):
            (self.programs / name).symlink_to(shutil.which(name))
        self.add("sleep")
        self.add("sudo", '[ "$1" = -n ] && shift; exec "$@"')

    def add(self, name: str, does: str = "") -> None:
        program = self.programs / name
        program.write_text(f'#!{shutil.which("bash")}\necho "{name} $*" >> {self.log}\n{does}\n')
        program.chmod(0o755)

    def run(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["bash", self.gate, *arguments],
            env={"PATH": str(self.programs), "CI": "true", **environ},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def calls(self, sign: str) -> list[str]:
        return [line for line in self.log.read_text().splitlines() if sign in line]


@pytest.fixture
def machine(tmp_path) -> Machine:
    machine = Machine(tmp_path)
    machine.add("chromium")
    machine.add("firefox-esr")
    return machine


@pytest.mark.parametrize("code", [0, 1, 5])
def test_the_tests_decide(machine, code):
    machine.add("python3", f'case "$1" in start.py) echo "in $PWD"; exit {code};; esac')
    ran = machine.run("tests/start", "-x")
    assert ran.returncode == code
    assert machine.calls("start.py") == ["python3 start.py test tests/start -x"]
    assert ran.stdout == f"in {machine.gate.parents[1]}\n"
    assert machine.calls("apt-get") == []


def test_compiled_files_are_written(machine):
    machine.add("python3", 'case "$1" in start.py) echo "[$PYTHONDONTWRITEBYTECODE]";; esac')
    assert machine.run(PYTHONDONTWRITEBYTECODE="1").stdout == "[]\n"


def test_an_old_python3_is_passed_over(machine):
    machine.add("python3", OLD)
    machine.add("python3.12", NEW)
    assert machine.run().returncode == 0
    assert machine.calls("start.py") == ["python3.12 start.py test"]


def test_no_python_new_enough(machine):
    machine.add("python3", OLD)
    ran = machine.run()
    assert ran.returncode == 1
    assert ran.stderr == "The gate needs Python 3.11 or newer; none was found.\n"


def test_missing_chromium_is_installed_with_a_second_try(machine):
    (machine.programs / "chromium").unlink()
    machine.add("python3")
    marker = machine.log.with_name("tried")
    machine.add(
        "apt-get", f'case "$1" in install) [ -e {marker} ] || {{ : > {marker}; exit 100; }};; esac'
    )
    assert machine.run().returncode == 0
    install = "apt-get install -q -y --no-install-recommends chromium"
    assert machine.calls("apt-get update") == ["apt-get update -q"] * 2
    assert machine.calls(install) == [install] * 2
    assert machine.calls("start.py")


def test_chromium_that_cannot_be_had(machine):
    (machine.programs / "chromium").unlink()
    machine.add("python3")
    machine.add("apt-get", "exit 100")
    ran = machine.run()
    assert ran.returncode == 1
    assert "needs the Debian package chromium" in ran.stderr
    assert machine.calls("start.py") == []


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_missing_venv_is_installed(machine):
    machine.add(
        "python3",
        'case "$*" in *ensurepip*) exit 1;; *print*) echo python3.13-venv;; esac',
    )
    machine.add("apt-get")
    assert machine.run().returncode == 0
    assert len(machine.calls("--no-install-recommends python3.13-venv")) == 1


@pytest.mark.parametrize("works", [True, False])
def test_a_missing_firefox_is_installed_and_stops_nobody(machine, works):
    (machine.programs / "firefox-esr").unlink()
    machine.add("python3")
    machine.add("apt-get", "exit 0" if works else '[ "$1" != install ]')
    ran = machine.run()
    assert ran.returncode == 0, ran.stderr
    assert machine.calls("--no-install-recommends firefox-esr")
    assert ("goes on without Firefox" in ran.stderr) is not works
    assert machine.calls("start.py test")
