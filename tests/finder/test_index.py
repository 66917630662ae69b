"""The finder's index: up to date, small, whole, and its sums those of the tables."""

import io
import zipfile
from hashlib import sha256

import numpy as np
import pytest

from crossings.finder import indexing
from crossings.finder.index import index, index_file
from crossings.finder.items import FIGURE, KINDS, Item, Items, Series
from crossings.finder.periods import period
from crossings.finder.shapes import LEFT_OUT, shape_of
from lessonkit.data.package import dataset_names, load, table_card
from lessonkit.text.errors import CourseError


def test_the_build_would_change_nothing():
    assert indexing.refresh(check=True) == []


def test_the_index_is_small():
    assert len(index_file().read_bytes()) < 3_000_000


@pytest.mark.parametrize("name", [n for n in dataset_names() if n not in LEFT_OUT])
def test_every_figure_of_every_table_is_in_it(name):
    shape, frame = shape_of(table_card(name)), load(name)
    own = {place for place, series in enumerate(index().series) if series.table == name}
    here = (index().kind == FIGURE) & np.isin(index().of, list(own))
    for column in shape.values:
        values = frame[column]
        if values.dtype.kind not in "if":
            continue
        values = values.dropna().astype(float)
        wanted = {round(v, 6) for v in values if v}
        places = {p for p in own if index().series[p].column == column}
        found = {round(v, 6) for v in index().value[here & np.isin(index().of, list(places))]}
        scaled = {round(v * scale, 6) for v in wanted for scale in (1e6, 1e9)}
        missing = wanted - found - {v for v in wanted if v <= 1}
        assert len(missing) <= len(found & scaled), (column, sorted(missing)[:5])


@pytest.mark.parametrize(
    ("table", "kind", "value"),
    [
        # from the ledger's texts and the publishers' own sentences, not from the tables
        ("uk_small_boats_by_", "change in per cent", -35.7),
        ("frontex_", "change in per cent", -78.3),
        ("uk_small_boats_by_", "share", 0.445),
        ("deaths_", "sum", 404),
        ("frontex_by_route", "ratio", 2.3),
    ],
)
def test_what_publishers_say_can_be_worked_out(table, kind, value):
    known = index()
    tables = np.array([one.table.startswith(table) for one in known.series])
    here = tables[known.of] & (known.kind == KINDS.index(kind))
    assert np.abs(known.value[here] - value).min() < 0.05 * min(1, abs(value))


@pytest.mark.parametrize("content", [None, b"", b"PK half of a file", b"\x00" * 100])
def test_a_missing_or_damaged_index_gets_a_sentence(monkeypatch, tmp_path, content):
    file = tmp_path / "index.npz"
    if content is not None:
        file.write_bytes(content)
    index.cache_clear()
    monkeypatch.setattr("crossings.finder.index.index_file", lambda: file)
    with pytest.raises(CourseError, match="crossings build"):
        index()
    index.cache_clear()


def test_an_index_that_is_not_that_of_the_tables_is_made_anew(monkeypatch, tmp_path):
    file = tmp_path / "index.npz"
    monkeypatch.setattr(indexing, "index_file", lambda: file)
    monkeypatch.setattr(indexing, "gathered", one_figure)
    for content in (b"", b"PK half of a file"):
        file.write_bytes(content)
        assert indexing.refresh(check=True) == ["src/crossings/finder/index.npz"]
        assert file.read_bytes() == content
        assert indexing.refresh() == ["src/crossings/finder/index.npz"]
        assert indexing.refresh() == []


def one_figure():
    series = Series("t", "people", "people", (("route", "sea"),), "people")
    return Items([Item(series, period(2022), "first", 5.0)])


def test_its_bytes_are_those_of_every_machine():
    made = indexing.packed(one_figure())
    assert sha256(made).hexdigest() == (
        "53c6f35dfe87918a936b83e9def97ccc394852b636eeef55824a536e6b77349e"
    )  # another value here: numpy or zipfile write what they did not write before
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        about = {(one.date_time, one.create_system, one.compress_type) for one in file.infolist()}
    assert about == {((1980, 1, 1, 0, 0, 0), 3, zipfile.ZIP_STORED)}
