"""Lesson 04 as a learner does it: a real JupyterLab, a real browser, no network."""

from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, words_inside
from tests.worked_out import arrivals, right, said


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
    albania = arrivals("Albania", 2022)
    total = {year: arrivals("Total", year) for year in (2022, 2023)}
    others = {year: total[year] - arrivals("Albania", year) for year in total}
    wrong = answer(lab, "04.like-others", f"{albania} * {total[2023]} / {total[2022]}")
    assert "Not yet" in wrong
    assert "all arrivals in 2023 and all arrivals in 2022 in place of everyone else" in wrong
    assert f"{right('04.like-others'):,.0f}" not in wrong
    typed = f"{albania} * {others[2023]} / {others[2022]}"
    assert "Right" in answer(lab, "04.like-others", typed)

    # The explorer by keyboard: the placebo date has its fall, and nothing is cut off.
    box = lab.form_of(cell_with(lab, 'explore("counterfactual")'))
    box.get_by_text(said("counterfactual", begins="2023Q1", otherwise="level")).wait_for()
    box.get_by_label("Otherwise").select_option("like everyone else, in proportion")
    box.get_by_role("slider", name="Begins with").focus()
    lab.page.keyboard.press("ArrowLeft")
    box.get_by_role("slider", name="Look ahead").focus()
    lab.page.keyboard.press("ArrowLeft")
    lab.page.keyboard.press("ArrowLeft")
    moved = {"begins": "2022Q4", "back": 4, "ahead": 1, "otherwise": "others"}
    box.get_by_text(said("counterfactual", **moved)).wait_for()
    box.get_by_text("80% of 2022Q4 was over before the agreement").wait_for()
    box.locator("svg.marks").get_by_text(
        f"−{-right('04.placebo'):.0f}%", exact=False
    ).first.wait_for()
    assert words_inside(box.locator("svg.marks"))
    assert "Right" in answer(lab, "04.placebo", right("04.placebo"))
    assert lab.cell_count() > 50  # no key went astray and made or deleted a cell
    assert lab.errors() == []
