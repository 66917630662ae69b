"""What was typed reaches Python after the press that followed it, and is judged all the same.

A kernel takes messages on several threads, and a page that is busy holds back what it would say.
"""

import pytest
from playwright.sync_api import expect

from tests.forms_browser.test_keyboard_walk import BEGIN
from tests.names import RECORDS

# What a control says of itself is under way for half a second; whatever else is said overtakes it.
LATE = """() => {
  const send = WebSocket.prototype.send;
  const isState = /"method": ?"update"/;
  WebSocket.prototype.send = function (frame) {
    const text = typeof frame === "string" ? frame : new TextDecoder().decode(frame);
    if (isState.test(text)) setTimeout(() => send.call(this, frame), 500);
    else send.call(this, frame);
  };
}"""


@pytest.fixture
def late(lab):
    lab.take_away(RECORDS)
    lab.open_cells(BEGIN, 'reflect("90.note")', 'ask("90.number")')
    lab.page.evaluate(LATE)
    yield lab
    lab.page.reload()  # with its own way of sending


def test_words_that_come_after_the_press_are_kept_whole(late):
    field = late.output_of(1).locator("textarea")
    field.press_sequentially("And who does not?")
    field.press("Shift+Enter")
    late.wait_for_value("progress().note('90.note')", "'And who does not?'")


def test_a_number_that_comes_after_enter_is_judged_whole(late):
    form = late.output_of(2)
    field = form.get_by_label("Your answer (per cent)")
    field.press_sequentially("-25")
    field.press("Enter")
    expect(form.locator("[role=status]").first).to_contain_text("Right")
    late.wait_for_value(
        "[one['answer'] for one in progress().task('90.number')['tries']]", "['-25']"
    )


def test_a_button_pressed_before_the_number_arrives_judges_it_whole(late):
    form = late.output_of(2)
    form.get_by_label("Your answer (per cent)").fill("-25")
    form.get_by_role("button", name="Check my answer").click()
    expect(form.locator("[role=status]").first).to_contain_text("Right")
