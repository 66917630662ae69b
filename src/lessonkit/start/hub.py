"""A learner's server on a JupyterHub: lessons handed out, then what the hub asks for."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from lessonkit.start.lab import settings_of, use_course_settings
from lessonkit.text.errors import CourseError


def serve_on_hub(folder: Path, lesson: str) -> None:
    """Run this learner's JupyterLab as the hub that started it wants it, until the hub stops it.

    Kernels speak over files of this computer, not over ports: when a whole class presses *Run* in
    the same second, two kernels may draw the same port, and one of them stays dead.

    Parameters
    ----------
    folder
        The course folder.
    lesson
        A notebook's name relative to it, to begin with.

    Raises
    ------
    CourseError
        No hub started this, or JupyterHub is not installed beside the course.
    """
    if not os.environ.get("JUPYTERHUB_SERVICE_URL"):
        raise CourseError("--hub is for a JupyterHub that starts learners' servers; leave it out.")
    if find_spec("jupyterhub") is None:
        raise CourseError("JupyterHub is not installed beside the course: pip install jupyterhub")
    use_course_settings()
    os.environ.setdefault("JUPYTERHUB_DEFAULT_URL", f"/lab/tree/{quote(lesson)}")
    from jupyterhub.singleuser import main  # pyright: ignore

    # The hub's command reads its own command line.
    sys.argv[1:] = ["--KernelManager.transport=ipc", *settings_of(folder)]
    # The path of such a file may have 107 letters, its name 50: too many below most homes.
    with TemporaryDirectory(prefix="hub-") as runtime:
        os.environ["JUPYTER_RUNTIME_DIR"] = runtime
        main()
