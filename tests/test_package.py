"""The package itself: the names a learner types, and what importing it does not do."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import crossings
from crossings import figures, numbers

HERE = Path(crossings.__file__).parent


def run(code):
    """What a fresh Python prints."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_every_name_is_there_and_no_other():
    for name in crossings.__all__:
        assert callable(getattr(crossings, name)), name
    assert set(dir(crossings)) - {"__version__"} == set(crossings.__all__)
    assert not hasattr(crossings, "percent_change")


@pytest.mark.parametrize(
    ("face", "folder", "stub"),
    [
        (crossings, "", "__init__.pyi"),
        (figures, "crossings.charts.", "figures.pyi"),
        (numbers, "", "numbers.pyi"),
    ],
)
def test_editors_and_type_checkers_are_told_the_same_names_and_homes(face, folder, stub):
    told = {
        name.asname: (part.module, name.name)
        for part in ast.parse((HERE / stub).read_text(encoding="utf-8")).body
        if isinstance(part, ast.ImportFrom)
        for name in part.names
    }
    assert told == {name: (folder + home, name) for name, home in face._HOMES.items()}
    assert (HERE / "py.typed").exists()


def test_altair_comes_without_the_grammar_that_costs_two_seconds():
    code = "from crossings import check; import sys; print('rfc3987_syntax' in sys.modules)"
    assert run(code) == "False"
    # Other programs in the kernel may still load it.
    assert run("import crossings.charts, sys; print('rfc3987_syntax' in sys.modules)") == "False"


def test_the_package_can_be_imported_where_altair_is_missing():
    code = (
        "import sys; sys.modules['altair'] = None; import crossings, lessonkit.start.doctor; "
        "print(crossings.__version__)"
    )
    assert run(code) == crossings.__version__


def test_figures_use_the_courses_look_as_soon_as_a_name_is_used():
    code = (
        "from crossings import load; import altair as alt; print(alt.theme.active, "
        "alt.renderers.active)"
    )
    assert run(code) == "lessonkit lessonkit"


@pytest.mark.parametrize("name", ["pandas", "numpy", "altair", "filelock"])
def test_a_file_of_the_learners_that_hides_a_library_is_named(course_folder, name):
    (course_folder / f"{name}.py").write_text("people = 12658")
    code = "import sys; sys.path.insert(0, '')\ntry: from crossings import begin\n"
    code += "except ImportError as error: print(error)"
    assert run(code) == (
        f"Your file {name}.py stands in the way: Python reads it in place of the library of that "
        "name. Rename it, then choose Kernel → Restart Kernel."
    )
