"""One source, two notebooks: the same bytes every time, and marks that are checked."""

import json
from pathlib import Path

import pytest

from lessonkit.build.notebooks import SourceError, build, notebook

ROOT = Path(__file__).parents[2]
NAME = "03-test.md"
HEAD = "---\nkernelspec:\n  name: python3\n  display_name: x\n  language: python\n---\n\n"
SOURCE = (
    HEAD
    + """# A lesson

There were {{albania_2022}} people.

:::{teacher}
Say this **aloud**.

And this.
:::

```{code-cell} ipython3
fall = 1 + 1  # SOLUTION
check("03.fall", fall)
```

```{code-cell} ipython3
ask("03.when", "a")  # SOLUTION
```

```{code-cell} ipython3
### BEGIN SOLUTION chart
chart = draw(
    "x",
)
### END SOLUTION
check("03.chart", chart)
```
"""
)


def cells(solved):
    return json.loads(notebook(NAME, SOURCE, solved))["cells"]


def texts(solved):
    return ["".join(cell["source"]) for cell in cells(solved)]


def test_committed_notebooks_are_what_their_sources_give():
    assert build(ROOT, check=True) == []


def test_a_lesson_is_the_same_bytes_every_time():
    assert notebook(NAME, SOURCE, True) == notebook(NAME, SOURCE, True)
    ids = [cell["id"] for solved in (True, False) for cell in cells(solved)]
    assert len(set(ids)) == len(ids)


def test_learners_get_blanks_and_no_notes():
    assert texts(False) == [
        "# A lesson\n\nThere were 12,658 people.",
        'fall = ...\ncheck("03.fall", fall)',
        'ask("03.when")',
        'chart = ...\ncheck("03.chart", chart)',
    ]


def test_teachers_get_the_worked_lines_and_the_notes():
    assert texts(True) == [
        "# A lesson\n\nThere were 12,658 people.",
        "> **For the teacher**\n>\n> Say this **aloud**.\n>\n> And this.",
        'fall = 1 + 1\ncheck("03.fall", fall)',
        'ask("03.when", "a")',
        'chart = draw(\n    "x",\n)\ncheck("03.chart", chart)',
    ]


def test_answer_cells_carry_what_nbgrader_needs():
    meta = cells(False)[1]["metadata"]["nbgrader"]
    assert (meta["grade_id"], meta["points"], meta["schema_version"]) == ("03-fall", 1, 3)
    assert meta["solution"] is True


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (SOURCE.replace("### END SOLUTION\n", ""), r"line 28: is not closed before the cell ends"),
        (SOURCE.replace("### BEGIN SOLUTION chart\n", ""), r"### END SOLUTION without"),
        (SOURCE.replace("SOLUTION chart", "SOLUTION"), r"write “### BEGIN SOLUTION name”"),
        (
            SOURCE.replace("And this.\n:::", "And this."),
            r"line 12: is not closed before the cell ends",
        ),
        (SOURCE.replace(":::{teacher}", ":::{teachers}"), r"unknown mark"),
        (SOURCE.replace(":::{teacher}\n", ""), r"line 15: ::: without"),
        (SOURCE.replace("aloud**.", "aloud**. # SOLUTION"), r"SOLUTION is not a mark here"),
        (SOURCE.replace("fall = 1 + 1", "print(1)"), r"line 19: SOLUTION is not a mark here"),
        (
            SOURCE.replace("albania_2022", "albania_1999"),
            r"unknown name 'albania_1999'\. Did you mean",
        ),
    ],
)
def test_a_mark_out_of_place_is_named_with_its_line(broken, said):
    with pytest.raises(SourceError, match=said) as caught:
        notebook(NAME, broken, False)
    assert caught.value.args[0].startswith(NAME)
    assert len(caught.value.args[0].split("\n    ")) == 2  # the offending line stands below


def test_build_writes_only_what_changed_and_clears_what_has_no_source(tmp_path):
    source = tmp_path / "lessons" / "source"
    source.mkdir(parents=True)
    (source / NAME).write_text(SOURCE, encoding="utf-8")
    old = tmp_path / "lessons" / "02-gone.ipynb"
    old.write_text("{}")
    wanted = ["lessons/02-gone.ipynb", "lessons/03-test.ipynb", "solutions/03-test.ipynb"]
    assert build(tmp_path, check=True) == wanted
    assert not (tmp_path / "solutions").exists()
    assert build(tmp_path) == wanted
    assert build(tmp_path) == []
    assert not old.exists()
