"""Other Python processes that write in the same record: other notebooks, and ones that get killed.

They import the course, whose verbs are fetched when they are used, and the record: without Altair,
which takes a second, so that a test can afford many of them.
"""

import os
import subprocess
import sys

START = """
import os, sys, time, types
from pathlib import Path
import crossings
from lessonkit.record import Progress
from lessonkit.record import storage
record = Progress(Path.cwd())
"""


def start(script, folder, *arguments):
    """A process in `folder` that has the record as `record`; its output can be read."""
    return subprocess.Popen(
        [sys.executable, "-c", START + script, *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(script, folder, *arguments):
    """Run such a process to its end; returns what it printed."""
    process = start(script, folder, *arguments)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out
