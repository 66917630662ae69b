"""Pictures of what a class sees: `python -m tests.class_pictures [SITE]`.

The board during a vote of a made-up class, pages of a hand-out and, where SITE is a folder that
`crossings site` built, a lesson in the browser edition. They join the page of
`tests.screenshots`; run it after a change that shows, look, commit.
"""

import json
import shutil
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Route, expect, sync_playwright

from crossings.cli import main as crossings
from lessonkit.lessons import catalogue
from tests import screenshots
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.server import SETTINGS
from tests.classroom.simulated import Seat, served
from tests.lessons.looking import STANDS_STILL
from tests.screenshots import PICTURES

TWIN = "03.twin"
FIRST = "abbcaabcddcbaabbcdcabcbaab"  # what 26 seats choose, alone and then after talking
SECOND = "cbbccabcccccbabccdccccbcac"
PROJECTOR = {"width": 1280, "height": 720}
TABLET = {"width": 1024, "height": 768}
SETTLED = f"({STANDS_STILL.replace('.jp-NotebookPanel', 'body')})()"
A4 = {"width": 794, "height": 1123}


def board(browser: Browser, folder: Path) -> None:
    """The bars of two votes on an everyday question, with what was right."""
    with served(folder) as running:
        page = browser.new_page(viewport=PROJECTOR)
        page.goto(running.enter)
        live = page.locator("#live")
        seats = [Seat(running, f"seat-{number}") for number in range(1, len(FIRST) + 1)]
        for seat in seats:
            seat.sends()  # whoever joins while a vote is open has not heard the question
        for act, letters in (("vote", FIRST), ("again", SECOND)):
            running.press(act, TWIN)
            for number, (seat, letter) in enumerate(zip(seats, letters, strict=True)):
                sure = ("guessing", "unsure", "sure")[number % 3]
                state = "right" if letter == "c" else "not yet"
                seat.tries(TWIN, letter, state, confidence=sure)
                seat.sends()
            running.press("bars", TWIN)
        running.press("reveal", TWIN)
        expect(live.locator(".right")).to_be_visible()
        page.screenshot(path=PICTURES / "class-board.png")
        page.close()


def handout(browser: Browser, folder: Path) -> None:
    """The first question that a class draws on by hand, as it stands on paper."""
    crossings(["print", "03", "--no-pdf", "--to", str(folder)])
    page = browser.new_page(viewport=A4)
    page.emulate_media(media="print")
    page.goto((folder / "03-handout.html").as_uri())
    place = page.locator(".question", has=page.locator("figure")).first
    place.scroll_into_view_if_needed()
    place.screenshot(path=PICTURES / "class-handout.png")
    page.close()


def browser_edition(browser: Browser, site: Path) -> None:
    """An explorer in a page, with nothing installed."""
    quiet = type("Quiet", (SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page(viewport=TABLET)
    page.set_default_timeout(120_000)  # Python starts in the page
    lesson = catalogue.lesson("03").folder.name
    address = f"http://127.0.0.1:{server.server_port}"

    def with_every_cell(route: Route) -> None:  # JupyterLab leaves out what is out of sight
        settings = json.loads((site / "jupyter-lite.json").read_text(encoding="utf-8"))
        settings["jupyter-config-data"].setdefault("settingsOverrides", {}).update(SETTINGS)
        route.fulfill(json=settings)

    page.route(f"{address}/jupyter-lite.json*", with_every_cell)
    page.goto(f"{address}/notebooks/index.html?path={lesson}.ipynb")
    page.locator(".jp-Cell").first.wait_for()
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    box = page.locator(".lessonkit-form", has=page.locator(".lessonkit-beside"))
    box.locator("svg.marks").wait_for()
    page.get_by_text("The end of 03", exact=False).wait_for()
    box.first.scroll_into_view_if_needed()
    page.evaluate(SETTLED)
    page.screenshot(path=PICTURES / "class-browser.png")
    page.close()
    server.shutdown()


def main(arguments: list[str]) -> int:
    """Make the pictures and the page that shows them; the exit code is 0 when all are made."""
    path = next(filter(None, map(shutil.which, NAMES)))
    with TemporaryDirectory() as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        board(browser, Path(base))
        handout(browser, Path(base))
        for site in arguments:
            browser_edition(browser, Path(site))
        browser.close()
    (PICTURES / "README.md").write_text(screenshots.gallery(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
