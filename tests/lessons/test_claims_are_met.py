"""Every claim of the ledger is met in the lessons that it belongs to: they use it by its id."""

import re

import pytest

from crossings.ledger import claims
from lessonkit.data.package import load
from lessonkit.lessons import catalogue

MEETINGS = [
    (claim, lesson.strip())
    for claim, lessons in claims().set_index("claim_id")["lessons"].items()
    for lesson in lessons.split(";")
]


# Figure → the claims that state its number.
STATED = load("figures").set_index("figure_id")["claim_ids"].fillna("").str.split(";")


def used_in(lesson):
    """The ids of claims, in quotation marks, in the folder of a lesson."""
    folder = catalogue.lesson(lesson).folder
    texts = [path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()]
    named = set(re.findall(r"[\"']([A-Z]\d+)[\"']", "\n".join(texts)))
    # A number that a claim holds is taken by its own name, with the words that hold it.
    quoted = set(re.findall(r"(?:figure|quoted)\([\"']([\w.-]+)[\"']\)", "\n".join(texts)))
    rows = load("figures").set_index("figure_id")["claim_ids"].fillna("")
    return named.union(*(rows[one].split(";") for one in quoted))


@pytest.mark.parametrize(("claim", "lesson"), MEETINGS)
def test_the_lesson_uses_the_claim(claim, lesson):
    assert claim in used_in(lesson)


def test_every_claim_has_a_lesson_that_exists():
    assert {lesson for _, lesson in MEETINGS} <= set(catalogue.lesson_ids())
    assert {claim for claim, _ in MEETINGS} == set(claims()["claim_id"])
