"""A notebook in another place: the same record, or a sentence that says where it is."""

import shutil

from crossings import begin, check
from lessonkit import record
from tests.names import COURSE_MARK, FILE_NAME
from tests.worked_out import right

MOVED = "If you moved the notebook to this folder, your earlier answers are in the folder that"


def folder_called(name, course_folder, monkeypatch, marked=False):
    folder = course_folder / name
    folder.mkdir(parents=True)
    if marked:
        (folder / COURSE_MARK).write_text("{}")
    return opened_in(folder, monkeypatch)


def opened_in(folder, monkeypatch):
    """As if a notebook was opened in the folder; a kernel stays with the folder it began in."""
    monkeypatch.setattr(record, "_open", {})
    monkeypatch.chdir(folder)
    return folder


def test_in_a_folder_inside_the_course_folder(course_folder, monkeypatch):
    mine = folder_called("my-course", course_folder, monkeypatch, marked=True)
    assert MOVED not in repr(begin("03"))
    check("03.fall", right("03.fall"))
    for name in ("my-course/homework", "my-course/Përfunduar/deep down"):
        folder_called(name, course_folder, monkeypatch)
        card = repr(begin("03"))
        assert f"{FILE_NAME} in your course folder “my-course”, and go nowhere unless" in card
        assert "You were here before: 1 of 20" in card
        assert MOVED not in card
    assert [path.parent for path in course_folder.rglob(FILE_NAME)] == [mine]


def test_outside_the_course_folder_and_back(course_folder, monkeypatch):
    mine = folder_called("my-course", course_folder, monkeypatch, marked=True)
    begin("03")
    check("03.fall", right("03.fall"))
    folder_called("Desktop", course_folder, monkeypatch)
    card = repr(begin("03"))
    assert f"They are kept in {FILE_NAME} in the folder “Desktop”, and go nowhere unless" in card
    assert "A new record begins here. " + MOVED in card
    assert MOVED not in repr(begin("03"))  # said once: this is the record from now on
    opened_in(mine, monkeypatch)
    assert "You were here before: 1 of 20" in repr(begin("03"))


def test_worked_notebooks_have_a_record_of_their_own(course_folder, monkeypatch):
    folder_called("my-course", course_folder, monkeypatch, marked=True)
    folder_called("my-course/solutions", course_folder, monkeypatch)
    card = repr(begin("03"))
    assert "in the folder “solutions”" in card
    assert MOVED not in card


def test_a_folder_deleted_under_the_notebook(course_folder, monkeypatch):
    folder = folder_called("gone", course_folder, monkeypatch)
    shutil.rmtree(folder)
    card = repr(begin("03"))
    assert "the course folder is not there any more" in card
    assert MOVED not in card


def test_a_cell_that_changes_the_working_folder_takes_the_record_nowhere(
    course_folder, monkeypatch
):
    mine = folder_called("my-course", course_folder, monkeypatch, marked=True)
    begin("03")
    check("03.fall", right("03.fall"))
    elsewhere = course_folder / "downloads"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert "You were here before: 1 of 20" in repr(begin("03"))
    assert [path.parent for path in course_folder.rglob(FILE_NAME)] == [mine]
