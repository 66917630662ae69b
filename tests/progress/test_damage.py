"""Damaged files and entries: set aside unchanged and said so; whatever is good goes on."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.record import Progress, empty_record
from tests.names import FILE_NAME
from tests.progress.test_record import saved

TRY = {"at": "t", "answer": "1", "state": "right", "slip": None, "confidence": None}


def aside(folder, news):
    return (folder / re.search("“(.*)”", news)[1]).read_bytes()


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", "breaks off"),
        (b'{"format": "crossings-pro', "breaks off"),
        (b"\xff\xfe\x00", "not text"),
        (b"[]", "not a record of this course"),
        (b'{"format": "crossings-progress"}', "which version"),
        (b'{"format": "crossings-progress", "version": true}', "which version"),
        (b'{"format": "crossings-progress", "version": 0}', "which version"),
        (b"[" * 100_000, "breaks off"),
        (b'{"format": "crossings-progress", "version": ' + b"9" * 5000 + b"}", "breaks off"),
    ],
)
def test_a_damaged_file_is_set_aside_unchanged_and_said(course_folder, content, flaw):
    (course_folder / FILE_NAME).write_bytes(content)
    record = Progress(course_folder)
    assert record.read()["tasks"] == {}
    assert (course_folder / FILE_NAME).read_bytes() == content  # reading alone moves nothing
    record.add_try("03.fall", answer="1", state="right")
    (news,) = record.news()
    assert flaw in news
    assert aside(course_folder, news) == content
    assert saved(course_folder)["tasks"]["03.fall"]["state"] == "right"
    assert record.news() == []


def test_two_damaged_files_in_one_second_are_both_kept(course_folder):
    record = Progress(course_folder)
    for content in (b"one", b"two", b"three"):
        (course_folder / FILE_NAME).write_bytes(content)
        record.touch_lesson("03")
    kept = {path.read_bytes() for path in course_folder.glob("crossings-progress (damaged*")}
    assert kept == {b"one", b"two", b"three"}


@pytest.mark.parametrize(
    ("part", "entries", "good", "named"),
    [
        ("tasks", {"03.a": 5, "03.b": {"hints": 1}}, {"03.b": {"hints": 1}}, "03.a"),
        ("tasks", {"03.a": {"hints": "x", "state": "right"}}, {"03.a": {"state": "right"}}, "03.a"),
        (
            "tasks",
            {"03.a": {"tries": [TRY, {"answer": 3}], "count": 7, "state": 0}},
            {"03.a": {"tries": [TRY], "count": 7, "state": "right"}},
            "03.a",
        ),
        ("notes", {"03.a": {"at": 5, "text": "mine"}}, {"03.a": {"text": "mine"}}, "03.a"),
        ("notes", {"03.a": {"at": "t"}, "03.b": {"text": "b"}}, {"03.b": {"text": "b"}}, "03.a"),
        ("predictions", {"03.p": {"values": {"2022Q4": "many"}}}, {}, "03.p"),
        ("predictions", {"03.p": {"values": {"2022Q4": float("nan")}}}, {}, "03.p"),
        ("lessons", 3, {}, "lessons"),
    ],
)
def test_a_damaged_entry_does_not_take_the_good_ones_with_it(
    course_folder, part, entries, good, named
):
    kept = {"notes": {"09.n": {"at": "t", "text": "kept"}}, "tasks": {"09.t": {"tries": [TRY]}}}
    whole = {**empty_record(), **kept}
    whole[part] = {**whole[part], **entries} if isinstance(entries, dict) else entries
    content = json.dumps(whole).encode()
    (course_folder / FILE_NAME).write_bytes(content)
    record = Progress(course_folder)
    assert record.note("09.n") == "kept"
    record.touch_lesson("99")
    after = saved(course_folder)
    assert {k: v for k, v in after[part].items() if k[:2] == "03"} == good
    assert (after["notes"]["09.n"], after["tasks"]["09.t"]) == (
        kept["notes"]["09.n"],
        kept["tasks"]["09.t"],
    )
    (news,) = record.news()
    assert f"could not be read: {named}." in news
    assert aside(course_folder, news) == content
    record.touch_lesson("99")
    assert record.news() == []


def test_a_long_list_of_damaged_entries_is_cut(course_folder):
    whole = {**empty_record(), "tasks": {f"03.{i:02}": 5 for i in range(40)}}
    (course_folder / FILE_NAME).write_text(json.dumps(whole))
    record = Progress(course_folder)
    record.touch_lesson("03")
    assert "03.00, 03.01, 03.02, 03.03, 03.04 and more." in record.news()[0]


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_content_of_the_file_stops_a_lesson(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("course")
    (folder / FILE_NAME).write_bytes(content)
    record = Progress(folder)
    record.add_try("03.fall", answer="1", state="right")
    assert saved(folder)["tasks"]["03.fall"]["count"] == 1
    assert [path.read_bytes() for path in folder.glob("*damaged*")] == [content]


@pytest.mark.parametrize("twin", ["whole", "tries"])
def test_what_stands_twice_under_one_name_is_put_together(course_folder, twin):
    record = empty_record()
    record["tasks"]["03.a"] = {"tries": [TRY], "count": 1, "state": "right"}
    text = json.dumps(record)
    other = json.dumps([{**TRY, "answer": "2"}])
    if twin == "whole":
        text = text.replace('"03.a": {', f'"03.a": {{"hints": 2, "tries": {other}}}, "03.a": {{')
    else:
        text = text.replace('"count"', f'"tries": {other}, "hints": 2, "count"')
    (course_folder / FILE_NAME).write_text(text)
    task = Progress(course_folder).task("03.a")
    assert {one["answer"] for one in task["tries"]} == {"1", "2"}
    assert (task["hints"], task["state"]) == (2, "right")


@pytest.mark.parametrize("leads_to", ["no folder/record.json", FILE_NAME])
def test_a_link_that_leads_nowhere_is_said(course_folder, leads_to):
    (course_folder / FILE_NAME).symlink_to(course_folder / leads_to)
    record = Progress(course_folder)
    record.add_try("03.fall", answer="1", state="right")
    assert "it is a link that leads nowhere, so delete the link" in record.news()[0]
    (course_folder / FILE_NAME).unlink()
    assert record.save()
    assert saved(course_folder)["tasks"]["03.fall"]["state"] == "right"
