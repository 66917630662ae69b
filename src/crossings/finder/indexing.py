"""The build makes the finder's index, where a table or what makes the index has changed."""

import hashlib
import io
import json
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import astuple
from importlib.resources import files
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from crossings.finder.gathered import gather
from crossings.finder.index import FILE, index, index_file
from crossings.finder.items import Items
from crossings.finder.shapes import LEFT_OUT
from crossings.finder.sums import add_sums
from crossings.finder.worked_out import add_worked_out
from lessonkit.data.package import dataset_names, table_card

# What the index is made by; it is made anew when one of these or a table changes.
_MADE_BY = (
    *("finder/shapes.py", "finder/periods.py", "finder/items.py", "finder/gathered.py"),
    *("finder/sums.py", "finder/worked_out.py", "finder/indexing.py"),
    *("measures/change.py", "measures/parts.py"),
)


def refresh(check: bool = False) -> list[str]:
    """Make the index anew if a table, or what makes it, has changed.

    Parameters
    ----------
    check
        True changes nothing and only tells.

    Returns
    -------
    list of str
        The file in the checkout, if it was made anew or would be.
    """
    file = Path(str(index_file()))
    if file.is_file() and _made_from(file) == fingerprint():
        return []
    if not check:
        items = gather()
        add_sums(items)
        add_worked_out(items)
        file.write_bytes(packed(items))
        index.cache_clear()
    return [f"src/crossings/finder/{FILE}"]


def fingerprint() -> str:
    """One text for the state of all tables and of the modules that the index is made by."""
    state = hashlib.sha256()
    for name in dataset_names():
        if name == "sources" or name not in LEFT_OUT:
            state.update(table_card(name)["hash"].encode())
    for name in _MADE_BY:
        source = files("crossings").joinpath(*name.split("/")).read_bytes()
        state.update(source.replace(b"\r\n", b"\n"))
    return state.hexdigest()


def _made_from(file: Path) -> str:
    try:
        with np.load(file) as stored:
            return json.loads(stored["texts"].tobytes()).get("made_from", "")
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return ""


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
        "made_from": fingerprint(),
    }
    whole = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
    file = io.BytesIO()
    np.savez_compressed(
        file,
        texts=np.frombuffer(whole, dtype=np.uint8),
        value=np.array([item.value for item in every]),
        kind=np.array([item.kind for item in every], dtype=np.uint8),
        of=of,
        when=when,
        edition=edition,
        first=np.array([(*i.parts, p)[0] for p, i in enumerate(every)], dtype=np.int32),
        last=np.array([(p, *i.parts)[-1] for p, i in enumerate(every)], dtype=np.int32),
        parts=np.array([len(item.parts) for item in every], dtype=np.uint16),
        grain=np.array([item.period.grain for item in every], dtype=np.uint8),
        again=_again(items),
        times=_times(items),
    )
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
