"""What a figure can change: the named data sets and the parameters of a Vega-Lite specification."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class LiveSpec:
    """A specification whose named rows have been taken out, and what was found in it."""

    spec: dict
    rows: dict[str, list[dict]] = field(default_factory=dict)
    params: dict[str, object] = field(default_factory=dict)
    dates: frozenset[str] = frozenset()  # fields that the figure reads as dates
    words: frozenset[str] = frozenset()  # every word that the specification says

    def fields(self, name: str) -> list[str]:
        """Fields that the first rows of a set have and the figure speaks of."""
        first = self.rows[name][0] if self.rows[name] else {}
        return [field for field in first if {*WORD.findall(field)} <= self.words]


def take_apart(spec: dict) -> LiveSpec:
    """Separate what changes (named rows, parameters) from what stays.

    Data with a name and values of their own are live; everything else stays in the specification.

    Examples
    --------
    >>> data = {"name": "rows", "values": [{"apples": 3}]}
    >>> apart = take_apart({"data": data, "mark": "bar", "encoding": {}})
    >>> apart.rows
    {'rows': [{'apples': 3}]}
    >>> apart.spec
    {'data': {'name': 'rows'}, 'mark': 'bar', 'encoding': {}, 'datasets': {'rows': []}}
    """
    rows: dict[str, list[dict]] = {}

    def without_rows(part: Any) -> Any:
        if isinstance(part, list):
            return [without_rows(each) for each in part]
        if not isinstance(part, dict):
            return part
        if _is_live(part.get("data")):
            data = part["data"]
            rows.setdefault(data["name"], data["values"])
            part = {**part, "data": {k: v for k, v in data.items() if k != "values"}}
        # Rows hold no charts, and looking through them takes long.
        closed = {"datasets", "values", "data"}
        return {k: v if k in closed else without_rows(v) for k, v in part.items()}

    bare = without_rows(spec)
    bare.pop("$schema", None)  # the engine is not asked to agree with Altair on a version
    bare["datasets"] = {**bare.get("datasets", {}), **{name: [] for name in rows}}
    parts = list(_parts(bare))
    params: dict[str, object] = {
        param["name"]: param.get("value")
        for part in parts
        for param in _dicts(part.get("params"))
        if "select" not in param and "expr" not in param
    }
    dates = frozenset(
        part["field"]
        for part in parts
        if part.get("type") == "temporal" and isinstance(part.get("field"), str)
    )
    words = frozenset(word for text in _texts(parts) for word in WORD.findall(text))
    return LiveSpec(bare, rows, params, dates, words)


def _is_live(data: object) -> bool:
    return isinstance(data, dict) and "name" in data and isinstance(data.get("values"), list)


def _texts(parts: list[dict]) -> Iterator[str]:
    for part in parts:
        for value in part.values():
            texts = value if isinstance(value, list) else [value]
            yield from (text for text in texts if isinstance(text, str))


def _dicts(part: object) -> list[dict]:
    return [each for each in part if isinstance(each, dict)] if isinstance(part, list) else []


def _parts(part: object) -> Iterator[dict]:
    """Every dict in a specification, rows aside."""
    if isinstance(part, list):
        for each in part:
            yield from _parts(each)
    elif isinstance(part, dict):
        yield part
        for key, value in part.items():
            if key not in {"datasets", "values", "data"}:
                yield from _parts(value)
