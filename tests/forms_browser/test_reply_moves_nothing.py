"""A reply comes under the button: what a learner is reading above it stays where it is."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.lessons import looking

ROOT = Path(__file__).parents[2]
BEGIN = f"""
import crossings, sys; sys.path.insert(0, {str(ROOT)!r})
from tests.explorers.samples import install; install()
from lessonkit.ask.questions import ask
"""
FORMS = ("one", "several", "number", "estimate", "order", "sort")

# The place of everything from the question down to the button, looked at in every frame: a part
# that moves and comes back is a jump too. A part that was taken off the page stands at 0.
WATCH = """out => {
  const everything = [...out.querySelectorAll('.lessonkit-question, label, input, button')];
  const press = everything.findIndex(e => e.textContent.trim() === 'Check my answer');
  const parts = everything.slice(0, press + 1).filter(e => e.getClientRects().length);
  const place = e => e.getBoundingClientRect().top;
  const start = parts.map(place), far = parts.map(() => 0);
  const look = () => parts.forEach(
    (e, i) => { far[i] = Math.max(far[i], Math.abs(place(e) - start[i])) });
  const everyFrame = () => { look(); window.watched.frame = requestAnimationFrame(everyFrame) };
  window.watched = {
    end: () => {
      look();
      cancelAnimationFrame(window.watched.frame);
      return parts.map((e, i) => [e.textContent.trim() || e.type || e.className, far[i]]);
    },
  };
  everyFrame();
  return parts.map(e => e.className || e.tagName);
}"""


def watch_a_press(lab, output, says):
    """Press the button; give what moved above, by how many pixels, and how tall the reply is."""
    press = output.get_by_role("button", name="Check my answer")
    press.scroll_into_view_if_needed()
    watched = output.evaluate(WATCH)
    assert "lessonkit-question" in " ".join(watched)  # the question is among what is watched,
    assert len(watched) >= 3  # and so are something to answer with and the button
    press.click()
    reply = output.locator("[role=status]").filter(has_text=says)
    expect(reply.last).to_be_visible()
    lab.page.evaluate(looking.STANDS_STILL)
    moved = lab.page.evaluate("window.watched.end()")
    return {what: far for what, far in moved if far > 1}, reply.last.bounding_box()["height"]


@pytest.fixture
def forms(lab):
    """Every form with this button, one cell each, and a cell below the last of them."""
    lab.open_cells(BEGIN, *(f'ask("90.{name}")' for name in FORMS), '"the end"')
    return lab


def test_a_reply_moves_only_what_is_below(forms):
    lab = forms
    lab.page.locator(".lessonkit-question").nth(len(FORMS) - 1).wait_for()
    for i, name in enumerate(FORMS, start=1):
        moved, height = watch_a_press(lab, lab.output_of(i), "Not")
        assert moved == {}, name
        assert height > 20, f"{name}: the reply takes no room"

    # Another reply in the place of the first, a longer or a shorter one.
    one = lab.form_of(1)
    for option, says in [("(a)", "Not yet"), ("(b)", "Right")]:
        one.get_by_text(option).click()
        assert watch_a_press(lab, one, says)[0] == {}, option
    assert lab.errors() == []
