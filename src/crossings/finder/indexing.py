"""The build makes the finder's index; the same tables give the same bytes, wherever it runs."""

import io
import json
import zipfile
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import astuple
from pathlib import Path

import numpy as np

from crossings.finder.gathered import gather
from crossings.finder.index import FILE, index, index_file
from crossings.finder.items import Items
from crossings.finder.sums import add_sums
from crossings.finder.worked_out import add_worked_out


def refresh(check: bool = False) -> list[str]:
    """Make the index of the tables as they are; the file is written where it is another one.

    Parameters
    ----------
    check
        True changes nothing and only tells.

    Returns
    -------
    list of str
        The file in the checkout, if it was written or would be.
    """
    file, made = Path(str(index_file())), packed(gathered())
    if file.is_file() and file.read_bytes() == made:
        return []
    if not check:
        file.write_bytes(made)
        index.cache_clear()
    return [f"src/crossings/finder/{FILE}"]


def gathered() -> Items:
    """The figures of all tables, and what is worked out from them."""
    items = gather()
    add_sums(items)
    add_worked_out(items)
    return items


def packed(items: Items) -> bytes:
    """The index of a list of items, as the bytes of its file; the same list gives the same."""
    series, of = _numbered(items, lambda item: item.series)
    periods, when = _numbered(items, lambda item: item.period.text)
    editions, edition = _numbered(items, lambda item: item.edition)
    every = items.every
    texts = {
        "series": [astuple(one) for one in series],
        "periods": periods,
        "editions": editions,
    }
    whole = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
    columns = {
        "texts": np.frombuffer(whole, dtype=np.uint8),
        "value": np.array([item.value for item in every]),
        "kind": np.array([item.kind for item in every], dtype=np.uint8),
        "of": of,
        "when": when,
        "edition": edition,
        "first": np.array([(*i.parts, p)[0] for p, i in enumerate(every)], dtype=np.int32),
        "last": np.array([(p, *i.parts)[-1] for p, i in enumerate(every)], dtype=np.int32),
        "parts": np.array([len(item.parts) for item in every], dtype=np.uint16),
        "grain": np.array([item.period.grain for item in every], dtype=np.uint8),
        "again": _again(items),
        "times": _times(items),
    }
    return _as_npz(columns)


def _as_npz(columns: dict[str, np.ndarray]) -> bytes:
    """What `numpy.load` reads, without what differs between machines: a day, a system, a packer."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packing:
        for name, column in columns.items():
            one, content = zipfile.ZipInfo(f"{name}.npy"), io.BytesIO()
            one.create_system = 3
            little = column.astype(column.dtype.newbyteorder("<"))
            np.lib.format.write_array(content, little, version=(1, 0), allow_pickle=False)
            packing.writestr(one, content.getvalue())
    return file.getvalue()


def _again(items: Items) -> np.ndarray:
    seen: set[tuple] = set()
    found = []
    for item in items.every:
        series, begin = item.series, items.every[(*item.parts, 0)[0]].period.text
        same = (series.counted, series.unit, series.named, item.period.text, item.kind)
        key = (*same, round(item.value, 6), begin if item.parts else "")
        found.append(key in seen)
        seen.add(key)
    return np.array(found)


def _times(items: Items) -> np.ndarray:
    keys = [(round(item.value, 6), item.period.text) for item in items.every]
    many = Counter(keys)
    return np.array([min(many[key], 255) for key in keys], dtype=np.uint8)


def _numbered(items: Items, part: Callable[..., Hashable]) -> tuple[list, np.ndarray]:
    known: dict = {}
    places = [known.setdefault(part(item), len(known)) for item in items.every]
    return list(known), np.array(places, dtype=np.uint16)
