"""What a learner typed can never run, load or leave the page."""

import json
import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.record import empty_record
from lessonkit.report.page import page
from lessonkit.report.sections import sections
from lessonkit.text.markup import join, row, table, tag
from tests.names import FILE_NAME
from tests.report.test_report_page import Outline, report

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<a href="javascript:alert(1)">here</a>',
    "</td></tr></table></main></body></html><h1>gone</h1>",
    "</style><script>alert(1)</script>",
    "</title><base href=//evil.example/>",
    "<!--",
    "]]><![CDATA[",
    "{{constructor.constructor('alert(1)')()}}",
    "&lt;b&gt;",
    "<iframe src=https://evil.example></iframe><link rel=stylesheet href=//evil.example>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    "\x00\x1b[31m\x7f\u202eevil\u2066",
    "\ud83d",
]
TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "a"}
TAGS |= {"strong", "span", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "ul"}
TAGS |= {"li", "blockquote", "figure", "svg", "desc", "rect", "text", "code"}
ATTRIBUTES = {"charset", "http-equiv", "content", "name", "lang", "class", "href", "id", "scope"}
ATTRIBUTES |= {"rowspan", "colspan", "dir", "role", "aria-labelledby", "viewbox", "width", "height"}
ATTRIBUTES |= {"x", "y", "fill", "stroke", "text-anchor"}


def everywhere(text):
    """A record with `text` in every place that a file can hold text in."""
    tried = {"at": text, "answer": text, "state": text, "slip": text, "confidence": text}
    sure = [{**tried, "confidence": "sure"}] * 3
    name = f"03.{text}"
    tasks = {name: {"tries": [tried, *sure]}, text: {"tries": [tried], "hints": 1, "count": 9}}
    return {
        **empty_record(),
        "lessons": {text: {"begun": text, "finished": text}, "03": {"begun": text}},
        "tasks": tasks,
        "predictions": {name: {"locked": text, "values": {text: 1}}},
        "notes": {name: {"at": text, "text": text}, "03.note": {"text": text}},
    }


def assert_harmless(outline):
    for name, attributes in outline.tags:
        assert name in TAGS
        assert set(attributes) <= ATTRIBUTES
        assert attributes.get("href", "#").startswith("#")
        if name == "meta":
            assert attributes.get("http-equiv", "Content-Security-Policy") != "refresh"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_text(course_folder, text):
    (course_folder / FILE_NAME).write_text(json.dumps(everywhere(text)))
    written, outline = report(course_folder)
    assert_harmless(outline)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    if text.isprintable():
        assert outline.text.count(text) >= 8  # it is all there to be read


def test_own_words_keep_their_marks(course_folder):
    (course_folder / FILE_NAME).write_text(json.dumps(everywhere("`a` or <b>")))
    _, outline = report(course_folder)
    assert outline.text.count("`a` or <b>") >= 4  # answer, note and prediction


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(), max_size=30) | st.sampled_from(HOSTILE))
def test_no_text_makes_a_tag(text):
    outline = Outline(page("Title", sections(everywhere(text), text)))
    assert outline.open == []
    assert_harmless(outline)


def test_nothing_is_escaped_twice():
    inner = tag("b", "a < b")
    assert join(inner, " & ", [inner]) == "<b>a &lt; b</b> &amp; <b>a &lt; b</b>"
    assert tag("p", title='"<') == '<p title="&quot;&lt;"></p>'
    assert "<td><b>a &lt; b</b></td>" in table("c", ["x"], [row("1", inner)])


def test_the_policy_lets_nothing_in_but_the_one_style_sheet(course_folder):
    (course_folder / FILE_NAME).write_text(json.dumps(everywhere("x")))
    written, outline = report(course_folder)
    policy = next(a["content"] for n, a in outline.tags if "http-equiv" in a)
    style = re.search(r"<style>(.*?)</style>", written, flags=re.S)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "://" not in written
    assert "url(" not in style
    assert "@import" not in style
