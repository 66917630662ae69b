"""Lesson 06 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # Every figure is painted, says what it shows, and nothing of it is cut off.
    for painted in looking.painted(lab, 4):
        assert painted.locator("path").count() > 3
        assert words_inside(painted)

    # The recount machine by keyboard: the people stay, the counts move.
    box = lab.form_of(cell_with(lab, 'explore("recount")'))
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
    assert "Not yet" in answer(lab, "06.one-journey", "3")
    assert "One journey is now seven counts" in answer(lab, "06.one-journey", "5")

    # Museums and borders: the same four replies.
    for task, wrong, right, said in [
        ("06.twin", "a", "d", "count of events as a count of the people in them"),
        ("06.judge", "c", "a", "added the counts of several borders"),
    ]:
        choose(lab, task, f"({wrong}) “Right: all", said)
        choose(lab, task, f"({right}) “That many", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["06.judge"]["tries"][0]["slip"] == "same-journey-twice"
    assert right_in(kept) == {"06.one-journey", "06.twin", "06.judge"}
