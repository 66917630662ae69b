"""The words of the tables: plain, neutral, official labels in quotation marks."""

import re

import pytest

from crossings._course import COURSE
from lessonkit.data import package as data
from lessonkit.data.package import dataset_names, load

LOADED = re.compile(
    r"\b(illegals|swarm\w*|flood(s|ed|ing)?|invasion|influx|hordes?|bogus|"
    r"illegal ((im)?migrants?|aliens?|arrivals?|people|crossings?))\b",
    re.I,
)
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’")


@pytest.mark.parametrize("name", [n for n in dataset_names() if n != "sources"])
def test_no_loaded_words_but_inside_quotation_marks(name):
    """Titles of sources and quotations are theirs; all else is the course's own wording."""
    for column in load(name).select_dtypes(exclude="number").columns.difference(["quotation"]):
        for value in load(name)[column].dropna().astype(str):
            assert not LOADED.search(QUOTED.sub("", value)), (name, column, value)


def test_descriptions_hold_no_loaded_words():
    for resource in data._package(COURSE)["resources"]:
        for key in ("title", "description", "who_is_missing", "do_not_use_for", "counts"):
            assert not LOADED.search(QUOTED.sub("", resource[key])), (resource["name"], key)


def test_kosovo_carries_the_un_note_wherever_it_is_marked():
    for resource in data._package(COURSE)["resources"]:
        if resource["format"] != "csv" or resource["name"] == "sources":
            continue
        text = load(resource["name"]).astype(str)
        if text.apply(lambda column: column.str.fullmatch(r"Kosovo\*")).any(axis=None):
            assert "resolution 1244 (1999)" in resource["description"], resource["name"]
