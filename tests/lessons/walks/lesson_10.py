"""Lesson 10 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # Every figure is painted and says what it shows.
    looking.painted(lab, 4)
    described = lab.page.locator(
        "[aria-label^='Bar chart'], [aria-label^='Left, a map'], [aria-label^='Two figures']"
    )
    assert described.count() >= 4

    # The patrol lab by keyboard: the same report in two worlds.
    box = lab.form_of(cell_with(lab, 'explore("patrol")'))
    box.scroll_into_view_if_needed()
    box.get_by_role("slider", name="Fixed cameras").focus()
    lab.page.keyboard.press("ArrowLeft")
    box.get_by_role("radio", name="go next door").focus()
    lab.page.keyboard.press("Space")
    said = "Detections rose from 177 to 295 while crossings stayed at 1,000 in all, and some moved."
    box.get_by_text(said).wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text("An invented valley: detections 177 → 295, crossings 1,000 → 1,000").wait_for()
    assert words_inside(svg)
    below = box.get_by_text("Show the numbers as a table").bounding_box()["y"]
    box.get_by_role("slider", name="Drones").focus()
    lab.page.keyboard.press("End")  # over the budget: the longest words
    box.get_by_text("Over the budget: 13 points of 10. Take 3 back.", exact=False).wait_for()
    assert words_inside(svg)
    assert abs(box.get_by_text("Show the numbers as a table").bounding_box()["y"] - below) < 1

    # A sum: wrong with the slip named and without the number, then right.
    wrong = answer(lab, "10.per-hour", "(900 - 360) / 360 * 100")
    assert "in place of the potholes found in an hour after" in wrong
    assert "16.7" not in wrong
    assert "Right" in answer(lab, "10.per-hour", '"-16.7"')

    # Town and government: the same four replies, in another order.
    for task, wrong, fair in (("10.twin", "a", "c"), ("10.judge", "c", "b")):
        said = "You took a missing evaluation as proof"
        choose(lab, task, f"({wrong}) “False: nobody has shown", said)
        choose(lab, task, f"({fair}) “More was found", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["10.per-hour"]["tries"][0]["slip"] == "effort-ignored"
    assert right_in(kept) == {"10.per-hour", "10.twin", "10.judge"}
