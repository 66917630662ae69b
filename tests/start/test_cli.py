"""The command `crossings`: folders, exit codes, sentences in place of tracebacks."""

import os
from pathlib import Path

import pytest

from crossings import cli
from lessonkit.start import doctor, handout, lab
from lessonkit.text.errors import CourseError
from tests.start.conftest import notebook


@pytest.fixture
def opened(monkeypatch):
    calls = []
    monkeypatch.setattr(lab, "open_lab", lambda *args, **kwargs: calls.append((args, kwargs)))
    return calls


def test_start_hands_out_and_opens_the_first_lesson(course, folder, opened, capsys):
    for name in ("03-b.ipynb", "01-a.ipynb"):
        course.publish("lessons", name, notebook(name))
    course.publish("solutions", "00-not-this.ipynb", notebook("solved"))
    assert cli.main(["start", str(folder)]) == 0
    assert opened == [((folder, "01-a.ipynb"), {"browser": True, "port": 8888})]
    assert capsys.readouterr().out == f"2 notebooks added to {folder}\n"


def test_teach_opens_the_worked_notebooks_in_a_folder_of_its_own(
    course, tmp_path, opened, monkeypatch
):
    course.publish("lessons", "01-a.ipynb", notebook("asked"))
    course.publish("solutions", "01-a.ipynb", notebook("worked"))
    monkeypatch.chdir(tmp_path)
    assert cli.main(["teach", "--no-browser"]) == 0
    folder = tmp_path / "my-teaching"
    assert opened == [((folder, "solutions/01-a.ipynb"), {"browser": False, "port": 8888})]


def test_solutions_come_on_request_and_some_lessons_alone(course, folder, opened, capsys):
    for name in ("01-a.ipynb", "03-b.ipynb"):
        course.publish("lessons", name, notebook(name))
        course.publish("solutions", name, notebook(name))
    assert cli.main(["start", str(folder), "--only", "03"]) == 0
    assert sorted(path.name for path in folder.glob("*.ipynb")) == ["03-b.ipynb"]
    assert not (folder / "solutions").exists()
    assert cli.main(["solutions", str(folder)]) == 0
    assert len(list((folder / "solutions").iterdir())) == 2
    assert f"The worked notebooks are in {folder / 'solutions'}" in capsys.readouterr().out


def test_start_gives_a_class_to_the_notebooks(course, folder, opened, monkeypatch, tmp_path):
    monkeypatch.setenv("CROSSINGS_CLASS", "")
    monkeypatch.chdir(tmp_path)
    cli.main(["start", str(folder), "--class", "192.168.1.5:8765"])
    assert os.environ["CROSSINGS_CLASS"] == "http://192.168.1.5:8765"
    cli.main(["start", str(folder), "--class", "12B"])  # a folder: notebooks run elsewhere
    assert os.environ["CROSSINGS_CLASS"] == (tmp_path / "12B").as_posix()
    assert len(opened) == 2


def test_a_folder_without_the_worked_notebooks_still_hands_out_lessons(
    course, folder, opened, capsys
):
    course.publish("lessons", "01-a.ipynb", notebook("asked"))
    (course.root / "solutions").rmdir()
    assert cli.main(["start", str(folder)]) == 0
    assert (folder / "01-a.ipynb").is_file()
    for command in ("teach", "solutions"):
        assert cli.main([command, str(folder)]) == 2
        assert "The worked notebooks were taken out" in capsys.readouterr().err


def test_start_options(course, folder, opened):
    cli.main(["start", str(folder), "--no-browser", "--port", "0"])
    assert opened == [((folder, ""), {"browser": False, "port": 0})]


def test_default_folder_is_the_one_we_are_in_if_it_is_a_course(
    course, tmp_path, opened, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    cli.main(["start"])
    monkeypatch.chdir(tmp_path / "my-course")
    cli.main(["start"])
    assert [args[0] for args, _ in opened] == [tmp_path / "my-course"] * 2


@pytest.mark.parametrize("port", ["-1", "65536", "high", "8.8", "²"])
def test_port_is_checked(port, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["start", "--port", port])
    assert stopped.value.code == 2
    # argparse takes "-1" for an option of its own
    assert port == "-1" or "a port is a number from 0 to 65535" in capsys.readouterr().err


def test_course_errors_are_sentences_and_exit_2(monkeypatch, tmp_path, capsys):
    def refuse(folder, **_):
        raise CourseError("The disk is full. Make room.")

    monkeypatch.setattr(handout, "hand_out", refuse)
    assert cli.main(["start", str(tmp_path)]) == 2
    caught = capsys.readouterr()
    assert (caught.out, caught.err) == ("", "The disk is full. Make room.\n")


def test_a_package_that_does_not_run_is_a_sentence(monkeypatch, tmp_path, capsys):
    def refuse(folder, **_):
        raise ImportError("DLL load failed")

    monkeypatch.setattr(handout, "hand_out", refuse)
    assert cli.main(["start", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "cannot be used (DLL load failed). `crossings doctor` says which one" in said
    assert "Traceback" not in said


@pytest.mark.parametrize(("ok", "code"), [(True, 0), (False, 1)])
def test_doctor_exit_code(monkeypatch, capsys, ok, code):
    findings = [doctor.Finding(True, "one"), doctor.Finding(ok, "two", "mend it")]
    monkeypatch.setattr(doctor, "examine", lambda folder: findings)
    assert cli.main(["doctor"]) == code
    last = capsys.readouterr().out.splitlines()[-1]
    assert last == ("All 2 checks are well." if ok else "1 of 2 checks found a problem.")


@pytest.mark.parametrize(("ok", "code", "line"), [(True, 0, "2,2,"), (False, 1, "1,2,two")])
def test_doctor_says_it_in_a_line_for_a_list_of_machines(monkeypatch, capsys, ok, code, line):
    findings = [doctor.Finding(True, "one"), doctor.Finding(ok, "two", "mend it")]
    monkeypatch.setattr(doctor, "examine", lambda folder: findings)
    monkeypatch.setattr("platform.node", lambda: "room 7, third")
    assert cli.main(["doctor", "--sheet"]) == code
    assert capsys.readouterr().out == f'"room 7, third",{line}\n'


@pytest.mark.parametrize(
    ("arguments", "different", "code", "said"),
    [
        ([], ["lessons/pictures/README.md"], 0, "written: lessons/pictures/README.md\n"),
        ([], ["lessons/03-x.ipynb"], 0, "removed: lessons/03-x.ipynb\n"),
        ([], [], 0, "All files are what their source says.\n"),
        (["--check"], [], 0, "All files are what their source says.\n"),
        (
            ["--check"],
            ["lessons/03-x.ipynb"],
            1,
            "differs: lessons/03-x.ipynb\n"
            "These files are not what their source says; run: crossings build\n",
        ),
    ],
)
def test_build(monkeypatch, capsys, arguments, different, code, said):
    from crossings.finder import indexing
    from lessonkit.build import notebooks
    from lessonkit.data import codebook
    from lessonkit.paper import start_figures

    checks = []
    for part in (codebook, indexing, start_figures):  # tests of their own run these
        monkeypatch.setattr(part, "refresh", lambda *figures, check: [])
    monkeypatch.setattr(cli, "figures_to_draw", dict)
    monkeypatch.setattr(notebooks, "build", lambda *, check: checks.append(check) or different)
    assert cli.main(["build", *arguments]) == code
    assert checks == [bool(arguments)]
    assert capsys.readouterr().out == said


def test_a_command_is_needed(capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main([])
    assert stopped.value.code == 2


def test_main_module_is_the_command():
    text = Path(cli.__file__).with_name("__main__.py").read_text()
    assert "raise SystemExit(main())" in text
