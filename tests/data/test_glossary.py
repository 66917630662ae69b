"""The glossary: each term has its pair and its lesson, each foreign term its source."""

import re

import pytest

from crossings import glossary
from lessonkit.data.package import load
from lessonkit.lessons.catalogue import lesson_ids
from lessonkit.text.errors import CourseError

ROWS = load("glossary").fillna("").to_dict("records")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["term"])
def test_a_term_is_explained_in_few_words(row):
    assert row["lesson"] in lesson_ids()
    assert row["mixed_up_with"] != row["term"]
    for key in ("plain_words", "used_by", "the_difference"):
        assert 10 < len(row[key]) < 200, key
        assert not row[key].endswith(".")
    assert not re.search(r"\billegals?\b", " ".join(row.values()), re.IGNORECASE)


@pytest.mark.parametrize("language", ["albanian", "bosnian_croatian_serbian"])
def test_a_foreign_term_has_the_source_that_prints_it(language):
    known = set(load("sources")["source_id"])
    for row in ROWS:
        assert bool(row[language]) == bool(row[f"{language}_source"]), row["term"]
        assert row[f"{language}_source"] in known | {""}
    assert any(row[language] for row in ROWS)


@pytest.mark.parametrize("typed", ["detection", "Detections", " detection "])
def test_a_term_is_found_as_people_type_it(typed):
    said = repr(glossary(typed))
    assert said.startswith("Detection\nIn plain words: ")
    assert "Lesson: 06, " in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("detektion", "Did you mean 'detection'?"), ("", "The names are"), (5, "The names are")],
)
def test_an_unknown_term_offers_the_nearest(typed, said):
    with pytest.raises(CourseError, match=re.escape(said)):
        glossary(typed)


def test_all_terms_stand_on_one_page():
    page = glossary()
    assert all(row["term"].capitalize() in page._repr_html_() for row in ROWS)
