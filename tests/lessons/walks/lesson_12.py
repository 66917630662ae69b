"""Lesson 12 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # Every figure is painted and says what it shows.
    looking.painted(lab, 3)
    described = lab.page.locator("[aria-label^='Bar chart'], [aria-label^='Two figures']")
    assert described.count() >= 3

    # The weights table by keyboard: two points of a hundred, one after the other, turn the winner.
    box = lab.form_of(cell_with(lab, 'explore("weights")'))
    box.scroll_into_view_if_needed()
    svg = box.locator("svg.marks")
    svg.get_by_text("Most: cameras and drones, 6.04. Next: more officers, 5.97").wait_for()
    for name, key in (("Privacy", "ArrowRight"), ("Low cost", "ArrowLeft")):
        box.get_by_role("slider", name=name).focus()
        lab.page.keyboard.press(key)
        lab.page.keyboard.press(key)
    svg.get_by_text("Most: more officers, 6.03. Next: cameras and drones, 5.96").wait_for()
    box.get_by_text("Your own weights.").wait_for()
    assert words_inside(svg)

    # A role card moves all four sliders; the words have room, and nothing below them moves.
    table = box.get_by_text("Show the numbers as a table")
    below = table.bounding_box()["y"]
    for card, said in (
        ("a person on the move", "More officers win with 6.20"),
        ("a data-protection officer", "An advice office wins with 6.36"),
    ):
        box.get_by_label("Role card", exact=True).select_option(card)
        box.get_by_text(said, exact=False).wait_for()
        assert words_inside(svg)
        assert abs(table.bounding_box()["y"] - below) < 1

    # A sum: wrong with the slip named and without the number, then right.
    wrong = answer(lab, "12.stops", "1_600_000 / 20_000")
    assert "took nothing away" in wrong
    assert "Right" in answer(lab, "12.stops", "1_600_000 / (20_000 - 20 * 200)")

    # Headteacher and newspaper: the same four replies.
    for task in ("12.twin", "12.judge"):
        choose(lab, task, "“True: it was weighed", "You read a weighing as if it had been measured")
        choose(lab, task, "“Who chose the options", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["12.stops"]["tries"][0]["slip"] == "step-left-out"
    assert right_in(kept) == {"12.stops", "12.twin", "12.judge"}
