"""The prose of every lesson: numbers computed, headings in order, words that are fair."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "lessons" / "source").glob("*/lesson.md"))

# Numbers that are not findings: parts, names of periods, dates, keys, the lesson's own minutes and
# the words of the claim itself. Everything else in prose has to be computed: write {{name}}.
NOT_FINDINGS = re.compile(
    r"\b(?:19|20)\d\d(?:Q[1-4])?\b|\bQ[1-4]\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b"
    r"|over 90 per cent|by about 60 per cent|\btimes 100\b"
    r"|\blesson \d\d\b|\b[Pp]art \d+\b|\b11\.11\.11\b|^#+ \d+\.|\bmore than \d hundred\b"
)

# In a teacher's note minutes, part numbers and the like may be typed. A finding may not: a number
# with a thousands comma or a decimal, or one that says of what it is so many.
FINDING = re.compile(
    r"\d,\d{3}|\d\.\d"
    r"|\d[* ]{0,3}(?:%|(?:per cent|percentage points?|people|boats?|detections?)\b)"
)


def prose(path, *, teacher):
    """The lines of prose with their numbers, without cells and exercises; teachers' notes apart."""
    parts = catalogue.lesson(path.parent.name[:2]).source.parts
    return "\n\n".join(p.text for p in parts if p.kind == ("teacher" if teacher else "prose"))


def typed(text):
    """The lines without what is computed, what is code and what is no finding."""
    return [
        NOT_FINDINGS.sub("", line) for line in re.sub(r"\{\{.+?\}\}|`[^`]*`", "", text).split("\n")
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_numbers_in_prose_are_computed(path):
    lines = typed(prose(path, teacher=False))
    assert [line for line in lines if re.search(r"\d", line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_findings_in_teachers_notes_are_computed(path):
    assert [line for line in typed(prose(path, teacher=True)) if FINDING.search(line)] == []


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
    assert re.findall(loaded, text, flags=re.I) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_learners_notebook_asks_every_exercise_once_and_in_order(path):
    lesson = catalogue.lesson(path.parent.name[:2])
    built = ROOT / "lessons" / f"{path.parent.name}.ipynb"
    cells = json.loads(built.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    asked = re.findall(r"(?:check|ask|predict|reflect)\(\"([\d.\w-]+)\"", code)
    assert asked == list(lesson.outlines)


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.parent.name)
def test_the_id_of_a_lesson_stands_in_its_folders_name_alone(path):
    number = path.parent.name[:2]
    said = re.findall(
        rf"[\"'({{]{number}(?:\.[a-z][\w-]*)?[\"')]", path.read_text(encoding="utf-8")
    )
    assert said == []
