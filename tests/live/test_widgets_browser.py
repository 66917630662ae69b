"""Keys and names of ipywidgets in a real JupyterLab."""

from playwright.sync_api import expect

WIDGETS = """
import ipywidgets as w
from lessonkit.live import ready

ready()
choose = w.Dropdown(options=["apples", "bananas", "cherries"], description="Fruit")
pick = w.RadioButtons(options=["one", "two", "three"], description="Number")
slide = w.IntSlider(value=5, max=10, description="Boats a day")
word = w.SelectionSlider(options=["low", "middle", "high"], description="Level")
between = w.IntRangeSlider(value=(2, 4), max=10, description="Years")
press = w.ToggleButtons(options=["left", "right"], description="Side")
w.VBox([choose, pick, slide, word, between, press])
"""


def test_widgets_have_names_and_keep_their_keys(lab):
    lab.open_cells(WIDGETS, "'a cell below'")
    output = lab.output_of(0)
    check_names(lab, output)
    check_keys(lab, output)
    lab.save()
    lab.reload()
    expect(output.get_by_role("slider", name="Boats a day")).to_be_attached()
    assert lab.errors() == []


def test_a_lost_widget_says_what_to_do(lab):
    lab.open_cells(WIDGETS, "import ipywidgets as w; lost = w.Text(); lost")
    lab.save()
    lab.value_of("lost.close()")
    lab.reload()  # without saving: the file still has the widget that is gone
    expect(lab.output_of(1)).to_contain_text("Run this cell again: your answers are kept.")
    expect(lab.output_of(1)).not_to_contain_text("Error")
    expect(lab.output_of(0).get_by_role("slider", name="Boats a day")).to_be_attached()
    lab.run_cell(1)
    expect(lab.output_of(1).get_by_role("textbox")).to_be_visible()


def check_names(lab, output):
    expect(output.get_by_role("slider", name="Boats a day")).to_have_attribute(
        "aria-valuetext", "5"
    )
    word = output.get_by_role("slider", name="Level")
    expect(word).to_have_attribute("aria-valuetext", "low")
    word.focus()
    lab.page.keyboard.press("ArrowRight")
    expect(word).to_have_attribute("aria-valuetext", "middle")
    expect(output.get_by_role("slider", name="Years: from")).to_be_attached()
    expect(output.get_by_role("slider", name="Years: to")).to_be_attached()
    expect(output.get_by_role("radiogroup", name="Number")).to_be_visible()
    side = output.get_by_role("group", name="Side")
    expect(side.get_by_role("button", name="left")).to_have_attribute("aria-pressed", "true")
    side.get_by_role("button", name="right").click()
    expect(side.get_by_role("button", name="left")).to_have_attribute("aria-pressed", "false")
    expect(side.get_by_role("button", name="right")).to_have_attribute("aria-pressed", "true")

    # A widget that is shown later.
    lab.execute("w.FloatSlider(description='Later')")
    expect(lab.page.get_by_role("slider", name="Later")).to_be_attached()


def check_keys(lab, output):
    cells = lab.cell_count()
    output.locator("select").focus()
    lab.page.keyboard.press("b")
    lab.wait_for_value("choose.value", "'bananas'")
    output.locator("select").focus()
    lab.page.keyboard.press("ArrowDown")
    for key in ("d", "d", "x", "M"):
        lab.page.keyboard.press(key)
    lab.wait_for_value("choose.value", "'cherries'")

    output.locator("input[type=radio]").first.focus()
    lab.page.keyboard.press("ArrowDown")
    lab.page.keyboard.press("ArrowDown")
    lab.wait_for_value("pick.value", "'three'")

    output.get_by_role("slider", name="Boats a day").focus()
    lab.page.keyboard.press("ArrowRight")
    lab.wait_for_value("slide.value", "6")
    output.get_by_role("button", name="left").focus()
    lab.page.keyboard.press("b")
    lab.page.keyboard.press("Enter")
    lab.wait_for_value("press.value", "'left'")
    assert lab.cell_count() == cells

    # What no widget needs still works: with Escape the notebook has its keys back.
    output.locator("select").focus()
    lab.page.keyboard.press("Escape")
    lab.page.keyboard.press("b")
    assert lab.cell_count() == cells + 1


FORM = """
from lessonkit.widgets.controls import button, form, words
form(words("<strong>How many?</strong>"), button("Check"), words("Right"))
"""


def test_forms_of_a_restarted_kernel_say_that_they_sleep(lab):
    lab.open_cells(FORM)
    form = lab.output_of(0).locator(".lessonkit-form")
    expect(form.get_by_role("button", name="Check")).to_be_enabled()
    expect(form.locator(".lessonkit-asleep")).to_have_count(0)
    lab.restart_kernel()
    expect(form.locator(".lessonkit-asleep")).to_contain_text("Your answers are kept.")
    expect(form.get_by_text("Check", exact=True)).to_have_attribute("inert", "")  # out of reach
    lab.run_cell(0)
    expect(form.get_by_role("button", name="Check")).to_be_visible()
    expect(form.locator(".lessonkit-asleep")).to_have_count(0)
