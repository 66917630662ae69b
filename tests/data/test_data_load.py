"""What `load` gives a learner: fresh frames, honest types, no code read as a gap."""

import json
import random

import pandas as pd
import pytest

from crossings._course import COURSE
from lessonkit.data import package as data
from lessonkit.data.package import DamagedFileError, dataset_names, load, show_source
from lessonkit.text.errors import CourseError, UnknownNameError


def test_a_change_to_one_copy_does_not_reach_the_next():
    first = load("uk_small_boats_by_quarter")
    first["arrivals"] = -1
    del first["quarter"]
    assert load("uk_small_boats_by_quarter")["arrivals"].min() >= 0


@pytest.mark.parametrize("name", dataset_names())
def test_columns_and_types_are_those_of_the_schema(name):
    frame = load(name)
    fields = data._table(name)["schema"]["fields"]
    assert list(frame.columns) == [field["name"] for field in fields]
    for field in fields:
        column, kind = frame[field["name"]], field["type"]
        required = field.get("constraints", {}).get("required", False)
        assert required != ("missing_means" in field), (name, field["name"])
        if kind == "integer":
            assert str(column.dtype) == ("int64" if required else "Int64")
        elif kind == "number":
            assert column.dtype == "float64"
        elif kind == "date":
            assert str(column.dtype) == "datetime64[ns]"
        else:
            assert all(isinstance(value, str) for value in column.dropna())
        assert not (required and column.isna().any())


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("uk_small_boats_by_quartr", "Did you mean 'uk_small_boats_by_quarter'?"),
        ("UK_small_boats_by_year", "Did you mean 'uk_small_boats_by_year'?"),
        (None, "The names are: "),
        (["uk_small_boats_by_year"], "Did you mean 'uk_small_boats_by_year'?"),
    ],
)
def test_a_name_that_is_not_a_table_is_answered_with_a_suggestion(typed, offered):
    with pytest.raises(UnknownNameError) as caught:
        load(typed)
    assert str(caught.value).startswith(f"There is no table called {typed!r}. ")
    assert offered in str(caught.value)


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A folder with one table and the real description, in place of the course's own."""
    original = data.course_files("datasets")
    for path in ("datapackage.json", "uk_albania_timeline.csv"):
        (tmp_path / path).write_bytes(original.joinpath(path).read_bytes())
    monkeypatch.setattr(data, "course_files", lambda part: tmp_path)
    data._package.cache_clear()
    yield tmp_path
    data._package.cache_clear()


def test_a_changed_table_is_named_with_both_hashes_and_a_way_out(copied):
    file = copied / "uk_albania_timeline.csv"
    file.write_bytes(file.read_bytes().replace(b"2022-12-13", b"2021-12-13"))
    described = json.loads((copied / "datapackage.json").read_text(encoding="utf-8"))
    expected = next(r["hash"] for r in described["resources"] if r["name"] == "uk_albania_timeline")
    with pytest.raises(DamagedFileError) as caught:
        load("uk_albania_timeline")
    words = str(caught.value)
    assert isinstance(caught.value, CourseError)
    assert "datasets/uk_albania_timeline.csv is not the one the course was made with" in words
    assert expected in words
    assert data.sha256(file.read_bytes()) in words
    assert "Install the course again, or run `crossings doctor`" in words


def test_windows_line_endings_are_no_damage(copied):
    file = copied / "uk_albania_timeline.csv"
    before = load("uk_albania_timeline")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    pd.testing.assert_frame_equal(load("uk_albania_timeline"), before)


def test_a_missing_table_is_a_sentence(copied):
    (copied / "uk_albania_timeline.csv").unlink()
    with pytest.raises(
        DamagedFileError,
        match=r"^The file datasets/uk_albania_timeline.csv of the course cannot be read "
        r"\(FileNotFoundError\)\. Install the course again",
    ):
        load("uk_albania_timeline")


@pytest.mark.parametrize("content", [b'{"resources": [', b"null", b"[]", b"7", b"[" * 100_000])
def test_a_damaged_description_is_a_sentence(copied, content):
    (copied / "datapackage.json").write_bytes(content)
    data._package.cache_clear()
    with pytest.raises(DamagedFileError, match=r"datapackage\.json is not the one the course was"):
        load("uk_albania_timeline")
    assert "datapackage.json" in data.check_datasets()[0]


def test_a_flipped_bit_in_the_description_is_noticed_wherever_it_is(copied):
    content = (copied / "datapackage.json").read_bytes()
    assert data.is_as_sealed(content)
    assert data.is_as_sealed(content.replace(b"\n", b"\r\n"))
    places = random.Random(20221213).choices(range(len(content)), k=300)
    for number, place in enumerate([*range(90), *places]):
        flipped = content[place] ^ (1 << number % 8)
        assert not data.is_as_sealed(content[:place] + bytes([flipped]) + content[place + 1 :])


def test_the_doctor_hears_of_every_problem(copied):
    found = data.check_datasets()
    assert not any("uk_albania_timeline" in problem for problem in found)
    assert any("datasets/sources.csv of the course cannot be read" in p for p in found)
    assert len(found) == len(data._resources()) - 1


def test_the_course_as_it_stands_has_no_problem():
    assert data.check_datasets() == []


def test_the_description_is_parsed_once():
    assert data._package(COURSE) is data._package(COURSE)


@pytest.mark.parametrize("verb", [load, show_source])
def test_without_a_name_the_tables_are_listed(verb):
    with pytest.raises(UnknownNameError) as told:
        verb()
    said = str(told.value)
    assert said.startswith("Put the name of a table")
    assert "between the brackets, in quotation marks. The names are: balkan_counts_2022," in said
