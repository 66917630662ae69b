"""No number is typed in a lesson that the tables or the figures hold: `{{…}}` is written instead.

Prose and teachers' notes, code cells with the words in them, and the words of exercises.
"""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "lessons" / "source").glob("*.md"))
FIELD = re.compile(r"\{\{.+?\}\}")

# Numbers that are not findings: parts, names of periods, dates, keys, the lesson's own minutes and
# the words of the claim itself. Everything else in prose has to be computed: write {{name}}.
NOT_FINDINGS = re.compile(
    r"\b(?:19|20)\d\d(?:Q[1-4])?\b|\bQ[1-4]\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Dec)\b"
    r"|over 90 per cent|\btimes 100\b"
    r"|\b[SMCB]\d{1,2}\b|\blesson \d\d\b|\b[Pp]art \d+\b|\b11\.11\.11\b|^#+ \d+\."
    r"|\bmore than \d hundred\b"
)

# In a teacher's note minutes, part numbers and the like may be typed. A finding may not: a number
# with a thousands comma or a decimal, or one that says of what it is so many.
FINDING = re.compile(
    r"\d,\d{3}|\d\.\d"
    r"|\d[* ]{0,3}(?:%|(?:per cent|percentage points?|people|boats?|detections?)\b)"
)

# Numbers of formulas: they stand in cells for every table.
FORMULAS = {0, 0.25, 1, 2, 4, 30, 31, 365} | {10**n for n in range(1, 7)}
# A learner's guess, the place of a row and the size of a figure are no findings either.
GUESSES, PLACES, SIZES = {"ask", "predict"}, {"isin"}, {"height", "width"}
# Scales, and a resolution that is named.
SCALES = {
    "weight, points of 100",
    "Scores from 0 to 10; higher is better. ",
    "* Kosovo: see UN Security Council resolution 1244 (1999)",
}
# Conditions on a table, and keys of the ledger.
CONDITIONS = {"query", "claim", "sample", "contains"}


def lines_of_prose(path, *, teacher):
    """The lines of prose without fields, code and what is no finding; teachers' notes apart."""
    text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    text = re.sub(r"```.*?```", "", text, flags=re.S)
    notes = re.findall(r":::\{teacher\}(.*?)\n:::", text, flags=re.S)
    text = "\n".join(notes) if teacher else re.sub(r":::\{teacher\}.*?\n:::", "", text, flags=re.S)
    text = re.sub(r"`[^`]*`", "", FIELD.sub("", text))
    return [NOT_FINDINGS.sub("", line) for line in text.split("\n")]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_numbers_in_prose_are_computed(path):
    assert [line for line in lines_of_prose(path, teacher=False) if re.search(r"\d", line)] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_findings_in_teachers_notes_are_computed(path):
    assert [line for line in lines_of_prose(path, teacher=True) if FINDING.search(line)] == []


# ---- cells -----------------------------------------------------------------------------------


def cells(text):
    """The code cells of a source as syntax trees, with a name in place of each field."""
    for cell in re.findall(r"```\{code-cell\}[^\n]*\n(.*?)```", text, flags=re.S):
        yield ast.parse(FIELD.sub("_filled", cell))


def named(call):
    """The name of what a call calls."""
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def constants(node, skipped):
    """Every constant below a node, without arguments of the calls and keywords named."""
    if isinstance(node, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and named(node) in skipped:
        return
    if isinstance(node, ast.keyword) and node.arg in skipped:
        return
    if isinstance(node, ast.Subscript):  # the index is a key
        yield from constants(node.value, skipped)
        return
    for child in ast.iter_child_nodes(node):
        yield from constants(child, skipped)


def typed_numbers(text):
    """Numbers of code that are neither of a formula nor a year."""
    found = [
        value
        for tree in cells(text)
        for value in constants(tree, GUESSES | PLACES | SIZES | CONDITIONS)
        if isinstance(value, int | float) and value not in FORMULAS
    ]
    return [value for value in found if not 1900 <= value <= 2100]


def typed_words(text):
    """Words in cells that hold a number which is no date and no key."""
    return [
        value
        for tree in cells(text)
        for value in constants(tree, CONDITIONS)
        if isinstance(value, str)
        and " " in value
        and re.search(r"\d", NOT_FINDINGS.sub("", value))
        and value not in SCALES
    ]


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_numbers_in_cells_are_computed(path):
    text = path.read_text(encoding="utf-8")
    assert typed_numbers(text) == []
    assert typed_words(text) == []


@pytest.mark.parametrize(
    "cell",
    [
        "fall = (924 - {{alb[2022]}}) / {{alb[2022]}} * 100  # SOLUTION",
        "part = 28 / 3",
        'title = "At £1,000 a case"',
        'reflect("99.note", "8 of 10 false alerts")  # SOLUTION',
    ],
)
def test_a_typed_number_is_found(cell):
    text = f"```{{code-cell}} ipython3\n{cell}\n```"
    assert typed_numbers(text) or typed_words(text)


# ---- words of exercises ----------------------------------------------------------------------


def numbers_in(value):
    """All numbers inside a value of a lesson's figures."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list | tuple | set):
        return {number for one in value for number in numbers_in(one)}
    return {float(value)} if isinstance(value, int | float) and value == value else set()


def held(lesson_id):
    """Numbers that the lesson's figures hold, but for those that stand everywhere."""
    names = vars(import_module(f"crossings.exercises.lessons.lesson_{lesson_id}.figures"))
    known = {number for name, value in names.items() for number in numbers_in(value)}
    years, powers = set(range(1900, 2101)), {10**n for n in range(2, 7)}
    return {n for n in known if n >= 100 or (n > 1 and n % 1)} - years - powers


def words_of(path):
    """The strings of a module that are not documentation, with their lines."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = ast.Module, ast.FunctionDef, ast.ClassDef
    notes = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, documented) and n.body
             if isinstance(n.body[0], ast.Expr)}  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.lineno, node.value


# Words that hold the number of another thing by chance: people in an example, and hours of checks.
BY_CHANCE = {("10", "120")}


@pytest.mark.parametrize("lesson_id", catalogue.lesson_ids())
def test_words_of_exercises_hold_no_number_of_the_figures(lesson_id):
    folder = Path(import_module(f"crossings.exercises.lessons.lesson_{lesson_id}").__file__).parent
    known = held(lesson_id)
    typed = [
        (path.name, line, number)
        for path in sorted(folder.glob("*.py"))
        for line, words in words_of(path)
        for number in re.findall(r"(?<![\w.])\d{1,3}(?:,\d{3})+|(?<![\w.-])\d+(?:\.\d+)?", words)
        if float(number.replace(",", "")) in known and (lesson_id, number) not in BY_CHANCE
    ]
    assert typed == []
