"""Every lesson in a real JupyterLab, as a learner gets it: what all of them keep to.

One page a lesson is opened and run, and all tests look at it in turn; what is special of a lesson
is tested beside it (test_lesson_NN_browser.py).
"""

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, explorers_of, record, right_in

LESSONS = sorted((Path(__file__).parents[2] / "lessons").glob("*.ipynb"))
# Kinds of control in an explorer, and the keys that move them.
CONTROLS = {
    "[role=slider]": ("ArrowRight", "ArrowLeft"),
    "select": ("ArrowDown", "ArrowUp"),
    "input[type=checkbox]": ("Space",),
    "input[type=radio]": ("ArrowDown", "ArrowUp"),
}


@pytest.fixture(scope="module", params=LESSONS, ids=lambda path: path.stem)
def lesson(request, chromium, lab_server):
    """One lesson on a page of its own, run from top to bottom."""
    from tests.browser.lab import Lab

    for old in lab_server.folder.glob("crossings-progress*"):
        old.unlink()
    shutil.copy(request.param, lab_server.folder)
    page = Lab(lab_server, chromium.new_page())
    page.id = request.param.stem[:2]
    page.open(request.param.name)
    page.run_all()
    looking.wait_for_figures(page)
    yield page
    page.close()


@pytest.fixture(autouse=True)
def lab(lesson, request):
    """The lesson's page; a failed test leaves a picture of it."""
    yield lesson
    from tests.browser.conftest import FAILED

    if request.node.stash.get(FAILED, False):
        name = re.sub(r"[^\w.-]+", "_", request.node.nodeid)
        lesson.screenshot(request.config.rootpath / "test-results" / f"{name}.png")


def tasks_of(lab, kind):
    return [task for task in catalogue.lesson(lab.id).tasks if isinstance(task, kind)]


def test_every_figure_is_painted_described_and_whole(lab):
    figures = lab.page.evaluate(looking.FIGURES)
    assert figures or lab.id == "00"
    for figure in figures:
        assert figure["marks"] > 3
        # Its kind, its axes and its message take more than a few words.
        assert len(figure["described"]) > 60, figure
        assert re.search(r"chart|map|plot|rows? of|grid|figure", figure["described"], flags=re.I)
        assert figure["cut"] == [], figure["described"]


def test_headings_go_down_one_step_at_a_time(lab):
    levels = [level for level, _ in lab.page.evaluate(looking.HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_axe_finds_nothing_in_what_is_ours(lab, record_property):
    ours, elsewhere = looking.look_with_axe(lab.page)
    record_property("rules broken by JupyterLab itself", json.dumps(elsewhere))
    assert ours == []


@pytest.mark.parametrize(
    ("width", "height"), [(600, 800), (1024, 768)], ids=["zoomed to 200%", "projector"]
)
def test_nothing_is_clipped(lab, width, height):
    before = lab.page.viewport_size
    lab.page.set_viewport_size({"width": width, "height": height})
    try:
        lab.page.wait_for_timeout(300)  # JupyterLab lays its panels out anew
        assert lab.page.evaluate(looking.CLIPPED) == []
        if width >= 1024:
            assert lab.page.evaluate(looking.SIDEWAYS) == []
    finally:
        lab.page.set_viewport_size(before)


def test_nothing_of_ours_moves_by_itself(lab):
    lab.page.emulate_media(reduced_motion="reduce")
    try:
        assert lab.page.evaluate(looking.MOVING) == []
    finally:
        lab.page.emulate_media(reduced_motion="no-preference")


def shown(box):
    """All that an explorer shows of its choice: words, figure and table, not the control itself."""
    return box.evaluate(
        """box => [...box.querySelectorAll('.lessonkit-status, svg.marks, table')]
             .map(part => part.innerHTML).join('')"""
    )


def test_every_control_of_every_explorer_follows_the_keyboard(lab):
    cells = lab.cell_count()
    for _, i in explorers_of(lab):
        box = lab.output_of(i)
        for kind, keys in CONTROLS.items():
            for control in box.locator(kind).all():
                if not control.is_visible():
                    continue
                before = shown(box)
                for key in keys:
                    control.press(key)
                    lab.wait_until_idle()
                    lab.page.wait_for_timeout(250)
                    if shown(box) != before:
                        break
                name = control.evaluate(
                    "c => c.ariaLabel ?? c.closest('.widget-box, .jupyter-widgets')?.innerText"
                )
                assert shown(box) != before, f"{kind} {name!r} changes nothing that is shown"
    assert lab.cell_count() == cells  # no key went astray and made or deleted a cell
    assert lab.errors() == []


def number_task(lab):
    tasks = [task for task in tasks_of(lab, NumberTask) if cell_with(lab, f'check("{task.id}"') > 0]
    return next(task for task in tasks if task.slips)


def test_a_wrong_and_a_right_answer(lab):
    task = number_task(lab)
    slip = task.slips[0]
    wrong = answer(lab, task.id, repr(float(slip.value)))
    assert "Not yet" in wrong
    assert slip.look in wrong
    assert "Right" in answer(lab, task.id, repr(float(task.answer)))
    assert lab.errors() == []


def test_a_wrong_and_a_right_choice_with_the_mouse(lab):
    tasks = [task for task in tasks_of(lab, ChoiceTask) if cell_with(lab, f'ask("{task.id}"') > 0]
    task = next(t for t in tasks if sum(o.right for o in t.options.values()) == 1)
    for said, is_right in (("Not yet", False), ("Right", True)):
        letter = next(key for key, option in task.options.items() if option.right == is_right)
        choose(lab, task.id, f"({letter})", said, exact=True)
    assert lab.errors() == []


def test_progress_is_kept_across_a_reload_and_a_new_kernel(lab):
    answer(lab, number_task(lab).id, repr(float(number_task(lab).answer)))
    right = right_in(record(lab))
    assert right
    lab.save()
    looking.reload(lab)
    assert lab.errors() == []
    lab.restart_kernel()
    lab.run_all()
    looking.wait_for_figures(lab)
    where = lab.text_of(cell_with(lab, f'begin("{lab.id}")'))
    assert f"{len(right)} of {len(catalogue.lesson(lab.id).tasks)} exercises are done" in where
    for name in right:
        assert "Right" in lab.text_of(cell_with(lab, f'"{name}"'))
    assert looking.errors_but_of_a_dead_kernel(lab) == []
    assert lab.outside == []
