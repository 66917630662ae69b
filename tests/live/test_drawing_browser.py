"""Drawing on a figure in a real JupyterLab: by mouse, by touch, by keyboard, and from Python."""

import pytest
from playwright.sync_api import expect

from tests.live.figures import DRAWING

SEEN = "seen = []\nlive.observe(lambda change: seen.append(dict(change.new)), 'drawn')\nlive"


@pytest.fixture
def figure(lab):
    lab.open_cells(DRAWING, SEEN)
    found = lab.output_of(1).locator(".lessonkit-figure")
    expect(found.locator("svg.marks")).to_be_visible()
    return found


def plot_of(figure):
    """The plot's corner, width and height on the page."""
    return figure.locator("path.background").first.bounding_box()


def has_drawn(lab, *expected):
    """Wait until Python has these (month, height) pairs."""
    pairs = "[(x.strftime('%Y-%m'), y) for x, y in live.drawn.items()]"
    lab.wait_for_value(pairs, repr(list(expected)))


def heights_are(lab, *expected):
    lab.wait_for_value("list(live.drawn.values())", repr(list(expected)))


def points(figure):
    return figure.locator("[aria-roledescription='point']")


def test_mouse_draws_and_python_hears(lab, figure):
    has_drawn(lab, ("2022-01", 100.0))
    plot = plot_of(figure)
    mouse = lab.page.mouse
    mouse.move(plot["x"] + 2, plot["y"] + plot["height"] / 2)
    mouse.down()
    # One step right across all quarters: the points between lie on the line.
    mouse.move(plot["x"] + plot["width"] - 2, plot["y"] + plot["height"] / 4, steps=1)
    expect(points(figure)).to_have_count(6)
    mouse.up()
    heights_are(lab, 200, 220, 240, 260, 280, 300)
    lab.wait_for_value("seen[-1] == live.drawn", "True")

    # Outside the plot, below its floor, and when locked.
    mouse.move(plot["x"] + 2, plot["y"] + plot["height"] - 3)
    mouse.down()
    mouse.move(plot["x"] + 2, plot["y"] + plot["height"] + 300, steps=2)
    mouse.up()
    heights_are(lab, 0, 220, 240, 260, 280, 300)
    lab.execute("live.locked = True")
    mouse.click(plot["x"] + 2, plot["y"] + 20)
    expect(figure.get_by_role("slider")).to_have_attribute("aria-readonly", "true")
    heights_are(lab, 0, 220, 240, 260, 280, 300)
    assert lab.errors() == []


def test_keyboard_draws_and_says_where_it_is(lab, figure):
    handle = figure.get_by_role("slider")
    handle.focus()
    assert handle.evaluate("h => getComputedStyle(h).borderTopWidth") == "3px"
    expect(handle).to_have_attribute("aria-valuetext", "2022-01-01: 100, point 1 of 6")
    cells = lab.cell_count()
    for key in ("ArrowUp", "ArrowRight", "PageDown", "PageUp", "ArrowDown", "b"):
        lab.page.keyboard.press(key)
    # The second point starts at the height of the first: 110, 10, 110, 100.
    expect(handle).to_have_attribute("aria-valuetext", "2022-04-01: 100, point 2 of 6")
    lab.page.keyboard.press("End")
    expect(handle).to_have_attribute("aria-valuetext", "2023-04-01: not drawn yet, point 6 of 6")
    assert handle.evaluate("h => h === document.activeElement")
    assert lab.cell_count() == cells
    has_drawn(lab, ("2022-01", 110), ("2022-04", 100))

    lab.execute("live.locked = True")
    handle.focus()
    lab.page.keyboard.press("Home")
    lab.page.keyboard.press("ArrowUp")
    expect(handle).to_have_attribute("aria-valuetext", "2022-01-01: 110, point 1 of 6")
    expect(handle).to_have_attribute("aria-readonly", "true")
    assert lab.errors() == []


def test_touch_python_and_reload_agree(lab, figure):
    plot = plot_of(figure)
    touch = lab.page.context.new_cdp_session(lab.page)
    at = {"x": plot["x"] + 2, "y": plot["y"] + plot["height"] / 2}
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    at = {"x": plot["x"] + plot["width"] - 2, "y": plot["y"] + plot["height"] / 2}
    touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    expect(points(figure)).to_have_count(6)
    heights_are(lab, *[200] * 6)

    # A typed number stands as much as a drawn one.
    lab.execute("live.update(guess=guess.assign(arrivals=[300.0] + [200.0] * 4 + [None]))")
    expect(points(figure)).to_have_count(5)
    heights_are(lab, 300.0, 200.0, 200.0, 200.0, 200.0)

    lab.save()
    lab.reload()
    figure = lab.output_of(1).locator(".lessonkit-figure")
    expect(points(figure)).to_have_count(5)
    expect(figure.get_by_role("slider")).to_have_attribute(
        "aria-valuetext", "2022-01-01: 300, point 1 of 6"
    )
    assert lab.errors() == []
