"""Settings of pip and uv that are about something else do not rule the set-up."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
:env:.cert='/ours.pem'
:env:.target='/elsewhere'
global.cert='/theirs.pem'
global.extra-index-url='\\nhttps://one\\nhttps://two'
install.user='true'
install.require-hashes='true'
"""


def test_a_setting_of_pip_for_the_learners_own_python_does_not_count(start, monkeypatch):
    """What says how packages are reached does: a school's own index, its certificate."""
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    start.subprocess.settings = SETTINGS
    start.main(["doctor"])
    (installing,) = (g["env"] for g in start.subprocess.given if "PIP_CONFIG_FILE" in g["env"])
    assert {name: value for name, value in installing.items() if name.startswith("PIP_")} == {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_CONSTRAINT": "constraints.txt",
        "PIP_BUILD_CONSTRAINT": "constraints.txt",
        "PIP_cert": "/ours.pem",
        "PIP_extra-index-url": " https://one https://two",
    }


def test_pip_itself_understands_what_it_is_told(start, monkeypatch, tmp_path):
    settings = tmp_path / "pip.conf"
    settings.write_text(
        "[global]\nindex-url = https://one\n[install]\nuser = true\ntarget = /out\n"
    )
    monkeypatch.setattr(start, "subprocess", subprocess)
    monkeypatch.setattr(start, "PYTHON", sys.executable)
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    environment = os.environ | start.pip_settings()
    listing = [sys.executable, "-m", "pip", "config", "list"]
    said = subprocess.run(listing, env=environment, capture_output=True, text=True, check=True)
    assert ":env:.index-url='https://one'" in said.stdout
    assert "install." not in said.stdout


def test_of_uvs_settings_those_stay_that_lead_to_packages(start, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))  # where there is none, one more is set
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    others = "PYTHON TARGET OVERRIDE CONSTRAINT CONFIG_FILE REQUIRE_HASHES NO_BUILD_ISOLATION"
    kept = "DEFAULT_INDEX INDEX_URL FIND_LINKS SYSTEM_CERTS HTTP_TIMEOUT OFFLINE CACHE_DIR"
    for name in f"{others} EXCLUDE_NEWER NO_BUILD RESOLUTION {kept}".split():
        monkeypatch.setenv(f"UV_{name}", "1")
    start.main([])
    installing = [env for env in (one["env"] for one in start.subprocess.given) if "TMPDIR" in env]
    assert installing
    for env in installing:
        assert {name for name in env if name.startswith("UV_")} == {
            f"UV_{name}" for name in f"NO_CONFIG {kept}".split()
        }


def test_where_a_file_of_pip_is_broken_the_variables_count(start, monkeypatch, tmp_path, capsys):
    """pip then lists nothing at all, and a school's certificate would be lost with it."""
    settings = tmp_path / ".config" / "pip" / "pip.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text("nonsense\n[[")
    monkeypatch.setattr(start, "subprocess", subprocess)
    monkeypatch.setattr(start, "PYTHON", sys.executable)
    for name in [name for name in os.environ if name.startswith(("PIP_", "XDG_"))]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path / ".config"))
    monkeypatch.setenv("PIP_CERT", "/ours.pem")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    settings.with_name("pip.ini").write_text("nonsense\n[[")  # its name on Windows
    kept = start.pip_settings()
    assert kept["PIP_cert"] == "/ours.pem"
    assert "PIP_target" not in kept
    said = capsys.readouterr().out
    assert "pip cannot read its settings, and they do not count: " in said
    assert str(settings.parent) in said


@pytest.fixture
def settings(start, monkeypatch, tmp_path):
    """Where uv's settings may be, and what it is given of them."""
    for name in [name for name in os.environ if name.startswith(("UV_", "XDG_"))]:
        monkeypatch.delenv(name)
    for name, folder in (("XDG_CONFIG_HOME", "own"), ("XDG_CONFIG_DIRS", "shared")):
        monkeypatch.setenv(name, str(tmp_path / folder))
        (tmp_path / folder / "uv").mkdir(parents=True)
    for name, folder in (("APPDATA", "own"), ("PROGRAMDATA", "shared")):
        monkeypatch.setenv(name, str(tmp_path / folder))

    def given(**files):
        places = {"above": tmp_path, "own": tmp_path / "own/uv", "shared": tmp_path / "shared/uv"}
        for name, content in files.items():
            (places[name] / "uv.toml").write_bytes(content.encode() if content else b"\xff\xfe\0")
        file = tmp_path / "given.toml"
        file.unlink(missing_ok=True)
        variables = start.uv_settings(file)
        if not variables:
            assert not file.exists()
            return {}
        assert variables == {"UV_CONFIG_FILE": str(file)}
        return tomllib.loads(file.read_text(encoding="utf-8"))

    return given


@pytest.mark.parametrize("broken", ["nonsense = [", "", "pip = 3", "\0", "a = 1\na = 2"])
@pytest.mark.parametrize("place", ["above", "own", "shared"])
def test_a_broken_file_of_uv_is_said_and_does_not_count(settings, capsys, tmp_path, place, broken):
    assert settings(**{place: broken}) == {}
    said = capsys.readouterr().out
    assert re.search(rf"^   {re.escape(str(tmp_path))}.*uv\.toml cannot be read and does not", said)


def test_of_files_of_uv_that_counts_which_leads_to_packages(settings, capsys, tmp_path):
    found = settings(
        above='index-url = "https://near"\noverride-dependencies = ["pandas<2"]',
        own="\ufeffsystem-certs = true\nindex-url = 'https://far'\nexclude-newer = 2020-01-01\n"
        "[pip]\nrequire-hashes = true\nfind-links = ['/é \"w\"']\ntarget = '/elsewhere'",
        shared='no-proxy = ["localhost"]\n[[index]]\nname = "school"\nurl = "https://school"\n'
        'default = true\n[[index]]\nurl = "https://more"',
    )
    assert found == {
        "index-url": "https://near",
        "system-certs": True,
        "find-links": ['/é "w"'],
        "no-proxy": ["localhost"],
        "index": [
            {"name": "school", "url": "https://school", "default": True},
            {"url": "https://more"},
        ],
    }
    said = capsys.readouterr().out
    assert f"{tmp_path / 'uv.toml'} counts for index-url\n" in said
    assert f"{tmp_path / 'own/uv/uv.toml'} counts for system-certs, index-url, find-links\n" in said


def test_a_file_that_is_named_to_uv_counts_alone(settings, monkeypatch, tmp_path):
    (tmp_path / "named").write_text("offline = true\nno-build = true")
    monkeypatch.setenv("UV_CONFIG_FILE", str(tmp_path / "named"))
    assert settings(own='index-url = "https://own"') == {"offline": True}
    monkeypatch.setenv("UV_CONFIG_FILE", str(tmp_path / "gone"))
    assert settings() == {}


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_nobody_else_reads_an_address_with_a_password(start, settings, tmp_path):
    settings(own='index-url = "https://ana:secret@school"')
    assert (tmp_path / "given.toml").stat().st_mode & 0o077 == 0


def test_a_setting_of_uv_that_it_refuses_is_told_apart(start, capsys):
    start.subprocess.codes[" install "] = 1
    start.subprocess.output = [
        "error: Failed to parse: .venv/tmp/uv.toml",
        "  cause: invalid type: integer `3`, expected a string",
    ]
    assert start.main([]) == 1
    assert "in a file uv.toml, in your settings or in a folder above" in capsys.readouterr().out


ABOVE = {
    "broken": "nonsense = [",
    "a workspace": '[project]\nname="x"\nversion="1"\n[tool.uv.workspace]\nmembers=["*"]\n'
    '[tool.uv.sources]\nfilelock={path="gone"}',
}


@pytest.mark.parametrize("above", ABOVE)
def test_a_project_above_the_course_does_not_count(tmp_path, above):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["uv"]["workspace"] == {"members": []}  # here uv ends its search
    if not shutil.which("uv"):
        pytest.skip("there is no uv to try it with")
    course = tmp_path / "course"
    course.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, course)
    for name in ("crossings", "lessonkit"):
        (course / "src" / name).mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text(ABOVE[above])
    asked = ["pip", "install", "--offline", "--no-deps", "--dry-run", "-e", "."]
    ran = subprocess.run(
        ["uv", *asked, "--python", sys.executable],
        cwd=course,
        env=os.environ | {"UV_NO_CONFIG": "1"},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
