"""A cell that uses a name of a cell that was not run: a sentence, then Python's own words."""

import IPython
import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from lessonkit.ask.cell_errors import explain_errors
from lessonkit.ask.missing_names import ABOVE, sentence

NOT_RUN = f"a cell above was not run: choose {ABOVE}"


def first_in_one_line(shown):
    """What was shown, the sentence at its top without its ends of lines."""
    first, empty, after = shown.partition("\n\n")
    return " ".join(first.split()) + empty + after


@pytest.fixture
def shell(monkeypatch):
    """A notebook's Python, with the course in use."""
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    explain_errors({"recall": "from crossings import recall"})
    shell.user_ns |= {"boats": 5, "table": pd.DataFrame({"year": [2024]}), "check": print}
    return shell


@pytest.fixture
def run(shell, capsys):
    """Run a cell: what it showed, and the error that the kernel reports."""

    def run(source):
        result = shell.run_cell(source)
        return first_in_one_line(capsys.readouterr().out), result.error_in_exec

    return run


def test_the_sentence_comes_first_and_pythons_words_after_it(run):
    said, error = run('check("03.table", by_year)')
    assert said.startswith(f"There is no by_year yet. Probably {NOT_RUN}")
    assert 'quotation marks: "by_year".' in said
    after = said.partition("\n\n")[2]
    assert "Traceback (most recent call last)" in after
    assert "name 'by_year' is not defined" in after
    assert isinstance(error, NameError)  # so that "Run All" stops here, as it does anywhere


@pytest.mark.parametrize("typed", ["92.7% less", "92.7 % lower", "92.7%fewer"])
def test_a_word_after_a_per_cent_sign_is_no_cell_that_was_not_run(run, typed):
    said, error = run(f"x = 1\nfall = {typed}")
    assert said.startswith(f"Write the number alone: 92.7 in place of “{typed}”.")
    assert isinstance(error, NameError)
    assert run("y = 92.7 % by_year")[0].startswith("Write the number alone: 92.7")
    assert run("y = boats % by_year")[0].startswith("There is no by_year yet.")


@pytest.mark.parametrize(("typed", "digits"), [("two hundred rows", "200"), ("two of them", "2")])
def test_a_number_in_words_with_a_unit_is_wanted_in_digits_too(run, typed, digits):
    said = run(f"alone = {typed}")[0]
    assert f"Write the number alone, in digits: {digits}." in " ".join(said.split())


@pytest.mark.parametrize(("typed", "digits"), [("five", "5"), ("Two", "2")])
def test_a_number_in_words_is_wanted_in_digits(run, typed, digits):
    said, error = run(f"boats_2023 = {typed}")
    assert said.startswith(f"Write the number in digits: {digits} in place of {typed}.")
    assert isinstance(error, NameError)
    assert run("none")[0].startswith("There is no none. Did you mean None?")


def test_half_of_something_is_wanted_in_the_unit_of_the_question(run):
    assert run("part = half")[0].startswith("Write a number in place of half, in the unit")


def test_a_function_of_a_module_in_use_is_found_there(run, shell):
    shell.user_ns["pd"] = pd
    said = run('table = DataFrame({"a": [1]})')[0]
    assert said.startswith("DataFrame belongs to pd: write pd.DataFrame in place of DataFrame.")
    assert run("x = array")[0].startswith("There is no array yet.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("baots", "boats"), ("Boats", "boats"), ("cheque(1)", ""), ("pritn", "print")],
)
def test_a_slip_of_the_keyboard_is_called_one(run, typed, meant):
    said, _ = run(typed)
    assert (f"Did you mean {meant}? If not, {NOT_RUN}" in said) is bool(meant)
    assert NOT_RUN in said


def test_a_word_of_the_course_gets_the_line_that_fetches_it(run):
    # Without the course in use IPython takes this for its own command, and opens a stray cell.
    said, error = run('recall("03")')
    assert said.startswith(f"There is no recall yet. Probably {NOT_RUN}")
    assert "top of this cell: from crossings import recall" in said
    assert isinstance(error, NameError)
    assert "Did you mean recall?" in run("recal")[0]


def test_a_name_missing_in_a_function_of_the_learners(run):
    assert run("def share(): return part / boats\nshare()")[0].startswith("There is no part yet.")


@pytest.mark.parametrize(
    "source",
    [
        "1 / 0",
        "table.query('moon > 1')",  # pandas' own kind of NameError
        "raise NameError('of mine')",
        "def f():\n    x += 1\nf()",
        "import json; json.loads('[')",
        "boats.moon",
        "boats +",
    ],
)
def test_every_other_error_is_left_as_it_is(run, source):
    said, _ = run(source)
    assert "There is no" not in said
    assert "Error" in said


def test_a_library_that_lacks_a_name(run, tmp_path, monkeypatch):
    (tmp_path / "library.py").write_text("def f(): return moon\n")
    monkeypatch.syspath_prepend(tmp_path)
    said, _ = run("import library; library.f()")
    assert "There is no" not in said
    assert "name 'moon' is not defined" in said


def test_somebody_elses_handler_stays(shell):
    shell.set_custom_exc((KeyError,), lambda *_, **__: None)
    explain_errors({})
    assert shell.custom_exceptions == (KeyError,)


def test_a_name_of_millions_of_letters_is_not_compared_with_others():
    assert len(sentence("x" * 10**6, ["x" * 50])) < 200


def test_outside_a_notebook_nothing_happens(monkeypatch):
    monkeypatch.setattr(IPython, "get_ipython", lambda: None)
    explain_errors({})


@pytest.mark.parametrize("cell", ["(924 - 12,658) / 12,658 * 100", "5 + (1,000)"])
def test_a_comma_in_a_number_of_a_sum_gets_a_sentence(run, cell):
    said, error = run(cell)
    assert said.startswith("A comma makes two numbers of one: Python reads 12,658 as 12 and 658.")
    assert isinstance(error, TypeError)


def test_another_error_of_that_kind_is_pythons_own(run):
    assert not run('len(5) + "a"')[0].startswith("A comma")
