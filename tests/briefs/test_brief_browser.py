"""The page in Chromium: two A4 pages however long the words, quiet, and readable by axe."""

import re
from datetime import date

import pytest

from crossings.briefs.export import write_brief
from crossings.briefs.kept import ledger
from crossings.briefs.open_points import MOST, Point
from tests.briefs.writing import fill, fullest, whole

axe = pytest.importorskip("axe_playwright_python.sync_playwright")
TODAY = date(2026, 11, 22)
# Words as they are, all in capitals, without a space, in a script with broad letters, from right
# to left.
WORDS = [
    "Some words of usual length, and so on. ",
    "THE HOME OFFICE COUNTED 24,500 ",
    "W",
    "数字",
    "وصل الناس ",
]


@pytest.fixture
def shown(chromium):
    """A page that listens for whatever it asks for or says."""
    page, events = chromium.new_page(), []
    page.on("request", lambda request: events.append(request.url))
    page.on("console", lambda message: events.append(message.text))
    page.on("pageerror", lambda error: events.append(str(error)))
    yield page, events
    page.close()


def printed(page, path):
    page.goto(path.as_uri())
    return page.pdf(prefer_css_page_size=True)


@pytest.mark.parametrize("figure", ["own", "returns"])
@pytest.mark.parametrize("words", WORDS)
def test_it_prints_on_two_pages_however_long_the_words(course_folder, shown, words, figure):
    mine = fullest(words, figure)
    assert (mine.missing(), mine.too_long()) == ([], [])
    pdf = printed(shown[0], write_brief(mine, course_folder, TODAY))
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 2
    size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", pdf)
    assert [round(float(part)) for part in size.groups()] == [595, 842]  # A4 in points


@pytest.mark.parametrize("words", [WORDS[0], WORDS[1]])
def test_what_is_left_open_has_room_on_the_second_page(course_folder, shown, words, monkeypatch):
    points = [Point("why", fill(words, 150))] * MOST
    monkeypatch.setattr("crossings.briefs.page.open_points", lambda _: points)
    pdf = printed(shown[0], write_brief(fullest(words), course_folder, TODAY))
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 2


def test_a_claim_with_many_sources_prints_on_two_pages(course_folder, shown):
    most = max(ledger(), key=lambda name: len(ledger()[name]["source_ids"]))
    mine = fullest(WORDS[0], "returns", subject=most)
    pdf = printed(shown[0], write_brief(mine, course_folder, TODAY))
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 2


def test_a_usual_brief_prints_on_two_pages_and_asks_for_nothing(course_folder, shown):
    page, events = shown
    path = write_brief(whole(), course_folder, TODAY)
    pdf = printed(page, path)
    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf)) == 2
    assert [event for event in events if event != path.as_uri()] == []
    assert page.locator("figure rect").count() == 4
    assert page.locator("figure rect").first.bounding_box()["width"] > 20
    for width in (1200, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing(course_folder, shown, chromium):
    page, _ = shown
    page.goto(write_brief(whole(), course_folder, TODAY).as_uri())
    # The page's policy keeps axe out of it as well, so axe looks at a copy without the policy.
    copy = chromium.new_page()
    copy.set_content(page.content().replace("Content-Security-Policy", "x"))
    found = axe.Axe().run(copy).response["violations"]
    copy.close()
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
