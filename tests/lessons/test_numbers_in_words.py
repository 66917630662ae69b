"""No number is typed in a lesson that the tables or the figures hold: `{{…}}` is written instead.

Prose and teachers' notes, code cells with the words in them, and the words of exercises.
"""

import ast
import re

import pytest

from lessonkit.lessons import catalogue

LESSONS = [catalogue.lesson(one) for one in catalogue.lesson_ids()]
EVERY = pytest.mark.parametrize("lesson", LESSONS, ids=lambda one: one.id)
FIELD = re.compile(r"\{\{.+?\}\}")

# Numbers that are not findings: parts, names of periods, dates, keys, the lesson's own minutes and
# the words of the claim itself. Everything else in prose has to be computed: write {{name}}.
NOT_FINDINGS = re.compile(
    r"\b(?:19|20)\d\d(?:Q[1-4])?\b|\bQ[1-4]\b"
    r"|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Dec)\b"
    r"|over 90 per cent|\btimes 100\b"
    r"|\b[SMCB]\d{1,2}\b|\blesson \d\d\b|\b[Pp]art \d+\b|\b11\.11\.11\b|^#+ \d+\."
    r"|\bmore than \d hundred\b|\bresolution 1244\b|\b95% interval"
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


def lines_of_prose(lesson, *, teacher):
    """The lines of prose without fields, code and what is no finding; teachers' notes apart."""
    parts = [p for p in lesson.source.parts if p.kind == ("teacher" if teacher else "prose")]
    text = re.sub(r"`[^`]*`|\]\([^)]*\)", "", FIELD.sub("", "\n".join(part.text for part in parts)))
    return [NOT_FINDINGS.sub("", line) for line in text.split("\n")]


def what_to_write(lesson, lines):
    """For each number that is typed in these lines, the figure of the lesson that holds it."""
    values = lesson.names.values.items()
    for typed in re.findall(r"\d[\d,]*(?:\.\d+)?", "\n".join(lines)):
        number = float(typed.replace(",", ""))
        held = [name for name, one in values if isinstance(one, int | float) and one == number]
        yield f"{typed}: write {{{{{held[0]}}}}}" if held else f"{typed}: name it in figures.py"


@EVERY
def test_numbers_in_prose_are_computed(lesson):
    typed = [ln for ln in lines_of_prose(lesson, teacher=False) if re.search(r"\d", ln)]
    assert typed == [], "\n".join(what_to_write(lesson, typed))


@EVERY
def test_findings_in_teachers_notes_are_computed(lesson):
    assert [ln for ln in lines_of_prose(lesson, teacher=True) if FINDING.search(ln)] == []


# ---- cells -----------------------------------------------------------------------------------


def cells(lesson):
    """The code of a lesson, cell by cell; that of exercises too."""
    for part in lesson.source.parts:
        lines = part.lines if part.kind == "cell" else part.code
        if lines:
            yield "\n".join(line.text for line in lines)


def tree(cell):
    """A cell as a syntax tree, with a name in place of each field."""
    return ast.parse(FIELD.sub("_filled", cell))


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


def typed_numbers(cells):
    """Numbers of code that are neither of a formula nor a year."""
    found = [
        value
        for cell in cells
        for value in constants(tree(cell), GUESSES | PLACES | SIZES | CONDITIONS)
        if isinstance(value, int | float) and value not in FORMULAS
    ]
    return [value for value in found if not 1900 <= value <= 2100]


def typed_words(cells):
    """Words in cells that hold a number which is no date and no key."""
    return [
        value
        for cell in cells
        for value in constants(tree(cell), CONDITIONS)
        if isinstance(value, str)
        and " " in value
        and re.search(r"\d", NOT_FINDINGS.sub("", value))
        and value not in SCALES
    ]


@EVERY
def test_numbers_in_cells_are_computed(lesson):
    assert typed_numbers(cells(lesson)) == []
    assert typed_words(cells(lesson)) == []


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
    assert typed_numbers([cell]) or typed_words([cell])


# ---- words of exercises ----------------------------------------------------------------------


def numbers_in(value):
    """All numbers inside a value of a lesson's figures."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, list | tuple | set):
        return {number for one in value for number in numbers_in(one)}
    return {float(value)} if isinstance(value, int | float) and value == value else set()


def held(lesson):
    """Numbers that the lesson's figures hold, but for those that stand everywhere."""
    names = vars(lesson.module("figures"))
    known = {number for name, value in names.items() for number in numbers_in(value)}
    years, powers = set(range(1900, 2101)), {10**n for n in range(2, 7)}
    return {n for n in known if n >= 100 or (n > 1 and n % 1)} - years - powers


def words_of(lesson):
    """The texts of a lesson's exercises without their fields, by exercise."""
    for part in lesson.source.exercises:
        said = [item.said for item in part.items if item.said]
        headed = [line for name in part.headed if name != "Cases" for line in part.headed[name]]
        for line in (*part.lines, *(item.line for item in part.items), *said, *headed):
            text = re.sub(r"^(\*|[a-z-]+ = .* ←)", "", line.text)
            yield part.name, FIELD.sub("", text)


# Words that hold the number of another thing by chance: people in an example, and hours of checks.
BY_CHANCE = {("10", "120")}


@EVERY
def test_words_of_exercises_hold_no_number_of_the_figures(lesson):
    known = held(lesson)
    typed = [
        (name, number)
        for name, words in words_of(lesson)
        for number in re.findall(r"(?<![\w.])\d{1,3}(?:,\d{3})+|(?<![\w.-])\d+(?:\.\d+)?", words)
        if float(number.replace(",", "")) in known and (lesson.id, number) not in BY_CHANCE
    ]
    assert typed == []
