"""The prose of every lesson: numbers computed, headings in order, words that are fair."""

import re
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from crossings import claims
from lessonkit.lessons import catalogue
from lessonkit.text.code_marks import spoken

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "lessons" / "source").glob("*/lesson.md"))


def prose(path, *, teacher):
    """The lines of prose with their numbers, without cells and exercises; teachers' notes apart."""
    parts = catalogue.lesson(path.parent.name[:2]).source.parts
    return "\n\n".join(p.text for p in parts if p.kind == ("teacher" if teacher else "prose"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_headings_go_down_one_step_at_a_time(path):
    levels = [len(m) for m in re.findall(r"^(#+) ", prose(path, teacher=False), flags=re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_nobody_is_called_illegal_and_nobody_is_water(path):
    loaded = r"\b(illegals?|swarm|flood(?:ed|ing)?|tidal|invasion|influx|bogus)\b"
    # An official label of visits, in its quotation marks; said of what is done, never of people.
    text = re.sub("“illegal working”", "", path.read_text(encoding="utf-8"), flags=re.I)
    # What somebody said stands in the ledger, and is theirs.
    said = "\n".join(claims()["quotation"].fillna(""))
    text = re.sub(r"“([^“”]{12,})”", lambda m: "" if m[1].rstrip(".,") in said else m[0], text)
    assert re.findall(loaded, text, flags=re.I) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_the_id_of_a_lesson_stands_in_its_folders_name_alone(path):
    number = path.parent.name[:2]
    said = re.findall(
        rf"[\"'({{]{number}(?:\.[a-z][\w-]*)?[\"')]", path.read_text(encoding="utf-8")
    )
    assert said == []


def texts_in(something):
    """Every text that an exercise holds, however deep, but for its question."""
    if isinstance(something, str):
        yield something
    elif isinstance(something, (list, tuple, dict)):
        parts = something.values() if isinstance(something, dict) else something
        for part in parts:
            yield from texts_in(part)
    elif is_dataclass(something):
        for field in fields(something):
            if field.name != "question":
                yield from texts_in(getattr(something, field.name))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_what_a_reply_says_has_no_marks_of_markdown(path):
    # A card shows code between backticks and nothing else of it: stars would be read as stars.
    for task in catalogue.lesson(path.parent.name[:2]).tasks:
        marked = [text for text in texts_in(task) if re.search(r"\*\*|`", spoken(text))]
        assert marked == [], task.id
