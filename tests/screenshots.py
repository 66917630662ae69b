"""Pictures of the lessons for the README, made in a real JupyterLab: `python -m tests.screenshots`.

They are written to lessons/pictures/. Run it after a change that shows, look, commit.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, NAMES
from tests.browser.lab import Lab
from tests.browser.server import LabServer

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "lessons" / "pictures"


def lesson_03(lab: Lab) -> None:
    """The composition explorer, as it is when the lesson comes to it."""
    box = lab.page.locator(".jp-Cell", has=lab.page.get_by_text("Chosen nationalities")).last
    box.locator("svg.marks").wait_for()
    box.scroll_into_view_if_needed()
    lab.page.wait_for_timeout(500)  # the page settles after scrolling
    box.screenshot(path=PICTURES / "03-composition.png")


WAYS = {"03-down-by-over-90-per-cent": lesson_03}


def main() -> int:
    """Make every picture; the exit code is 0 when all are made."""
    PICTURES.mkdir(exist_ok=True)
    browser_path = next(filter(None, map(shutil.which, NAMES)))
    with TemporaryDirectory(prefix="crossings-lab-") as base, sync_playwright() as playwright:
        server = LabServer(Path(base))
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        try:
            for name, picture in WAYS.items():
                shutil.copy(ROOT / "lessons" / f"{name}.ipynb", server.folder)
                page = browser.new_page(viewport={"width": 1200, "height": 1000})
                lab = Lab(server, page)
                lab.open(f"{name}.ipynb")
                lab.run_all()
                picture(lab)
                lab.close()
        finally:
            browser.close()
            server.stop()
    for picture in sorted(PICTURES.glob("*.png")):
        print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
