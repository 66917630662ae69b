"""Every claim of the ledger is met in the lessons that it belongs to: they use it by its id."""

import re
from pathlib import Path

import pytest

from crossings.ledger import claims
from lessonkit.data.package import load
from lessonkit.lessons import catalogue

ROOT = Path(__file__).parents[2]
MEETINGS = [
    (claim, lesson.strip())
    for claim, lessons in claims().set_index("claim_id")["lessons"].items()
    for lesson in lessons.split(";")
]


# Figure → the claims that state its number.
STATED = load("figures").set_index("figure_id")["claim_ids"].fillna("").str.split(";")


def used_in(lesson):
    """The ids of claims in the source and the exercises of a lesson, and those of its figures."""
    (source,) = (ROOT / "lessons" / "source").glob(f"{lesson}-*.md")
    package = ROOT / "src" / "crossings" / "exercises" / "lessons" / f"lesson_{lesson}"
    texts = [path.read_text(encoding="utf-8") for path in (source, *package.glob("*.py"))]
    quoted = set(re.findall(r"[\"']([\w.-]+)[\"']", "\n".join(texts)))
    return quoted | {claim for name in quoted & set(STATED.index) for claim in STATED[name]}


@pytest.mark.parametrize(("claim", "lesson"), MEETINGS)
def test_the_lesson_uses_the_claim(claim, lesson):
    assert claim in used_in(lesson)


def test_every_claim_has_a_lesson_that_exists():
    assert {lesson for _, lesson in MEETINGS} <= set(catalogue.lesson_ids())
    assert {claim for claim, _ in MEETINGS} == set(claims()["claim_id"])
