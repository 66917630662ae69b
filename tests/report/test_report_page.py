"""The report: everything that is kept is on one page, in order, for any record."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from crossings import ask, begin, check, finish, hint, predict, reflect, solution
from lessonkit.lessons import catalogue
from lessonkit.record import Progress, empty_record, progress
from lessonkit.report import write_report
from lessonkit.report.page import GOOD, LINK, OPEN
from tests.charts.test_palette import contrast
from tests.names import FILE_NAME
from tests.worked_out import arrivals, right

VOID = {"meta", "br", "hr", "img", "link"}


class Outline(HTMLParser):
    """What a page is made of: its headings, its tags with their attributes, its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.headings, self.open, self.text = [], [], [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append([int(tag[1]), ""])

    def handle_endtag(self, tag):
        assert self.open.pop() == tag  # every element is closed where it should be

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            self.headings[-1][1] += data


def report(folder):
    page = write_report(folder).read_text(encoding="utf-8")
    outline = Outline(page)
    assert outline.open == []
    return page, outline


@pytest.fixture
def worked(course_folder):
    """A record in which something of every kind was done."""
    begin("03")
    check("03.fall", -right("03.fall"))
    check("03.fall", right("03.fall"))
    for task, state, sure in (
        ("03.share", "not yet", "sure"),
        ("03.share", "right", "sure"),
        ("03.without", "right", "sure"),
        ("03.part-of-fall", "right", "guessing"),
    ):
        progress().add_try(task, answer="27.7", state=state, confidence=sure)
    hint("03.points")
    solution("03.points")
    ask("03.when", "a")
    predict("03.after-the-peak", [9000, 8000, 7000, 6000, 5000])
    reflect("03.note", "Sam, two sentences.\nAnd a third.")
    finish("03")
    return course_folder


def test_everything_that_is_kept_is_there(worked):
    _, outline = report(worked)
    text = " ".join(outline.text.split())
    for said in (
        "03 · Down by over 90 per cent",
        catalogue.task("03.fall").question,
        "the sign turned round",  # the slip's name beside the answer
        "The sign turned round. A fall is negative and a rise is positive.",  # and its line
        "Hints asked for: 1.",
        "The solution was looked at.",
        f"For 2022Q4 you guessed 9,000; {arrivals('Albania', '2022Q4'):,} were recorded.",
        "Sam, two sentences. And a third.",
        "When you were sure, 1 of 2 answers were right.",
        "03.share: sure, and not right.",
    ):
        assert said in text, said
    option = outline.text[outline.text.index("(a)") :][:200]
    assert len(option.split("\n")[0]) > 20  # the option's words, not its letter alone


def test_headings_go_down_one_step_at_a_time_and_the_page_names_its_language(worked):
    page, outline = report(worked)
    levels = [level for level, _ in outline.headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert all(words.strip() for _, words in outline.headings)
    assert ("html", {"lang": "en"}) in outline.tags
    assert page.startswith("<!DOCTYPE html>\n")
    ids = [attributes["id"] for _, attributes in outline.tags if "id" in attributes]
    links = [attributes["href"] for _, attributes in outline.tags if "href" in attributes]
    assert len(set(ids)) == len(ids)
    assert links == ["#lesson-1"]
    assert {link[1:] for link in links} <= set(ids)


def test_tables_have_captions_and_headers(worked):
    page, _ = report(worked)
    tables = re.findall(r"<table>.*?</table>", page, flags=re.S)
    assert len(tables) >= 5
    for table in tables:
        assert table.startswith("<table><caption>")
        assert '<th scope="col">' in table
        assert re.search(r'<th scope="row(group)?"', table)


def test_the_bars_say_in_words_what_the_table_says(worked):
    page, _ = report(worked)
    svg = re.search(r"<svg.*?</svg>", page, flags=re.S)[0]
    assert "guessing: 1 of 1 right; sure: 1 of 2 right." in svg
    widths = [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)"', svg)]
    assert widths == [160, 160, 320, 160]  # all and right, for one answer and for two


def test_a_record_of_another_edition_is_shown_all_the_same(course_folder):
    record = {**empty_record(), "version": 99}
    tried = {"at": "soon", "answer": "42", "state": "half", "slip": "later", "confidence": "very"}
    record["tasks"] = {"42.new": {"tries": [tried]}, "03.gone": {"tries": [tried]}, "plain": {}}
    record["tasks"]["plain"] = {"hints": 2}
    record["predictions"] = {
        "42.p": {"values": {"2031": 12_345_678}},
        "03.after-the-peak": {"values": {"2021Q1": 1}},  # other periods than it has today
    }
    record["notes"] = {"42.n": {"text": "my words"}}
    record["lessons"] = {"77": {"begun": "soon"}}
    (course_folder / FILE_NAME).write_text(json.dumps(record))
    _, outline = report(course_folder)
    titles = [words for level, words in outline.headings if level == 2]
    assert "42 (not in this edition of the course)" in titles
    assert "77 (not in this edition of the course)" in titles
    for said in ("12,345,678", "my words", "half", "later", "very", "soon", "no answer"):
        assert said in outline.text, said


def test_an_empty_record_is_a_short_page(course_folder):
    (course_folder / FILE_NAME).write_text(json.dumps(empty_record()))
    _, outline = report(course_folder)
    assert "Nothing was done yet." in outline.text


def test_damaged_entries_are_named_and_the_rest_is_shown(course_folder):
    Progress(course_folder).keep_note("03.note", "mine")
    record = json.loads((course_folder / FILE_NAME).read_text())
    record["tasks"]["03.fall"] = 5
    content = json.dumps(record)
    (course_folder / FILE_NAME).write_text(content)
    _, outline = report(course_folder)
    assert "these entries are damaged: 03.fall" in outline.text
    assert "mine" in outline.text
    assert (course_folder / FILE_NAME).read_text() == content  # a report changes nothing


@pytest.mark.parametrize("colour", [GOOD, OPEN, LINK])
def test_text_can_be_read_on_paper_and_screen(colour):
    from lessonkit.figures.theme import PAPER, QUIET

    assert contrast(colour, PAPER) >= 4.5
    assert contrast(QUIET, PAPER) >= 4.5
    assert contrast(GOOD, PAPER) >= 3  # the filled part of a bar
