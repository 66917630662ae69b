"""Lesson 02 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # The explorer: both handles by keyboard, then another series, whose years are others.
    box = lab.output_of(cell_with(lab, 'explore("baseline")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("From 34,758 returns in 2024 to 37,918 in 2025").first.wait_for()
    for name, said in [
        ("Baseline", "From 26,837 returns in 2023 to 37,918 in 2025"),
        ("Comparison", "From 26,837 returns in 2023 to 34,758 in 2024"),
    ]:
        box.get_by_role("slider", name=name).focus()
        lab.page.keyboard.press("ArrowLeft")
        box.get_by_text(said).first.wait_for()
    box.get_by_label("Series").select_option("arrivals by small boat, whole years")
    box.get_by_text("From 36,816 people in 2024 to 41,472 in 2025").first.wait_for()
    looking.settle(lab)  # a slider that sent its old place back would have done so
    box.get_by_text("From 36,816 people in 2024 to 41,472 in 2025").first.wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text("+13,770%").first.wait_for()
    # Nothing of the figure is cut off, and its three rows have one column for each year.
    assert words_inside(svg)
    columns = svg.evaluate(
        """svg => [...svg.querySelectorAll('.mark-rect.role-mark path')]
          .map(p => Math.round(p.getBoundingClientRect().left))"""
    )
    assert len(set(columns)) == 8

    # A sum: wrong with the slip named, then right.
    assert "you divided by the later figure" in answer(lab, "02.since-2020", "77.9")
    assert "Right" in answer(lab, "02.since-2020", "351.8")

    # Library and ministry: the same four replies.
    for task in ("02.twin", "02.judge"):
        choose(lab, task, "(d) “That is false", "could not be checked as a false one")
        choose(lab, task, "(c) “It cannot be recomputed", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["02.since-2020"]["tries"][0]["slip"] == "wrong-base"
    assert kept["tasks"]["02.judge"]["tries"][0]["slip"] == "unverified-as-false"
    assert right_in(kept) == {"02.since-2020", "02.twin", "02.judge"}
