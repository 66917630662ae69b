"""Handing out: what each state of the learner's folder leads to."""

import json

import pytest

from lessonkit.start.handout import first_lesson, fresh_copy, hand_out
from lessonkit.text.errors import CourseError
from tests.names import MANIFEST_NAME
from tests.start.conftest import notebook, saved_by_jupyterlab

NAME = "03-down.ipynb"
FIRST, SECOND, THIRD = (notebook("# text", f"edition = {n}") for n in (1, 2, 3))
MINE = notebook("# text", "edition = 1", "my_own = 'work'")
RAN = notebook("# text", "edition = 1", outputs=({"output_type": "stream", "text": "1"},))


def notebooks(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*.ipynb")}


def test_first_handout_gives_lessons_and_no_solutions(course, folder):
    course.publish("lessons", NAME, FIRST)
    course.publish("lessons", "README.md", b"not for learners")
    course.publish("solutions", NAME, SECOND)
    report = hand_out(folder)
    assert notebooks(folder) == {NAME: FIRST}
    assert report.sentences() == [f"1 notebook added to {folder}"]
    assert first_lesson(folder) == NAME


def test_worked_notebooks_come_when_they_are_asked_for_and_stay_up_to_date(course, folder):
    course.publish("lessons", NAME, FIRST)
    course.publish("solutions", NAME, FIRST)
    hand_out(folder)
    hand_out(folder, worked=True)
    assert notebooks(folder) == {NAME: FIRST, f"solutions/{NAME}": FIRST}
    assert first_lesson(folder, worked=True) == f"solutions/{NAME}"
    course.publish("solutions", NAME, SECOND)
    hand_out(folder)
    assert notebooks(folder)[f"solutions/{NAME}"] == SECOND


def test_some_lessons_only(course, folder):
    for name in (NAME, "04-did.ipynb", "05-after.ipynb"):
        course.publish("lessons", name, FIRST)
    hand_out(folder, only=["03", "05"])
    assert set(notebooks(folder)) == {NAME, "05-after.ipynb"}
    hand_out(folder, only=["04"])
    assert len(notebooks(folder)) == 3
    with pytest.raises(CourseError, match="There is no lesson called '33'"):
        hand_out(folder, only=["33"])


@pytest.mark.parametrize(
    ("state", "left", "gained", "told"),
    [
        pytest.param(FIRST, SECOND, None, "renewed", id="untouched"),
        pytest.param(saved_by_jupyterlab(FIRST), SECOND, None, "renewed", id="only saved again"),
        pytest.param(MINE, MINE, SECOND, "beside", id="learner typed"),
        pytest.param(RAN, RAN, SECOND, "beside", id="learner ran a cell"),
        pytest.param(b"{", b"{", SECOND, "beside", id="damaged by hand"),
        pytest.param(b"", b"", SECOND, "beside", id="emptied"),
        pytest.param(None, SECOND, None, "added", id="deleted"),
        pytest.param(SECOND, SECOND, None, None, id="newer edition put there by hand"),
        pytest.param(
            saved_by_jupyterlab(SECOND), saved_by_jupyterlab(SECOND), None, None, id="and saved"
        ),
    ],
)
def test_newer_edition(course, folder, state, left, gained, told):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    if state is None:
        (folder / NAME).unlink()
    else:
        (folder / NAME).write_bytes(state)
    course.publish("lessons", NAME, SECOND)

    report = hand_out(folder)
    beside = {"03-down (new edition).ipynb": gained} if gained else {}
    assert notebooks(folder) == {NAME: left} | beside
    for kind in ("renewed", "beside", "added"):
        assert list(getattr(report, kind)) == ([NAME] if kind == told else [])

    again = hand_out(folder)
    assert notebooks(folder) == {NAME: left} | beside
    assert again.sentences() == []


@pytest.mark.parametrize("state", [saved_by_jupyterlab(FIRST), MINE, RAN, b"", b"{"])
def test_same_edition_is_never_given_twice(course, folder, state):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    (folder / NAME).write_bytes(state)
    assert hand_out(folder).sentences() == []
    assert notebooks(folder) == {NAME: state}


def test_each_edition_goes_beside_once_even_if_the_copy_is_deleted(course, folder):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    (folder / NAME).write_bytes(MINE)
    course.publish("lessons", NAME, SECOND)
    hand_out(folder)
    (folder / "03-down (new edition).ipynb").unlink()
    assert hand_out(folder).sentences() == []

    course.publish("lessons", NAME, THIRD)
    hand_out(folder)
    assert notebooks(folder) == {NAME: MINE, "03-down (new edition).ipynb": THIRD}


def test_third_edition_does_not_touch_the_copy_beside(course, folder):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    (folder / NAME).write_bytes(MINE)
    course.publish("lessons", NAME, SECOND)
    hand_out(folder)
    course.publish("lessons", NAME, THIRD)
    report = hand_out(folder)
    assert notebooks(folder) == {
        NAME: MINE,
        "03-down (new edition).ipynb": SECOND,
        "03-down (new edition 2).ipynb": THIRD,
    }
    assert report.sentences() == [
        "03-down.ipynb has your work in it and stays; the newer edition is "
        "03-down (new edition 2).ipynb"
    ]


def test_own_file_of_the_same_name_stays(course, folder):
    folder.mkdir()
    (folder / NAME).write_bytes(MINE)
    course.publish("lessons", NAME, FIRST)
    assert hand_out(folder).beside == {NAME: "03-down (new edition).ipynb"}
    assert notebooks(folder) == {NAME: MINE, "03-down (new edition).ipynb": FIRST}


def test_a_folder_in_place_of_a_notebook_stays(course, folder):
    (folder / NAME).mkdir(parents=True)
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    assert (folder / NAME).is_dir()
    assert (folder / "03-down (new edition).ipynb").read_bytes() == FIRST


def test_solutions_go_beside_in_their_own_folder(course, folder):
    course.publish("solutions", NAME, FIRST)
    hand_out(folder, worked=True)
    (folder / "solutions" / NAME).write_bytes(MINE)
    course.publish("solutions", NAME, SECOND)
    assert hand_out(folder).beside == {f"solutions/{NAME}": "solutions/03-down (new edition).ipynb"}


def test_metadata_alone_makes_a_new_edition_but_no_work_of_the_learner(course, folder):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    (folder / NAME).write_bytes(saved_by_jupyterlab(FIRST))
    better = notebook("# text", "edition = 1", title="now with a title")
    course.publish("lessons", NAME, better)
    assert hand_out(folder).renewed == [NAME]
    assert notebooks(folder) == {NAME: better}


def test_manifest_records_the_hash_of_what_was_handed_out(course, folder):
    import hashlib

    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    manifest = json.loads((folder / MANIFEST_NAME).read_text())
    assert manifest["files"][NAME]["sha256"] == hashlib.sha256(FIRST).hexdigest()


def test_shipped_notebooks_are_handed_out_whole(folder):
    from lessonkit.course import course_files

    shipped = {f.name for f in course_files("lessons").iterdir() if f.name.endswith(".ipynb")}
    assert shipped
    hand_out(folder)
    assert {p.name for p in folder.glob("*.ipynb")} == shipped


def test_a_fresh_copy_sets_the_learners_own_aside(course, folder):
    course.publish("lessons", NAME, FIRST)
    hand_out(folder)
    assert fresh_copy(folder, "03") == f"{NAME} is as it was handed out."
    for number in (1, 2):
        (folder / NAME).write_bytes(MINE)
        said = fresh_copy(folder, "03")
        assert f"What you had is 03-down (set aside {number}).ipynb." in said
        assert notebooks(folder)[NAME] == FIRST
        assert notebooks(folder)[f"03-down (set aside {number}).ipynb"] == MINE
    (folder / NAME).unlink()
    assert "What you had" not in fresh_copy(folder, "03")
    assert notebooks(folder)[NAME] == FIRST


def test_a_fresh_copy_of_what_there_is_not(course, folder):
    course.publish("lessons", NAME, FIRST)
    with pytest.raises(CourseError, match="There is no lesson called '3'"):
        fresh_copy(folder, "3")
    with pytest.raises(CourseError, match=r"There is no folder .* Name your course folder"):
        fresh_copy(folder / "nowhere", "03")
