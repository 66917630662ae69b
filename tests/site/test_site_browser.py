"""The browser edition as learners meet it: below the root of a plain web space, then in a class.

One build, one browser, three pages with Python: lesson 03, lesson 09 beside it, and lesson 03 again
where nobody was before, with the work of the first in a file.
"""

import json

import pytest

from lessonkit.record import Progress
from lessonkit.record.storage import RecordFile
from tests.classroom.simulated import served
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, record, right_in
from tests.lessons.walks import lesson_03, lesson_09
from tests.names import FILE_NAME
from tests.site.site_lab import SiteLab
from tests.worked_out import right

COURSE = "Counting Crossings"
FALL = "03-down-by-over-90-per-cent.ipynb"
FLAGGED = "09-who-gets-flagged.ipynb"
PATIENCE = 180_000  # milliseconds: Python has to be fetched and started
OLDER = """async ([course, path]) => {
  const content = { cells: [], metadata: { lessonkit: { edition: "older" } } };
  await lessonkitStore.put(course, { name: path, path, type: "notebook", content });
}"""
# What a browser does whose disk is full, or that gives a page no more room.
FULL = """() => {
  lessonkitStore.room = lessonkitStore.put;
  lessonkitStore.put = async () => { throw new DOMException("full", "QuotaExceededError"); };
}"""


@pytest.fixture(scope="module")
def visitor(chromium):
    """Makes browsers that never were here."""
    made = []

    def comes():
        profile = chromium.browser.new_context(viewport={"width": 1200, "height": 1600})
        profile.set_default_timeout(PATIENCE)
        made.append(profile)
        return profile

    yield comes
    for profile in made:
        profile.close()


@pytest.fixture(scope="module")
def profile(visitor):
    return visitor()


@pytest.fixture(scope="module")
def walked(profile, address):
    """Lesson 03, walked; its page stays open."""
    lab = opened(profile, address, FALL)
    assert lab.page.evaluate("isSecureContext") is False
    lesson_03.walk(lab)
    lab.save()
    return lab


def opened(profile, address, name):
    lab = SiteLab(address, profile.new_page())
    lab.page.set_default_timeout(PATIENCE)
    lab.open(name)
    lab.run_all()
    looking.wait_for_figures(lab)
    return lab


def start_page(profile, address, query=""):
    page = profile.new_page()
    page.goto(f"{address}/index.html{query}")
    page.locator("body.ready").wait_for()
    return page


def test_a_figure_leaves_out_what_it_leaves_out_in_jupyterlab(walked):
    """Such as the title of a legend: its specification says `None`, which has to come as `null`."""
    figure = walked.output_of(cell_with(walked, 'explore("composition")')).locator("svg.marks")
    figure.get_by_text("everyone else", exact=True).first.wait_for()
    for field in ("part", "place"):
        assert figure.get_by_text(field, exact=True).count() == 0


def test_a_full_store_is_said_and_nothing_typed_is_lost(walked, profile, address, tmp_path):
    """The browser takes nothing more: a sentence, the answer in a file, and kept when it can be."""
    (python,) = walked.page.workers
    notice = walked.page.get_by_role("alert").filter(has_text="takes nothing more")
    tries = record(walked)["tasks"]["03.fall"]["count"]
    python.evaluate(FULL)
    assert "Not yet" in answer(walked, "03.fall", "5")
    notice.wait_for()
    page = start_page(profile, address)
    assert saved(page, tmp_path)["tasks"]["03.fall"]["count"] == tries + 1
    page.close()

    python.evaluate("() => { lessonkitStore.put = lessonkitStore.room; }")
    assert "Right" in answer(walked, "03.fall", str(right("03.fall")))
    notice.wait_for(state="detached")
    assert record(walked)["tasks"]["03.fall"]["count"] == tries + 2


def saved(page, folder):
    """What *Save my work* gives, as the course on a desktop reads it."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my work").click()
    download.value.save_as(folder / FILE_NAME)
    found, trouble = RecordFile(folder).look()
    assert trouble == ""
    return found


def test_two_lessons_at_once_lose_nothing_of_each_other(walked, profile, address):
    second = opened(profile, address, FLAGGED)
    lesson_09.walk(second)
    assert "Not yet" in answer(walked, "03.fall", "5")
    assert "Right" in answer(walked, "03.fall", str(-92.7))
    both = record(second)
    assert {"03.fall", "03.who-counted", "09.right", "09.twin"} <= right_in(both)
    assert both == record(walked)
    assert walked.outside + second.outside == []
    second.page.close()
    walked.page.close()


def test_work_goes_home_in_one_file_and_comes_back_into_a_class(
    walked, profile, visitor, address, built, tmp_path
):
    """*Save my work* → the course on a desktop → *Open my work*, in a browser that is new."""
    assert right_in(saved(start_page(profile, address), tmp_path)) >= {"03.fall", "09.right"}
    Progress(tmp_path).keep_note("01.note", "Written at home.")

    with served(tmp_path, "--site", built) as room:
        lessons = f"{room.at}/lessons"
        page = start_page(new := visitor(), lessons, f"?class={room.code}")
        page.get_by_text("Your class is in lesson 03").wait_for()
        page.get_by_role("button", name="Save my work").click()
        page.get_by_text("There is nothing to save yet").wait_for()
        page.locator("#file").set_input_files(tmp_path / FILE_NAME)
        page.get_by_text("Your work is open").wait_for()
        page.evaluate(OLDER, [COURSE, FALL])

        # A lesson of an older edition makes room for the newest, and is kept beside it.
        page.reload()
        copy = FALL.replace(".ipynb", " (my copy).ipynb")
        page.get_by_text(f"Your copy is kept as “{copy}”").wait_for()

        again = opened(new, lessons, FALL)
        lesson_03.with_a_new_kernel(again)
        assert record(again)["notes"]["01.note"]["text"] == "Written at home."
        # The first card asks for the seat word; what will be seen is said before anything is sent.
        card = again.output_of(cell_with(again, 'begin("03")'))
        card.get_by_label("Your seat word").fill("otter-7")
        card.get_by_role("button", name="Go on: what will be seen").click()
        card.get_by_text("Before you join: what will be seen").wait_for()
        assert "0 seats joined" in room.shown("screen")
        card.get_by_role("button", name="Join the class").click()
        card.get_by_text("You are in, as otter-7").wait_for()
        assert "1 seat joined" in room.shown("screen")
        assert again.outside == []


def test_what_is_no_saved_work_is_said_and_changes_nothing(profile, address, tmp_path):
    page = start_page(profile, address)
    before = page.evaluate(f"lessonkitStore.read({json.dumps(COURSE)}, {json.dumps(FILE_NAME)})")
    for text, said in (
        ("no JSON", "cannot be read as saved work"),
        ("[]", "is no saved work of this course"),
        ('{"version": 99, "tasks": {}}', "was written by a newer edition of the course"),
    ):
        (tmp_path / "photo.json").write_text(text)
        page.locator("#file").set_input_files(tmp_path / "photo.json")
        page.get_by_text(f"photo.json {said}").wait_for()
    after = page.evaluate(f"lessonkitStore.read({json.dumps(COURSE)}, {json.dumps(FILE_NAME)})")
    assert after == before
