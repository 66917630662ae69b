"""How well wrong answers are explained: `python -m tests.diagnosis FILE.csv`.

The file has the columns id, answer, expect (right or wrong) and true_reason. An answer is Python:
an expression, a function, or lines of which the last one names the answer. It may use the names
that the lessons' notebooks define. Every row goes through the real judge. Shares are printed by
kind and by lesson, and the replies are written beside the true reasons, because only a person who
reads them can say whether a reason is the true one.
"""

import argparse
import ast
import csv
import math
import random
import re
import statistics
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import altair as alt
import nbformat
import numpy as np
import pandas as pd

from crossings.ledger import claims
from crossings.measures import wilson_interval
from crossings.models.causal import estimates_over_windows
from crossings.worlds.members import members
from lessonkit.data import package as data
from lessonkit.judging.typed import WorkedOut
from lessonkit.judging.verdict import GUESSED, RIGHT, Verdict
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.task import Task
from tests.exercises.letters import GoneError, retold

OUTCOMES = ("accepted", "refused", "reason", "asked", "generic", "broken")
# A reply that asks whether it was this or that: the number is too short to say that it was.
_ASKED = ("Was it that?", "in case it fits")
# Replies that say only that an answer does not fit, not why.
_GENERIC = (
    "not the one asked for",
    "could not be read as",
    "not what is asked for",
    "does not fit",
    "do not fit",
)
_LESSONS = Path(__file__).parents[1] / "lessons"
_WORKED_OUT = (ast.Attribute, ast.BinOp, ast.Call)  # a last line that is more than a name
_DRAWS = 400  # random numbers for each exercise: the mean is then known to 0.1 per cent


@dataclass(frozen=True)
class Row:
    """One answer, what came of it, and why it was wrong."""

    id: str
    kind: str
    answer: str
    expect: str
    true_reason: str
    outcome: str
    slip: str
    reply: str
    seconds: float


@cache
def _of_the_notebooks() -> dict[str, dict[str, object]]:
    """What learners have in hand: lesson → the names that its notebook defines."""
    return {path.name[:2]: dict(_names_of(path)) for path in sorted(_LESSONS.glob("[0-9]*.ipynb"))}


def _names_of(notebook: Path) -> Iterator[tuple[str, object]]:
    """The tables, lists and functions of a notebook; what it only shows is not run."""
    names: dict[str, object] = {}
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        for statement in ast.parse(cell.source).body:
            if not isinstance(statement, ast.Expr):
                exec(compile(ast.Module([statement], []), notebook.name, "exec"), names)
    for name, value in names.items():
        if not name.startswith("_") and value is not ...:
            yield name, value


def _in_hand(lesson: str) -> dict[str, object]:
    """The names of a lesson before those of the others, so that no answer changes another's."""
    notebooks = _of_the_notebooks()
    names: dict[str, object] = {}
    for one in (*notebooks.values(), notebooks.get(lesson, {})):
        names |= one
    frames = (pd.DataFrame, pd.Series)
    return {name: one.copy() if isinstance(one, frames) else one for name, one in names.items()}


_TOOLS = {
    "pd": pd,
    "np": np,
    "alt": alt,
    "math": math,
    "load": data.load,
    "claims": claims,
    "members": members,
    "wilson_interval": wilson_interval,
    "estimates_over_windows": estimates_over_windows,
}


def evaluated(answer: str, lesson: str = "") -> object:
    """The value of an answer: of an expression, of a function, or of its last line.

    A sum of numbers stays beside what it comes to, as it does in a cell.
    """
    names = _in_hand(lesson) | _TOOLS
    if answer.startswith("def "):
        answer = answer.replace("\\n", "\n")  # one line of the file
    try:
        code = compile(answer.strip(), "<answer>", "eval")
    except SyntaxError:
        exec(answer, names)
        last = ast.parse(answer).body[-1]
        if isinstance(last, ast.Expr) and isinstance(last.value, _WORKED_OUT):
            value = eval(ast.unparse(last), names)
            if value is not None:  # "rows.append(…)" gives nothing
                return value
        return names[_last_name(answer)]
    value = eval(code, names)
    is_sum = isinstance(ast.parse(answer.strip(), mode="eval").body, ast.BinOp)
    numbers = is_sum and re.fullmatch(r"[\d\s._+*/()-]+", answer) and "**" not in answer
    return WorkedOut(value, answer) if numbers and "//" not in answer else value


def _last_name(lines: str) -> str:
    """The name that the last line of an answer gives a value, or the function that it defines."""
    for last in reversed(ast.parse(lines).body):
        if isinstance(last, ast.FunctionDef):
            return last.name
        target = last.targets[0] if isinstance(last, ast.Assign) else getattr(last, "value", None)
        while isinstance(target, (ast.Attribute, ast.Subscript)):
            target = target.value
        if isinstance(target, ast.Name):
            return target.id
    raise NameError("no name is given a value")


def outcome(verdict: Verdict, expect: str) -> str:
    """accepted or refused for what is right; accepted, reason, asked or generic for the wrong."""
    if verdict.state == RIGHT or (expect == "right" and verdict.state == GUESSED):
        return "accepted"
    if expect == "right":
        return "refused"
    if has_reason(verdict):
        return "reason"
    said = " ".join(verdict.sentences)
    return "asked" if any(words in said for words in _ASKED) else "generic"


def has_reason(verdict: Verdict) -> bool:
    """Whether a reply says more than that the answer is not the one asked for."""
    if verdict.state == RIGHT:
        return False
    text = " ".join(verdict.sentences)
    return verdict.slip is not None or not any(words in text for words in _GENERIC)


def judged(
    rows: Iterable[dict[str, str]], *, today: bool = False, gone: list[str] | None = None
) -> Iterator[Row]:
    """Every row of a file, through the judge.

    Letters are those of the day on which the older files were written, or with `today` those of
    the lessons as they are. Rows to a question that has other options now are left out; their ids
    are added to `gone`.
    """
    for row in rows:
        task = catalogue.task(row["id"])
        try:
            with warnings.catch_warnings(action="ignore"):  # of a learner's own code
                answer = evaluated(row["answer"], row["id"][:2])
            answer = answer if today else retold(row["id"], answer)
        except GoneError:
            if gone is not None:
                gone.append(row["id"])
            continue
        except Exception as error:
            sentence, slip, seconds, came = f"{type(error).__name__}: {error}", "", 0.0, "broken"
        else:
            start = time.process_time()
            verdict = task.judge(answer)
            seconds = time.process_time() - start
            came = outcome(verdict, row["expect"])
            sentence, slip = " ".join(verdict.sentences), verdict.slip or ""
        yield Row(
            row["id"],
            type(task).__name__.removesuffix("Task").lower(),
            row["answer"],
            row["expect"],
            row["true_reason"],
            came,
            slip,
            sentence,
            seconds,
        )


def shares(rows: list[Row], name: str) -> str:
    """A table of outcomes by one column, wrong and right answers apart."""
    lines = []
    for expect in ("wrong", "right"):
        chosen = [row for row in rows if row.expect == expect]
        if not chosen:
            continue
        groups = sorted({_group(row, name) for row in chosen})
        lines.append(f"{expect} answers by {name}: " + ", ".join(OUTCOMES))
        for group in [*groups, "all"]:
            counts = Counter(r.outcome for r in chosen if group in ("all", _group(r, name)))
            total = sum(counts.values())
            cells = "  ".join(f"{counts[one]:4d} {counts[one] / total:6.1%}" for one in OUTCOMES)
            lines.append(f"  {group:10} {total:4d}  {cells}")
    return "\n".join(lines)


def _group(row: Row, name: str) -> str:
    return row.id[:2] if name == "lesson" else row.kind


def chance(tasks: Iterable[Task], draws: int = _DRAWS) -> dict[str, float]:
    """Share of random numbers that get a reason, by exercise.

    Drawn evenly on a logarithmic scale from a tenth to ten times the answer, one from each of as
    many equal parts of it, with its decimals, and with either sign where the answer is in per cent.
    """
    found = {}
    for task in tasks:
        if not isinstance(task, NumberTask):
            continue
        draw = random.Random(task.id)
        places = 0 if task.answer == round(task.answer) or task.tolerance >= 0.5 else 1
        size = max(abs(task.answer), 1.0)
        told: dict[float, bool | None] = {}  # None where it is no wrong number
        counts: Counter[bool | None] = Counter()
        for part in range(draws):
            value = round(size * 10 ** (2 * (part + draw.random()) / draws - 1), places)
            value *= draw.choice((1, -1)) if task.percent else 1
            if value not in told:
                verdict = task.judge(value)
                wrong = value and verdict.state != RIGHT
                told[value] = has_reason(verdict) if wrong else None
            counts[told[value]] += 1
        found[task.id] = counts[True] / (counts[True] + counts[False])
    return found


def is_small_count(task_id: str) -> bool:
    """Whether the answer is a whole number up to 30, where every number is some slip's."""
    task = catalogue.task(task_id)
    return isinstance(task, NumberTask) and task.answer == round(task.answer) and task.answer <= 30


def main(arguments: list[str]) -> int:
    """Judge the rows of a file, print the shares, write the replies."""
    parser = argparse.ArgumentParser(prog="python -m tests.diagnosis", description=__doc__)
    parser.add_argument("file", type=Path, help="columns id, answer, expect, true_reason")
    parser.add_argument(
        "--replies", type=Path, default=Path("replies.csv"), help="where the replies are written"
    )
    parser.add_argument(
        "--today", action="store_true", help="letters of options are those of today's lessons"
    )
    asked = parser.parse_args(arguments)
    gone: list[str] = []
    with asked.file.open(encoding="utf-8", newline="") as file:
        rows = list(judged(csv.DictReader(file), today=asked.today, gone=gone))
    if gone:
        print(f"left out, as the options are others now: {', '.join(gone)}", end="\n\n")
    with asked.replies.open("w", encoding="utf-8", newline="") as file:
        columns = ("id", "kind", "answer", "expect", "true_reason", "outcome", "slip", "reply")
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows([getattr(row, column) for column in columns] for row in rows)
    for name in ("kind", "lesson"):
        print(shares(rows, name), end="\n\n")
    rates = chance(
        task for lesson in catalogue.lesson_ids() for task in catalogue.lesson(lesson).tasks
    )
    large = [rate for task_id, rate in rates.items() if not is_small_count(task_id)]
    print(
        f"random numbers with a reason: {statistics.mean(rates.values()):.1%}, "
        f"{statistics.mean(large):.1%} without counts up to 30; the most:"
    )
    for task_id, rate in sorted(rates.items(), key=lambda one: -one[1])[:8]:
        print(f"  {task_id:20} {rate:.1%}")
    times = sorted(1000 * row.seconds for row in rows)
    print(
        f"one answer: median {statistics.median(times):.1f} ms, "
        f"95 of 100 under {times[int(0.95 * len(times))]:.1f} ms, slowest {times[-1]:.0f} ms "
        "(processor time; the first answer to an exercise builds its table)"
    )
    print(f"replies: {asked.replies}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
