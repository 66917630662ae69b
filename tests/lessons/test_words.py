"""The prose of every lesson: numbers computed, headings in order, words that are fair."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "lessons" / "source").glob("*.md"))

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
    """The lines of prose with their numbers, without code; teachers' notes apart."""
    text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    text = re.sub(r"```.*?```", "", text, flags=re.S)
    notes = re.findall(r":::\{teacher\}(.*?)\n:::", text, flags=re.S)
    return "\n".join(notes) if teacher else re.sub(r":::\{teacher\}.*?\n:::", "", text, flags=re.S)


def typed(text):
    """The lines without what is computed, what is code and what is no finding."""
    return [
        NOT_FINDINGS.sub("", line) for line in re.sub(r"\{\{\w+\}\}|`[^`]*`", "", text).split("\n")
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_numbers_in_prose_are_computed(path):
    lines = typed(prose(path, teacher=False))
    assert [line for line in lines if re.search(r"\d", line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_findings_in_teachers_notes_are_computed(path):
    assert [line for line in typed(prose(path, teacher=True)) if FINDING.search(line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_headings_go_down_one_step_at_a_time(path):
    levels = [len(m) for m in re.findall(r"^(#+) ", prose(path, teacher=False), flags=re.M)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_nobody_is_called_illegal_and_nobody_is_water(path):
    loaded = r"\b(illegals?|swarm|flood(?:ed|ing)?|tidal|invasion|influx|bogus)\b"
    # An official label of visits, in its quotation marks; said of what is done, never of people.
    text = re.sub("“illegal working”", "", path.read_text(encoding="utf-8"), flags=re.I)
    assert re.findall(loaded, text, flags=re.I) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_learners_notebook_asks_every_exercise_once(path):
    from lessonkit.lessons import catalogue

    lesson = catalogue.lesson(path.stem[:2])
    notebook = json.loads((ROOT / "lessons" / f"{path.stem}.ipynb").read_text(encoding="utf-8"))
    code = "\n".join("".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code")
    asked = re.findall(r"(?:check|ask|predict|reflect)\(\"([\d.\w-]+)\"", code)
    assert sorted(asked) == sorted(task.id for task in lesson.tasks)
