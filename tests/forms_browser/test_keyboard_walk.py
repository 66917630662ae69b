"""Each form gone through with the keyboard alone in JupyterLab, and looked at by axe-core."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.explorers import samples
from tests.lessons import looking

ROOT = Path(__file__).parents[2]
BEGIN = f"""
import crossings, sys; sys.path.insert(0, {str(ROOT)!r})
from tests.explorers.samples import install; install()
from lessonkit.ask.questions import ask, check, predict, recall, reflect
from lessonkit.record import progress
"""
OPENED_LONG_AGO = """
from lessonkit.record import book

real, book.now = book.now, lambda: "2025-01-02T09:00:00+00:00"
progress().touch_lesson("90")
book.now = real
"""
FORMS = {
    **{name: f'ask("90.{name}")' for name in ("one", "several", "number", "estimate")},
    **{name: f'ask("90.{name}")' for name in ("order", "sort")},
    "check": 'check("90.number", -33.3)',
    "note": 'reflect("90.note")',
    **{name: f'predict("90.{name}")' for name in ("numbers", "bars", "line", "ranking")},
    "recall": OPENED_LONG_AGO + 'recall("91")',
}


class Walk:
    """One notebook with every form in it, and the keys of a keyboard."""

    def __init__(self, lab):
        self.lab = lab
        lab.open_cells(BEGIN, *FORMS.values())
        expect(lab.page.locator("svg.marks")).to_have_count(2)
        self.cells = lab.cell_count()

    def enter(self, name):
        """Put the focus before the first control of a form, as Tab from its cell does."""
        self.output = self.lab.output_of(list(FORMS).index(name) + 1)
        self.output.locator("button, input, textarea").first.wait_for()
        self.output.evaluate(
            "out => { out.tabIndex = -1; out.focus({preventScroll: true}); out.scrollIntoView() }"
        )
        return self

    def press(self, *keys):
        for key in keys:
            self.lab.page.keyboard.press(key)

    def type(self, text):
        self.press("Control+a")
        self.lab.page.keyboard.type(text)

    def tab_to(self, name):
        """Press Tab until the control with this name has the focus; it must have a visible ring."""
        for _ in range(30):
            self.press("Tab")
            found = self.lab.page.evaluate(
                """() => {
                  const e = document.activeElement;
                  const said = e.getAttribute('aria-label') || e.labels?.[0]?.textContent
                    || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent
                    || e.textContent;
                  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
                  const outline = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
                  return [said.trim(), outline || boxShadow !== 'none'];
                }"""
            )
            if found[0].startswith(name):
                assert found[1], f"{name}: nothing shows that it has the focus"
                return self
        raise AssertionError(f"Tab never came to {name!r}")

    def hears(self, words):
        """A screen reader is told these words: they stand in a live region."""
        region = self.output.locator("[role=status]").filter(has_text=words)
        expect(region.first).to_be_visible()
        return self


def drag_and_bring_back(walk):
    """A row is dragged to the end with the mouse, and comes back with one key."""
    rows = walk.output.locator(".lessonkit-ordering li")
    words = rows.locator(".lessonkit-text").all_inner_texts()
    below = {"x": 100, "y": rows.last.bounding_box()["height"] - 2}
    rows.first.drag_to(rows.last, source_position={"x": 100, "y": 8}, target_position=below)
    expect(rows.locator(".lessonkit-text")).to_have_text([*words[1:], words[0]])
    rows.last.get_by_role("button").first.focus()
    walk.press("Home")
    expect(rows.locator(".lessonkit-text")).to_have_text(words)


def put_in_order(walk):
    """The focus stays on the button while its row moves, and the new place is said."""
    lab = walk.lab
    walk.enter("order")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Not yet")
    drag_and_bring_back(walk)
    place = {letter: i for i, letter in enumerate(samples.ORDER.shown())}
    for wanted, letter in enumerate(samples.ORDER.answer):
        up = place[letter] - wanted
        if up:
            walk.enter("order").tab_to(f"Move step {letter} up").press(*["Enter"] * up)
            name = lab.page.evaluate("() => document.activeElement.getAttribute('aria-label')")
            assert name == f"Move step {letter} up"
            expect(walk.output.locator(".lessonkit-unseen")).to_have_text(
                f"Step {letter} is now {wanted + 1} of 4."
            )
        place = {
            other: at + (wanted <= at < wanted + up) if other != letter else wanted
            for other, at in place.items()
        }
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Right")


@pytest.fixture
def walk(lab):
    return Walk(lab)


def test_every_form_by_keyboard(walk):
    lab = walk.lab

    walk.enter("one").tab_to("(a)").press("ArrowDown", "ArrowDown")
    walk.tab_to("guessing").press("ArrowDown")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Not yet")
    walk.press("Shift+Tab", "Shift+Tab", "ArrowUp")
    walk.tab_to("Check my answer").press("Space")
    walk.hears("Right")
    kept = "progress().task('90.one')['tries'][-1]"
    lab.wait_for_value(f"({kept}['answer'], {kept}['confidence'])", "('b', 'unsure')")

    walk.enter("several").tab_to("(a)").press("Space")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("1 more option does")
    walk.enter("several").tab_to("(b)").press("Space")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Right")
    expect(walk.output.get_by_role("group", name="What belongs under a figure")).to_be_visible()

    walk.enter("number").tab_to("Your answer (per cent)").type("25 %")
    walk.press("Enter")
    walk.hears("Not yet")
    walk.type("-25")
    walk.press("Enter")
    walk.hears("Right")

    walk.enter("estimate").tab_to("Your estimate (people)").type("lots")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Not yet")
    walk.press("Shift+Tab")
    walk.type("100,000")
    walk.press("Enter")
    walk.hears("You guessed 100,000")

    walk.enter("sort").tab_to("stock").press("ArrowRight")
    walk.tab_to("stock").press("ArrowRight")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Not yet")
    walk.enter("sort").tab_to("flow").press("ArrowLeft")
    walk.tab_to("Check my answer").press("Enter")
    walk.hears("Right")
    group = walk.output.get_by_role("radiogroup", name="(a) People waiting on 31 December")
    expect(group).to_be_visible()

    walk.enter("note").tab_to("What do you wonder?").type("Who counts?")
    walk.tab_to("Keep my words").press("Enter")
    walk.hears("Kept")

    walk.enter("check").tab_to("Hint").press("Enter")
    walk.hears("Hint 1 of 2")
    walk.press("Enter")
    walk.hears("Hint 2 of 2")
    walk.tab_to("Show the solution").press("Space")
    walk.hears("(150 − 200) ÷ 200")

    put_in_order(walk)

    # Enter and Shift+Enter do what the button does, in every kind of field.
    walk.enter("one").tab_to("(b)").press("ArrowDown", "Enter")
    walk.hears("Not yet")
    walk.press("ArrowUp", "Shift+Enter")
    walk.hears("Right")
    walk.enter("several").tab_to("(a)").press("Space", "Shift+Enter")
    walk.hears("Not yet")
    walk.enter("number").tab_to("Your answer (per cent)").type("30")
    walk.press("Shift+Enter")
    walk.hears("Not yet")
    walk.enter("note").tab_to("What do you wonder?").type("And who does not?")
    walk.press("Shift+Enter")
    lab.wait_for_value("progress().note('90.note')", "'And who does not?'")
    assert lab.cell_count() == walk.cells  # no key went to the notebook
    assert lab.errors() == []


def test_predictions_by_keyboard_and_all_forms_by_axe(walk, record_property):
    lab = walk.lab
    lab.save()
    saved = (lab.server.folder / "lesson.ipynb").read_text(encoding="utf-8")
    assert samples.found_in(saved, samples.HIDDEN[:3]) == []
    assert samples.found_in(lab.page.content(), samples.HIDDEN[:3]) == []
    assert looking.look_with_axe(lab.page) == []

    walk.enter("numbers").tab_to("Lock my prediction").press("Enter")
    walk.hears("Not locked yet")
    walk.enter("numbers").tab_to("2021").type("500,000")
    walk.tab_to("2022").type("400000")
    walk.tab_to("Lock my prediction").press("Enter")
    walk.hears("For 2021 you guessed 500,000; 777,123 were recorded.")

    walk.enter("bars").tab_to("value:").press(*["PageUp"] * 3, "ArrowUp", "ArrowRight", "PageUp")
    expect(walk.output.get_by_label("2021", exact=True)).to_have_value("310000")
    walk.tab_to("2022").press("ArrowRight")
    walk.tab_to("Lock my prediction").press("Enter")
    walk.hears("For 2021 you guessed 310,000")
    title = walk.output.locator("svg.marks").get_by_text("your guess and what was recorded")
    expect(title).to_be_visible()

    walk.enter("line").tab_to("2021Q1").type("300000")
    walk.tab_to("Lock my prediction").press("Enter")
    walk.hears("For 2021Q1 you guessed 300,000; 777,123 were recorded.")

    walk.enter("ranking").tab_to("Move Sylvania down").press("Space")
    walk.tab_to("Lock my prediction").press("Enter")
    walk.hears("You put")
    assert walk.output.get_by_role("button", name="Move").count() == 0

    assert looking.look_with_axe(lab.page) == []
    # What JupyterLab itself breaks is noted in the report of the run, and nobody fails for it.
    record_property("axe rules broken by JupyterLab", looking.axe_elsewhere(lab.page))
    assert lab.cell_count() == walk.cells
    assert lab.errors() == []
