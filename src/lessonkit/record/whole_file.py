"""Writing a file in one step, so that a crash leaves the old one or the new one, never half."""

import contextlib
import errno
import os
import tempfile
import time
from pathlib import Path

from lessonkit.record import in_browser

State = tuple[int, ...] | None
_CANNOT_BE_ASKED = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP)


class OvertakenError(Exception):
    """Somebody else was faster; nothing was written."""


def state_of(path: Path) -> State:
    """What changes whenever the file at `path` does; None where there is none."""
    try:
        about = path.stat()
    except FileNotFoundError:
        return None
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns


def write_whole(
    path: Path, content: bytes, prefix: str, *, instead_of: State = (), wait: bool = True
) -> None:
    """Put `content` at `path`: first under another name that begins with `prefix`, then in place.

    A link stays a link to its file, and a file keeps its rights; a new one can be read by whoever
    can read its folder.

    Parameters
    ----------
    instead_of
        What `state_of(path)` was when it was read, where only that file is to be replaced.
    wait
        Whether to wait until the content is on the disk itself, where a power cut leaves it whole.

    Raises
    ------
    OvertakenError
        There is another file by now. Nothing was changed.
    OSError
        Nothing was changed, and nothing is left behind.

    Examples
    --------
    >>> path = Path(tempfile.mkdtemp(), "page.html")
    >>> write_whole(path, b"<p>", ".page-")
    >>> path.read_bytes()
    b'<p>'
    """
    path = Path(os.path.realpath(path))
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=prefix)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            if wait:
                file.flush()
                bring_to_disk(file.fileno())
        _keep_rights(Path(name), path)
        _swap(name, path, instead_of)
        in_browser.keep(path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def bring_to_disk(descriptor: int) -> None:
    """Wait until the disk itself has an open file, where it can be asked; some shares cannot."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_BE_ASKED:
            raise


def _keep_rights(new: Path, path: Path) -> None:
    # Some file systems know no rights; then there is nothing to keep.
    with contextlib.suppress(OSError, NotImplementedError):
        if not path.exists():
            os.chmod(new, 0o600 | (path.parent.stat().st_mode & 0o044))
            return
        before = path.stat()
        os.chmod(new, before.st_mode & 0o7777)
        if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (os.getuid(), os.getgid()):
            os.chown(new, -1, before.st_gid)  # a member of the group may do this much
            os.chown(new, before.st_uid, -1)


def _swap(name: str, path: Path, instead_of: State) -> None:
    for pause in (0.02, 0.1, 0.4, 0):
        if instead_of != () and state_of(path) != instead_of:
            raise OvertakenError
        try:
            return os.replace(name, path)
        except FileNotFoundError:
            # Somebody who holds the lock took our new file for one that was left behind.
            if instead_of != () and path.parent.is_dir():
                raise OvertakenError from None
            raise
        except PermissionError:
            # On Windows a file cannot be replaced while another program is reading it.
            if not pause:
                raise
            time.sleep(pause)
