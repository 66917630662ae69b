"""Lesson 07 as a learner does it: a real JupyterLab, a real browser, no network."""

import re

from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside
from tests.worked_out import right, said, wrong


def walk(lab):
    # The map: by keyboard from 2017 to 2018; its words follow, and no word is cut off.
    box = lab.form_of(cell_with(lab, 'explore("map")'))
    box.scroll_into_view_if_needed()
    box.get_by_text(said("map", year=2017)).first.wait_for()
    svg = box.locator("svg.marks")
    shapes = svg.locator("path[aria-roledescription='geoshape']")
    assert shapes.count() == 15  # one for each country of the route, the rest is background
    box.get_by_role("slider", name="Year").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_text(said("map", year=2018)).first.wait_for()
    bosnia = re.search(r"Bosnia and Herzegovina ([\d,]*\d)", said("map", 1, year=2018))[1]
    svg.get_by_text(bosnia, exact=True).first.wait_for()
    svg.locator(f"[aria-label='Bosnia and Herzegovina: {bosnia}']").wait_for()
    assert svg.locator("[aria-label='Greece: no figure found']").count() == 1
    assert words_inside(svg)

    # The balloon: shut the bridge, then put the counter on the forest.
    box = lab.form_of(cell_with(lab, 'explore("balloon")'))
    box.scroll_into_view_if_needed()
    box.get_by_role("slider", name="Close").focus()
    lab.page.keyboard.press("End")
    box.get_by_text("from 439 journeys a month to 0 (−100%)").first.wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text("The counter: 439 fewer. All routes: 111 fewer").wait_for()
    box.get_by_role("radio", name="forest").click()
    svg.get_by_text("The counter: 94 more. All routes: 111 fewer").wait_for()
    assert words_inside(svg)

    # A sum: wrong with the slip named, then right.
    assert "this is what was said" in answer(
        lab, "07.since-2022", wrong("07.since-2022", "unverified-as-true")
    )
    assert "Right" in answer(lab, "07.since-2022", right("07.since-2022"))

    # Road and route: the same four replies.
    for task, bad, good in (("07.twin", "c", "a"), ("07.judge", "b", "c")):
        choose(lab, task, f"({bad}) “True: with so large", "fewer here as fewer altogether")
        choose(lab, task, f"({good}) “Right for", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["07.judge"]["tries"][0]["slip"] == "displacement-as-deterrence"
    assert right_in(kept) == {"07.since-2022", "07.twin", "07.judge"}
