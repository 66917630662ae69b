"""A sum with commas in a cell is read as it stands there; nothing that runs is changed by it."""

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from lessonkit.ask.commas import as_typed
from lessonkit.tasks.number import NumberTask

SHARE = NumberTask(
    id="99.a", question="What share?", unit="per cent", answer=27.653, tolerance=0.05, meaning=""
)


@pytest.fixture(scope="module")
def handed_in():
    """What an exercise gets from a cell, and what stays in the notebook."""
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    shell.user_ns["check"] = lambda task_id, answer=...: as_typed(answer)

    def run(cell):
        result = shell.run_cell(cell)
        assert result.success
        return result.result, shell.user_ns["x"]

    return run


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12,658/45,774*100", 27.653),
        ("1,305,696/365", 3577.249),
        ("19,483*14/366", 745.251),
        ("41,2", 41.2),
        ("10,95", 10.95),
    ],
)
def test_it_is_the_number_that_stands_in_the_cell(handed_in, typed, meant):
    answer, kept = handed_in(f'y = 3\nx = {typed}\ncheck("99.a", x)')
    assert answer == pytest.approx(meant, abs=0.001)
    assert type(kept) is tuple


def test_it_is_judged_and_kept_as_it_was_typed(handed_in):
    answer, _ = handed_in('x = 12,658/45,774*100\ncheck("99.a", x)')
    assert repr(answer) == "12,658/45,774*100"
    assert SHARE.judge(answer).state == "right"
    wrong, _ = handed_in('x = 45,774/12,658\ncheck("99.a", x)')
    assert "values" not in " ".join(SHARE.judge(wrong).sentences)


@pytest.mark.parametrize(
    "cell",
    [
        'x = (41, 2)\ncheck("99.a", x)',  # brackets: a pair was meant
        'x = 41, 2\ncheck("99.a", x)',  # and here too
        'x = 1,558,169\ncheck("99.a", x)',  # read as values already
        'x = 3, "b"\ncheck("99.a", x)',
        'z = 2\nx = z, 41\ncheck("99.a", x)',
        'x = 41,2\nx = 41,3\ncheck("99.a", x)',  # which of the two?
        'x = 41,2\ny = x\ncheck("99.a", y)',
    ],
)
def test_whatever_else_is_handed_in_as_it_is(handed_in, cell):
    answer, kept = handed_in(cell)
    assert type(answer) is tuple
    assert answer == kept


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('x = (924 - 12658) / 12658 * 100\ncheck("99.a", x)', "((924 - 12658) / 12658) * 100"),
        ('b, a = 12658, 924\nx = 100 * a / b\ncheck("99.a", x)', "(100 * 924) / 12658"),
        ('x = 0\ncheck("99.a", 22000 - 21525)', "22000 - 21525"),
    ],
)
def test_a_sum_of_numbers_stays_beside_what_it_comes_to(handed_in, cell, text):
    answer, _ = handed_in(cell)
    assert answer.text == text
    assert str(answer) == repr(eval(text))  # kept and shown as the number


@pytest.mark.parametrize(
    "cell",
    [
        'x = 475\ncheck("99.a", x)',
        'x = sum([3, 4]) / 2\ncheck("99.a", x)',
        'x = 3 + 4\nx = x + 1\ncheck("99.a", x)',
    ],
)
def test_a_number_without_such_a_sum_is_handed_in_alone(handed_in, cell):
    answer, _ = handed_in(cell)
    assert type(answer) in (int, float)


def test_a_value_of_another_cell_is_left_as_it_is(handed_in):
    handed_in("x = 41,2")
    assert handed_in('check("99.a", x)')[0] == (41, 2)
