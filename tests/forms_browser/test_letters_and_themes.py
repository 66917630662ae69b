"""Larger letters and the dark theme, set as a learner sets them, reach all that a lesson shows."""

import pytest

NOTEBOOK = """
import pandas as pd
from crossings import ask, show_table
from lessonkit.text.cards import text_card
rows = pd.DataFrame({"year": [2022], "boats": [5]})
display(show_table(rows, "Source: the caption"), text_card("Title", "Words"))
ask("03.when")
"""
PLACES = ["caption", "td", ".lessonkit-card p", ".lessonkit-form .widget-radio-box label"]
SIZE = "(e) => parseFloat(getComputedStyle(e).fontSize)"
CONTRAST = """(e) => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ink = light(getComputedStyle(e).color);
  let on = e;
  while (/^rgba\\(.*, 0\\)$/.test(getComputedStyle(on).backgroundColor)) on = on.parentElement;
  const paper = light(getComputedStyle(on).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""


@pytest.fixture
def output(lab):
    lab.open_cells(NOTEBOOK)
    shown = lab.output_of(0)
    for place in PLACES:
        shown.locator(place).first.wait_for()
    return shown


def of_all(output, script):
    return [output.locator(place).first.evaluate(script) for place in PLACES]


def command(lab, name, **arguments):
    lab.page.evaluate(
        "([name, arguments]) => window.jupyterapp.commands.execute(name, arguments)",
        [name, arguments],
    )


def content_letters_are(lab, size):
    lab.page.wait_for_function(
        "(size) => getComputedStyle(document.documentElement)"
        ".getPropertyValue('--jp-content-font-size1').trim() === size",
        arg=f"{size}px",
    )


def test_larger_content_letters_reach_cards_tables_and_questions(lab, output):
    before = of_all(output, SIZE)
    for size in (15, 16, 17):
        command(lab, "apputils:incr-font-size", key="content-font-size1")
        content_letters_are(lab, size)
    after = of_all(output, SIZE)
    for size in (16, 15, 14):
        command(lab, "apputils:decr-font-size", key="content-font-size1")
        content_letters_are(lab, size)
    assert before == [15.0] * len(PLACES)
    assert after == [18.0] * len(PLACES)


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_all_that_is_shown_can_be_read_in_both_themes(lab, output, theme):
    command(lab, "apputils:change-theme", theme=theme)
    lab.page.wait_for_function("(name) => document.body.dataset.jpThemeName === name", arg=theme)
    contrasts = of_all(output, CONTRAST)
    command(lab, "apputils:change-theme", theme="JupyterLab Light")
    assert min(contrasts) >= 4.5, dict(zip(PLACES, contrasts, strict=True))
