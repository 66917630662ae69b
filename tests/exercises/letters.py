"""Answers by letter, told again by what stood at the letter when they were written.

Options and items change their letters when a lesson is edited. `blind_options.csv` holds what
stood at each letter when the blind answers were written: id, letter, kind (right, wrong, its box or
its place) and text. The option of the same kind that stands nearest to that text now gives the
letter of today. Answers to a question that has other options now are left out.
"""

import csv
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask


class GoneError(Exception):
    """A question has other options than when it was answered."""


@cache
def _then() -> dict[str, dict[str, tuple[str, str]]]:
    """Id → letter → what kind of option it was (right, wrong, or its box) and its text."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    path = Path(__file__).with_name("blind_options.csv")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["id"], {})[row["letter"]] = (row["kind"], row["text"])
    return found


@cache
def letters_now(task_id: str) -> Mapping[str, str] | None:
    """Letter then → letter now; None where nothing is known, or there are other options now."""
    task, then = catalogue.task(task_id), _then().get(task_id)
    if then is None:
        return None
    now = _options(task)
    if sorted(kind for kind, _ in then.values()) != sorted(kind for kind, _ in now.values()):
        return None
    pairs = sorted(
        (
            (_alike(text, other), old, new)
            for old, (kind, text) in then.items()
            for new, (same, other) in now.items()
            if kind == same
        ),
        reverse=True,
    )
    found: dict[str, str] = {}
    for _, old, new in pairs:
        if old not in found and new not in found.values():
            found[old] = new
    return found


def _options(task: object) -> dict[str, tuple[str, str]]:
    if isinstance(task, ChoiceTask):
        return {
            letter: ("right" if one.right else "wrong", one.text)
            for letter, one in task.options.items()
        }
    if isinstance(task, SortTask):
        return {letter: (one.box, one.text) for letter, one in task.items.items()}
    if isinstance(task, OrderTask):
        return {letter: (str(place), "") for place, letter in enumerate(task.answer, 1)}
    return {}


def _alike(one: str, other: str) -> float:
    """How much of two texts is the same, whatever figures stand in them."""
    words = [
        re.findall(r"[a-z]+", re.sub(r"\{\{.*?\}\}", " ", text.lower())) for text in (one, other)
    ]
    return SequenceMatcher(None, *words).ratio()


def retold(task_id: str, answer: object) -> object:
    """An answer by letters with the letters of today; any other answer as it is.

    Raises
    ------
    GoneError
        The question has other options now.
    """
    if task_id not in _then():
        return answer
    letters = letters_now(task_id)
    if letters is None:
        raise GoneError(task_id)
    if isinstance(answer, Mapping):
        return {letters.get(str(key).lower(), key): box for key, box in answer.items()}
    if isinstance(answer, (list, tuple, set)):
        return type(answer)(letters.get(str(one).lower(), one) for one in answer)
    if not isinstance(answer, str):
        return answer
    if isinstance(catalogue.task(task_id), SortTask):
        return re.sub(
            r"\b([A-Za-z])(?=\W*[:=])",
            lambda found: letters.get(found[1].lower(), found[1]),
            answer,
        )
    if set(answer.lower()) <= set(letters):  # "ac"
        return "".join(letters[one] for one in answer.lower())
    return re.sub(r"\b([A-Za-z])\b", lambda found: letters.get(found[1].lower(), found[1]), answer)
