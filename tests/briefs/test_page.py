"""The page itself: everything that was written, as text; nothing that runs or loads."""

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings import brief
from crossings.briefs.bars import Bar, Bars
from crossings.briefs.figures import READY, ready
from crossings.briefs.kept import Brief, ledger
from crossings.briefs.own_figures import as_text
from crossings.briefs.page import STYLE, brief_page
from crossings.briefs.steps import STEPS, note_id
from lessonkit import record
from lessonkit.record import empty_record
from tests.briefs.writing import whole
from tests.charts.test_palette import contrast
from tests.names import FILE_NAME
from tests.report.test_report_page import Outline
from tests.report.test_report_safe import HOSTILE

TODAY = date(2026, 11, 22)
OGL = "Contains public sector information licensed under the Open Government Licence v3.0."
TAGS = {"html", "head", "meta", "title", "style", "body", "main", "section", "h1", "h2", "p"}
TAGS |= {"strong", "span", "div", "figure", "figcaption", "table", "caption", "thead", "tbody"}
TAGS |= {"tr", "th", "td", "svg", "rect", "ul", "li"}
ATTRIBUTES = {"charset", "http-equiv", "content", "name", "lang", "class", "dir", "scope"}
ATTRIBUTES |= {"colspan", "viewbox", "preserveaspectratio", "aria-hidden", "x", "y", "width"}
ATTRIBUTES |= {"height", "fill"}


def test_everything_that_was_written_is_on_the_page():
    mine = whole()
    outline = Outline(brief_page(mine, TODAY))
    assert outline.open == []
    text = " ".join(outline.text.split())
    for key, words in mine.words().items():
        if key not in ("figure", "own_figure", "table"):
            assert words in text, key
    assert "22 November 2026" in text
    assert "Draft" not in text
    for bar in ready("forecast").bars:
        assert bar.number in text


def test_headings_and_language():
    page = brief_page(whole(), TODAY)
    outline = Outline(page)
    assert outline.headings[0] == [
        1,
        "Flights in 7 to 9 weeks: a forecast that did not come true",
    ]
    assert [level for level, _ in outline.headings[1:]] == [2] * 5
    assert ("html", {"lang": "en"}) in outline.tags


@pytest.mark.parametrize("name", READY)
def test_the_credit_line_of_the_figure_is_there(name):
    mine = whole("own")
    mine.keep("figure", name)
    page = brief_page(mine, TODAY)
    if ready(name).source.startswith("Source: Home Office"):
        assert OGL in page
    if name == "deaths":
        assert "Missing Migrants Project, CC BY 4.0" in page
    if name == "detections":
        assert "asks for permission otherwise" in page


def test_the_credit_line_of_a_table_is_there_without_its_figure():
    mine = whole("own")
    mine.keep("figure", "none")
    assert OGL not in brief_page(mine, TODAY)
    mine.keep("table", "uk_small_boats_by_quarter")
    page = brief_page(mine, TODAY)
    assert OGL in page
    assert "The figure is missing" not in page


def hostile(text, subject="own"):
    """A brief with `text` in every step, as a damaged or changed record could hold it."""
    notes = {note_id(subject, step.key): {"text": text} for step in STEPS}
    lines = f"title: {text}\nunit: {text}\nsource: {text}\n{text}: 1\n{text}: 2"
    notes |= {
        note_id(subject, "figure"): {"text": "own"},
        note_id(subject, "own_figure"): {"text": lines},
        "13.brief": {"text": text},
    }
    return {**empty_record(), "notes": notes}


def assert_harmless(page):
    outline = Outline(page)
    assert outline.open == []
    for name, attributes in outline.tags:
        assert name in TAGS
        assert set(attributes) <= ATTRIBUTES
    assert len([1 for name, _ in outline.tags if name == "style"]) == 1


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("subject", ["own", "S6"])
def test_hostile_text_is_shown_as_text(course_folder, text, subject):
    (course_folder / FILE_NAME).write_text(json.dumps(hostile(text, subject)))
    page = brief_page(Brief(subject), TODAY)
    assert_harmless(page)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@settings(max_examples=50, deadline=None)
@given(text=st.text(st.characters(), min_size=1, max_size=20))
def test_no_text_makes_a_tag(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("brief")
    (folder / FILE_NAME).write_text(json.dumps(hostile(text)))
    assert_harmless(brief_page(Brief("own", record.Progress(folder)), TODAY))


def test_a_bar_may_be_called_anything():
    figure = Bars("<b>", "</td>", "&lt;", (Bar("<i>", 1), Bar('"', 2)))
    mine = whole("own")
    brief("own", own_figure=as_text(figure))
    page = brief_page(mine, TODAY)
    assert_harmless(page)
    assert "&lt;i&gt;" in page


def test_nothing_is_loaded_and_the_words_can_be_read():
    page = brief_page(whole(), TODAY)
    assert "<script" not in page
    assert "://" not in page
    assert "url(" not in STYLE
    colours = set(re.findall(r"(?<!background):?color:(#\w{6})", STYLE))
    papers = {"#ffffff", *re.findall(r"background:(#\w{6})", STYLE)}
    for colour in colours:
        assert min(contrast(colour, paper) for paper in papers) >= 4.5, colour


def test_a_claim_of_the_ledger_names_its_sources():
    page = brief_page(whole(), TODAY)
    for source in ledger()["S6"]["source_ids"].split(";"):
        assert f"{source}: " in page
    assert "Nation.Cymru / PA, Starmer: Rwanda deportation scheme is" in page
    assert "CC BY 4.0" in page
