"""Each trouble an installation can have gets its own line and its own cure."""

import ast
import json
import shutil
import sys
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from lessonkit import course
from lessonkit.record import empty_record
from lessonkit.start import doctor
from tests.names import FILE_NAME


def the(findings):
    (finding,) = findings
    return finding


def test_every_check_is_made_whatever_the_others_find(tmp_path, monkeypatch):
    def broken():
        raise ImportError("no module named pandas")

    for name in ("check_python", "check_data", "check_notebook", "check_lab"):
        monkeypatch.setattr(doctor, name, lambda *_: broken())
    findings = doctor.examine(tmp_path)
    troubles = [finding.found for finding in findings if not finding.ok]
    assert "Python could not be checked (ImportError: no module named pandas)" in troubles
    assert "the data could not be checked (ImportError: no module named pandas)" in troubles
    assert findings[-1].found.endswith("MB are free on the disk")


def test_lines():
    assert str(doctor.Finding(True, "all is well")) == "ok       all is well"
    assert str(doctor.Finding(False, "it broke", "mend it")) == "PROBLEM  it broke: mend it"


def test_old_python(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    finding = the(doctor.check_python())
    assert not finding.ok
    assert "Python 3.10.4" in finding.found
    assert "needs 3.11 or newer" in finding.cure


def test_python_without_descriptions(monkeypatch):
    monkeypatch.setattr(sys, "flags", SimpleNamespace(optimize=2))
    _, finding = doctor.check_python()
    assert not finding.ok
    assert "PYTHONOPTIMIZE (or -OO) takes descriptions away" in finding.found


@pytest.fixture
def packages(monkeypatch):
    """Stand-in metadata: name → version; what is not in it is not installed."""
    there = {"altair": "6.3.0", "jupyterlab": "4.6.6"}

    def version(name):
        if name not in there:
            raise metadata.PackageNotFoundError(name)
        return there[name]

    needed = [
        "altair<7,>=5.5",
        "jupyterlab<5,>=4.4; extra == 'lab'",
        'pytest>=8; extra == "test"',
    ]
    monkeypatch.setattr(doctor.metadata, "requires", lambda name: needed)
    monkeypatch.setattr(doctor.metadata, "version", version)
    return there


def test_packages_within_bounds(packages):
    assert [str(finding) for finding in doctor.check_packages()] == [
        "ok       altair 6.3.0",
        "ok       jupyterlab 4.6.6",
    ]


def test_package_out_of_bounds(packages):
    packages["altair"] = "7.0"
    finding = next(doctor.check_packages())
    assert not finding.ok
    assert finding.cure.startswith("the course needs <7,>=5.5; install the course again")


def test_missing_package_does_not_hide_the_next(packages):
    del packages["altair"]
    first, second = doctor.check_packages()
    assert (first.ok, first.found, second.ok) == (False, "altair is missing", True)


def test_course_itself_not_installed(monkeypatch):
    def requires(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(doctor.metadata, "requires", requires)
    assert not the(doctor.check_packages()).ok


@pytest.mark.parametrize(
    ("version", "bounds", "ok"),
    [
        ("5.5", ">=5.5", True),
        ("5.5.0", ">=5.5,<7", True),
        ("5.10", ">=5.5", True),
        ("5.4.9", ">=5.5", False),
        ("7.0.0rc1", "<7", False),
        ("6", "!=6.0", False),
        ("6.1", "==6.1.0", True),
        ("2", ">1.9,<=2", True),
        ("1.0", "", True),
    ],
)
def test_bounds(version, bounds, ok):
    assert doctor.within(version, bounds) is ok


@pytest.mark.parametrize("lost", ["@jupyter-widgets/jupyterlab-manager", "anywidget"])
def test_missing_front_end(tmp_path, monkeypatch, lost):
    places = ("@jupyter-widgets/jupyterlab-manager", "anywidget")
    for place in places:
        there = tmp_path / "share/jupyter/labextensions" / place
        there.mkdir(parents=True)
        if place != lost:
            (there / "package.json").write_text("{}")
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    findings = list(doctor.check_front_ends())
    assert [finding.ok for finding in findings] == [place != lost for place in places]


def _spec(monkeypatch, program):
    from jupyter_client import kernelspec

    found = SimpleNamespace(argv=[program, "-m", "ipykernel_launcher"])
    monkeypatch.setattr(kernelspec.KernelSpecManager, "get_kernel_spec", lambda self, name: found)


@pytest.mark.parametrize("program", ["python", "python3", sys.executable])
def test_kernel_of_this_python(monkeypatch, program):
    _spec(monkeypatch, program)
    assert the(doctor.check_kernel()).ok


def test_kernel_of_another_python(monkeypatch):
    _spec(monkeypatch, "/opt/other/bin/python")
    finding = the(doctor.check_kernel())
    assert str(finding) == (
        "PROBLEM  Notebooks run in /opt/other/bin/python: that is another Python than this one, "
        "which lacks the course; run: jupyter kernelspec remove python3"
    )


@pytest.mark.parametrize("size", [None, 10])
def test_engine_missing_or_cut_short(tmp_path, monkeypatch, size):
    static = tmp_path / "live" / "static"
    static.mkdir(parents=True)
    if size is not None:
        (static / "engine.js").write_bytes(b"x" * size)
    monkeypatch.setattr(doctor, "__file__", str(tmp_path / "start" / "doctor.py"))
    finding = the(doctor.check_engine())
    assert not finding.ok
    assert "live figures would stay empty" in finding.cure


def test_the_engine_is_looked_for_where_it_is():
    assert the(doctor.check_engine()).ok


def test_damaged_data_is_named(monkeypatch):
    from lessonkit.data import package as data

    real = data._read
    changed = data.dataset_names()[0]

    def read(path, folder):
        return real(path, folder) + (b"x" if path == f"{changed}.csv" else b"")

    monkeypatch.setattr(data, "_read", read)
    finding = the(doctor.check_data())
    assert f"datasets/{changed}.csv is not the one the course was made with" in finding.found


def test_undamaged_data():
    assert the(doctor.check_data()).ok


def test_folder_that_takes_no_files(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(doctor.tempfile, "NamedTemporaryFile", refuse)
    finding = the(doctor.check_folder(tmp_path))
    assert not finding.ok
    assert "(Permission denied)" in finding.found


def test_folder_good_or_not_yet_made(tmp_path):
    assert the(doctor.check_folder(tmp_path)).ok
    assert the(doctor.check_folder(tmp_path / "later")).ok
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "another"}'])
def test_unreadable_record(tmp_path, text):
    (tmp_path / FILE_NAME).write_text(text)
    finding = the(doctor.check_record(tmp_path))
    assert not finding.ok
    assert (tmp_path / FILE_NAME).read_text() == text


def test_readable_record_and_none(tmp_path):
    from lessonkit.record import empty_record

    assert the(doctor.check_record(tmp_path)).ok
    (tmp_path / FILE_NAME).write_text(json.dumps(empty_record()))
    assert the(doctor.check_record(tmp_path)).ok


def test_full_disk(tmp_path, monkeypatch):
    usage = SimpleNamespace(free=150_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda place: usage)
    finding = the(doctor.check_disk(tmp_path / "not" / "made"))
    assert (finding.ok, finding.found) == (False, "150 MB are free on the disk")


@pytest.mark.parametrize("module", [doctor, course])
def test_doctor_needs_nothing_but_python(module):
    """It is read where other packages are missing."""
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names
    }
    imported |= {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
    imported.discard("lessonkit.course")  # the other of the two
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_files_that_hide_a_part_of_python_or_of_the_course_are_named(tmp_path):
    from lessonkit.start.doctor import check_own_files

    assert next(check_own_files(tmp_path)).ok
    for name in ("pandas.py", "operator.py", "narwhals.py", "mine.py", "tables"):
        (tmp_path / name).write_text("people = 5")
    for name in ("yaml", "my_own"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("")
    (found,) = check_own_files(tmp_path)
    assert not found.ok
    assert ": narwhals.py, operator.py, pandas.py, yaml: rename" in str(found)
    assert "rename them" in str(found)
    assert "mine" not in str(found)


@pytest.mark.parametrize(
    ("off", "found"),
    [
        ({"anywidget": True}, ["anywidget"]),
        (["@jupyter-widgets/jupyterlab-manager:plugin"], ["jupyterlab_widgets"]),
        ({"anywidget": False, "other": True}, []),
        (7, []),
    ],
)
def test_a_left_over_setting_that_switches_controls_off_is_named(tmp_path, monkeypatch, off, found):
    file = tmp_path / "labconfig" / "page_config.json"
    file.parent.mkdir()
    file.write_text(json.dumps({"disabledExtensions": off}))
    monkeypatch.setenv("JUPYTER_CONFIG_DIR", str(tmp_path))
    said = [str(one) for one in doctor.check_front_ends() if not one.ok]
    assert said == [
        f"PROBLEM  {file} switches off {name} in JupyterLab: controls would not show; take "
        f"{'anywidget' if name == 'anywidget' else '@jupyter-widgets/jupyterlab-manager'} out of "
        "disabledExtensions there"
        for name in found
    ]


def test_a_record_of_a_newer_edition_is_not_well(tmp_path):
    record = {**empty_record(), "version": 99}
    (tmp_path / FILE_NAME).write_text(json.dumps(record))
    finding = the(doctor.check_record(tmp_path))
    assert not finding.ok
    assert "written by a newer edition of the course; update this one" in finding.found


@pytest.fixture
def a_package(tmp_path, monkeypatch):
    """One that lists a module of five letters, a script and what leads to the course."""
    info = tmp_path / "odd_one-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: odd_one\nVersion: 1\n")
    rows = ["odd.py,sha256=x,5", "../../../bin/odd,sha256=x,900", "odd.pth,sha256=x,900"]
    (info / "RECORD").write_text("\n".join([*rows, "odd_one-1.dist-info/RECORD,,"]))
    (tmp_path / "odd.py").write_text("x = 1")
    (tmp_path / "odd.pth").write_text("moved")
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    return tmp_path


def test_a_package_with_all_its_files(a_package):
    assert str(the(doctor.check_files())) == (
        "ok       Files of packages that are missing or cut short: none"
    )


@pytest.mark.parametrize("content", [None, "", "x"])
def test_a_package_that_was_emptied_inside_is_named(a_package, content):
    (a_package / "odd.py").unlink()
    if content is not None:
        (a_package / "odd.py").write_text(content)
    finding = the(doctor.check_files())
    assert not finding.ok
    assert finding.found == "Files of packages that are missing or cut short: odd_one"
    assert finding.cure.startswith("connect this computer to the internet and run start.py")


def test_the_packages_here_have_all_their_files():
    assert the(doctor.check_files()).ok


def test_packages_that_are_there_and_do_not_run_are_named(monkeypatch):
    def half_deleted(name):
        if name in ("anywidget", "yaml", "jupyterlab.labapp", "lessonkit.figures.fast_altair"):
            raise ImportError("DLL load failed\nand so on")
        if name == "filelock":
            raise SystemExit(3)

    monkeypatch.setattr(doctor, "import_module", half_deleted)
    findings = list(doctor.check_imports())
    assert not any(finding.ok for finding in findings)
    assert [finding.found for finding in findings] == [
        "altair is there and cannot be used (ImportError: DLL load failed)",
        "anywidget is there and cannot be used (ImportError: DLL load failed)",
        "yaml is there and cannot be used (ImportError: DLL load failed)",
        "filelock is there and cannot be used (SystemExit: 3)",
        "jupyterlab is there and cannot be used (ImportError: DLL load failed)",
    ]


def test_packages_that_run_are_one_line():
    assert the(doctor.check_imports()).ok


def test_a_package_without_a_version_is_half_deleted(packages):
    packages["altair"] = None
    assert next(doctor.check_packages()).found == "altair is missing"


def test_a_notebook_is_really_started_and_asked(tmp_path, monkeypatch):
    (tmp_path / "profile_default" / "startup").mkdir(parents=True)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    (tmp_path / "pandas.py").write_text("people = 12658")
    finding = the(doctor.check_notebook(tmp_path))
    assert not finding.ok
    assert "pandas" in finding.found
    (tmp_path / "pandas.py").unlink()
    (tmp_path / "profile_default" / "startup" / "00.py").write_text("import os\nos._exit(3)")
    finding = the(doctor.check_notebook(tmp_path))
    assert "its kernel does not start" in finding.found
    (tmp_path / "profile_default" / "ipython_kernel_config.py").write_text(
        "import os\nos.write(2, b'My settings end here\\n')\nos._exit(3)"
    )
    assert "; My settings end here" in the(doctor.check_notebook(tmp_path)).found
    assert "what IPython runs at its start" in finding.cure
