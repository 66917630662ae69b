"""Lesson 00 with the keyboard alone: run cells, move a slider, answer."""


def walk(lab):
    box = lab.page.locator(".jp-Cell", has=lab.page.locator("[aria-label^='Three bar charts']"))
    box.get_by_text("2022: 1,110 boats, 45,774 people").wait_for()
    slider = box.get_by_role("slider", name="Year")
    slider.focus()
    for _ in range(3):
        lab.page.keyboard.press("ArrowRight")
    box.get_by_text("From 2024 to 2025: boats −3%, people +13%").wait_for()
    box.locator("svg.marks").get_by_text("41,472").wait_for()

    guess = lab.page.get_by_label("Your estimate (people)")
    guess.fill("30")
    guess.press("Enter")
    lab.page.get_by_text("You guessed 30; it is 62 people.").first.wait_for()
    assert lab.errors() == []
