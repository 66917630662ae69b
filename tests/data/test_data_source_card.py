"""The source card says what was counted, by whom and under which licence, and lets no markup in."""

import pytest

from lessonkit.data import package as data
from lessonkit.data.package import dataset_names, show_source
from lessonkit.text.errors import UnknownNameError


@pytest.mark.parametrize("name", dataset_names())
def test_every_table_has_a_card_with_the_questions_a_reader_should_ask(name):
    card, resource = show_source(name), data._table(name)
    for words in ("One row is", "Counted by", "Who is missing", "Do not use it for", "Licence"):
        assert f"{words}: " in card.text
        assert f"<strong>{words}:</strong>" in card.body
    assert card.title == resource["title"]
    assert resource["attribution"] in card.text
    assert data.GRADES[resource["grade"]] in card.text


def test_a_single_source_has_a_card():
    card = show_source("HO-IRR-2023Q4")
    assert "Publisher: Home Office" in card.text
    assert "Published: 2024-02-29" in card.text
    assert "Address: https://assets.publishing.service.gov.uk/" in card.text
    assert "Open Government Licence" in card.text


def test_a_source_without_an_address_says_so():
    assert "Address: not linked" in show_source("SCRAPER-2025-10").text


def test_markup_in_the_description_is_shown_as_text(monkeypatch):
    resource = dict(data._table("uk_small_boats_by_month"))
    for key in ("title", "one_row_is", "who_is_missing", "attribution"):
        resource[key] = '<script>alert("x")</script> & more'
    monkeypatch.setattr(
        data, "_resources", lambda kind=None: {"sources": data_sources, "x": resource}
    )
    html = show_source("x")._repr_html_()
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more") == 4


data_sources = data._table("sources")


@pytest.mark.parametrize("name", ["uk_small_boat_by_month", "HO-IRR-2023Q9", None, ["sources"]])
def test_an_unknown_name_is_answered_with_a_suggestion(name):
    with pytest.raises(UnknownNameError, match="There is no table or source called"):
        show_source(name)
