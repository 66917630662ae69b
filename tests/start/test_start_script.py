"""start.py decides what to make anew, says what it does, and hands over to the right Python."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.start.processes import Process

ROOT = Path(__file__).resolve().parents[2]


def installs(start):
    return start.subprocess.lines(" install ")


def test_first_start_makes_installs_and_opens(start, capsys):
    assert start.main([]) == 0
    made, installed, opened = (" ".join(words) for words in start.subprocess.commands)
    assert made.endswith(f"-m venv {start.VENV}")
    assert installed.startswith(f"{start.PYTHON} -m pip install")
    assert installed.endswith("-c constraints.txt -e .[lab]")
    assert opened == f"{start.PYTHON} -P -m crossings start {start.ROOT / 'my-course'}"
    said = capsys.readouterr().out
    assert "up to 120 MB to download" in said
    assert said.index("1. ") < said.index("2. ") < said.index("3. Ready")


def test_second_start_only_opens(start, capsys):
    start.main([])
    capsys.readouterr()
    start.main(["doctor"])
    assert len(start.subprocess.commands) == 4
    assert start.subprocess.commands[-1][1:] == ["-P", "-m", "crossings", "doctor"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "handed"),
    [
        (["--no-browser"], ["start", "MY-COURSE", "--no-browser"]),
        (["start", "here", "--port", "0"], ["start", "here", "--port", "0"]),
        (["build", "--check"], ["build", "--check"]),
    ],
)
def test_arguments_go_to_crossings(start, arguments, handed):
    start.main(arguments)
    mine = str(start.ROOT / "my-course")
    expected = [mine if word == "MY-COURSE" else word for word in handed]
    assert start.subprocess.commands[-1][4:] == expected
    assert start.subprocess.given[-1]["cwd"] is None


@pytest.mark.parametrize("code", [0, 1, 5])
def test_tests_get_their_arguments_and_give_their_exit_code(start, code):
    start.subprocess.codes["-m pytest"] = code
    assert start.main(["test", "tests/start", "-x"]) == code
    assert installs(start)[0].endswith(".[test]")
    assert start.subprocess.commands[-1][1:] == ["-m", "pytest", *start.BESIDE, "tests/start", "-x"]
    assert start.subprocess.given[-1]["cwd"] == start.ROOT


def test_tests_after_a_start_install_more_and_a_start_after_tests_nothing(start):
    start.main([])
    start.main(["test"])
    start.main([])
    assert [line.split()[-1] for line in installs(start)] == [".[lab]", ".[test]"]
    assert len(start.subprocess.lines("-m venv")) == 1


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_changed_input_installs_again_in_the_same_environment(start, capsys, name):
    start.main([])
    (start.ROOT / name).write_text("changed")
    capsys.readouterr()
    start.main([])
    assert "what has changed is downloaded" in capsys.readouterr().out
    assert len(installs(start)) == 2
    assert len(start.subprocess.lines("-m venv")) == 1


def test_moved_folder_installs_again(start, monkeypatch):
    """The installation points at the folder it was made from."""
    start.main([])
    here = start.ROOT
    moved = here.with_name("moved")
    here.rename(moved)
    for name in ("ROOT", "VENV", "STAMP", "PYTHON"):
        monkeypatch.setattr(start, name, moved / getattr(start, name).relative_to(here))
    start.main([])
    assert len(installs(start)) == 2


@pytest.mark.parametrize("sign", ["-m venv", " install "])
def test_interrupted_set_up_begins_afresh(start, capsys, sign):
    start.subprocess.interrupt = sign
    assert start.main([]) == 130
    assert "Stopped. The same command takes it up again." in capsys.readouterr().out
    (start.VENV).mkdir(exist_ok=True)
    (start.VENV / "half-written").touch()
    assert start.main([]) == 0
    assert not (start.VENV / "half-written").exists()


def test_environment_whose_python_no_longer_runs_is_made_anew(start):
    start.main([])
    start.subprocess.works = False
    start.main([])
    assert len(start.subprocess.lines("-m venv")) == 2


def test_failed_first_install_says_what_to_do_and_leaves_no_stamp(start, capsys):
    start.subprocess.codes[" install "] = 1
    start.subprocess.output = ["Collecting altair", "ERROR: Temporary failure in name resolution"]
    assert start.main([]) == 1
    said = capsys.readouterr().out
    assert "   | ERROR: Temporary failure in name resolution\n" in said
    assert said.endswith(
        "The packages could not be downloaded: connect this computer to the internet. Then run the "
        "same command again.\n"
    )
    assert not start.STAMP.exists()
    assert not start.subprocess.lines("crossings start")


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("ERROR: [Errno 28] No space left on device", "is full: make room"),
        ("OSError: [Errno 122] Disk quota exceeded: '/home/ana/x'", "is full: make room"),
        ("ERROR: [WinError 206] The filename or extension is too long", "to a shorter path"),
        ("HINT: This system does not have Windows Long Path support enabled.", "a shorter path"),
        ("ERROR: [Errno 13] Permission denied: '/lib/x'", "Nothing may be written there. Copy"),
        (
            "ImportError: vl_convert.abi3.so: failed to map segment from shared object",
            "mounted noexec). Copy the whole course folder to a disk of your own",
        ),
        ("error: dns error: failed to look up address", "connect this computer"),
        ("ERROR: No matching distribution found for pandas==3.1.1", "connect this computer"),
        ("cause: invalid peer certificate: UnknownIssuer", "UV_SYSTEM_CERTS=true"),
        ("ERROR: ResolutionImpossible", "The lines above say what went wrong"),
        ("SyntaxError: invalid syntax", "The lines above say what went wrong"),
    ],
)
def test_failure_advice(start, capsys, output, advice):
    start.subprocess.codes[" install "] = 1
    start.subprocess.output = [output]
    start.main([])
    assert advice in capsys.readouterr().out.splitlines()[-1]


def test_the_cause_is_found_above_the_lines_shown(start, capsys):
    start.subprocess.codes[" install "] = 1
    start.subprocess.output = ["WARNING: NewConnectionError", *(f"line {n}" for n in range(30))]
    start.main([])
    said = capsys.readouterr().out
    assert "connect this computer" in said
    assert "line 18\n" in said
    assert "line 17\n" not in said


def test_failed_update_keeps_the_environment_that_worked(start):
    start.main([])
    (start.ROOT / "constraints.txt").write_text("newer")
    start.subprocess.codes[" install "] = 1
    assert start.main([]) == 1
    del start.subprocess.codes[" install "]
    assert start.main([]) == 0
    assert len(start.subprocess.lines("-m venv")) == 1


def test_uv_is_used_where_it_is(start, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/bin/{name}")
    start.main([])
    made, installed, _ = (" ".join(words) for words in start.subprocess.commands)
    assert made.startswith("/bin/uv venv")
    assert installed.startswith(f"/bin/uv pip install --python {start.PYTHON}")
    assert "--compile-bytecode" in installed
    assert "-b constraints.txt" in installed


def test_environment_of_uv_is_made_anew_for_pip(start, monkeypatch):
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/bin/{name}")
    start.main([])
    monkeypatch.setattr(start.shutil, "which", lambda name: None)
    start.subprocess.works = False  # it has no pip to import
    start.main([])
    assert len(start.subprocess.lines("-m venv")) == 1


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_missing_venv_names_debians_package(start, capsys, monkeypatch, module):
    monkeypatch.setattr(start, "find_spec", lambda name: None if name == module else True)
    assert start.main([]) == 1
    cure = f"sudo apt install python3.{sys.version_info[1]}-venv"
    assert capsys.readouterr().out.rstrip().endswith(cure)


def test_progress_is_a_few_lines(start, capsys):
    start.subprocess.output = [
        "Collecting pandas==3.1.1",
        "  Downloading pandas-3.1.1-cp313-cp313-manylinux.whl (12.4 MB)",
        "  Using cached numpy-2.4.6-cp313-cp313-manylinux.whl (16.9 MB)",
        "  Downloading anyio-4.16.0-py3-none-any.whl (900 kB)",
        "Installing collected packages: pandas, numpy, anyio",
    ]
    start.main([])
    said = capsys.readouterr().out.splitlines()
    assert [line for line in said if line.startswith("   ")] == [
        "   29 MB fetched",
        "   Installing collected packages",
    ]


def test_pins_reach_the_build_but_not_the_learner(start, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    start.main([])
    _, installing, opening = (given["env"] for given in start.subprocess.given)
    assert installing["PIP_CONSTRAINT"] == installing["PIP_BUILD_CONSTRAINT"] == "constraints.txt"
    assert "PIP_CONSTRAINT" not in opening
    assert "PYTHONPATH" not in installing | opening
    assert opening["PATH"] == os.environ["PATH"]


@pytest.mark.skipif(os.name == "nt", reason="on Windows programs run in every folder")
def test_the_course_is_built_where_its_packages_are(start, monkeypatch):
    """In the system's folder for passing files programs may not run everywhere (noexec)."""
    monkeypatch.setenv("TMPDIR", "/nothing/runs/here")
    there, popen = [], start.subprocess.Popen

    def look(command, **given):
        there.append(Path(given["env"]["TMPDIR"]).is_dir())
        return popen(command, **given)

    monkeypatch.setattr(start.subprocess, "Popen", look)
    start.main([])
    _, installing, opening = (given["env"]["TMPDIR"] for given in start.subprocess.given)
    assert there == [False, True, False]
    assert Path(installing).is_relative_to(start.VENV)
    assert not Path(installing).exists()
    assert opening == "/nothing/runs/here"


def test_ctrl_c_is_left_to_the_course(start):
    waits = iter([KeyboardInterrupt, KeyboardInterrupt, 7])

    class Stubborn(Process):
        def wait(self):
            answer = next(waits)
            if answer is KeyboardInterrupt:
                raise answer
            return answer

    start.prepare = lambda extra: None
    start.subprocess.Popen = lambda *_, **__: Stubborn([], 0)
    assert start.main([]) == 7


# The signal may come while the first line is still being printed, and print() does not nest.
COURSE = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, lambda *_: (os.write(1, b"the course ends\\n"), sys.exit(3)))
print("the course runs", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without a signal")
def test_whoever_ends_it_ends_the_course_too():
    script = f"import sys, start; sys.exit(start.hand_over([sys.executable, '-c', {COURSE!r}]))"
    started = subprocess.Popen(
        [sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert started.stdout.readline() == "the course runs\n"
    started.terminate()
    # The course has this output too, so it is at its end only when both are gone.
    rest, _ = started.communicate(timeout=20)
    assert (rest, started.returncode) == ("the course ends\n", 3)


@pytest.mark.parametrize("home", [True, False])
def test_where_nothing_can_be_written_at_home_uv_keeps_nothing(start, monkeypatch, tmp_path, home):
    monkeypatch.setenv("HOME", str(tmp_path if home else tmp_path / "gone"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path if home else tmp_path / "gone"))
    monkeypatch.setenv("UV_NO_CACHE", "")
    start.main([])
    assert {one["env"]["UV_NO_CACHE"] for one in start.subprocess.given} == {"" if home else "1"}


def test_no_variable_makes_the_course_run_in_another_python(start, monkeypatch):
    others = {f"PYTHON{name}" for name in ("HOME", "PATH", "OPTIMIZE", "WARNINGS", "INSPECT")}
    for name in [*others, "PYTHONUTF8"]:
        monkeypatch.setenv(name, "1")
    start.main([])
    for given in start.subprocess.given:
        assert not others & given["env"].keys()
        assert given["env"]["PYTHONUTF8"] == "1"


SYSTEM = {
    errno.EACCES: "Nothing may be written there. Copy the whole course folder to a disk of",
    errno.EDQUOT: "The disk, or your share of it, is full: make room.",
    errno.ENAMETOOLONG: "Move the whole course folder to a shorter path.",
    errno.EIO: "Delete the folder",
}


@pytest.mark.parametrize("number", SYSTEM, ids=errno.errorcode.get)
def test_an_error_of_the_system_is_a_sentence(start, capsys, monkeypatch, number):
    def refuse(*_):
        raise OSError(number, os.strerror(number), "/a/file")

    monkeypatch.setattr(start, "install", refuse)
    assert start.main([]) == 1
    said = capsys.readouterr().out
    assert said.startswith("The set-up stopped: [Errno ")
    assert SYSTEM[number] in said
    assert said.endswith(" Then run the same command again.\n")


def test_start_alone_asks_for_the_rest(start, capsys):
    """Double-clicked inside a zip, it is unpacked alone."""
    (start.ROOT / "constraints.txt").unlink()
    assert start.main([]) == 1
    said = capsys.readouterr().out
    assert f"In {start.ROOT} there is no course around start.py: unpack or copy the whole" in said
    assert start.subprocess.commands == []


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no such link")
def test_on_a_stick_without_links_an_environment_is_made_all_the_same(start, monkeypatch):
    def no_links(*_):
        raise OSError(38, "Function not implemented")

    seen = []
    monkeypatch.setattr(start.Path, "symlink_to", no_links)
    monkeypatch.setattr(start, "run", lambda *_: seen.append((start.VENV / "lib64").is_dir()))
    monkeypatch.setattr(start.sys, "platform", "linux")
    start.make_environment(None, None)
    assert seen == [True]


def test_a_folder_that_was_moved_needs_no_network(start, tmp_path, monkeypatch):
    start.main(["doctor"])
    site = start.VENV / "lib" / "site-packages"
    site.mkdir(parents=True)
    link = site / "_editable_impl_counting_crossings.pth"
    link.write_text(f"{start.ROOT / 'src'}\n" * 2, encoding="utf-8")  # a line for each package
    script = start.VENV / "crossings"
    script.write_bytes(os.fsencode(f"#!{start.ROOT}/.venv/bin/python\n"))
    moved, root = tmp_path / "renamed", start.ROOT
    root.rename(moved)
    for name, path in (("ROOT", ""), ("VENV", ".venv"), ("STAMP", ".venv/stamp")):
        monkeypatch.setattr(start, name, moved / path)
    monkeypatch.setattr(start, "PYTHON", moved / ".venv" / "python")
    before = len(installs(start))
    start.main(["doctor"])
    assert len(installs(start)) == before
    link, script = (moved / one.relative_to(root) for one in (link, script))
    assert link.read_text(encoding="utf-8") == f"{moved / 'src'}\n" * 2
    assert script.read_bytes() == os.fsencode(f"#!{moved}/.venv/bin/python\n")


def test_a_lock_that_another_start_makes_meanwhile_is_not_taken_away(start, monkeypatch):
    look = start.Path.is_file

    def another_start_makes_it(path):
        there = look(path)
        path.touch()
        return there

    monkeypatch.setattr(start.Path, "is_file", another_start_makes_it)
    removed = []
    monkeypatch.setattr(start.Path, "unlink", lambda path, **_: removed.append(path))
    with start.alone():
        assert removed == []


def test_a_damaged_package_where_nothing_may_be_written_is_named_and_the_course_opens(
    start, capsys, monkeypatch
):
    start.main(["doctor"])
    access = os.access
    monkeypatch.setattr(
        start.os, "access", lambda path, mode: path != start.VENV and access(path, mode)
    )
    monkeypatch.setattr(start, "damaged", lambda: [start.VENV / "yaml-1.dist-info"])
    before = start.STAMP.read_text()
    capsys.readouterr()
    assert start.main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Files of yaml are missing or empty, and nothing may be written in ")
    assert said.endswith("Until then it opens, and may stop somewhere.\n")
    assert len(installs(start)) == 1
    assert start.STAMP.read_text() == before
    assert start.subprocess.commands[-1][-1] == "doctor"


def test_help_installs_nothing(start, capsys):
    assert start.main(["--help"]) == 0
    assert "python3 start.py test" in capsys.readouterr().out
    assert start.subprocess.commands == []
