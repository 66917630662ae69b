"""A cell that Python cannot read: a sentence in plain words, then Python's own."""

import sys

import IPython
import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from lessonkit.ask.cell_errors import explain_errors


def first_in_one_line(shown):
    """What was shown, the sentence at its top without its ends of lines."""
    first, empty, after = shown.partition("\n\n")
    return " ".join(first.split()) + empty + after


@pytest.fixture
def run(monkeypatch, capsys):
    """Run a cell: what it showed, and the result of IPython."""
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    explain_errors({"recall": "from toy import recall"})

    def run(source):
        result = shell.run_cell(source)
        return first_in_one_line(capsys.readouterr().out), result

    return run


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (
            "y = 1\nx = (3 + 4",
            "Line 2: a bracket or a text is opened and not closed before the end.",
        ),
        ("x = 3 + 4)", "Line 1: a bracket is closed that was not opened"),
        ('x = "Home Office', "a text begins with a quotation mark and does not end with one."),
        ("x = 5²", "the sign “²” (superscript two) is none of Python's."),
        pytest.param(
            "x = 5\x00",
            "sign that cannot be seen",
            marks=pytest.mark.skipif(sys.version_info < (3, 11, 4), reason="no SyntaxError there"),
        ),
        ("x = 007", "this is no number for Python. A number is written with digits only"),
        ("x = 1.2.3", "A number is written with digits only, and a full stop before decimals"),
        ("if x\n  y", "ends with a colon."),
        ("x = 1\n  y = 2", "it begins with more or fewer spaces than the lines around it."),
        ("if True:\nx = 2", "Let it begin with four spaces more."),
        ("if x = 3:\n  pass", "to compare two values write two: ==."),
        ("5 = x", "left of = stands the name"),
        ("print(2 3)", "a comma or a sign is missing between two of its parts."),
        ("x = more people came", 'Words that are no names need quotation marks: "like these".'),
        ("x = 40% + 3%", "A sum has only + - * / and brackets. Edit → Undo brings back"),
        ("x ==", "Something stands there too much or is missing"),
        ("x = don't know", "Words that are no names need quotation marks"),
        ("for each = 42.9", "one name, without a space: for_each."),
        ("share 42.9", "A = is missing between the name and its value: share = 42.9."),
        ('x = 42.9 check("03.x", x)', "check(…) begins a line of its own."),
        ("check(11.mixed, 5)", "the name of an exercise stands between quotation marks"),
        ("x = 5 ÷ y z", "the sign “÷” (division sign) is none of Python's. Write / in its place."),
        ("x = ´5´ y", "Write ' in its place."),
        ("x = ?", "Put a number in place of the question mark"),
    ],
)
def test_the_sentence_comes_first_and_pythons_words_after_it(run, cell, said):
    shown, result = run(cell)
    first, _, after = shown.partition("\n\n")
    assert said in first
    assert "Error" in after
    assert "Traceback" not in after
    assert isinstance(result.error_before_exec, SyntaxError)


@pytest.mark.parametrize(
    "cell",
    ['exec("x = (3")', 'eval("3 +")', "raise SyntaxError('of mine')", "1 / 0", 'int("5 people")'],
)
def test_an_error_while_a_cell_runs_is_left_as_it_is(run, cell):
    shown, result = run(cell)
    assert "Traceback" in shown.partition("\n")[0] or "----" in shown.partition("\n")[0]
    assert result.error_in_exec is not None


def test_a_long_line_is_cut(run):
    shown, _ = run("x = more people came " + "y " * 5000)
    assert len(shown.partition("\n\n")[0]) < 400
