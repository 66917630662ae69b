"""Fields `{{…}}` of a lesson: filled in prose and in cells, and named where they are wrong."""

import json

import pytest

from crossings.fields import FieldError, filled, names_of
from lessonkit.build.notebooks import SourceError, notebook

NAMES = {"boats": {2023: 602}, "share": 27.65, "words": "“so”"}
LESSON = """\
---
jupytext: {text_representation: {extension: .md, format_name: myst}}
---

# Down by over 90 per cent

There were {{alb[2022]:,}} people; the source says “{{SOURCE}}”.

```{code-cell} ipython3
fall = ({{alb[2023]}} - {{alb[2022]}}) / {{alb[2022]}} * 100  # SOLUTION
({{everyone[2022]}} - {{everyone[2021]}}) / {{everyone[2021]}} * 100
```
"""


def cells(solved):
    made = json.loads(notebook("03-x.md", LESSON, solved))["cells"]
    return ["".join(cell["source"]) for cell in made]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{boats[2023]}}", "602"),
        ("{{1000 * boats[2023]:,}}", "602,000"),
        ("{{share:.1f}}% {{words}}", "27.6% “so”"),
        ("{{', '.join(map(str, boats))}}", "2023"),
        ('{{words.replace("“", "")}}', "so”"),
        ("a {brace} and {}", "a {brace} and {}"),
    ],
)
def test_a_field_becomes_its_value(text, said):
    assert filled(text, NAMES) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{boat}}", r"\{\{boat\}\} uses the unknown name 'boat'\. Did you mean 'boats'\?"),
        ("{{xyz}}", r"'xyz'\. Name it in the lesson's figures"),
        ("{{boats[1999]}}", r"cannot be worked out \(KeyError: 1999\)"),
        ("{{share:,d}}", r"cannot be worked out \(ValueError"),
        ("{{share +}}", r"cannot be worked out \(SyntaxError"),
    ],
)
def test_a_field_that_cannot_be_filled_is_named(text, said):
    with pytest.raises(FieldError, match=said):
        filled(text, NAMES)


def test_cells_and_prose_of_a_lesson_get_the_numbers_of_its_figures():
    from crossings.exercises.lessons.lesson_03.figures import SOURCE, alb, everyone

    prose, cell = cells(solved=True)
    assert f"There were {alb[2022]:,} people; the source says “{SOURCE}”." in prose
    assert f"({everyone[2022]} - {everyone[2021]}) / {everyone[2021]} * 100" in cell
    assert cell.startswith(f"fall = ({alb[2023]} - {alb[2022]}) / {alb[2022]} * 100\n")


def test_a_learner_gets_dots_for_the_answer_and_the_numbers_of_the_example():
    cell = cells(solved=False)[-1]
    assert cell.startswith("fall = ...\n(")
    assert "{{" not in cell


def test_a_wrong_field_in_a_cell_is_named_with_its_line():
    with pytest.raises(SourceError, match=r"03-x\.md, line 10: .*unknown name 'albb'") as caught:
        notebook("03-x.md", LESSON.replace("alb[2023]", "albb[2023]"), True)
    assert "Did you mean 'alb'?" in str(caught.value)


def test_every_lesson_has_the_verbs_for_facts_and_captions():
    for lesson_id in ("00", "13"):
        assert {"figure", "source_line", "signed"} <= names_of(lesson_id).keys()
