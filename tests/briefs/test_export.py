"""The page as a file: a name of its own, whole or not at all, and a sentence when it cannot be."""

import errno
import os
from datetime import date
from xml.etree import ElementTree

import pytest

from crossings import brief, export_brief
from crossings.briefs import export
from crossings.briefs.export import write_brief
from crossings.briefs.kept import Brief
from lessonkit.text.errors import CourseError
from tests.briefs.writing import whole

TODAY = date(2026, 11, 22)


def pages(folder):
    return sorted(path.name for path in folder.glob("*.html"))


def test_a_whole_brief_is_written_into_the_course_folder(course_folder):
    whole().choose()
    card = export_brief()
    assert pages(course_folder) == ["brief-S6.html"]
    assert "brief-S6.html is in your course folder" in card.text
    assert "draft" not in card.text.lower()


def test_a_draft_says_that_it_is_one(course_folder):
    brief("own", claim="Twice as many cycle", unit="a bicycle")
    assert "Still missing: who said it, when it was said, what was counted" in export_brief().text
    assert pages(course_folder) == ["brief-own-draft.html"]
    text = (course_folder / "brief-own-draft.html").read_text(encoding="utf-8")
    assert "<strong>Draft.</strong> Still missing: who said it, when it was said" in text


def test_the_newest_page_has_the_name_and_no_earlier_one_is_lost(course_folder):
    mine = whole()
    write_brief(mine, course_folder, TODAY)
    pages_so_far = [(course_folder / "brief-S6.html").read_bytes()]
    for limit in ("Another one.", "A third one."):
        mine.keep("limit", limit)
        write_brief(mine, course_folder, TODAY)
        pages_so_far.append((course_folder / "brief-S6.html").read_bytes())
    assert pages(course_folder) == ["brief-S6.html"]
    kept = [path.read_bytes() for path in (course_folder / "earlier-briefs").iterdir()]
    assert sorted(kept) == sorted(pages_so_far[:-1])
    # The same words a second time are the same page.
    write_brief(mine, course_folder, TODAY)
    assert len(list((course_folder / "earlier-briefs").iterdir())) == 2


def test_a_finished_page_takes_the_place_of_its_draft(course_folder):
    mine = whole()
    mine.keep("limit", "")
    write_brief(mine, course_folder, TODAY)
    assert pages(course_folder) == ["brief-S6-draft.html"]
    mine.keep("limit", "One.")
    write_brief(mine, course_folder, TODAY)
    assert pages(course_folder) == ["brief-S6.html"]
    [kept] = (course_folder / "earlier-briefs").iterdir()
    assert kept.name.startswith("brief-S6-draft-20")


def test_what_is_left_open_is_asked_once_and_then_marked_on_the_page(course_folder):
    mine = whole("own")
    mine.keep("claim", "Since the deal, 22,000 fewer people came, and one in three is sent back.")
    mine.keep("rivals", "none")
    mine.choose()
    asked = export_brief().text
    assert "“Since the deal” names a cause, or a time before it, and only one" in asked
    assert "the sentence has “22,000” and “one in three”" in asked
    assert pages(course_folder) == []
    brief(rivals="Visa rules, the weather, and a fall on every other route.")
    assert "left open, marked on it" in export_brief().text  # nothing new to ask
    text = (course_folder / "brief-own.html").read_text(encoding="utf-8")
    assert "Left open by the writer" in text
    assert "“22,000” and “one in three”" in text
    assert "names a cause" not in text
    brief(parts="22,000 fewer: does not hold\none in three: cannot be checked")
    export_brief()
    assert "“22,000” and “one in three”" not in (course_folder / "brief-own.html").read_text(
        "utf-8"
    )


def test_a_brief_as_markdown_has_the_same_words(course_folder):
    mine = whole()
    mine.keep("note", "Read *this* <b>first</b>: # 1")
    mine.choose()
    assert "brief-S6.md" in export_brief(form="markdown").text
    text = (course_folder / "brief-S6.md").read_text(encoding="utf-8")
    assert text.startswith("# Flights in 7 to 9 weeks: a forecast that did not come true\n")
    assert "## Verdict: forecast" in text
    assert r"Read \*this\* \<b\>first\</b\>: \# 1" in text
    assert "claims ledger of Counting Crossings" in text
    with pytest.raises(CourseError, match="no form of a brief called 'word'"):
        export_brief(form="word")


def test_nothing_is_exported_where_nothing_is_written(course_folder):
    with pytest.raises(CourseError, match="There is nothing to export yet"):
        export_brief()
    brief("S6")
    with pytest.raises(CourseError, match="write at least one step"):
        export_brief("S6")
    assert pages(course_folder) == []


def test_a_step_that_is_too_long_is_named_and_nothing_is_cut(course_folder):
    whole().keep("note", "word " * 200)
    with pytest.raises(CourseError, match="room for 400 characters of the note to the reader"):
        export_brief("S6")
    assert pages(course_folder) == []


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EIO, os.strerror(errno.EIO))],
)
def test_a_write_that_fails_leaves_nothing_behind(course_folder, monkeypatch, number, said):
    def fail(*_):
        raise OSError(number, os.strerror(number))

    mine = whole()
    monkeypatch.setattr(export, "write_whole", fail)
    with pytest.raises(CourseError, match=f"{said}. Your words are kept"):
        write_brief(mine, course_folder, TODAY)
    assert pages(course_folder) == []
    assert Brief("S6").missing() == []


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_folder_that_cannot_be_written_gets_a_sentence(course_folder, monkeypatch, number):
    mine = whole()

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(export, "write_whole", fail)
    with pytest.raises(CourseError, match="the folder is read-only"):
        write_brief(mine, course_folder, TODAY)


def test_a_folder_that_is_gone_gets_a_sentence(course_folder):
    with pytest.raises(CourseError, match="the folder is not there any more"):
        write_brief(whole(), course_folder / "gone", TODAY)


def test_the_figure_alone_is_a_picture_with_its_source_and_description(course_folder):
    whole().choose()
    assert "brief-S6-figure.svg" in export_brief(form="svg").text
    drawn = (course_folder / "brief-S6-figure.svg").read_text(encoding="utf-8")
    shown = [part.text for part in ElementTree.fromstring(drawn).iter() if part.text]
    figure = Brief("S6").figure()
    assert figure.description in shown
    assert figure.title in shown
    assert any(text.startswith(figure.source[:60]) for text in shown)
    assert [bar.number for bar in figure.bars if bar.number not in shown] == []
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    export_brief(form="png")
    content = (course_folder / "brief-S6-figure.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert figure.description.encode() in content
    assert figure.source.encode() in content


def test_a_figure_of_ones_own_is_written_as_it_was_typed(course_folder):
    lines = "title: A <b> & B\nunit: boats\nsource: mine\n2022 & <i>: 1,200\n2023: 0"
    brief("own", claim="Boats fell.", own_figure=lines)
    export_brief(form="svg")
    drawn = (course_folder / "brief-own-figure.svg").read_text(encoding="utf-8")
    shown = [part.text for part in ElementTree.fromstring(drawn).iter()]
    assert {"A <b> & B", "2022 & <i>", "1,200", "Source: mine"} <= set(shown)


@pytest.mark.parametrize(
    ("steps", "said"),
    [({}, "no figure to write. Choose one"), ({"own_figure": "title: x"}, "needs its unit")],
)
def test_without_a_figure_there_is_no_picture(course_folder, steps, said):
    brief("own", claim="Boats fell.", **steps)
    with pytest.raises(CourseError, match=said):
        export_brief(form="svg")
    assert pages(course_folder) == []


def test_each_half_and_each_decimal_reads_as_it_was_typed(course_folder):
    lines = "title: A\nunit: per cent\nsource: mine\n2022: 85.7\n2023: 0.48"
    brief("own", claim="Boats fell.", own_figure=lines, parts="20%: holds\na third: unclear")
    export_brief()
    export_brief()
    text = (course_folder / "brief-own-draft.html").read_text(encoding="utf-8")
    assert "20%: holds; a third: unclear" in text
    assert ">85.7<" in text
    assert ">0.48<" in text
