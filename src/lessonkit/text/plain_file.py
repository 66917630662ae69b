"""Reading what has to be a file: a pipe or a device in its place would never come to an end."""

import errno
import stat
from pathlib import Path

LARGEST = 100_000_000  # bytes


def read_plain(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of a file.

    Raises
    ------
    OSError
        There is none, it cannot be read, it is larger than `largest`, or it is something else.

    Examples
    --------
    >>> read_plain(Path("/dev/null"))
    Traceback (most recent call last):
    ...
    OSError: [Errno 22] it is no file
    """
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise OSError(errno.EINVAL, "it is no file")
    if about.st_size > largest:
        raise OSError(errno.EFBIG, "it is too large")
    return path.read_bytes()
