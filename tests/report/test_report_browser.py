"""The report in Chromium: styled under its own policy, nothing runs, nothing is asked for."""

import json

import pytest

from lessonkit.report import write_report
from tests.names import FILE_NAME
from tests.report.test_report_safe import HOSTILE, everywhere

axe = pytest.importorskip("axe_playwright_python.sync_playwright")


@pytest.fixture
def shown(course_folder, chromium):
    """The report of a record full of hostile text, and what went on in its page."""
    text = " ".join(one for one in HOSTILE if one.isprintable())
    (course_folder / FILE_NAME).write_text(json.dumps(everywhere(text)))
    page, events = chromium.new_page(), []
    page.on("dialog", lambda dialog: (events.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: events.append(request.url))
    page.on("console", lambda message: events.append(message.text))
    page.on("pageerror", lambda error: events.append(str(error)))
    address = write_report(course_folder).as_uri()
    page.goto(address)
    yield page, [event for event in events if event != address]
    page.close()


def test_it_is_styled_and_quiet(shown):
    page, events = shown
    page.mouse.move(300, 300)  # nothing waits for the mouse either
    assert events == []
    assert page.evaluate("getComputedStyle(document.querySelector('.said')).whiteSpace") in (
        "pre-wrap",
        "break-spaces",
    )
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_policy_that_would_stop_a_script_stands(shown):
    page, _ = shown
    assert page.evaluate("""() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.body.append(script)
        return window.ran === undefined
    }""")


def test_axe_finds_nothing(shown, chromium):
    page, _ = shown
    # The page's policy keeps axe out of it as well, so axe looks at a copy without the policy.
    copy = chromium.new_page()
    copy.set_content(page.content().replace("Content-Security-Policy", "x"))
    found = axe.Axe().run(copy).response["violations"]
    copy.close()
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
