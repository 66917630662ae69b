"""Pictures of every explorer in its lesson: `python -m tests.screenshots`.

They are made in a real JupyterLab for README and teachers, and written to lessons/pictures/ with a
page that shows them all.
Run it after a change that shows, look, commit. Ids of lessons make only theirs: `… 03 07`.
"""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from lessonkit.lessons import catalogue
from tests.browser.conftest import FLAGS, NAMES
from tests.browser.lab import Lab
from tests.browser.server import LabServer
from tests.lessons import looking
from tests.lessons.walking import explorers_of

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "lessons" / "pictures"
HIGHEST = 1000  # pixels: of a long form the beginning is enough
INTRODUCTION = """# The explorers, and what a class sees

Each explorer as a learner finds it in its lesson. Made by `python -m tests.screenshots`; the
pictures of a class, with made-up answers, by `python -m tests.class_pictures`.
"""
OF_A_CLASS = {
    "board": (
        "The board after two votes on an everyday question",
        "Bars of the first and the second vote, the right reply marked, no seat named.",
    ),
    "handout": (
        "A prediction on the hand-out, to draw on by hand",
        "A question with an empty figure, and a row of boxes for numbers.",
    ),
    "browser": (
        "Lesson 03 in the browser edition, nothing installed",
        "The composition explorer with its controls in a page of a browser.",
    ),
}


def take(lab: Lab, path: Path) -> None:
    """Run a lesson and take a picture of each explorer in it."""
    lab.open(path.name)
    lab.run_all()
    looking.wait_for_figures(lab)
    for name, i in explorers_of(lab):
        box = lab.output_of(i)
        box.scroll_into_view_if_needed()
        lab.page.wait_for_timeout(500)  # the page settles after scrolling
        place = box.bounding_box()
        place["height"] = min(place["height"], HIGHEST)
        lab.page.screenshot(path=PICTURES / f"{path.stem[:2]}-{name}.png", clip=place)


def gallery() -> str:
    """The page with all pictures, one heading a lesson."""
    parts = [INTRODUCTION]
    for name, (heading, described) in OF_A_CLASS.items():
        if (PICTURES / f"class-{name}.png").exists():
            parts.append(f"## {heading}\n\n![{described}](class-{name}.png)\n")
    for lesson_id in catalogue.lesson_ids():
        lesson = catalogue.lesson(lesson_id)
        pictures = sorted(PICTURES.glob(f"{lesson_id}-*.png"))
        if pictures:
            parts.append(f"## {lesson_id} {lesson.title}\n\n{lesson.question}\n")
        for picture in pictures:
            name = picture.stem.split("-", 1)[1]
            parts.append(f'![The explorer "{name}" of lesson {lesson_id}]({picture.name})\n')
    return "\n".join(parts)


def main(wanted: list[str]) -> int:
    """Make the pictures; the exit code is 0 when all are made."""
    PICTURES.mkdir(exist_ok=True)
    browser_path = next(filter(None, map(shutil.which, NAMES)))
    lessons = sorted((ROOT / "lessons").glob("*.ipynb"))
    with TemporaryDirectory(prefix="crossings-lab-") as base, sync_playwright() as playwright:
        server = LabServer(Path(base))
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        try:
            for path in lessons:
                if wanted and path.stem[:2] not in wanted:
                    continue
                shutil.copy(path, server.folder)
                lab = Lab(server, browser.new_page(viewport={"width": 1280, "height": 3200}))
                take(lab, path)
                lab.close()
        finally:
            browser.close()
            server.stop()
    (PICTURES / "README.md").write_text(gallery(), encoding="utf-8")
    for picture in sorted(PICTURES.glob("*.png")):
        print(f"{picture.relative_to(ROOT)}: {picture.stat().st_size // 1024} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
