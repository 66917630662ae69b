"""Lesson 05 as a learner does it: a real JupyterLab, a real browser, no network."""

from crossings.explorers.denominator import Granted
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, record, right_in, words_inside
from tests.worked_out import right, said


def walk(lab):
    # Denominators: the year by keyboard, then other cases, whose years and wholes are others.
    box = lab.form_of(cell_with(lab, 'explore("denominator")'))
    box.scroll_into_view_if_needed()
    svg = box.locator("svg.marks")
    first = Granted("ended", 2022, "Albanian nationals", "grants and refusals")
    svg.get_by_text(first.words["headline"]).wait_for()
    box.get_by_role("slider", name="Year").focus()
    lab.page.keyboard.press("ArrowRight")
    box.get_by_text(said("denominator", year=2023)).first.wait_for()
    box.get_by_label("People", exact=True).select_option("women of all nationalities")
    women = said("denominator", year=2023, people="women of all nationalities")
    box.get_by_text(women).first.wait_for()
    assert words_inside(svg)
    box.get_by_label("Cases", exact=True).select_option("arrived by small boat in the year")
    box.get_by_text("Albanian nationals: arrived by boat in Jan–June 2023").first.wait_for()
    assert words_inside(svg)
    box.get_by_label("Divide by", exact=True).select_option("all who arrived")
    looking.settle(lab)  # a slider that sent its old place back would have done so
    arrived = {"cases": "arrived", "year": 2023, "people": "Albanian nationals"}
    box.get_by_text(said("denominator", **arrived, divide_by="all who arrived")).first.wait_for()
    assert words_inside(svg)

    # Two piles: clear the older one while as many wait as before.
    box = lab.form_of(cell_with(lab, 'explore("tank")'))
    box.scroll_into_view_if_needed()
    for name in ("Answered", "Withdrawn"):
        box.get_by_role("slider", name=name).focus()
        lab.page.keyboard.press("ArrowRight")
    box.get_by_text("Altogether the pile stays at 800.").first.wait_for()
    svg = box.locator("svg.marks")
    svg.get_by_text("After 8 quarters: 0 older cases wait, 800 newer").wait_for()
    assert words_inside(svg)

    # A sum: another whole is named, and the number is not given away.
    granted, refused = first.counts["granted"], first.counts["refused"]
    typed = f"{granted} / ({granted} + {refused}) * 100"
    wrong = answer(lab, "05.all-outcomes", typed)
    assert "You left out the withdrawals of 2022" in wrong
    assert str(right("05.all-outcomes")) not in wrong
    assert "about one in seven" in answer(lab, "05.all-outcomes", right("05.all-outcomes"))

    # Clinic and minister: the same four replies.
    for task, letter in (("05.twin", "d"), ("05.judge", "a")):
        choose(
            lab,
            task,
            "was meant, and it is nearly empty",
            "one kind of case as if it were all of them",
        )
        choose(lab, task, f"({letter}) “Not as worded", "Right", exact=True)

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["05.all-outcomes"]["tries"][-2]["slip"] == "part-for-whole"
    assert right_in(kept) == {"05.all-outcomes", "05.twin", "05.judge"}
