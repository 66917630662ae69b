"""The first use of a term in a lesson leads to a list in the same notebook; sentences stay."""

import json
import re
from pathlib import Path

import pytest

from crossings.terms import plain_words
from lessonkit.build.first_uses import FirstUses
from lessonkit.lessons import catalogue

TERMS = {"base": "What a part is of", "base rate": "How common it is", "detection": "Noticed once"}
LINK = re.compile(r"\[([^\]]+)\]\(#word-[\w-]+\)")
NOTEBOOKS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("A base rate, then a base.", ["base rate", "base"]),
        ("Detections and detections", ["Detections"]),
        ("**detection**", ["detection"]),
        ("# Detection\n\nOf a detection", ["detection"]),
        ("`base` and [base](x.ipynb) and “base” and <b title='base'>", []),
        ("```python\nbase = 1\n```", []),
        ("> said of a base\n| base | x |", []),
        ("a data-base, database, base's", []),
    ],
)
def test_the_first_use_alone_is_linked(text, linked):
    made = FirstUses(TERMS, "01").linked(text)
    assert LINK.findall(made) == linked
    assert LINK.sub(r"\1", made) == text


def test_a_course_without_a_glossary_has_no_list():
    uses = FirstUses({}, "01")
    assert uses.linked("A base.") == "A base."
    assert uses.listed() == ""


def cells(path):
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in found if cell["cell_type"] == "markdown"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem[:2])
def test_links_of_a_lesson_have_their_word_and_change_no_sentence(path):
    texts = cells(path)
    targets = re.findall(r"\]\(#(word-[\w-]+)\)", "\n".join(texts))
    assert len(set(targets)) == len(targets)
    assert sorted(targets) == sorted(re.findall(r'<dt id="([\w-]+)"', "\n".join(texts)))
    lesson = catalogue.lesson(path.stem[:2])
    prose = [p for p in lesson.source.parts if p.kind == "prose"]
    plain = " ".join(LINK.sub(r"\1", text) for text in texts)
    first = [lesson.names.texts(part.lines).strip().split("\n")[0] for part in prose]
    assert [line for line in first if line not in plain and "(" not in line] == []


def test_most_lessons_link_words_of_the_glossary():
    linked = {path.stem[:2]: set(LINK.findall("\n".join(cells(path)))) for path in NOTEBOOKS}
    assert sum(map(bool, linked.values())) >= 13
    known = {form for name in plain_words() for form in (name, f"{name}s", f"{name}es")}
    assert {word.lower() for words in linked.values() for word in words} <= known
