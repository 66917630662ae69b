"""What the browser edition is made of: nothing but the files of the release."""

import hashlib
import io
import tarfile
import zipfile

import pytest
from packaging.utils import canonicalize_name

from crossings.cli import main
from lessonkit.site import inputs
from lessonkit.site.inputs import Distribution, wanted
from lessonkit.text.errors import CourseError

CONTENT = b"numbers"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture(params=["folder", "zip", "tar.bz2"])
def place(request, tmp_path):
    """A distribution with one file, of each form it may have."""
    if request.param == "folder":
        (tmp_path / "pyodide").mkdir()
        (tmp_path / "pyodide/python_stdlib.zip").write_bytes(CONTENT)
        return tmp_path / "pyodide"
    path = tmp_path / f"pyodide.{request.param}"
    if request.param == "zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("pyodide/python_stdlib.zip", CONTENT)
    else:
        with tarfile.open(path, "w:bz2") as archive:
            info = tarfile.TarInfo("pyodide/python_stdlib.zip")
            info.size = len(CONTENT)
            archive.addfile(info, io.BytesIO(CONTENT))
    return path


def test_a_file_of_the_release_is_read(place):
    assert Distribution(place).file("python_stdlib.zip", DIGEST) == CONTENT


def test_an_altered_file_is_refused_by_its_name(place):
    with pytest.raises(CourseError) as refused:
        Distribution(place).file("python_stdlib.zip", "0" * 64)
    assert str(refused.value).startswith(f"python_stdlib.zip in {place} is not the file of Pyodide")
    assert str(refused.value).endswith("Fetch the distribution again.")


def test_a_missing_file_is_named(place):
    with pytest.raises(CourseError, match=r"^numpy\.whl is not in .* full distribution of Pyodide"):
        Distribution(place).file("numpy.whl", DIGEST)


def test_a_place_that_is_none_is_one_sentence(tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["site", str(out), "--pyodide", str(tmp_path / "nowhere")]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"There is no {tmp_path / 'nowhere'}. Name the folder or archive")
    assert "Traceback" not in said
    assert not out.exists()


def test_a_file_that_is_no_archive_is_refused(tmp_path):
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    with pytest.raises(CourseError, match="is no archive that can be read"):
        Distribution(tmp_path / "photo.jpg").file("python_stdlib.zip", DIGEST)


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "letter.txt").write_text("Dear …")
    assert main(["site", str(tmp_path), "--pyodide", "nowhere"]) == 2
    assert "is not a browser edition" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_every_input_has_its_hash():
    inputs.wanted.cache_clear()
    digests = [*wanted()["core"].values(), *(p["sha256"] for p in wanted()["packages"].values())]
    assert len(digests) > 20
    assert all(len(one) == 64 for one in digests)


def test_every_package_has_the_name_that_pyodide_looks_for():
    """Another one is never found, and Python in the page does not start, without a word."""
    assert [name for name in wanted()["packages"] if canonicalize_name(name) != name] == []
