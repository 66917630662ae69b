"""Lesson 07 as a learner does it: a real JupyterLab, a real browser, no network."""

import json

from crossings.progress import FILE_NAME
from tests.lessons.walking import cell_with, words_inside

NAME = "07-a-route-is-a-network.ipynb"


def test_a_walk_through_the_lesson(lesson, lab_server):
    lab = lesson

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
    i = cell_with(lab, '"07.since-2022"')
    for answer, said in [("-95", "gave one of the figures"), ("-85", "Right")]:
        lab.set_source(i, f'since_2022 = {answer}\ncheck("07.since-2022", since_2022)')
        lab.run_cell(i)
        assert said in lab.text_of(i)

    # Road and route: the same four replies.
    for task in ("07.twin", "07.judge"):
        asked = lab.output_of(cell_with(lab, f'"{task}"'))
        asked.get_by_text("(b) “True: so many fewer").click()
        asked.get_by_role("button", name="Check my answer").click()
        asked.get_by_text("fewer here as fewer altogether").wait_for()
        asked.get_by_text("(c) “Right for").click()
        asked.get_by_role("button", name="Check my answer").click()
        asked.get_by_text("Right", exact=True).wait_for()

    assert lab.errors() == []
    kept = json.loads((lab_server.folder / FILE_NAME).read_text(encoding="utf-8"))["tasks"]
    assert kept["07.judge"]["tries"][0]["slip"] == "displacement-as-deterrence"
    right = {task for task, one in kept.items() if one["state"] == "right"}
    assert right == {"07.since-2022", "07.twin", "07.judge"}
