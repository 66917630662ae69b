"""Whether a notebook can use the course: the one way to know is to start its kernel and ask it."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lessonkit.course import course

_SECONDS = 90  # a slow computer, with everything to be read for the first time


def why_not(folder: Path) -> str:
    """Why a notebook in a folder cannot use the course, or an empty text.

    Its kernel is started as JupyterLab does it, so that whatever IPython runs at its start, a
    kernel of the learner's own and every file in the folder count as they will.
    """
    from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, NoSuchKernel
    from jupyter_client.manager import KernelManager

    from lessonkit.start.kernels import CourseKernels
    from lessonkit.start.lab import where_home_is_locked

    with tempfile.TemporaryDirectory() as place:
        manager = KernelManager(
            kernel_name=NATIVE_KERNEL_NAME,
            kernel_spec_manager=CourseKernels(),
            connection_file=str(Path(place, "kernel.json")),
        )
        said = Path(place, "said.txt")
        try:
            with open(said, "wb") as words:
                inside = folder if folder.is_dir() else Path(place)
                env = os.environ | where_home_is_locked(inside)
                manager.start_kernel(cwd=str(inside), env=env, stdout=words, stderr=words)
            return _asked(manager.blocking_client())
        except (RuntimeError, TimeoutError, OSError, ValueError, NoSuchKernel) as error:
            lines = said.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            return f"its kernel does not start: {error}" + "".join(f"; {x}" for x in lines[-1:])
        finally:
            if manager.has_kernel:
                manager.shutdown_kernel(now=True)


def _asked(client: Any) -> str:
    """What stops a kernel from importing the course's verbs, or an empty text."""
    silent: Callable[[object], None] = lambda _: None  # noqa: E731
    client.start_channels()
    try:
        client.wait_for_ready(timeout=_SECONDS)
        reply: dict[str, Any] = client.execute_interactive(
            f"import pandas, ipywidgets, anywidget\nfrom {course().package} import begin, check",
            store_history=False,
            timeout=_SECONDS,
            output_hook=silent,
        )["content"]
    finally:
        client.stop_channels()
    if reply["status"] == "ok":
        return ""
    return f"{reply.get('ename', 'it stopped')}: {reply.get('evalue', '')}".splitlines()[0]
