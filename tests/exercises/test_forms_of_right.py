"""Whatever is right is taken in every form in which people type it, in every exercise."""

import numpy as np
import pandas as pd
import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortTask

TASKS = [task for number in catalogue.lesson_ids() for task in catalogue.lesson(number).tasks]
_NUMBERS = (
    "about {0}; ca. {0}; ~{0}; \u2248 {0}; = {0}; {0}.; **{0}**; `{0}`; [{0}]; \u2192 {0}; #{0}; "
    "<b>{0}</b>; {0} \u2713; {0} :); {0}\u2026; I think {0}; {0}, I think; {0} I believe; "
    "{0} or so; {0} should be right; just over {0}; a little under {0}; {0} give or take; "
    "{0} (rounded); {0} rounded to one decimal; round({0}, 3); np.float64({0}); "
    "answer: {0}; {0} {1}; "
    "{0} {1}, so {0}; {0} {1}, that is about {0}; {0} {1} (not others); {0} \u2013 {1}; {1}: {0}"
)


def of(kind):
    """Every exercise of one kind."""
    return pytest.mark.parametrize(
        "task", [task for task in TASKS if isinstance(task, kind)], ids=lambda task: task.id
    )


@of(NumberTask)
def test_a_right_number_in_every_form(task):
    for form in _NUMBERS.split("; "):
        typed = form.format(f"{float(task.answer):.3f}", task.unit)
        assert task.judge(typed).state == "right", typed
    for holder in ([task.answer], {task.answer}, pd.Series([task.answer]), np.array(task.answer)):
        assert task.judge(holder).state == "right", holder


@of(ChoiceTask)
def test_right_letters_in_every_form(task):
    right = list(task.answer)
    texts = [task.options[letter].text for letter in right]
    forms = [texts, right, set(right), np.array(right), pd.Series(right)]
    forms += [{letter: letter in right for letter in task.options}]
    forms += [[f"{letter} - {text}" for letter, text in zip(right, texts, strict=True)]]
    for form in ("I choose {}", "option {}", "the answer is {}.", "**{}**", "pick {}"):
        forms.append(form.format(" and ".join(right)))
    forms += [" as well as ".join(right), " ".join(f"({letter})" for letter in right)]
    for form in forms:
        assert task.judge(form).state == "right", form


@of(OrderTask)
def test_a_right_order_in_every_form(task):
    right = list(task.answer)
    numbered = ", ".join(f"{n}. {letter}" for n, letter in enumerate(right, 1))
    chain = " \u2192 ".join(right)
    said = f"first {right[0]}, then {', '.join(right[1:-1])} and finally {right[-1]}"
    places = dict(enumerate(right, 1))
    for form in (numbered, chain, said, places, pd.Series(right), list(task.steps), "".join(right)):
        assert task.judge(form).state == "right", form


@of(SortTask)
def test_a_right_sorting_in_every_form(task):
    boxes = {box: [one for one, its in task.answer.items() if its == box] for box in task.boxes}
    forms = [pd.Series(task.answer), list(task.answer.items())]
    forms += [{box: set(letters) for box, letters in boxes.items()}]
    forms += [{box: "".join(letters) for box, letters in boxes.items()}]
    forms += [{f"({letter})": box for letter, box in task.answer.items()}]
    forms += [{task.items[letter].text: box for letter, box in task.answer.items()}]
    forms += ["; ".join(f"{', '.join(letters)}: {box}" for box, letters in boxes.items())]
    forms += ["; ".join(f"{box} = {' and '.join(letters)}" for box, letters in boxes.items())]
    forms += [", ".join(f"{letter} is {box}" for letter, box in task.answer.items())]
    for form in forms:
        assert task.judge(form).state == "right", form


def test_words_that_name_no_thing_are_no_unit():
    boats = catalogue.task("00.read-off")
    for typed in ("602 vessels", "602 dinghies", "602 as the figure shows"):
        assert boats.judge(typed).state == "right", typed
    for typed in ("602 ALL", "602 boats each", "602 lorries", "602 kg", "602 July", "602 people"):
        assert boats.judge(typed).slip == "unit-swapped", typed
