"""A record as the text of its file, and back, also where another program has been at the file."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from typing import Any

from lessonkit.record.shape import PARTS, Record
from lessonkit.text.kinds_of_value import is_dict

# What Git leaves in a file that was changed on both sides; in JSON no line begins like this.
_CONFLICT = re.compile(
    r"^<{7}[^\n]*\n(.*?)(?:^\|{7}[^\n]*\n.*?)?^={7}[^\n]*\n(.*?)^>{7}[^\n]*(?:\n|\Z)", re.M | re.S
)


class Writer:
    """Writes records; an entry that is the same object as last time is not put into words again.

    So an answer costs as much in a record of a year as in a new one.

    Examples
    --------
    >>> from lessonkit.record.shape import empty_record
    >>> record = {**empty_record(), "notes": {"03.note": {"text": "ë"}}}
    >>> Writer().text(record) == json.dumps(record, ensure_ascii=False, indent=1)
    True
    """

    def __init__(self) -> None:
        self._written: dict[str, dict[str, tuple[Any, str]]] = {part: {} for part in PARTS}

    def text(self, record: Record) -> str:
        """The text of the file."""
        lines = [
            f" {_json(key)}: {self._part(key, value) if key in PARTS else _json(value, ' ')}"
            for key, value in record.items()
        ]
        return "{\n" + ",\n".join(lines) + "\n}"

    def _part(self, part: str, entries: dict[str, Any]) -> str:
        before, now = self._written[part], dict[str, tuple[Any, str]]()
        for name, entry in entries.items():
            known = before.get(name)
            if known is None or known[0] is not entry:
                known = (entry, f"  {_json(name)}: {_json(entry, '  ')}")
            now[name] = known
        self._written[part] = now
        return "{\n" + ",\n".join(line for _, line in now.values()) + "\n }" if now else "{}"


def _json(value: object, indent: str = "") -> str:
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", f"\n{indent}")


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
    text = content.removeprefix(BOM_UTF8).rstrip(b"\0").decode()
    if _CONFLICT.search(text):
        return tuple(_load(_CONFLICT.sub(rf"\{side}", text)) for side in (1, 2))
    return (_load(text),)


def _load(text: str) -> object:
    twice = any(text.count(f'"{part}"') > 1 for part in PARTS)
    # Two parts of one name, as a merge by lines leaves them: JSON's reader would drop the first.
    return json.loads(text, object_pairs_hook=_joined if twice else None)


def _joined(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for key, value in pairs:
        both = is_dict(value) and is_dict(whole.get(key))
        whole[key] = {**whole[key], **value} if both else value
    return whole
