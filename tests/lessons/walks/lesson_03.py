"""What is special of lesson 03: a prediction, an explorer, a note that stays."""

from tests.lessons.walking import answer, cell_with, choose, record, words_inside
from tests.worked_out import arrivals, right, said

NOTE = "It fell from 2022. Against 2021 it rose."


def walk(lab):
    # Wrong: the slip is named, the number is not given away. Right: what it means.
    assert "Not attempted yet" in lab.text_of(cell_with(lab, '"03.fall"'))
    before, after = (arrivals("Albania", year) for year in (2022, 2023))
    wrong = answer(lab, "03.fall", f"({after} - {before}) / {after} * 100")
    assert "Not yet" in wrong
    assert "divided the difference by Albanian nationals in 2023" in wrong
    assert str(-right("03.fall")) not in wrong
    assert "Right" in answer(lab, "03.fall", f'"{right("03.fall")} %"')
    assert "Hint 1 of" in lab.text_of(cell_with(lab, 'hint("03.fall")'))

    # A form: wrong, then right, with the mouse.
    choose(lab, "03.who-counted", "(a) People who set out", "Not yet")
    choose(lab, "03.who-counted", "(b) People met on arrival", "Right", exact=True)

    # Predict: type one number, lock, and only then see what was recorded.
    predicted = lab.form_of(cell_with(lab, '"03.after-the-peak"'))
    recorded = f"{arrivals('Albania', '2022Q4'):,}"
    assert recorded not in predicted.inner_html()
    first = predicted.get_by_role("textbox", name="2022Q4")
    first.fill("4000")
    first.press("Enter")
    predicted.get_by_role("button", name="Lock my prediction").click()
    predicted.get_by_text(f"For 2022Q4 you guessed 4,000; {recorded} were recorded.").wait_for()

    # A note, to be looked for after the kernel is gone.
    note = lab.form_of(cell_with(lab, '"03.note"'))
    note.get_by_role("textbox").fill(NOTE)
    note.get_by_role("button", name="Keep my words").click()
    note.get_by_text("Check your own text:").wait_for()

    assert lab.errors() == []
    kept = record(lab)
    assert kept["tasks"]["03.fall"]["state"] == "right"
    assert kept["tasks"]["03.fall"]["tries"][0]["slip"] == "wrong-base"
    assert kept["predictions"]["03.after-the-peak"]["values"]["2022Q4"] == 4000
    the_explorer_follows_the_keyboard(lab)


def the_explorer_follows_the_keyboard(lab):
    box = lab.form_of(cell_with(lab, 'explore("composition")'))
    box.get_by_text(said("composition", baseline=2022, comparison=2023)).wait_for()
    before = box.locator("svg.marks").inner_html()
    slider = box.get_by_role("slider", name="Baseline")
    slider.focus()
    lab.page.keyboard.press("ArrowLeft")
    box.get_by_text(said("composition", baseline=2021, comparison=2023)).wait_for()
    box.locator("svg.marks").get_by_text(
        f"+{right('03.against-2021')}%", exact=False
    ).first.wait_for()
    assert box.locator("svg.marks").inner_html() != before
    assert words_inside(box.locator("svg.marks"))
    assert lab.cell_count() > 50  # no key went astray and made or deleted a cell
    assert lab.errors() == []


def with_a_new_kernel(lab):
    assert "4 of 20 exercises are done" in lab.text_of(cell_with(lab, 'begin("03")'))
    again = lab.form_of(cell_with(lab, '"03.note"')).get_by_role("textbox")
    assert again.input_value() == NOTE
    assert record(lab)["notes"]["03.note"]["text"] == NOTE
