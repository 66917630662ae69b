"""Lesson 11 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside


def walk(lab):
    # Every figure is painted, and nothing of it is cut off.
    for painted in looking.painted(lab, 4):
        assert painted.locator("path").count() > 2
        assert words_inside(painted)

    # The register by keyboard: the columns of the exercise, then nothing at all.
    box = lab.form_of(cell_with(lab, 'explore("register")'))
    box.scroll_into_view_if_needed()
    box.get_by_text("230 rows of 300 (77%) are alone", exact=False).wait_for()
    height = box.bounding_box()["height"]
    box.get_by_role("slider", name="Years in").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_role("slider", name="Place as").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_text("19 rows of 300 (6%) are alone", exact=False).wait_for()
    box.get_by_text("it can answer 4 of 7 questions", exact=False).wait_for()
    figure = box.locator("svg.marks")
    figure.get_by_text("19 of 300 rows are alone; the smallest group has 1 (k = 1)").wait_for()
    assert words_inside(figure)
    for name in ("year of birth", "sex", "place"):
        box.get_by_role("checkbox", name=f"Publish {name}").focus()
        lab.page.keyboard.press("Space")
    box.get_by_text("all 300 rows look the same. They are one group, so k = 300.").wait_for()
    assert words_inside(figure)
    assert abs(box.bounding_box()["height"] - height) < 2  # nothing below has moved

    # Two lists: the loosest rule and the longest list.
    box = lab.form_of(cell_with(lab, 'explore("linkage")'))
    box.get_by_role("slider", name="Rule").focus()
    lab.page.keyboard.press("End")
    box.get_by_role("slider", name="Second list").focus()
    lab.page.keyboard.press("End")
    box.get_by_text("Strangers joined wrongly: 10,714 pairs.", exact=False).wait_for()
    assert words_inside(box.locator("svg.marks"))

    # Mix-ups taken for people, then the people in them.
    wrong = answer(lab, "11.mixed", "38000 / 177000000 * 100000")
    assert "count of events as a count of the people in them" in wrong
    assert "Both sums are right" in answer(lab, "11.mixed", "76000 / 177000000 * 100000")

    # Libraries and police: the same four replies.
    for task in ("11.twin", "11.judge"):
        choose(
            lab,
            task,
            "“Right: it comes from people who know",
            "judged the sentence by who said it",
        )
        choose(lab, task, "“It may be so. What was joined", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["11.mixed"]["tries"][0]["slip"] == "person-for-event"
    assert right_in(kept) == {"11.mixed", "11.twin", "11.judge"}
