"""Collecting: a class of thirty whose every figure is known by hand, and whatever else is sent."""

import csv
import io
import json
import shutil
import zipfile

import pytest

from crossings.cli import main
from lessonkit.classroom import counting
from lessonkit.classroom.collect import collect
from lessonkit.classroom.forgetting import forget
from lessonkit.classroom.gather import LARGEST, gather
from lessonkit.classroom.marks import read_names
from lessonkit.lessons import catalogue
from lessonkit.text.errors import CourseError
from tests.classroom.a_class import CLAIM, PERIODS, SEATS, TWIN

LESSON = "03"


@pytest.fixture
def lesson():
    return catalogue.lesson(LESSON)


def marks_of(folder):
    with (folder / "marks.csv").open(encoding="utf-8", newline="") as file:
        return {row["seat"]: row for row in csv.DictReader(file)}


def test_every_figure_of_the_class_is_the_one_worked_out_by_hand(handed_in, lesson):
    hand_ins = gather(handed_in, LESSON).hand_ins
    assert len(hand_ins) == 30
    fall = next(one for one in counting.exercises(lesson, hand_ins) if one.id == "03.fall")
    assert (fall.done, fall.tried, fall.first_right, fall.last_right) == (20, 20, 10, 20)
    assert fall.sure_and_wrong == 10
    ((slip, seats),) = counting.slips(lesson, hand_ins)
    assert (slip.id, seats, slip.tasks) == ("wrong-base", 10, ("03.fall",))
    assert counting.twin_against_claim((TWIN, CLAIM), hand_ins) == {
        (True, True): 20,
        (True, False): 6,
        (False, True): 1,
        (False, False): 1,
    }
    _, seats, rows = counting.predictions(lesson, hand_ins)["03.after-the-peak"]
    assert seats == 20
    # Of 100, 200 … 2,000 the middle is 1,050, and the middle half goes from 575 to 1,525.
    assert {(one.low, one.middle, one.high) for one in rows} == {(575.0, 1050.0, 1525.0)}
    assert [one.period for one in rows] == list(PERIODS)
    assert len(counting.sentences(lesson, hand_ins)["03.note"]) == 2  # only two gave their words


def test_the_pages_name_no_seat_and_let_nothing_run(handed_in, tmp_path):
    said = collect(handed_in, LESSON)
    folder = tmp_path / "class-03"
    page = (folder / "class.html").read_text(encoding="utf-8")
    assert said[0] == "30 seats of lesson 03 collected."
    assert "otter" not in page
    assert "&lt;b&gt;" in page
    assert "<b>" not in page
    assert "<script" not in page
    assert "default-src &#x27;none&#x27;" in page
    assert len(list((folder / "feedback").glob("*.html"))) == 30
    own = (folder / "feedback" / "otter-1.html").read_text(encoding="utf-8")
    assert "otter-2" not in own
    assert catalogue.task("03.fall").question in own


def test_marks_count_what_is_done_and_no_cell_is_a_formula(handed_in, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("seat,name\notter-1,=1+1\notter-99,Ana\n", encoding="utf-8")
    said = collect(handed_in, LESSON, names=names)
    assert "Not handed in: otter-99." in said
    marks = marks_of(tmp_path / "class-03")
    assert len(marks) == 31
    assert marks["otter-1"]["name"] == "'=1+1"
    # Twin, claim, fall, prediction and note of the reading route.
    assert (marks["otter-1"]["done"], marks["otter-1"]["of"]) == ("5", "18")
    assert (marks["otter-28"]["done"], marks["otter-28"]["rubric 0 to 4"]) == ("0", "")
    assert marks["otter-99"]["done"] == ""
    assert marks["otter-1"]["own words"] == "yes"
    assert marks["otter-3"]["own words"] == "no"


@pytest.mark.parametrize(("system", "column"), [("moodle", "Identifier"), ("canvas", "Student")])
def test_lists_for_a_schools_system(handed_in, tmp_path, system, column):
    collect(handed_in, LESSON, system=system)
    assert column in (tmp_path / "class-03" / "marks.csv").read_text(encoding="utf-8")
    with pytest.raises(CourseError, match="moodle or canvas"):
        collect(handed_in, LESSON, system="excel")


@pytest.mark.parametrize(
    "content",
    [
        "seat,name\notter-1,Ana Gjoçi\n\n".encode(),
        "\ufeffseat;name\r\nOtter-1 ;Ana Gjoçi\r\n".encode(),
        "seat;name\r\notter-1;Ana Gjoçi\r\n".encode("cp1252"),
    ],
)
def test_lists_of_names_as_spreadsheets_write_them(tmp_path, content):
    (tmp_path / "names.csv").write_bytes(content)
    assert read_names(tmp_path / "names.csv")["otter-1"]["name"] == "Ana Gjoçi"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("otter,Ana\n,Ben\n", "Row 3 of names.csv: A seat word begins with a letter"),
        ("otter,Ana\n../x,Ben\n", "Row 3 of names.csv: A seat word begins with a letter"),
        ("otter,Ana\nOTTER,Ben\n", "Row 3 of names.csv: otter is there twice."),
    ],
)
def test_what_is_wrong_in_a_list_of_names_is_said(tmp_path, rows, said):
    (tmp_path / "names.csv").write_text(f"seat,name\n{rows}")
    with pytest.raises(CourseError, match=said):
        read_names(tmp_path / "names.csv")


def test_zips_of_a_schools_system_and_renamed_files(handed_in, tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        for path in sorted(handed_in.iterdir())[:10]:
            archive.write(path, f"Sam Smith_1_assignsubmission_file_/{path.stem}.txt")
    whole = tmp_path / "Course 7-all.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("group b.zip", inner.getvalue())
        archive.writestr("readme.txt", "no file of ours")
        for path in sorted(handed_in.iterdir())[10:]:
            archive.write(path, f"../../{path.name}")
    found = gather(whole, LESSON)
    assert len(found.hand_ins) == 30
    assert found.troubles == ()
    assert {one.seat for one in found.hand_ins} == set(SEATS)


def test_whatever_else_lies_there_gets_a_sentence_and_the_rest_counts(handed_in):
    one = json.loads((sorted(handed_in.iterdir())[0]).read_text(encoding="utf-8"))

    def put(name, content):
        content = content if isinstance(content, (str, bytes)) else json.dumps(content)
        content = content.encode() if isinstance(content, str) else content
        (handed_in / name).write_bytes(content)

    put("damaged.json", '{"format": "crossings-hand-in", ')
    put("deep.json", '{"a":' * 100_000)
    put("another lesson.json", {**one, "lesson": "04"})
    put("no seat.json", {**one, "seat": "../../etc"})
    put("again.json", {**one, "made": "2020-01-01T00:00:00+00:00"})
    put("large.json", b"{" + b" " * LARGEST)
    put("picture.png", b"\x89PNG")
    put("not.zip", b"PK nothing")
    put("list.json", "[1, 2]")
    put("half.json", {**one, "seat": "heron-1", "tasks": {"03.fall": 5}, "notes": None})
    found = gather(handed_in, LESSON)
    assert len(found.hand_ins) == 31  # the half of heron-1 that can be read counts as well
    said = "\n".join(found.troubles)
    for name, why in [
        ("damaged.json", "it is damaged; ask for it again"),
        ("deep.json", "it is damaged; ask for it again"),
        ("another lesson.json", "it is of lesson 04, so it is left out"),
        ("no seat.json", "its seat is no seat word"),
        ("large.json", "it is too large"),
        ("not.zip", "this zip is damaged or locked"),
    ]:
        assert f"{name}: {why}" in said
    assert "otter-1 handed in more than once; the newest counts." in said
    assert "picture" not in said
    newest = next(one for one in found.hand_ins if one.seat == "otter-1")
    assert newest.made > "2020-01-02"


def test_forgetting_deletes_what_was_written_and_nothing_else(handed_in, tmp_path):
    collect(handed_in, LESSON)
    folder = tmp_path / "class-03"
    (folder / "mine.txt").write_text("stays", encoding="utf-8")
    said = forget(folder)
    assert said[0] == "Deleted: 32 files of the class; other files in it stay."
    assert [path.name for path in folder.iterdir()] == ["mine.txt"]
    assert len(list(handed_in.iterdir())) == 30
    with pytest.raises(CourseError, match="is no folder of a class"):
        forget(folder)


def test_forgetting_stays_inside_its_folder(handed_in, tmp_path):
    collect(handed_in, LESSON)
    outside = tmp_path / "outside.txt"
    outside.write_text("stays", encoding="utf-8")
    mark = tmp_path / "class-03" / ".crossings-class.json"
    mark.write_text(json.dumps(["../outside.txt", "class.html"]), encoding="utf-8")
    forget(tmp_path / "class-03")
    assert outside.exists()


def test_the_commands(handed_in, tmp_path, capsys):
    assert main(["collect", str(handed_in), "--lesson", LESSON, "--to", str(tmp_path / "x")]) == 0
    assert "30 seats of lesson 03 collected." in capsys.readouterr().out
    assert main(["forget", str(tmp_path / "x")]) == 0
    assert not (tmp_path / "x").exists()
    assert main(["collect", str(tmp_path / "nowhere"), "--lesson", LESSON]) == 2
    assert "There is nothing at" in capsys.readouterr().err
    shutil.rmtree(handed_in)
    handed_in.mkdir()
    assert main(["collect", str(handed_in), "--lesson", LESSON]) == 0
    assert "0 seats of lesson 03 collected." in capsys.readouterr().out
