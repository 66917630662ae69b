"""Lesson 07 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # The map: by keyboard from 2017 to 2018; its words follow, and no word is cut off.
    box = lab.output_of(cell_with(lab, 'explore("map")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("2017: Frontex counted 12,179 detections").first.wait_for()
    svg = box.locator("svg.marks")
    shapes = svg.locator("path[aria-roledescription='geoshape']")
    assert shapes.count() == 15  # one for each country of the route, the rest is background
    box.get_by_role("slider", name="Year").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_text("2018: Frontex counted 5,844 detections").first.wait_for()
    svg.get_by_text("23,848", exact=True).first.wait_for()
    svg.locator("[aria-label='Bosnia and Herzegovina: 23,848']").wait_for()
    assert svg.locator("[aria-label='Greece: no figure found']").count() == 1
    assert words_inside(svg)

    # The balloon: shut the bridge, then put the counter on the forest.
    box = lab.output_of(cell_with(lab, 'explore("balloon")'))
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
    assert "gave one of the figures" in answer(lab, "07.since-2022", "-95")
    assert "Right" in answer(lab, "07.since-2022", "-85")

    # Road and route: the same four replies.
    for task in ("07.twin", "07.judge"):
        choose(lab, task, "(b) “True: so many fewer", "fewer here as fewer altogether")
        choose(lab, task, "(c) “Right for", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["07.judge"]["tries"][0]["slip"] == "displacement-as-deterrence"
    assert right_in(kept) == {"07.since-2022", "07.twin", "07.judge"}
