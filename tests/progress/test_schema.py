"""The written form of the file: what is written fits it; what fits it is never called damaged."""

import copy
import json
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossings import ask, begin, check, finish, hint, predict, reflect, solution
from lessonkit.judging.confidence import LEVELS
from lessonkit.record import VERSION, Progress, empty_record
from lessonkit.record.shape import sound
from tests.progress.test_record import saved

SCHEMA = json.loads(files("lessonkit.record").joinpath("schema.json").read_text("utf-8"))
FITS = jsonschema.Draft202012Validator(SCHEMA)

_text = st.text(max_size=4)
_try = st.fixed_dictionaries(
    {
        "at": _text,
        "answer": _text,
        "state": st.sampled_from(["right", "not yet"]),
        "slip": st.none() | _text,
        "confidence": st.none() | st.sampled_from(LEVELS),
    }
)
_task = st.fixed_dictionaries(
    {"tries": st.lists(_try, max_size=3), "count": st.integers(0, 99)},
    optional={"state": _text, "hints": st.integers(0, 9), "solution_seen": st.booleans()},
)


def _some(entry):
    return st.dictionaries(st.sampled_from(["03.a", "03.b", "04.c"]), entry, max_size=3)


RECORDS = st.builds(
    lambda **parts: {**empty_record(), **parts},
    lessons=_some(st.fixed_dictionaries({"begun": _text}, optional={"finished": _text})),
    tasks=_some(_task),
    predictions=_some(
        st.fixed_dictionaries(
            {"locked": _text, "values": st.dictionaries(_text, st.floats(0, 9), min_size=1)}
        )
    ),
    notes=_some(st.fixed_dictionaries({"at": _text, "text": _text})),
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.just(float("nan")) | _text,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_text, inner, max_size=2),
    max_leaves=4,
)


def test_the_schema_is_one_and_of_this_version():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["version"]["const"] == VERSION
    assert all(f"“{level}”" in json.dumps(SCHEMA, ensure_ascii=False) for level in LEVELS)


def test_what_a_lesson_writes_fits_the_schema(course_folder):
    begin("03")
    check("03.fall", 92.7)
    check("03.fall", "<b>\x00")
    hint("03.fall")
    solution("03.fall")
    ask("03.when", "a")
    predict("03.after-the-peak", [9000, 8000, 7000, 6000, 5000])
    reflect("03.note", "Two sentences.")
    Progress(course_folder).add_try("03.x", answer="1", state="right", confidence="sure")
    finish("03")
    record = saved(course_folder)
    assert all(record[part] for part in ("lessons", "tasks", "predictions", "notes"))
    FITS.validate(record)


@settings(max_examples=80, deadline=None)
@given(record=RECORDS)
def test_what_fits_the_schema_is_left_as_it_is(record):
    FITS.validate(record)
    assert sound(record) == (record, [])


def _places(value, path=()):
    """Every place in a record below its parts, as a path of keys."""
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield (*path, key)
        yield from _places(value[key], (*path, key))


def _says_something(junk):
    """Whether anything is lost with it: an empty entry is none."""
    return not isinstance(junk, dict) or any(map(_says_something, junk.values()))


@settings(max_examples=120, deadline=None)
@given(record=RECORDS, junk=JUNK, data=st.data())
def test_whatever_breaks_the_rest_still_fits_and_is_kept(record, junk, data):
    parts = ("lessons", "tasks", "predictions", "notes")
    path = data.draw(st.sampled_from([p for p in _places(record) if p[0] in parts]))
    broken = copy.deepcopy(record)
    place = broken
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = junk
    good, lost = sound(broken)
    FITS.validate(good)
    if not FITS.is_valid(broken) and _says_something(junk):
        assert lost
    for part in parts:
        for name, entry in record[part].items():
            if path[: 1 if len(path) == 1 else 2] not in ((part,), (part, name)):
                assert good[part][name] == entry


@pytest.mark.parametrize("part", ["lessons", "tasks", "predictions", "notes"])
def test_fields_of_another_edition_stay(part):
    entry = {"values": {"a": 1}, "text": "x", "later": None, "more": [1]}
    record = {**empty_record(), part: {"03.a": entry}, "new_part": {"x": 1}}
    assert sound(record) == (record, [])
