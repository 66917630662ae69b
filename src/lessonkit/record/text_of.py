"""A record as the text of its file, and back, also where another program has been at the file."""

import json
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Sequence
from itertools import compress
from operator import is_not
from typing import Any

from lessonkit.record.shape import PARTS, Record
from lessonkit.text.kinds_of_value import is_dict, is_list

# What Git leaves in a file that was changed on both sides; in JSON no line begins like this. What
# both came from may stand between them, and be such a file itself, with longer marks.
_CONFLICT = re.compile(
    r"^<{7}(?!<)[^\n]*\n(.*?)(?:^\|{7}(?!\|)[^\n]*\n.*?)?"
    r"^={7}(?!=)[^\n]*\n(.*?)^>{7}(?!>)[^\n]*(?:\n|\Z)",
    re.M | re.S,
)


class Writer:
    """Writes records; what is the same object as last time is not put into words again.

    That goes for entries and for the tries of a task, so an answer costs as much in a record of a
    year as in a new one.

    Examples
    --------
    >>> from lessonkit.record.shape import empty_record
    >>> record = {**empty_record(), "notes": {"03.note": {"text": "ë"}}}
    >>> Writer().content(record).decode() == json.dumps(record, ensure_ascii=False, indent=1)
    True
    """

    def __init__(self) -> None:
        self._entries: dict[str, dict[str, Any]] = {part: {} for part in PARTS}
        self._lines: dict[str, dict[str, bytes]] = {part: {} for part in PARTS}
        self._tries: dict[str, list[tuple[Any, str]]] = {}

    def content(self, record: Record) -> bytes:
        """The content of the file."""
        # Put together once: every copy of two million bytes takes a millisecond or two.
        pieces, between = [b"{\n"], b""
        for key, value in record.items():
            pieces.append(between)
            if key in PARTS:
                pieces += self._part(key, value)
            else:
                pieces.append(_encoded(f" {_json(key)}: {_json(value, ' ')}"))
            between = b",\n"
        return b"".join([*pieces, b"\n}"])

    def _part(self, part: str, entries: dict[str, Any]) -> list[bytes]:
        lines = self._lines[part]
        for name in replaced(self._entries[part], entries):
            lines[name] = _encoded(f",\n  {_json(name)}: {self._entry(part, name, entries[name])}")
        if list(lines) != list(entries):
            lines = {name: lines[name] for name in entries}
        self._entries[part], self._lines[part] = {**entries}, lines
        head = _encoded(f" {_json(part)}: ")
        if not lines:
            return [head, b"{}"]
        first, *others = lines.values()
        return [head, b"{", first[1:], *others, b"\n }"]

    def _entry(self, part: str, name: str, entry: dict[str, Any]) -> str:
        if part != "tasks" or not entry.get("tries"):
            return _json(entry, "  ")
        known = {id(one): text for one, text in self._tries.get(name, ())}
        self._tries[name] = [
            (one, known.get(id(one)) or _json(one, "    ")) for one in entry["tries"]
        ]
        tries = ",\n    ".join([text for _, text in self._tries[name]])
        fields = [
            f"   {_json(key)}: "
            + (f"[\n    {tries}\n   ]" if key == "tries" else _json(value, "   "))
            for key, value in entry.items()
        ]
        return "{\n" + ",\n".join(fields) + "\n  }"


def replaced(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """The names under which `after` has another object than `before`, or the first one.

    A record of years has thousands of entries, and an answer replaces one.

    Examples
    --------
    >>> same = {"text": "as it was"}
    >>> replaced({"a": same, "b": {}}, {"a": same, "b": {"text": "new"}})
    ['b']
    """
    return list(compress(after, map(is_not, after.values(), map(before.get, after))))


def _json(value: object, indent: str = "") -> str:
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", f"\n{indent}")


def _encoded(text: str) -> bytes:
    # Half an emoji has no UTF-8 form; "?" is better than losing all.
    return text.encode("utf-8", errors="replace")


def copies_in(content: bytes) -> Sequence[object]:
    """What stands in the file: one record, or two where Git left both sides of a conflict.

    A mark at the beginning and empty bytes at the end, which editors and a power cut leave, are no
    damage.

    Raises
    ------
    ValueError, RecursionError
        It is not JSON.

    Examples
    --------
    >>> copies_in(b"<<<<<<< mine" + b"\\n[1]\\n" + b"=======" + b"\\n[2]\\n" + b">>>>>>> theirs")
    ([1], [2])
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # as PowerShell saves what it was shown
        text = content.decode("utf-16").rstrip("\0")
    else:
        text = content.removeprefix(BOM_UTF8).rstrip(b"\0").decode()
    if _CONFLICT.search(text):
        return tuple(_load(_CONFLICT.sub(rf"\{side}", text)) for side in (1, 2))
    return (_load(text),)


def _load(text: str) -> object:
    return json.loads(text, object_pairs_hook=_joined)


def _joined(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What stands under each name; JSON's own reader would drop the first of two of one name.

    A merge by lines leaves such twins, of whole parts or of one exercise.
    """
    whole: dict[str, Any] = {}
    for key, value in pairs:
        whole[key] = _both(whole[key], value) if key in whole else value
    return whole


def _both(one: Any, other: Any) -> Any:
    if is_dict(one) and is_dict(other):
        return _joined([*one.items(), *other.items()])
    if is_list(one) and is_list(other):
        return [*one, *(value for value in other if value not in one)]
    return other
