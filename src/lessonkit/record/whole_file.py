"""Writing a file in one step, so that a crash leaves the old one or the new one, never half."""

import contextlib
import os
import tempfile
import time
from pathlib import Path

from lessonkit.record import in_browser


def write_whole(path: Path, content: bytes, prefix: str) -> None:
    """Put `content` at `path`: first under another name that begins with `prefix`, then in place.

    A link stays a link to its file, and a file keeps its rights; a new one can be read by whoever
    can read its folder.

    Raises
    ------
    OSError
        Nothing was changed, and nothing is left behind.
    """
    path = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_rights(Path(name), path)
        _swap(name, path)
        in_browser.keep(path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _keep_rights(new: Path, path: Path) -> None:
    # Some file systems know no rights; then there is nothing to keep.
    with contextlib.suppress(OSError, NotImplementedError):
        if not path.exists():
            new.chmod(0o600 | (path.parent.stat().st_mode & 0o044))
            return
        before = path.stat()
        new.chmod(before.st_mode & 0o7777)
        if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
            os.chown(new, before.st_uid, before.st_gid)


def _swap(name: str, path: Path) -> None:
    for pause in (0.02, 0.1, 0.4):
        try:
            return os.replace(name, path)
        except PermissionError:
            # On Windows a file cannot be replaced while another program is reading it.
            time.sleep(pause)
    os.replace(name, path)
