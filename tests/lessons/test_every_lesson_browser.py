"""Every lesson in a real JupyterLab, as a learner gets it: what all of them keep to.

One page a lesson is opened and run, and all tests look at it in turn: first nothing is touched,
then comes the walk of that lesson (walks/lesson_NN.py), then a new kernel, and last what any answer
and any control can do.
"""

import re
import shutil
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from lessonkit.ask.frame import is_done
from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from tests.browser.conftest import keep_if_good, shared_page
from tests.lessons import looking
from tests.lessons.walking import answer, cell_with, choose, explorers_of, record, right_in
from tests.names import RECORDS

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
    """One lesson, run from top to bottom."""
    shutil.copy(request.param, lab_server.folder)
    with shared_page(chromium, lab_server) as lab:
        lab.take_away(RECORDS)
        lab.id = request.param.stem[:2]
        lab.open(request.param.name)
        lab.run_all()
        looking.wait_for_figures(lab)
        yield lab


@pytest.fixture(autouse=True)
def lab(lesson, request):
    """The lesson's page; a failed test leaves a picture of it."""
    yield lesson
    keep_if_good(lesson, request)


def walks_of(lab):
    return import_module(f"tests.lessons.walks.lesson_{lab.id}")


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


def test_a_linked_word_leads_to_its_meaning(lab):
    link = lab.page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) a[href^='#word-']").first
    if lab.id != "00":
        assert link.count(), "no word of the glossary stands in this lesson"
        name = link.get_attribute("href").removeprefix("#")
        link.click()
        expect(lab.page.locator(f'[data-jupyter-id="{name}"]')).to_be_in_viewport()


def test_axe_finds_nothing_in_what_is_ours(lab):
    assert looking.look_with_axe(lab.page) == []


@pytest.mark.parametrize(
    ("width", "height", "larger"),
    [(512, 640, 0), (1024, 768, 0), (1280, 720, 6)],
    ids=["zoomed to 250%", "projector", "laptop with larger letters"],
)
def test_nothing_is_clipped(lab, width, height, larger):
    with (
        looking.letters(lab.page, larger),
        looking.list_of_files(lab.page, shown=width >= 1024),  # zoomed in, nobody keeps it open
        looking.resized(lab.page, width, height),
    ):
        assert lab.page.evaluate(looking.CLIPPED) == []
        assert lab.page.evaluate(looking.BEYOND) == []
        if width >= 1024:
            assert lab.page.evaluate(looking.SIDEWAYS) == []


def test_nothing_of_ours_moves_by_itself(lab):
    lab.page.emulate_media(reduced_motion="reduce")
    try:
        assert lab.page.evaluate(looking.MOVING) == []
    finally:
        lab.page.emulate_media(reduced_motion="no-preference")


def test_nothing_is_done_yet(lab):
    said = lab.page.locator(".jp-NotebookPanel .jp-OutputArea-output").all_inner_texts()
    assert any("Not attempted yet" in text for text in said)
    assert not any(text.startswith(("Right", "Not yet")) for text in said)
    assert list(record(lab)["lessons"]) == [lab.id]
    assert not any("tries" in kept for kept in record(lab)["tasks"].values())  # only hints


def test_what_is_special_of_it(lab):
    walks_of(lab).walk(lab)


def number_task(lab):
    tasks = tasks_of(lab, NumberTask)
    return next(task for task in tasks if cell_with(lab, f'check("{task.id}"') > 0)


def test_progress_is_kept_across_a_reload_and_a_new_kernel(lab):
    answer(lab, number_task(lab).id, repr(float(number_task(lab).answer)))
    kept = record(lab)
    right = right_in(kept) - set(kept["notes"])  # a note is kept without a word on it
    assert right
    lab.save()
    looking.reload(lab)
    for name in right:
        assert "Right" in lab.text_of(cell_with(lab, f'"{name}"'))
    assert lab.errors() == []
    lab.restart_kernel()
    lab.run_all()
    looking.wait_for_figures(lab)
    tasks = catalogue.lesson(lab.id).tasks
    done = sum(is_done(task.id, kept) for task in tasks)
    assert done >= len(right)
    if lab.id != "00":  # which begins without a word on how far one is
        where = lab.text_of(cell_with(lab, f'begin("{lab.id}")'))
        assert f"{done} of {len(tasks)} exercises are done" in where
    for name in right:
        assert "Right" in lab.text_of(cell_with(lab, f'"{name}"'))
    if hasattr(walks_of(lab), "with_a_new_kernel"):
        walks_of(lab).with_a_new_kernel(lab)
    assert looking.errors_but_of_a_dead_kernel(lab) == []
    assert lab.outside == []
    lab.forget("widget model not found")


# What a control says of itself, before the kernel has heard of it; of a radio button, its group.
ITSELF = """c => JSON.stringify([
  c.getAttribute('aria-valuenow'), c.getAttribute('aria-valuetext'), c.selectedIndex,
  [...c.closest('[role=radiogroup]')?.querySelectorAll('input') ?? [c]].map(one => one.checked)])"""
# All that an explorer shows of its choice: words, figure and table, not the control itself.
SHOWN = """box => [...box.querySelectorAll('.lessonkit-status, svg.marks, table')]
    .map(part => part.innerHTML).join('')"""

FOLLOWS = f"([box, before]) => ({SHOWN})(box) !== before"


def move(control, keys):
    """Press the first of these keys that moves the control, and say whether one did."""
    before = control.evaluate(ITSELF)
    for key in keys:
        control.press(key)
        if control.evaluate(ITSELF) != before:
            return True
    return False


def test_every_control_of_every_explorer_follows_the_keyboard(lab):
    cells = lab.cell_count()
    for _, i in explorers_of(lab):
        box = lab.output_of(i)
        for kind, keys in CONTROLS.items():
            for control in box.locator(kind).all():
                if not control.is_visible():
                    continue
                name = control.evaluate(
                    "c => c.ariaLabel ?? c.closest('.widget-box, .jupyter-widgets')?.innerText"
                )
                looking.settle(lab)  # what was moved before this
                before = box.evaluate(SHOWN)
                assert move(control, keys), f"no key moves {kind} {name!r}"
                try:
                    lab.page.wait_for_function(FOLLOWS, arg=[box.element_handle(), before])
                except PlaywrightTimeout:
                    pytest.fail(f"{kind} {name!r} changes nothing that is shown")
    assert lab.cell_count() == cells  # no key went astray and made or deleted a cell
    assert lab.errors() == []


def test_a_wrong_and_a_right_answer(lab):
    task = number_task(lab)
    typed = -1000 * float(task.answer)
    wrong = answer(lab, task.id, repr(typed))
    assert "Not yet" in wrong
    assert task.judge(typed).sentences[0] in wrong
    assert "Right" in answer(lab, task.id, repr(float(task.answer)))
    assert lab.errors() == []


def test_a_wrong_and_a_right_choice_with_the_mouse(lab):
    tasks = [task for task in tasks_of(lab, ChoiceTask) if cell_with(lab, f'ask("{task.id}"') > 0]
    task = next(t for t in tasks if sum(o.right for o in t.options.values()) == 1)
    for said, is_right in (("Not yet", False), ("Right", True)):
        letter = next(key for key, option in task.options.items() if option.right == is_right)
        choose(lab, task.id, f"({letter})", said, exact=True)
    assert lab.errors() == []
