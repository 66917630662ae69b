"""Lesson 04 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, words_inside


def walk(lab):
    for painted in looking.painted(lab, 5):
        assert painted.locator("path").count() > 3
        assert words_inside(painted)
    described = lab.page.locator(
        "[aria-label^='Two bar charts'], [aria-label^='Line chart from a first'], "
        "[aria-label^='Bar chart'], [aria-label^='Two figures of the same rows']"
    )
    assert described.count() >= 5
    # In the two framings the quarters stand in order of time.
    framed = lab.output_of(cell_with(lab, "compare_framings(one")).locator("svg.marks")
    words = framed.locator("text").all_text_contents()
    quarters = [word for word in words if word.startswith("202") and "Q" in word]
    assert quarters[:8] == [f"{year}Q{q}" for year in (2022, 2023) for q in (1, 2, 3, 4)]

    # Wrong: the slip is named, the number is not given away. Right: what it means.
    wrong = answer(lab, "04.like-others", "12658 * 29437 / 45774")
    assert "Not yet" in wrong
    assert "Leave them out of the comparison group" in wrong
    assert "10,899" not in wrong
    assert "Right" in answer(lab, "04.like-others", "12658 * 28513 / 33116")

    # The explorer by keyboard: the placebo date has its fall, and nothing is cut off.
    box = lab.output_of(cell_with(lab, 'explore("counterfactual")'))
    box.get_by_text("So 11,734 fewer came than guessed, −92.7%.").wait_for()
    box.get_by_label("Otherwise").select_option("like everyone else, in proportion")
    box.get_by_role("slider", name="Begins with").focus()
    lab.page.keyboard.press("ArrowLeft")
    box.get_by_role("slider", name="Look ahead").focus()
    lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("ArrowLeft")
    box.get_by_text("So 3,089 fewer came than guessed, −72.3%.").wait_for()
    box.get_by_text("80% of 2022Q4 was over before the agreement").wait_for()
    box.locator("svg.marks").get_by_text("−72%", exact=False).first.wait_for()
    assert words_inside(box.locator("svg.marks"))
    assert "Right" in answer(lab, "04.placebo", "-72.3")
    assert lab.cell_count() > 50  # no key went astray and made or deleted a cell
    assert lab.errors() == []
