"""What was typed reaches Python after the press that followed it, and is judged all the same.

A kernel takes messages on several threads, and a page that is busy holds back what it would say.
"""

from playwright.sync_api import expect

from tests.forms_browser.test_keyboard_walk import BEGIN

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


def test_what_comes_after_the_press_is_kept_and_judged_whole(lab_on_its_own):
    lab = lab_on_its_own
    lab.open_cells(BEGIN, 'reflect("90.note")', 'ask("90.number")', 'ask("90.one")')
    note, number, one = map(lab.output_of, (1, 2, 3))
    lab.page.evaluate(LATE)

    words = note.locator("textarea")
    words.press_sequentially("And who does not?")
    words.press("Shift+Enter")
    lab.wait_for_value("progress().note('90.note')", "'And who does not?'")

    field = number.get_by_label("Your answer (per cent)")
    field.press_sequentially("-25")
    field.press("Enter")
    expect(number.locator("[role=status]").filter(has_text="Right")).to_be_visible()

    one.get_by_label("(b)").check()
    one.get_by_role("button", name="Check my answer").click()
    expect(one.locator("[role=status]").filter(has_text="Right")).to_be_visible()

    tries = "[progress().task(f'90.{name}')['tries'] for name in ('number', 'one')]"
    lab.wait_for_value(
        f"[[try_['answer'] for try_ in each] for each in {tries}]", "[['-25'], ['b']]"
    )
