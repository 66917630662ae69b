"""What Chromium makes of the sheets: pages, breaks between questions, letters of every name."""

from unicodedata import normalize

import pytest

from lessonkit.paper.page import as_pdf, browser, sheet
from lessonkit.paper.sheets import handout
from lessonkit.paper.slides import slides
from lessonkit.paper.walk import Question
from lessonkit.text.markup import tag

pypdf = pytest.importorskip("pypdf")
pytestmark = pytest.mark.skipif(browser() is None, reason="there is no Chromium")


def printed(page, folder):
    at = folder / "page.html"
    at.write_text(page, encoding="utf-8")
    return pypdf.PdfReader(as_pdf(at)).pages


def words_of(page):
    return " ".join(normalize("NFKC", page.extract_text()).split())  # "fi" may be one sign


def test_no_page_break_divides_a_question(walked, tmp_path):
    lesson, pieces = walked
    pages = [words_of(page) for page in printed(handout(lesson, pieces), tmp_path)]
    for piece in pieces:
        if isinstance(piece, Question):
            heading = f"Question {piece.number} "
            (at,) = [n for n, text in enumerate(pages) if heading in f"{text} "]
            options = [one.text for one in getattr(piece.task, "options", {}).values()]
            items = list(piece.task.shown().values()) if hasattr(piece.task, "boxes") else []
            ends = [piece.task.question, *options, *items][-1]
            assert ends.split()[-1] in pages[at].partition(heading)[2], piece.task.id
    assert all(f"{n} / {len(pages)}" in text for n, text in enumerate(pages, 1))


def test_paper_is_a4_and_slides_are_sixteen_to_nine(walked, tmp_path):
    (first, *_) = printed(handout(*walked), tmp_path)
    assert (round(first.mediabox.width), round(first.mediabox.height)) == (595, 842)
    for slide in printed(slides(*walked), tmp_path):
        assert float(slide.mediabox.width / slide.mediabox.height) == pytest.approx(
            16 / 9, rel=0.01
        )


def test_letters_of_every_name_are_printed(tmp_path):
    names = "Shqipëri, Kosovë, Çelik, Šabac, Žepče, Ćuprija, Đurđevac, Türkiye, Røsvik"
    (page,) = printed(sheet("Names", tag("p", names)), tmp_path)
    assert names in words_of(page)
