"""Writing a file in one step, so that a crash leaves the old one or the new one, never half."""

import contextlib
import os
import tempfile
import time
from pathlib import Path


def write_whole(path: Path, content: bytes, prefix: str) -> None:
    """Put `content` at `path`: first under another name that begins with `prefix`, then in place.

    Raises
    ------
    OSError
        Nothing was changed, and nothing is left behind.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _swap(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _swap(name: str, path: Path) -> None:
    for pause in (0.02, 0.1, 0.4):
        try:
            return os.replace(name, path)
        except PermissionError:
            # On Windows a file cannot be replaced while another program is reading it.
            time.sleep(pause)
    os.replace(name, path)
