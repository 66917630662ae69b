"""Another subject can be written with the engine: its folder, its table, its verbs."""

import re
from pathlib import Path

import pytest

from lessonkit.text.errors import CourseError

ENGINE = Path(__file__).parents[2] / "src" / "lessonkit"


def test_a_lesson_on_apples_from_first_card_to_last(toy, tmp_path):
    assert toy.begin("01").title == "01 · Apples"
    assert "slip" not in repr(toy.check("01.together", 24))
    assert "the young tree has another number" in repr(toy.check("01.together", 24))
    assert toy.check("01.together", 17).title == "Right"
    assert toy.ask("01.pears", "b").title == "Right"
    last = repr(toy.finish("01"))
    assert "2 of 2 exercises of the reading route are done" in last
    assert "Together there are 17." in last
    assert (tmp_path / "apples-progress.json").is_file()
    assert not list(tmp_path.glob("*crossings*"))


def test_it_has_its_own_tables_and_slips(toy):
    assert int(toy.load("orchard")["apples"].sum()) == 17
    with pytest.raises(CourseError, match="There is no table called 'frontex_by_route'"):
        toy.load("frontex_by_route")
    assert "Perhaps you read a blank as none." in repr(toy.ask("01.pears", "a"))


SUBJECT = re.compile(
    r"migra|asylum|\bboats?\b|albania|frontex|refugee|balkan|\barrivals?\b|crossings?\b|kosovo|"
    r"detections?\b|smuggl|home office",
    re.I,
)


@pytest.mark.parametrize(
    "path",
    [
        p
        for p in sorted(ENGINE.rglob("*"))
        if p.suffix in (".py", ".js", ".css") and p.stem != "engine"
    ],
    ids=lambda p: p.relative_to(ENGINE).as_posix(),
)
def test_the_engine_knows_no_word_of_the_course(path):
    assert SUBJECT.findall(path.read_text(encoding="utf-8")) == []
