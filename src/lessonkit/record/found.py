"""What was found in the file of a record, in today's form."""

from dataclasses import dataclass

from lessonkit.record.merge import put_together
from lessonkit.record.shape import PARTS, VERSION, Record, flaw, sound
from lessonkit.record.text_of import copies_in
from lessonkit.record.versions import bring_up_to_date
from lessonkit.text.kinds_of_value import is_dict


class DamagedError(Exception):
    """The file is not a record; the text says what it is."""


@dataclass(frozen=True)
class Found:
    """What stands in the file.

    Attributes
    ----------
    record
        What can be used of it. Its entries are never changed, only replaced: others hold them too.
    version
        The version in which it was written.
    lost
        The names of entries that cannot be used.
    both
        Whether two sides of a conflict were put together.
    """

    content: bytes
    record: Record
    version: int = VERSION
    lost: tuple[str, ...] = ()
    both: bool = False


def understood(content: bytes, last: Found | None = None) -> Found:
    """Read the content of a file.

    Parameters
    ----------
    last
        What was found there before: entries that are equal stay the same objects, which need not
        be written anew.

    Raises
    ------
    DamagedError
        It is not a record.

    Examples
    --------
    >>> understood(b"[]")
    Traceback (most recent call last):
    ...
    lessonkit.record.found.DamagedError: it is not a record of this course
    """
    if last is not None and last.content == content:
        return last
    try:
        copies = copies_in(content)
    except UnicodeDecodeError:
        raise DamagedError("it is not text") from None
    except (ValueError, RecursionError):  # ValueError also for a number of 5,000 digits
        raise DamagedError("it breaks off or is not JSON") from None
    found, versions, lost = list[Record](), list[int](), list[str]()
    for record in copies:
        version = record.get("version") if is_dict(record) else None
        if is_dict(record) and isinstance(version, float) and version.is_integer():
            record["version"] = int(version)  # as a program that knows no whole numbers has it
        trouble = flaw(record)
        if trouble or not is_dict(record):
            raise DamagedError(trouble)
        versions.append(record["version"])
        bring_up_to_date(record)
        good, bad = sound(record)
        found.append(good)
        # Git takes the line of an empty part out of one side where the other filled it.
        lost += [name for name in bad if len(copies) == 1 or name not in PARTS or name in record]
    whole = found[0] if len(found) == 1 else put_together(*found)
    if last is not None:
        _keep_the_same(last.record, whole)
    # A newer version counts most: it must not be written over.
    version = max(versions) if max(versions) > VERSION else min(versions)
    return Found(content, whole, version, tuple(lost), both=len(found) == 2)


def _keep_the_same(before: Record, now: Record) -> None:
    for part in PARTS:
        for name, entry in now[part].items():
            known = before[part].get(name)
            if known == entry:
                now[part][name] = known
