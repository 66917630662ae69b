"""Lesson 06 as a learner does it: a real JupyterLab, a real browser, no network."""

import json

from crossings.progress import FILE_NAME
from tests.lessons.walking import answer, cell_with, words_inside

NAME = "06-crossings-are-not-people.ipynb"


def test_a_walk_through_the_lesson(lesson, lab_server):
    lab = lesson

    # Every figure is painted, says what it shows, and nothing of it is cut off.
    lab.page.wait_for_function(
        "() => document.querySelectorAll('.jp-NotebookPanel svg.marks').length === 4"
    )
    figures = lab.page.locator(".jp-NotebookPanel svg.marks")
    for i in range(4):
        assert figures.nth(i).locator("path").count() > 3
        assert words_inside(figures.nth(i))

    # The recount machine by keyboard: the people stay, the counts move.
    box = lab.output_of(cell_with(lab, 'explore("recount")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("100 people, 242 detections").wait_for()
    height = box.bounding_box()["height"]
    box.get_by_role("slider", name="Sent back").focus()
    for _ in range(4):
        lab.page.keyboard.press("ArrowRight")
    box.get_by_role("slider", name="Try again").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_text("Gave up on the way: nobody.", exact=False).wait_for()
    figure = box.locator("svg.marks")
    figure.get_by_text("100 people become", exact=False).wait_for()
    assert words_inside(figure)
    box.get_by_role("slider", name="Borders").focus()
    lab.page.keyboard.press("Home")
    box.get_by_text("At 1 border", exact=False).wait_for()
    assert abs(box.bounding_box()["height"] - height) < 2  # nothing below has moved

    # Kim's journey: wrong with the slip named, then right with all seven counts.
    assert "read one kind of case as if it were all" in answer(lab, "06.one-journey", "3")
    assert "One journey is now seven counts" in answer(lab, "06.one-journey", "5")

    # Museums and borders: the same four replies.
    for task, said in [
        ("06.twin", "count of events as a count of the people in them"),
        ("06.judge", "added the counts of several borders"),
    ]:
        asked = lab.output_of(cell_with(lab, f'"{task}"'))
        asked.get_by_text("(b) “Right: all").click()
        asked.get_by_role("button", name="Check my answer").click()
        asked.get_by_text(said).wait_for()
        asked.get_by_text("(c) “Almost that many were").click()
        asked.get_by_role("button", name="Check my answer").click()
        asked.get_by_text("Right", exact=True).wait_for()

    assert lab.errors() == []
    kept = json.loads((lab_server.folder / FILE_NAME).read_text(encoding="utf-8"))["tasks"]
    assert kept["06.one-journey"]["tries"][0]["slip"] == "part-named-as-whole"
    assert kept["06.judge"]["tries"][0]["slip"] == "same-journey-twice"
    right = {task for task, one in kept.items() if one["state"] == "right"}
    assert right == {"06.one-journey", "06.twin", "06.judge"}
