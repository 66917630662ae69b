"""The packages of the browser edition: pure, without what nobody needs there, the course whole."""

import subprocess
import sys

import pytest

from lessonkit.site.wheels import FROM_HERE, Wheel, lock, of_environment, of_the_course
from lessonkit.text.errors import CourseError


def names(wheel):
    return list(wheel.inside)


@pytest.mark.parametrize("name", FROM_HERE)
def test_what_comes_from_here_is_python_alone(name):
    kept = names(of_environment(name))
    assert any(one.endswith(".py") for one in kept)
    assert any(one.endswith(".dist-info/METADATA") for one in kept)
    assert not [one for one in kept if one.endswith((".so", ".pyd", ".pyc")) or ".." in one]


def test_what_is_not_installed_is_one_sentence():
    with pytest.raises(CourseError, match="needs no-such-package, which is not installed"):
        of_environment("no-such-package")


def test_the_course_goes_along_whole_and_without_its_solutions():
    kept = names(of_the_course(["pandas"]))
    assert "crossings/course/datasets/datapackage.json" in kept
    assert "crossings/course/lessons/source/03-down-by-over-90-per-cent/lesson.md" in kept
    assert "lessonkit/live/static/engine.js" in kept
    # A solution that is looked at would count as done: in a page all lessons share one record.
    assert not [one for one in kept if one.startswith("crossings/course/solutions")]
    assert not [one for one in kept if one.startswith(("lessonkit/site/", "lessonkit/start/"))]
    assert not [one for one in kept if one.endswith((".ipynb", ".pyc"))]


def test_the_lock_says_what_is_in_a_wheel():
    wheel = Wheel("a-b", "1.0", {"a_b/__init__.py": b"", "c.py": b""}, needs=("pandas",))
    entry = lock([wheel])["packages"]["a-b"]
    # An older file is never taken for it.
    assert entry["file_name"] == f"a_b-1.0-0{entry['sha256'][:12]}-py3-none-any.whl"
    assert entry["imports"] == ["a_b", "c"]
    assert entry["depends"] == ["pandas"]


def test_altair_draws_with_the_collections_that_stand_in():
    """The browser has no compiled `rpds`; a figure is still checked against its schema."""
    program = (
        "import sys; from lessonkit.site.standins import rpds; sys.modules['rpds'] = rpds;"
        "import altair as alt, pandas as pd;"
        "c = alt.Chart(pd.DataFrame({'a': [1, 2]})).mark_bar().encode(x='a:Q');"
        "assert c.to_dict()['mark']['type'] == 'bar'\n"
        "try: alt.Chart().mark_bar(width={})\n"
        "except alt.utils.schemapi.SchemaValidationError: print('refused')"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "refused", ran.stderr
