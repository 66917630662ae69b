"""Lesson 01 as a learner does it: one walk through a real JupyterLab, with no network."""

from tests.lessons.walking import answer, cell_with, choose, record, words_inside


def walk(lab):
    # Guess, then work out: a wrong sum gets its words and not the number.
    guessed = lab.output_of(cell_with(lab, '"01.guess"'))
    assert "1,000,000" not in guessed.inner_text()
    guessed.get_by_role("textbox").fill("1,500,000")
    guessed.get_by_role("button", name="Check my answer").click()
    guessed.get_by_text("it is 1,000,000 people, by Frontex's estimate").wait_for()
    wrong = answer(lab, "01.per-person", "1000000 / 1822337")
    assert "Which of the two belongs under the line?" in wrong
    assert "1.8" not in wrong
    assert "Right" in answer(lab, "01.per-person", "1822337 / 1000000")

    # The pool, wrong and right.
    choose(lab, "01.pool", "(c) “True: the turnstile", "Not yet")
    choose(lab, "01.pool", "(b) “It cannot be", "Right", exact=True)

    # The explorer with the keyboard: the figure stays, its marks and words follow.
    box = lab.form_of(cell_with(lab, 'explore("dissector")'))
    marks = box.locator("svg.marks")
    height, before = box.bounding_box()["height"], marks.inner_html()
    box.get_by_text("Taken apart").click()  # folded, so that one tries it first
    box.get_by_text("This is a count of detections.").wait_for()
    box.get_by_role("combobox", name="Statement").focus()
    for _ in range(6):  # the last of these has the most sentences
        lab.page.keyboard.press("ArrowDown")
    box.get_by_text("“The dangerous crossing” can be read").wait_for(state="attached")
    assert marks.inner_html() != before
    assert abs(box.bounding_box()["height"] - height) < 2
    assert words_inside(marks)

    assert lab.cell_count() > 45  # no key went astray and made or deleted a cell
    assert lab.errors() == []
    kept = record(lab)["tasks"]["01.pool"]
    assert kept["tries"][0]["slip"] == "label-drift"
    assert kept["state"] == "right"
