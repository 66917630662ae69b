"""Tables by subject: those with all the words, the nearest others, and what none has."""

import pytest

from crossings import tables
from lessonkit.data.package import dataset_names
from lessonkit.text.errors import CourseError


def test_no_table_counts_returns_of_asylum_seekers_in_the_balkans():
    found = tables("asylum returns Balkans")
    assert found.every == ()
    assert "No table counts “asylum returns Balkans”; nearest:" in repr(found)
    assert found.nearest[0][1] == ("asylum", "balkans")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("returns of Albanians", "uk_returns_of_albanians"),
        ("modern slavery", "uk_modern_slavery_referrals"),
        ("bodies in the Drina", "deaths_other_counts"),
        ("pushbacks", "balkan_pushbacks"),
        ("detections by route", "frontex_by_route"),
        ("deaths", "deaths_"),
        ("face false alerts", "surveillance_error_rates"),
    ],
)
def test_a_subject_finds_its_table(words, first):
    assert any(name.startswith(first) for name in tables(words).every[:3]), tables(words).every


def test_words_that_no_table_has_are_named():
    assert tables("housing costs").nowhere == ("housing",)
    assert "In no table: “housing”" in repr(tables("housing costs"))
    assert "none has one of the words" in repr(tables("football"))


def test_without_words_every_table_that_counts():
    assert set(tables().every) <= set(dataset_names())
    assert len(tables().every) > 30
    assert list(tables().table.columns)[:2] == ["table", "title"]


@pytest.mark.parametrize("given", [5, None, ["asylum"], "the of and"])
def test_what_names_no_subject_gets_a_sentence(given):
    with pytest.raises(CourseError, match="subject"):
        tables(given)


def test_what_was_typed_is_escaped():
    assert "<script" not in tables("<script> asylum")._repr_html_()


@pytest.mark.parametrize(
    ("words", "table"),
    [
        ("deportations", "uk_returns_by_year"),
        ("Frontex monthly", "frontex_western_balkans_by_month"),
        ("weather", "uk_crossing_conditions"),
        ("returns did fall", "uk_returns_of_albanians"),
        ("Germany asylum Albanians", "unhcr_albanian_applications"),
    ],
)
def test_a_subject_in_other_words(words, table):
    assert table in tables(words).every
