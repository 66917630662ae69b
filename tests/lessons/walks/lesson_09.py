"""Lesson 09 as a learner does it: both explorers by keyboard, a slip, and the order of steps."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def moved(lab, box, slider, key, said):
    box.get_by_role("slider", name=slider).focus()
    lab.page.keyboard.press(key)
    box.get_by_text(said).first.wait_for()


def walk(lab):
    looking.painted(lab, 4)

    # The screening machine: a shorter list, then a more common thing.
    box = lab.form_of(cell_with(lab, 'explore("screening")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("Over many such crowds 35% of alerts are right.").first.wait_for()
    moved(lab, box, "On the list", "ArrowLeft", "52% of alerts are right")
    moved(lab, box, "Wanted", "ArrowLeft", "68% of alerts are right")
    svg = box.locator("svg.marks")
    svg.get_by_text("68% of alerts are right").first.wait_for()
    assert words_inside(svg)
    # One mark for each scan flagged rightly, wrongly or missed; and three lines in the last panel.
    marks = svg.evaluate("svg => svg.querySelectorAll('.mark-symbol.role-mark path').length")
    assert marks == 200 + 83 + 1

    # The dial: another world, another score, an extra for group B.
    box = lab.form_of(cell_with(lab, 'explore("threshold")'))
    box.scroll_into_view_if_needed()
    box.get_by_label("World").select_option("faces of group B are told apart less well")
    box.get_by_text("Group B: of 1,000 not on the list 191 are flagged").first.wait_for()
    moved(lab, box, "Flag from", "ArrowRight", "Group A: of 1,000 not on the list 30 are flagged")
    moved(lab, box, "Group B", "ArrowRight", "Not equal: flagged wrongly, missed, false among")
    svg = box.locator("svg.marks")
    svg.get_by_text("Group B: flagged from score 70").first.wait_for()
    assert words_inside(svg)

    # A sum: the share that is found for the share that is right; then the right one.
    wrong = answer(lab, "09.right", "89")
    assert "the share of cases that are found for the share of alerts" in wrong
    assert "34.8" not in wrong
    assert "Right" in answer(lab, "09.right", "89 / (89 + 167) * 100")

    # Mail filter and camera: the same four replies, in another order.
    for task, fair in (("09.twin", "d"), ("09.judge", "a")):
        choose(lab, task, "(b) “True: what is on", "You judged from the description alone.")
        choose(lab, task, f"({fair}) “Right if it means", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["09.right"]["tries"][0]["slip"] == "sensitivity-for-precision"
    ours = {task for task in right_in(kept) if task.startswith("09.")}
    assert ours == {"09.right", "09.twin", "09.judge"}
