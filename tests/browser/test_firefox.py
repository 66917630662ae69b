"""The core walk of one lesson in Debian's Firefox: run, look, answer, type, move a slider."""

import json
import shutil
from pathlib import Path

import pytest

from tests.browser import firefox
from tests.browser.lab import NOISE
from tests.names import COURSE_MARK, FILE_NAME, RECORDS

NAME = "03-down-by-over-90-per-cent.ipynb"
LESSON = Path(__file__).parents[2] / "lessons" / NAME
PANEL = "[...window.jupyterapp.shell.widgets('main')].find(one => one.context)"
KERNEL = f"{PANEL}?.context.sessionContext.session?.kernel"
CELLS = f"{PANEL}.content.widgets"
NOT_RUN = f"{CELLS}.filter(c => c.model.type === 'code' && !c.model.executionCount).length"


@pytest.fixture
def page(lab_server, monkeypatch):
    program = firefox.found()
    if program is None:
        pytest.skip("No Firefox on this machine (Debian: `apt install firefox-esr`).")
    for old in lab_server.folder.glob(RECORDS):
        old.unlink()
    (lab_server.folder / COURSE_MARK).write_text("{}")
    shutil.copy(LESSON, lab_server.folder)
    with firefox.running(program) as page:
        yield page
    (lab_server.folder / COURSE_MARK).unlink()
    assert page.outside == []


def output_of(code):
    """The output, on the page, of the cell with this code."""
    return (
        f"{CELLS}.find(c => c.model.type === 'code' && "
        f"c.model.sharedModel.source.includes({json.dumps(code)})).node"
        ".querySelector('.jp-OutputArea')"
    )


def with_words(scope, selector, words):
    """The first element in `scope` that matches and has these words."""
    return (
        f"[...{scope}.querySelectorAll({json.dumps(selector)})]"
        f".find(e => e.textContent.trim().includes({json.dumps(words)}))"
    )


def test_a_lesson_in_firefox(page, lab_server):
    page.goto(f"{lab_server.url}/lab/tree/{NAME}?reset&token={lab_server.token}")
    page.wait_for(f"Boolean(window.jupyterapp) && {KERNEL}?.status === 'idle'")
    # A window on no screen has no focus, by which JupyterLab knows the current notebook.
    page.value(f"({PANEL}.node.dispatchEvent(new FocusEvent('focus')), null)")
    page.wait_for("Boolean(window.jupyterapp.shell.currentWidget)")
    page.value(f"{PANEL}.revealed.then(() => null)")
    page.value("window.jupyterapp.commands.execute('notebook:run-all-cells').then(() => null)")
    page.wait_for(f"{NOT_RUN} === 0 && {KERNEL}.status === 'idle'")

    # A still figure and an explorer are painted.
    for code in ("arrivals_by_quarter(everyone", 'explore("composition")'):
        page.wait_for(
            f"{output_of(code)}.querySelector('svg.marks')?.getBoundingClientRect().height > 100"
        )

    # A question answered with the mouse.
    form = output_of('ask("03.who-counted")')
    page.click(f"{form}.querySelector('input[type=radio]')")
    page.click(with_words(form, "button", "Check my answer"))
    page.wait_for(f"{form}.querySelector('.lessonkit-status')?.textContent.trim()")

    # A number typed in a cell.
    cell = f"{CELLS}.find(c => c.model.sharedModel.source.includes('check(\"03.fall\"'))"
    typed = json.dumps('fall = (924 - 12658) / 12658 * 100\ncheck("03.fall", fall)')
    page.value(f"({cell}.model.sharedModel.setSource({typed}), null)")
    page.value(f"({PANEL}.content.activeCellIndex = {CELLS}.indexOf({cell}), null)")
    page.value("window.jupyterapp.commands.execute('notebook:run-cell').then(() => null)")
    reply = output_of('check("03.fall"')
    page.wait_for(f"{reply}.textContent.includes('Right')")

    # An explorer moved with the keyboard: its figure changes and stays.
    explorer = output_of('explore("composition")')
    figure = f"{explorer}.querySelector('svg.marks').outerHTML"
    before = page.value(figure)
    page.value(f"({explorer}.querySelector('[role=slider]').focus(), null)")
    page.press(firefox.ARROW_RIGHT)
    page.wait_for(f"{figure} !== {json.dumps(before)}")

    kept = json.loads((lab_server.folder / FILE_NAME).read_text(encoding="utf-8"))["tasks"]
    assert kept["03.fall"]["state"] == "right"
    assert kept["03.who-counted"]["count"] == 1
    assert [error for error in page.errors if not NOISE.search(error)] == []
