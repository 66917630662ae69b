"""Lesson 00 with the keyboard alone: run cells, move a slider, answer."""

from crossings.worlds.small_boats import by_year
from tests.lessons.walking import cell_with
from tests.worked_out import said


def walk(lab):
    box = lab.form_of(cell_with(lab, 'explore("boats")'))
    box.get_by_text(said("boats", year=2022)).wait_for()
    slider = box.get_by_role("slider", name="Year")
    slider.focus()
    for _ in range(3):
        lab.page.keyboard.press("ArrowRight")
    box.get_by_text(said("boats", 1, year=2025)).wait_for()
    people = by_year().set_index("year")["people"]
    box.locator("svg.marks").get_by_text(f"{people[2025]:,}").wait_for()

    guess = lab.page.get_by_label("Your estimate (people)")
    guess.fill("30")
    guess.press("Enter")
    lab.page.get_by_text("You guessed 30; it is 62 people.").first.wait_for()
    assert lab.errors() == []
