"""One source, two notebooks: the same bytes every time, and marks that are checked."""

import json
from pathlib import Path

import pytest

from lessonkit.build.answerable import refuse_unanswerable
from lessonkit.build.notebooks import build, notebook
from lessonkit.build.sound import refuse_unsound
from lessonkit.build.strays import refuse_strays
from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Lesson
from lessonkit.lessons.scan import SourceError
from lessonkit.text.errors import CourseError

ROOT = Path(__file__).parents[2]
HEAD = """---
title: A lesson
question: How many?
objectives: [count]
teaching_minutes: 1
exercise_minutes: 1
key_points: [Name both.]
limits: [Nobody counted the pears.]
sources: [orchard]
---

"""
BODY = """# A lesson

There were {{apples:,}} apples.

:::{teacher}
Say this **aloud**: {{apples}}.

And this.
:::

```{code-cell}
:tags: [hide-input]
begin()
```

:::{number} fall
:unit: apples
:answer: apples - 1000

How many are left when {{1000:,}} are eaten?

```python
print("first")
left = {{apples}} - 1000  # SOLUTION
```

Slips
: added-up = apples + 1000 ← are they eaten or brought?

Hint
: Take away.

Worked
: {{apples:,}} − 1,000 = {{apples - 1000}}

Right
: So it is.
:::

:::{choice} who

Who ate them?

- [ ] A worm_or_two
  Look again.
- [x] Nobody knows
  Yes.
:::

:::{function} twice
:name: twice
:example: twice

Write twice(n).

```python
### BEGIN SOLUTION twice
def twice(n):
    return 2 * n
### END SOLUTION
```

Cases
: 1 → 2
: 2 → 4 ← two times two.

Right
: Good.
:::

```{code-cell}
hint("fall")
finish()
```
"""
FIGURES = "apples = 1234\n\n\ndef twice(n):\n    return 2 * n\n"


@pytest.fixture
def made(tmp_path):
    """A lesson made of a source."""

    def make(text=HEAD + BODY, figures=FIGURES):
        folder = tmp_path / "03-test"
        folder.mkdir(exist_ok=True)
        (folder / "lesson.md").write_text(text, encoding="utf-8")
        (folder / "figures.py").write_text(figures, encoding="utf-8")
        # A package of its own for each: modules are kept by name.
        return Lesson(folder, f"made_{abs(hash(tmp_path))}", {})

    return make


def cells(lesson, solved):
    return json.loads(notebook(lesson, solved))["cells"]


def texts(lesson, solved):
    return ["".join(cell["source"]) for cell in cells(lesson, solved)]


def test_committed_notebooks_are_what_their_sources_give():
    assert build(check=True) == []


def test_the_toy_courses_notebooks_are_what_its_source_gives(toy):
    assert build(check=True) == []


def test_a_lesson_is_the_same_bytes_every_time(made):
    lesson = made()
    assert notebook(lesson, True) == notebook(lesson, True)
    ids = [cell["id"] for solved in (True, False) for cell in cells(lesson, solved)]
    questions = [one for one in ids if ids.count(one) == 2]
    assert len(set(questions)) == 3  # a question is the same cell in both notebooks
    assert len(set(ids)) == len(ids) - 3


def test_learners_get_questions_and_blanks_and_no_notes(made):
    assert texts(made(), False) == [
        "# A lesson\n\nThere were 1,234 apples.",
        'begin("03")',
        "**Question.** How many are left when 1,000 are eaten?",
        'print("first")\nleft = ...\ncheck("03.fall", left)',
        "**Question.** Who ate them?",
        'ask("03.who")',
        "**Question.** Write twice(n).",
        'twice = ...\ncheck("03.twice", twice)',
        'hint("03.fall")\nfinish("03")',
    ]


def test_after_the_card_of_the_end_stands_a_line_so_that_the_card_stays_on_the_page(made):
    apart = BODY.replace('hint("fall")\nfinish()', "finish()")
    for solved in (False, True):
        *_, finish, last = texts(made(HEAD + apart), solved)
        assert finish == 'finish("03")'
        assert last.startswith("*The end. ")


def test_teachers_get_the_worked_lines_the_notes_and_the_whole_key(made):
    said = texts(made(), True)
    assert said[1] == "> **For the teacher**\n>\n> Say this **aloud**: 1234.\n>\n> And this."
    assert 'print("first")\nleft = 1234 - 1000\ncheck("03.fall", left)' in said
    assert 'ask("03.who", "b")' in said
    assert 'def twice(n):\n    return 2 * n\ncheck("03.twice", twice)' in said
    number, choice, function = (
        one for one in said if one.startswith("> **For the teacher**\n>\n> -")
    )
    assert "**Accepted.** 234 apples" in number
    assert "**Slip** *added-up* (2,234): are they eaten or brought?" in number
    assert "**Hint 1.** Take away." in number
    assert "(a) A worm\\_or\\_two — ✗. Look again." in choice
    assert "(b) Nobody knows — ✓ right. Yes." in choice
    assert "`twice(2)` gives 4" in function


def test_cells_around_an_exercise_keep_the_ids_that_they_had(made):
    """Learners' notebooks are told apart by cell; a question more moves no other cell's id."""
    before = {cell["id"] for cell in cells(made(), False) if cell["cell_type"] == "code"}
    grown = made((HEAD + BODY).replace("Who ate them?", "Who ate them?\n\nAnd why?"))
    assert before == {cell["id"] for cell in cells(grown, False) if cell["cell_type"] == "code"}


def test_a_cell_can_be_folded(made):
    assert cells(made(), False)[1]["metadata"] == {"jupyter": {"source_hidden": True}}


WHOLE = HEAD + BODY


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (WHOLE.replace("### END SOLUTION\n", ""), "is opened here and never closed"),
        (WHOLE.replace("### BEGIN SOLUTION twice\n", ""), "### END SOLUTION without"),
        (WHOLE.replace("SOLUTION twice", "SOLUTION"), "write “### BEGIN SOLUTION name”"),
        (
            WHOLE.replace("And this.\n:::", "And this."),
            "line 26: begins inside what line 16 opened; close that with ::: first",
        ),
        (WHOLE.replace(":::{teacher}", ":::{teachers}"), "write “:::{teachers} name”"),
        (WHOLE.replace(":::{number} fall", ":::{numbr} fall"), "did you mean 'number'?"),
        (WHOLE.replace(":unit:", ":units:"), "no number option 'units'; did you mean 'unit'?"),
        (WHOLE.replace("Hint\n", "Hints\n"), "did you mean the heading 'Hint'?"),
        (WHOLE.replace("Slips\n", "Cases\n", 1), "no heading in a number block 'Cases'"),
        (WHOLE.replace("left = ", "print = ").replace(" # SOLUTION", ""), "what learners fill"),
        (WHOLE.replace("{{apples:,}} apples.", "{{aples}} apples."), "did you mean 'apples'?"),
        (WHOLE.replace(":answer: apples", ":answer: aples"), "line 29: the lesson has no figure"),
        (
            WHOLE.replace(":answer: apples", ":answer: {'ripe': 1}['rip']"),
            "has no entry 'rip'; did you mean 'ripe'?",
        ),
        (WHOLE.replace("apples + 1000 ←", "apples + ←"), "is no expression in Python"),
        (WHOLE.replace("added-up =", "added up ="), "write “slip = expression"),
        (WHOLE.replace(":answer: apples - 1000\n", ""), "this block lacks"),
        (WHOLE.replace("title: A lesson", "titel: A lesson"), "did you mean 'title'?"),
        (WHOLE.replace("title: A lesson", "title: A: lesson"), "stands in quotation marks"),
        (WHOLE.replace("How many are left when {{1000:,}} are eaten?", ""), "has no question"),
        (WHOLE.replace("{choice} who", "{choice} fall"), "this name stands in line"),
        (WHOLE.replace(":answer: apples - 1000", ":answer: 1,200"), "this gives (1, 200)"),
        (WHOLE.replace(":unit:", ":telling: five\n:unit:"), "a whole number, such as 3"),
        (WHOLE.replace(":unit: apples", ":unit:"), "nothing is said here"),
        (WHOLE.replace(": added-up =", ": add-up ="), "no slip 'add-up'; did you mean 'added-up'?"),
        (WHOLE.replace("- [x] Nobody", "* [x] Nobody"), "an item begins “- [ ] ” or “- [x] ”"),
        (WHOLE.replace("title: A lesson\n", ""), "its front matter lacks 'title'"),
        (
            WHOLE.replace(":unit:", "\n:unit:"),
            "an option stands right below the line with the kind",
        ),
        (WHOLE.replace(":unit:", ":unit: plums\n:unit:"), "this stands in line 28 too"),
        (WHOLE.replace(":unit:", ":confidence: no\n:unit:"), "“:confidence:” stands alone"),
        (WHOLE.replace(":answer: apples - 1000", ":answer: float('nan')"), "this gives nan"),
        (WHOLE.replace(":unit:", ":tolerance: -1\n:unit:"), "tolerance has to be 0 or more"),
        (
            WHOLE.replace(":answer: apples - 1000", ":tolerance: 0\n:answer: apples / 7"),
            "line 29: the answer is 176.285714",
        ),
        (WHOLE.replace("{number} fall", "{number} Fall"), "a name is small letters"),
        (WHOLE.replace("{{1000:,}} are", "{{1000:,} are"), "and ends with “}}”"),
        (WHOLE.replace("{{1000:,}} are", "{{1000:,k}} are"), "“{{1000:,k}}” cannot be worked out"),
        (WHOLE.replace('hint("fall")', 'hint("fal")'), "no exercise 'fal'; did you mean 'fall'?"),
        (WHOLE.replace('print("first")', 'print("first"'), "this cell is no Python"),
        (WHOLE.replace(":tags: [hide", ":tag: [hide"), "no option of a cell 'tag'"),
        (WHOLE.replace("```{code-cell}\nhint", "~~~{code-cell}\nhint"), "a cell stands between"),
        (WHOLE.replace("```{code-cell}\nhint", "  ```{code-cell}\nhint"), "not indented"),
        (WHOLE.replace("```python\nprint", "~~~python\nprint"), "in a block ```python"),
        (WHOLE.replace(": Take away.\n", ""), "nothing stands under this heading"),
        (WHOLE.replace(": Take away.", ":"), "nothing is said here under 'Hint'"),
        (WHOLE.replace("Worked\n", "Hint\n: Count.\n\nWorked\n", 1), "stands above in the same"),
        (WHOLE.replace("{{apples:,}} apples.", "{{Apples}} apples."), "did you mean 'apples'?"),
    ],
)
def test_a_mark_out_of_place_is_named_with_its_line(made, broken, said):
    with pytest.raises(SourceError) as caught:
        notebook(made(broken), False)
    assert said in str(caught.value)
    assert str(caught.value).startswith("03-test/lesson.md, line ")
    assert len(str(caught.value).split("\n    ")) == 2  # the offending line stands below


ASKED = {
    "predict": """:unit: apples
:subject: Apples
:source: us
:known: tree
:hidden: tree

How many?

Right
: So many.""",
    "table": """:key: ('year',)
:answer: tree

Make it.

```python
mine = 1  # SOLUTION
```

Right
: So it is.""",
    "chart": """:mark: bar
:fields: {'x': 'year'}
:units: {'x': 'years'}
:source: us
:example: tree

Draw it.

```python
mine = 1  # SOLUTION
```

Right
: So it is.""",
}


@pytest.mark.parametrize(
    ("kind", "old", "new", "said"),
    [
        ("predict", ":known", ":known", "no column of known 'period'; there are apples, year."),
        ("predict", ":known: tree\n:hidden: tree", ":hidden: 5", "hidden has to be a table"),
        ("predict", ":known: tree\n:hidden: tree", ":shape: lines", "did you mean 'line'?"),
        ("table", "('year',)", "('yeer',)", "no column of answer 'yeer'; did you mean 'year'?"),
        ("table", "('year',)", "'year'", "write “:key: ('year',)”"),
        ("table", ":answer: tree", ":answer: 5", "answer has to be a table; this gives 5"),
        ("chart", "mark: bar", "mark: bars", "no mark of a chart 'bars'; did you mean 'bar'?"),
        ("chart", "{'x': 'year'}", "['year']", "fields says something of each axis"),
        (
            "chart",
            ":source",
            ":wrong-words: {'(': 'no'}\n:source",
            "wrong-words says of each pattern",
        ),
        ("chart", ":source", ":wrong-words: ['no']\n:source", "wrong-words says of each pattern"),
    ],
)
def test_a_table_or_a_chart_that_cannot_be_is_named_with_its_line(made, kind, old, new, said):
    figures = "import pandas as pd\n\ntree = pd.DataFrame({'year': [1], 'apples': [2]})\n"
    block = ASKED[kind].replace(old, new)
    with pytest.raises(SourceError, match=r"lesson\.md, line \d+: ") as caught:
        made(f"{HEAD}:::{{{kind}}} it\n{block}\n:::", figures).task("03.it")
    assert said in str(caught.value)


IMPORTED = WHOLE.replace("begin()", "from crossings import begin, finish, hint\nbegin()")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{apples:,}} apples", "{apples:,} apples", "stands in two braces: “{{apples:,}}”"),
        (": Take away.", ": Take away from { apples }.", "in two braces: “{{ apples }}”"),
        ("- [ ] A worm_or_two", "- [ ] A worm 'added-up'", "in backquotes: `added-up`"),
        ("- [ ] A worm_or_two", "- [ ] A worm. `Added-up`", "in backquotes: `added-up`"),
        ('print("first")', 'load("orchad")', "there is no table 'orchad'"),
        ("There were", "[Help](00-begin.ipynb). There were", "there is no notebook '00-begin"),
        ("There were", "[Go](00-start-here.ipynb#Last-aid). There were", "mean 'First-aid'?"),
        ('print("first")', 'pint("first")', "cells 'pint'; did you mean 'print'?"),
        ('print("first")', 'explore("bots")', "there is no explorer 'bots'; did you mean 'boats'?"),
        ("import begin", "import bgin, begin", "name in crossings 'bgin'; did you mean 'begin'?"),
    ],
)
def test_what_stands_as_words_and_was_meant_for_a_mark_is_named(made, old, new, said):
    refuse_strays(made(IMPORTED))
    assert old in IMPORTED
    with pytest.raises(SourceError, match=r"lesson\.md, line \d+: ") as caught:
        refuse_strays(made(IMPORTED.replace(old, new, 1)))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (":unit: apples", ":unit: aples", "line 28: nothing else in this lesson has the word "),
        (":unit: apples", ":unit: aples", "'aples' of the unit; did you mean 'apples'?"),
        (":unit: apples", ":unit: poeple", "did you mean 'people'?"),
        (":unit: apples", ":unit: xyz", "say in the question what it is"),
        ("}} - 1000  #", "}} - 100  #", "line 35: this cell gives 1134, which is not the answer"),
        ("}} - 1000  #", "}} - 100  #", "which is not the answer in line 29"),
        ("}} - 1000  #", "}} / 0  #", "this cell cannot be run: ZeroDivisionError"),
        ("return 2 * n\n###", "return 3 * n\n###", "which is not the answer"),
    ],
)
def test_a_unit_or_a_worked_cell_that_cannot_be_meant_is_named(made, capsys, old, new, said):
    refuse_unanswerable(made(WHOLE))
    assert capsys.readouterr() == ("", "")  # its cells are run, and print nothing
    assert old in WHOLE
    with pytest.raises(SourceError, match=r"lesson\.md, line \d+: ") as caught:
        refuse_unanswerable(made(WHOLE.replace(old, new, 1)))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("Example\n: 5", "Write 2 numbers in square brackets"),
        ("Example\n: [1]", "line 24: this is no answer to the exercise: Write 2 numbers"),
        ("Example\n: [1, ", "line 24: the worked notebook needs an answer"),
        ("", "line 12: the worked notebook needs an answer"),
    ],
)
def test_an_example_that_the_exercise_does_not_take_is_named(made, example, said):
    tree = "pd.DataFrame({'period': ['2020', '2021'], 'value': [1, 2]})"
    block = ASKED["predict"].replace(":known: tree\n", "").replace("tree", tree)
    asked = f":::{{predict}} it\n{block}\n\nNAMED\n:::"
    text = HEAD + asked
    figures = "import pandas as pd\n"
    refuse_unanswerable(made(text.replace("NAMED", "Example\n: [1, 3]"), figures))
    with pytest.raises(SourceError) as caught:
        refuse_unanswerable(made(text.replace("NAMED", example), figures))
    assert said in str(caught.value)


def test_a_worked_cell_that_needs_other_cells_is_not_judged_without_them(made):
    apart = WHOLE.replace("begin()", "begin()\napples = 5")
    refuse_unanswerable(made(apart.replace("{{apples}} - 1000  #", "apples  #")))


def test_words_can_be_read_without_the_figures(made):
    lesson = made(figures="raise RuntimeError('the figures were worked out')\n")
    assert list(lesson.outlines) == ["03.fall", "03.who", "03.twice"]
    assert lesson.outlines["03.fall"].slips == ("added-up",)
    with pytest.raises(CourseError, match=r"figures\.py, line 1: RuntimeError, the figures"):
        lesson.task("03.fall")


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (
            "apples = 1\npears = aples",
            "line 2: name 'aples' is not defined; did you mean 'apples'?",
        ),
        ("apples = (1", "line 1: '(' was never closed\n    apples = (1\n"),
        ("import no_such_module", "line 1: No module named 'no_such_module'"),
        ("apples = {}[2020]", "line 1: there is no entry 2020\n    apples = {}[2020]\n"),
        ("apples = 1 / 0", "line 1: ZeroDivisionError, division by zero"),
        ("from lessonkit.data.package import load\nload('orchrd')", "line 2: There is no table"),
    ],
)
def test_a_fault_in_the_figures_is_named_with_its_line(made, figures, said):
    with pytest.raises(CourseError) as caught:
        notebook(made(figures=figures), False)
    assert f"03-test/figures.py, {said}" in str(caught.value)


def test_a_table_that_a_lesson_names_as_its_source_has_its_line(made):
    lesson = made(WHOLE.replace("sources: [orchard]", "sources:\n  - frontex_by_rout"))
    with pytest.raises(
        SourceError, match=r"line \d+: there is no table .+ mean 'frontex_by_route'"
    ):
        refuse_unsound(lesson)


def test_fields_of_the_front_matter_are_worked_out_by_the_build(made):
    lesson = made(WHOLE.replace("limits: [", 'limits: ["There are {{aples}}.", '))
    with pytest.raises(SourceError, match=r"line \d+: the lesson has no figure 'aples'"):
        refuse_unsound(lesson)


def test_build_writes_only_what_changed_and_clears_what_has_no_source(toy, tmp_path):
    wanted = ["lessons/01-apples.ipynb", "solutions/01-apples.ipynb"]
    old = tmp_path / "lessons" / "02-gone.ipynb"
    old.parent.mkdir()
    old.write_text("{}")
    assert build(tmp_path, check=True) == [wanted[0], "lessons/02-gone.ipynb", wanted[1]]
    assert not (tmp_path / "solutions").exists()
    build(tmp_path)
    assert not old.exists()
    assert build(tmp_path) == []
    assert catalogue.lesson_ids() == ["01"]


def test_two_lessons_with_one_number_are_refused(toy, tmp_path, monkeypatch):
    """Otherwise the notebooks of one of them would be taken away as those of no source."""
    for name in ("01-apples", "01-molla"):
        (tmp_path / "source" / name).mkdir(parents=True)
    monkeypatch.setattr(type(toy.COURSE), "files", lambda self, part: tmp_path)
    catalogue._folders.cache_clear()
    with pytest.raises(CourseError, match=r"Two lessons have the number 01: 01-apples and 01-mol"):
        build(tmp_path)
