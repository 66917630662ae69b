"""README, CONTRIBUTING and docs say what is there: paths, commands, lessons, kinds of block."""

import re
from pathlib import Path

import pytest

from crossings.cli import _parser
from crossings.explorers import names
from lessonkit.lessons import blocks, catalogue
from lessonkit.lessons.kinds import KINDS
from lessonkit.lessons.lesson import _FRONT
from lessonkit.lessons.scan import scan

ROOT = Path(__file__).parents[1]
PAPERS = ("README.md", "CONTRIBUTING.md", "docs/design.md")
# Where a paper may name a file without its whole path.
ROOMS = (
    "",
    "tests/exercises",
    "src/lessonkit",
    "src/crossings",
    "datasets",
    "tests",
    "lessons/source",
)
NAME = re.compile(r"`([a-z]+)`")
# Files of learners and teachers, and those of a lesson that is still to be written.
SAID_OF = re.compile(r"^\.venv|…|NN|14|my-|class-|names\.csv|marks\.csv|pandas\.py|course/")


def text_of(paper):
    return (ROOT / paper).read_text(encoding="utf-8")


def named_files(paper):
    """What a paper sets in code that looks like a file or a folder, and where its links lead."""
    text = text_of(paper)
    code = re.findall(r"`([\w./-]+(?:\.(?:py|md|csv|json|html)|/))`", text)
    links = [one for one in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in one]
    return [*code, *links]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_is_named_is_there(paper):
    at = (ROOT / paper).parent
    lost = [
        name
        for name in named_files(paper)
        if not SAID_OF.search(name)
        and not (at / name).exists()
        and not any((ROOT / room / name).exists() for room in ROOMS)
        and not [*(ROOT / "lessons/source").glob(f"*/{name}")]
        and not [*(ROOT / "src").rglob(name.rstrip("/"))]
    ]
    assert lost == []


@pytest.mark.parametrize("paper", PAPERS)
def test_every_module_that_is_run_is_there(paper):
    for module in re.findall(r"python -m ([\w.]+)", text_of(paper)):
        stem = ROOT / module.replace(".", "/")
        assert stem.with_suffix(".py").exists() or (stem / "__main__.py").exists(), module


@pytest.mark.parametrize("paper", PAPERS)
def test_every_command_is_there(paper):
    (commands,) = [one.choices for one in _parser()._actions if one.choices]
    said = re.findall(r"(?<!from )(?:crossings|start\.py) ([a-z]+)\b", text_of(paper))
    assert set(said) - {"test"} <= set(commands)


@pytest.mark.parametrize("package", ["lessonkit", "crossings"])
def test_the_readmes_map_has_every_folder(package):
    kept = {one.parent.name for one in (ROOT / "src" / package).glob("*/__init__.py")}
    told = text_of("README.md").partition(f"| in `src/{package}/` |")[2].partition("\n\n")[0]
    assert sorted(one for one in kept if f"`{one}/`" not in told) == []


def test_the_readmes_table_has_every_lesson_with_its_title():
    rows = re.findall(r"^\| (\d\d) \| (.+?) \| (.+?) \|", text_of("README.md"), flags=re.M)
    lessons = [catalogue.lesson(one) for one in catalogue.lesson_ids()]
    assert [row[:2] for row in rows] == [(one.id, one.title) for one in lessons]


def test_the_gallery_shows_every_explorer():
    gallery = text_of("lessons/pictures/README.md")
    assert [one for one in names() if f'explorer "{one}" of' not in gallery] == []


def test_the_table_of_kinds_has_every_kind_and_no_other():
    section = text_of("CONTRIBUTING.md").partition("The kinds of block:")[2].partition("\n## ")[0]
    said = {
        one
        for row in re.findall(r"^\| (`.+?) \|", section, flags=re.M)
        for one in NAME.findall(row)
    }
    assert said == {*KINDS, "teacher"}


def test_the_example_of_a_question_is_one_that_the_build_takes():
    block = re.search(r"^    :::\{choice\}.+?^    :::$", text_of("CONTRIBUTING.md"), re.M | re.S)[0]
    lines = "\n".join(line.removeprefix("    ") for line in block.split("\n"))
    (part,) = scan("CONTRIBUTING.md", f"---\ntitle: x\n---\n{lines}").exercises
    blocks.check("CONTRIBUTING.md", part)
    assert [item.ticked for item in part.items].count(True) == 1
    assert all(item.said for item in part.items)


def test_every_name_of_the_front_matter_is_told():
    recipe = text_of("CONTRIBUTING.md").partition("## Add a lesson")[2].partition("\n## ")[0]
    assert [name for name in _FRONT if f"`{name}`" not in recipe] == []
