"""Lesson 03 in the browser edition: over plain http, below the root, with no Python beside it."""

import json

import pytest

from lessonkit.record.storage import RecordFile
from tests.lessons import looking
from tests.lessons.walking import record
from tests.lessons.walks import lesson_03
from tests.names import FILE_NAME
from tests.site.site_lab import SiteLab

NAME = "03-down-by-over-90-per-cent.ipynb"


@pytest.fixture(scope="module")
def profile(chromium):
    """A browser that never was here."""
    made = chromium.browser.new_context(viewport={"width": 1200, "height": 1600})
    made.set_default_timeout(180_000)
    yield made
    made.close()


def opened(profile, address):
    lab = SiteLab(address, profile.new_page())
    lab.page.set_default_timeout(180_000)  # Python has to be fetched and started
    lab.open(NAME)
    lab.run_all()
    looking.wait_for_figures(lab)
    return lab


def start_page(profile, address):
    page = profile.new_page()
    page.goto(f"{address}/index.html")
    page.locator("body.ready").wait_for()
    return page


def test_lesson_03_is_walked_kept_saved_and_renewed(profile, address, built, chromium, tmp_path):
    lab = opened(profile, address)
    assert lab.page.evaluate("isSecureContext") is False
    lesson_03.walk(lab)
    done = record(lab)
    lab.save()
    lab.page.close()

    # The tab is closed; another one knows what was done.
    lab.outside += (again := opened(profile, address)).outside
    lesson_03.with_a_new_kernel(again)
    assert record(again)["tasks"]["03.fall"] == done["tasks"]["03.fall"]
    assert lab.outside == []
    again.page.close()

    # Save my work: one file, which the course on a desktop reads.
    page = start_page(profile, address)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my work").click()
    download.value.save_as(tmp_path / FILE_NAME)
    saved, trouble = RecordFile(tmp_path).look()
    assert trouble == ""
    assert saved["tasks"]["03.fall"]["state"] == "right"

    # A newer edition comes beside the learner's copy.
    index = built / "index.html"
    edition = page.locator(f'[data-lesson="{NAME}"]').get_attribute("data-edition")
    index.write_text(index.read_text(encoding="utf-8").replace(edition, "newer"), encoding="utf-8")
    page = start_page(profile, address)
    copy = NAME.replace(".ipynb", " (my copy).ipynb")
    page.get_by_text(f"Your copy is kept as “{copy}”").wait_for()

    # Open my work, in a browser that never saw the course.
    other = chromium.browser.new_context()
    page = start_page(other, address)
    page.get_by_role("button", name="Save my work").click()
    page.get_by_text("There is nothing to save yet").wait_for()
    bad = tmp_path / "photo.json"
    bad.write_text("[]")
    page.locator("#file").set_input_files(bad)
    page.get_by_text("photo.json is no saved work of this course").wait_for()
    page.locator("#file").set_input_files(tmp_path / FILE_NAME)
    page.get_by_text("Your work is open.").wait_for()
    text = page.evaluate(f"lessonkitStore.read('Counting Crossings', {json.dumps(FILE_NAME)})")
    assert json.loads(text) == saved
    other.close()
