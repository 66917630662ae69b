"""Numbers typed into cells as the course prints them; what runs as it is stays as it is."""

import json
from pathlib import Path

import IPython
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from lessonkit import verbs
from lessonkit.ask.source_parts import is_python, parts_of, statements
from lessonkit.ask.typed_input import as_python, read_cells_as_typed
from lessonkit.tasks.number import NumberTask

ROOT = Path(__file__).parents[1]


def changed(cell):
    return "".join(as_python(cell.splitlines(keepends=True)))


@pytest.fixture(scope="module")
def shell():
    """A notebook's Python, with the course in use."""
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(IPython, "get_ipython", lambda: shell)
        read_cells_as_typed()
        read_cells_as_typed()
    assert shell.input_transformers_post == [as_python]
    return shell


def test_the_import_of_the_course_switches_it_on(monkeypatch):
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    verbs._prepare.cache_clear()
    assert shell.run_cell("from crossings import check").success
    assert value(shell, "x = 1,058,069") == 1058069
    assert SyntaxError in shell.custom_exceptions


def value(shell, cell, name="x"):
    result = shell.run_cell(cell)
    assert result.success, result.error_before_exec or result.error_in_exec
    return shell.user_ns[name]


def test_an_error_shows_the_cell_as_it_was_typed(shell, capsys):
    shell.run_cell("apples = 71 pairs\nhalf = apples / 0")
    shown = capsys.readouterr().out
    assert "apples = 71 pairs" in shown
    assert "half = apples / 0" in shown
    assert "__import__" not in shown


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,058,069", 1058069),
        ("1 058 069", 1058069),
        ("1\u00a0058\u202f069", 1058069),
        ("1.058.069", 1058069),
        ("1’058’069", 1058069),
        ("1,058,069  # all routes", 1058069),
        ("1,058,069 - 885,386", 172683),
        ("12 ÷ 3 × 2 − 1", 7),
        ("45774 : 1110", 45774 / 1110),
        ("19483 x 14 / 366", 19483 * 14 / 366),
        ("90 × 70 / 42", 150),
        ("−92.7", -92.7),
        ("−92,7", -92.7),
        ("‑92.7", -92.7),
        ("0,05", 0.05),
        ("\u200e34.5", 34.5),
        ("٣٤٫٥", 34.5),
        ("３４．５", 34.5),
        ("20k", 20000),
        ("six hundred and two", 602),
        ("40%", 40),
        ("602 boats", 602),
        ("about 600", 600),
        ("£1.6m", 1_600_000),
        ("45774/1110 people", 45774 / 1110),
        ("602 small boats in 2023", 602),
        ("45774 people / 1110 boats", 45774 / 1110),
        ("(924 people - 12658 people) / 12658 people * 100", (924 - 12658) / 12658 * 100),
        ("19,483 people x 14 days / 366 days", 19483 * 14 / 366),
        ("3.1% - 27.7%", 3.1 - 27.7),
        ("=602", 602),
        ("44 + 20 = 64", 64),
        ("45774 people / 1110 boats = 41.2 people", 41.2),
        ("76,000 people ÷ 177 million entries × 100,000", 76000 / 177e6 * 100000),
        ("...42.9", 42.9),
        ("... 1,058,069", 1058069),
        ("… 602 boats", 602),
        ("602 …", 602),
        ("... 12 / 3", 4),
        ("=(924-12,658)/12,658*100", (924 - 12658) / 12658 * 100),
    ],
)
def test_what_the_course_prints_can_be_typed(shell, typed, meant):
    assert value(shell, f"x = {typed}") == pytest.approx(meant)
    assert value(shell, f"if True:\n    x = {typed}\n") == pytest.approx(meant)
    assert value(shell, f'y = "40% − 1"\nx = {typed}\nz = y') == pytest.approx(meant)
    assert shell.user_ns["z"] == "40% − 1"


def test_with_whole_numbers_python_counts_on(shell):
    assert type(value(shell, "x = 1,058,069")) is int
    assert value(shell, "y = 602 boats\nx = y * 2") == 1204
    assert value(shell, "part, whole = 1, 4\nx = part / whole * 100%") == 25


def test_nothing_at_all_is_not_attempted(shell):
    assert value(shell, "x = ") is ...
    assert value(shell, "x =  # later\ny = 1") is ...


def test_the_unit_that_was_typed_is_judged(shell):
    task = NumberTask(id="99.b", question="How many boats?", unit="boats", answer=602, meaning="")
    assert task.judge(value(shell, "x = 602 boats")).state == "right"
    assert "its unit is not" in task.judge(value(shell, "x = 602 people")).sentences[0]
    assert "its unit is not" in task.judge(value(shell, "x = £602")).sentences[0]
    assert "its unit is not" in task.judge(value(shell, "p = 301\nx = p * 2 %")).sentences[0]
    assert task.judge(value(shell, "p = 301\nx = p * 2 boats")).state == "right"
    assert "its unit is not" in task.judge(value(shell, "p = 301\nx = p * 2 people")).sentences[0]
    # The units of what is worked with are not the unit of the result.
    assert task.judge(value(shell, "x = 1204 people / 2 people")).state == "right"


def test_a_number_in_billions_is_read_in_billions_where_these_are_asked_for(shell):
    asked = {"question": "How many billion?", "unit": "billion records", "meaning": ""}
    task = NumberTask(id="99.b", answer=10.95, tolerance=0.06, **asked)
    for typed in ("11 billion", "10.95 billion records", "15*365*2/1000 billion", "15*730/1000"):
        assert task.judge(value(shell, f"x = {typed}")).state == "right", typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("check(“00.read-off”, 602)", 'check("00.read-off", 602)'),
        ("check(“03.fall”, −92,7)", 'check("03.fall", - 92.7)'),
        ("x = part ÷ whole − 1", "x = part / whole - 1"),
        ("x = [\n  1 ÷ 2,\n  “a − b”]", 'x = [\n  1 / 2,\n  "a − b"]'),
        ('check("06.second-time", 1,058,069)', 'check("06.second-time", 1058069)'),
        ('check("06.x", 1,058,069, "sure")', 'check("06.x", 1058069, "sure")'),
        ('predict("03.x", [1,058, 9 000, 7_000])', 'predict("03.x", [1058, 9000, 7000])'),
        ("left = total - 1,058 * 2", "left = total - 1058 * 2"),
        ("day = nights : 365", "day = nights / 365"),
        ("x = ‘Home Office’", 'x = "Home Office"'),
    ],
)
def test_calls_and_quotation_marks(typed, meant):
    assert changed(typed).replace(" , ", ", ").replace(",  ", ", ") == meant


@pytest.mark.parametrize(
    "cell",
    [
        "x = 5 if y",
        "x = (3 + 4",
        "title = The 22,000 people came",
        "2023 was the year",
        "x = 5²",
        "x = 5 boats_2",
        "x = 40% + 3",
        "x = 2(3+4) people",
        'print("40%") 5',
        "x = 9e999 boats",
        "import",
        "x = 1.2.3",
        '"unfinished',
        "%%bash\nx = 40%",
    ],
)
def test_what_cannot_be_read_is_left_to_pythons_own_words(cell):
    assert changed(cell) == cell


RUNS = [
    "x = 1,822,337",
    "x = 27,7",
    "x = 40 % 7",
    "x = (40 %\n  7)",
    "x: 45774",
    "x = {1: 2}[1:2]",
    's = "x = 40% − 1,058,069 “boats”"',
    's = """\nx = 40%\nboats = 602 boats\n"""',
    "# x = 602 boats − 1\n",
    "s = 'it’s 40%'",
    "await f()",
    "é = 5\nπ = 3",
    "x = '−92,7'",
]


@pytest.mark.parametrize("cell", RUNS)
def test_code_that_runs_is_never_changed(cell):
    assert is_python(cell)
    assert changed(cell) == cell


@settings(deadline=None)
@given(st.text(max_size=60) | st.text("x=1,058%“”'\"# \n()÷−boats.", max_size=40))
def test_any_text_is_left_alone_or_becomes_python(text):
    lines = text.splitlines(keepends=True)
    after = as_python(lines)
    assert after == lines or is_python("".join(after))
    if is_python(text):
        assert after == lines


def test_whole_modules_and_notebooks_are_never_changed():
    seen = 0
    for source in (ROOT / "src").rglob("*.py"):
        text = source.read_text("utf-8")
        assert changed(text) == text
        seen += 1
    for notebook in sorted((ROOT / "lessons").glob("*.ipynb")):
        for cell in json.loads(notebook.read_text("utf-8"))["cells"]:
            source = "".join(cell["source"])
            if cell["cell_type"] == "code":
                assert changed(source) == source
                seen += 1
    assert seen > 200


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=30), min_size=1, max_size=4),
    st.sampled_from(["602 boats", "40%", "1,058,069", "12 ÷ 3", "", "−5"]),
)
def test_strings_and_comments_stay_as_they_are(texts, typed):
    plain = [text for text in texts if not any("\ud800" <= sign <= "\udfff" for sign in text)]
    comment = "# 40% − “1,058,069” boats"
    cell = "".join(f"s{number} = {text!r}  {comment}\n" for number, text in enumerate(plain))
    after = changed(f"{cell}x = {typed}\n")
    assert is_python(after)
    assert after.startswith(cell)


def test_a_cell_taken_apart_is_whole_again():
    for cell in [*RUNS, 'x = "a" # b', "x = “a” + 'b' # “c", 'f("""', "it's"]:
        assert "".join(text for _, text in parts_of(cell)) == cell
        assert "".join(statements(cell)) == cell


def test_a_very_long_cell_is_left_alone():
    cell = "x = 602 boats\n" + "#" * 30_000
    assert changed(cell) == cell
