"""Lesson 02 as a learner does it: a real JupyterLab, a real browser, no network."""

from crossings.worlds.end_points import SERIES
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside
from tests.worked_out import right, said, wrong


def walk(lab):
    # The explorer: both handles by keyboard, then another series, whose years are others.
    box = lab.form_of(cell_with(lab, 'explore("baseline")'))
    box.scroll_into_view_if_needed()
    box.get_by_text(said("baseline", baseline=2024, comparison=2025)).first.wait_for()
    for name, years in [("Baseline", (2023, 2025)), ("Comparison", (2023, 2024))]:
        box.get_by_role("slider", name=name).focus()
        lab.page.keyboard.press("ArrowLeft")
        follows = dict(zip(("baseline", "comparison"), years, strict=True))
        box.get_by_text(said("baseline", **follows)).first.wait_for()
    box.get_by_label("Series").select_option("arrivals by small boat, whole years")
    by_boat = said("baseline", series="arrivals", baseline=2024, comparison=2025)
    box.get_by_text(by_boat).first.wait_for()
    looking.settle(lab)  # a slider that sent its old place back would have done so
    box.get_by_text(by_boat).first.wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text(f"+{SERIES['arrivals'].changes(2025)[2018]:,.0f}").first.wait_for()
    # Nothing of the figure is cut off, and its three rows have one column for each year.
    assert words_inside(svg)
    columns = svg.evaluate(
        """svg => [...svg.querySelectorAll('.mark-rect.role-mark path')]
          .map(p => Math.round(p.getBoundingClientRect().left))"""
    )
    assert len(set(columns)) == 8

    # A sum: wrong with the slip named, then right.
    assert "You divided the difference by the returns of 2025." in answer(
        lab, "02.since-2020", wrong("02.since-2020", "wrong-base")
    )
    assert "Right" in answer(lab, "02.since-2020", right("02.since-2020"))

    # Library and ministry: the same four replies.
    for task in ("02.twin", "02.judge"):
        choose(lab, task, "“That is false", "could not be checked as a false one")
        choose(lab, task, "“It cannot be recomputed", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["02.since-2020"]["tries"][0]["slip"] == "wrong-base"
    assert kept["tasks"]["02.judge"]["tries"][0]["slip"] == "unverified-as-false"
    assert right_in(kept) == {"02.since-2020", "02.twin", "02.judge"}
