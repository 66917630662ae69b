"""What every lesson keeps to, without a browser: its exercises in order, its fair replies."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue

LESSONS = catalogue.lesson_ids()
NOTEBOOKS = Path(__file__).parents[2] / "lessons"
SOLVED = NOTEBOOKS.with_name("solutions")

# Twin and judge: an everyday sentence and the contested one, with the same replies to both. How
# many replies are the same word for word, where all begin with the same words, and where the right
# one stands at another letter, so that its place says nothing.
SAME_WORDS = {"06": 1, "08": 2, "09": 4, "10": 3, "11": 3, "12": 4}
SAME_BEGINNINGS = {"02", "05", "09"}
OTHER_LETTER = {f"{number:02}" for number in range(1, 13)}
# Doors of one museum are no borders on one journey, and to find a hole in a road prevents nobody
# from anything: one wrong reply has another reason.
OTHER_SLIP = {
    "06": Counter({(False, "same-journey-twice"): 1}),
    "10": Counter({(False, "detection-as-prevention"): 1}),
}


@pytest.mark.parametrize("lesson", LESSONS)
def test_learners_notebook_asks_every_exercise_once_and_in_order(lesson):
    (path,) = NOTEBOOKS.glob(f"{lesson}-*.ipynb")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    asked = re.findall(r"(?:check|ask|predict|reflect)\(\"([\d.\w-]+)\"", code)
    assert asked == list(catalogue.lesson(lesson).outlines)


def test_every_lesson_has_both_notebooks_and_they_carry_no_outputs():
    learners, solved = (sorted(folder.glob("*.ipynb")) for folder in (NOTEBOOKS, SOLVED))
    assert [path.name for path in learners] == [path.name for path in solved] != []
    for path in (*learners, *solved):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        assert [cell["outputs"] for cell in cells if cell.get("outputs")] == []


@pytest.mark.parametrize("lesson", [lesson for lesson in LESSONS if lesson != "00"])
def test_the_same_replies_are_fair_to_the_twin_and_to_the_judged(lesson):
    tasks = {task.id.split(".")[1]: task for task in catalogue.lesson(lesson).tasks}
    twins = [tasks[name] for name in ("twin", "pool") if name in tasks]
    wanted = "a lesson asks an everyday `twin` (or `pool`) before the `judge` of its claim"
    assert len(twins) == 1, wanted
    assert "judge" in tasks, wanted
    (twin,) = twins
    pair = [task.options.values() for task in (twin, tasks["judge"])]
    (outcomes, judged), (words, other_words), (begins, other_begins) = (
        [Counter(map(look, replies)) for replies in pair]
        for look in (
            lambda reply: (reply.right, reply.slip),
            lambda reply: (reply.right, reply.slip, reply.text),
            lambda reply: re.split("[:,]", reply.text)[0],
        )
    )
    assert judged - outcomes == OTHER_SLIP.get(lesson, Counter())
    assert outcomes.total() == judged.total() == 4
    assert (words & other_words).total() >= SAME_WORDS.get(lesson, 0)
    assert begins == other_begins or lesson not in SAME_BEGINNINGS
    assert twin.answer != tasks["judge"].answer or lesson not in OTHER_LETTER


@pytest.mark.parametrize("lesson", LESSONS)
def test_code_that_nobody_has_to_change_is_folded(lesson):
    """A long cell that asks nothing draws a figure; going further is for whoever reads code."""
    (path,) = NOTEBOOKS.glob(f"{lesson}-*.ipynb")
    open_ones, further = [], False
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            for heading in re.findall(r"^## (.*)", source, flags=re.M):
                further = "Going further" in heading
            continue
        folded = cell["metadata"].get("jupyter", {}).get("source_hidden")
        asks = re.search(r"\b(ask|check|predict|reflect|explore)\(|\.\.\.", source)
        if not (folded or asks or further) and source.count("\n") > 4:
            open_ones.append(source)
    assert open_ones == []


def beside(notebook, asked):
    """The cell that asks an exercise, with the one before and the one behind it."""
    (at,) = (i for i, cell in enumerate(notebook) if asked in cell and not cell.startswith(">"))
    return notebook[at - 1 : at + 2]


def as_written(task):
    """Every text that an author wrote for an exercise, and the slip of each reply."""
    yield from (*task.hints, task.worked, getattr(task, "meaning", ""))
    yield from (*getattr(task, "rubric", ()), getattr(task, "model", ""))
    replies = getattr(task, "options", {}) or getattr(task, "items", {})
    for one in replies.values():
        yield from (one.text, one.feedback, one.slip or "", getattr(one, "box", ""))
    yield from getattr(task, "steps", ())
    for one in getattr(task, "slips", ()):
        yield from (one.slip, one.look)


@pytest.mark.parametrize("lesson", LESSONS)
def test_the_worked_notebook_has_all_of_an_exercise_at_its_step(lesson):
    """Question, options, the right ones, slips, hints and solution; the learner's the question."""
    one = catalogue.lesson(lesson)
    learners, solved = (
        ["".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
        for path in (folder / f"{one.folder.name}.ipynb" for folder in (NOTEBOOKS, SOLVED))
    )
    lacking = []
    for task in one.tasks:
        asked = f'{one.verb(task.id)}("{task.id}"'
        question, _, key = beside(solved, asked)
        assert question.startswith("**Question.** ")
        assert beside(learners, asked)[0] == question
        plain = key.replace("\\", "")
        rows = [row.strip() for text in as_written(task) for row in text.split("\n")]
        lacking += [(task.id, row) for row in rows if row not in plain]
        ticked = re.findall(r"^> - \((\w)\) .* — ✓ right\.", key, flags=re.M)
        replies = getattr(task, "options", {})
        assert ticked == [letter for letter, reply in replies.items() if reply.right]
    assert lacking == []
    kinds = {part.kind for part in one.source.parts}
    assert "teacher" in kinds, "a lesson has a note for teachers: :::{teacher}"
    for part in one.source.parts:
        if part.kind == "teacher":
            note = one.names.texts(part.lines).strip().split("\n")[0]
            assert [note in "\n".join(cells) for cells in (learners, solved)] == [False, True]
