"""datapackage.json keeps its promises: Frictionless accepts it, and what it says is complete."""

import re

import frictionless
import pytest

from lessonkit.data import package as data
from lessonkit.data.codebook import codebook_page, refresh
from lessonkit.data.package import dataset_names, load
from lessonkit.text.errors import CourseError

FOLDER = data.course_files("datasets")
RESOURCES = data._package()["resources"]
SENTENCES = (
    "title",
    "description",
    "one_row_is",
    "counts",
    "counted_by",
    "who_is_missing",
    "do_not_use_for",
    "period",
    "edition",
    "attribution",
)


def test_frictionless_finds_no_error():
    report = frictionless.validate(str(FOLDER.joinpath("datapackage.json")))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda r: r["name"])
def test_every_file_says_what_it_is(resource):
    for key in SENTENCES:
        assert resource[key].strip(), key
    assert resource["grade"] in data.GRADES
    assert resource["licenses"]
    assert resource["path"].split(".")[0] == resource["name"]
    for field in resource.get("schema", {}).get("fields", []):
        assert field["description"], field["name"]
        if field["type"] in ("integer", "number") and field["name"] not in KEYS:
            assert field.get("unit"), (resource["name"], field["name"])


# Numbers that order or name a row and so have no unit.
KEYS = {"year", "arrival_year", "quarter_number", "order"}


def test_every_file_in_the_folder_is_described():
    described = {r["path"] for r in RESOURCES} | {"datapackage.json", "README.md"}
    assert {p.name for p in FOLDER.iterdir()} == described


@pytest.mark.parametrize("name", dataset_names())
def test_every_source_id_is_in_sources(name):
    known = set(load("sources")["source_id"])
    frame, described = load(name), data._table(name)["source_ids"]
    used = (
        set()
        if name == "sources"
        else {
            i
            for column in ("source_id", "source_ids")
            if column in frame
            for listed in frame[column].dropna()
            for i in listed.split(";")
        }
    )
    assert used <= known
    assert set(described) <= known
    assert used <= set(described)


@pytest.mark.parametrize("name", dataset_names())
def test_text_is_clean(name):
    frame = load(name)
    for column in frame.columns[[d.kind not in "iufM" for d in map(_plain, frame.dtypes)]]:
        for value in frame[column].dropna().astype(str):
            assert value == value.strip()
            assert not re.search(r"\s{2,}|[\x00-\x1f]", value), value
            assert value.lower() not in ("nan", "none", "n/a", "-"), (name, column)


def _plain(dtype):
    return getattr(dtype, "numpy_dtype", dtype) if dtype.kind != "O" else dtype


def test_home_office_tables_carry_the_line_that_their_licence_asks_for():
    for resource in RESOURCES:
        if any(licence["name"] == "OGL-UK-3.0" for licence in resource["licenses"]):
            assert (
                "Contains public sector information licensed under the Open Government "
                "Licence v3.0" in resource["attribution"]
            ), resource["name"]


def test_nothing_in_the_tables_points_to_the_machine_they_were_made_on():
    for path in FOLDER.iterdir():
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"/work/|/tmp/|huggingface|cdn\.|@[0-9a-f]{7}\b", text), path.name


def test_sizes_hashes_and_codebook_are_up_to_date():
    assert refresh(check=True) == []


def test_the_codebook_has_a_section_for_each_table_and_names_each_licence():
    page = codebook_page(data._package())
    assert re.findall(r"^### (\w+)$", page, flags=re.M) == [r["name"] for r in RESOURCES]
    for resource in RESOURCES:
        assert f"- **Do not use it for:** {resource['do_not_use_for']}" in page


def test_refresh_mends_what_is_stale_and_then_has_nothing_to_do(tmp_path):
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "uk_albania_timeline.csv"
    table.write_bytes(table.read_bytes().replace(b"Tirana", b"Tiran"))
    (tmp_path / "README.md").unlink()
    assert refresh(check=True, folder=tmp_path) == ["datapackage.json", "README.md"]
    assert refresh(folder=tmp_path) == ["datapackage.json", "README.md"]
    assert refresh(check=True, folder=tmp_path) == []


def test_refresh_of_a_copy_with_windows_line_endings_changes_nothing(tmp_path):
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert refresh(check=True, folder=tmp_path) == []


def test_a_table_that_is_gone_is_named(tmp_path):
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "sources.csv").unlink()
    with pytest.raises(CourseError, match=r"names datasets/sources\.csv, which cannot be read"):
        refresh(folder=tmp_path)
