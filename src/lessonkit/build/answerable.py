"""Whether an exercise can be answered: its unit has a name, and its own worked answer is right."""

import ast
import re
from contextlib import redirect_stdout
from difflib import get_close_matches
from io import StringIO

from lessonkit.build.answer_cells import answer_cell, parsed
from lessonkit.build.worked import answer
from lessonkit.judging.units import GENERAL, unit
from lessonkit.judging.verdict import GUESSED, RIGHT
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.names import FIELD
from lessonkit.lessons.scan import Line, Part, SourceError
from lessonkit.tasks.task import Task
from lessonkit.text.in_short import in_short

_WORD = re.compile(r"[^\W\d_]+")


def refuse_unanswerable(lesson: Lesson) -> None:
    """Refuse a lesson in which an exercise does not take the answer that stands in its own source.

    Parameters
    ----------
    lesson
        A lesson whose notebooks could be made.

    Raises
    ------
    SourceError
        The first of them; the message shows file and line.
    """
    elsewhere = _elsewhere(lesson)
    # What the cells of exercises may use; those of earlier ones leave more behind.
    worked = {name: one for name, one in lesson.names.values.items() if name not in elsewhere}
    for part, task in zip(lesson.source.exercises, lesson.tasks, strict=True):
        if "unit" in part.options:
            _refuse_unit(lesson, part.options["unit"])
        if part.code:
            _refuse_sum(lesson, part, task, worked)
        else:
            _refuse_example(lesson, part, task)


def _refuse_unit(lesson: Lesson, line: Line) -> None:
    """Refuse a unit in a word that nothing else in the lesson has, so that nobody could give it."""
    rows = (lesson.folder / "lesson.md").read_text(encoding="utf-8-sig").casefold().split("\n")
    said = {*_WORD.findall("\n".join(rows[: line.number - 1] + rows[line.number :])), *GENERAL}
    known = said | {word.removesuffix("s") for word in said}
    written = FIELD.sub("", line.text).casefold()
    for word in _WORD.findall(written):
        if word not in known and not unit(word).words <= known:
            close = get_close_matches(word, sorted(said), n=1, cutoff=0.7)
            offer = f"did you mean {close[0]!r}?" if close else "say in the question what it is"
            trouble = f"nothing else in this lesson has the word {word!r} of the unit; {offer}"
            raise SourceError.at(lesson.source.name, line.number, f":unit: {line.text}", trouble)


def _refuse_sum(lesson: Lesson, part: Part, task: Task, worked: dict[str, object]) -> None:
    """Refuse a worked cell that gives anything but the answer.

    One that needs what other cells of the lesson make is left to whoever runs the notebook.
    """
    code, name = answer_cell(lesson, part, solved=True)
    line = next(line for line in part.code if "SOLUTION" in line.text)
    where = lesson.source.name, line.number, line.text
    names = {**worked}
    try:
        with redirect_stdout(StringIO()):
            exec(code, names)
    except NameError:
        return
    except Exception as error:
        trouble = f"this cell cannot be run: {type(error).__name__}, {error}"
        raise SourceError.at(*where, trouble) from None
    given = worked[name] = names[name]
    if task.judge(given).state != RIGHT:
        trouble = f"this cell gives {in_short(given)}, which is not the answer"
        if "answer" in part.options:
            trouble += f" in line {part.options['answer'].number}"
        raise SourceError.at(*where, trouble)


def _refuse_example(lesson: Lesson, part: Part, task: Task) -> None:
    """Refuse what the worked notebook answers, where the exercise does not take it."""
    lines = part.headed.get("Example", (part.line,))
    try:
        given = eval(answer(task, lesson.names.texts(part.headed.get("Example", ()))))
    except Exception:
        trouble = "the worked notebook needs an answer: write one, in Python, under Example"
    else:
        verdict = task.judge(given)
        if verdict.state in (RIGHT, GUESSED):
            return
        trouble = f"this is no answer to the exercise: {verdict.sentences[0]}"
    raise SourceError.at(lesson.source.name, lines[0].number, lines[0].text, trouble)


def _elsewhere(lesson: Lesson) -> set[str]:
    """The names that other cells of the lesson give a meaning of their own."""
    cells = [part for part in lesson.source.parts if part.kind == "cell"]
    return {
        node.id
        for cell in cells
        for node in ast.walk(parsed(lesson, cell.lines, lesson.names.texts(cell.lines)))
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
