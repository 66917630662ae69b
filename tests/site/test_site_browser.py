"""Lesson 03 in the browser edition: over plain http, below the root, with no Python beside it."""

import pytest

from tests.lessons import looking
from tests.lessons.walking import record
from tests.lessons.walks import lesson_03
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


def test_lesson_03_is_walked_and_kept_when_the_tab_is_closed(profile, address):
    lab = opened(profile, address)
    assert lab.page.evaluate("isSecureContext") is False
    lesson_03.walk(lab)
    done = record(lab)
    lab.save()
    lab.page.close()

    # The tab is closed; another one knows what was done.
    lab.outside += (again := opened(profile, address)).outside
    lesson_03.with_a_new_kernel(again)
    before, after = (one["tasks"]["03.fall"]["tries"] for one in (done, record(again)))
    assert after[: len(before)] == before
    assert lab.outside == []
    again.page.close()
