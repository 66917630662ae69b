"""Other Python processes that write in the same record: other notebooks, and ones that get killed.

They import the record alone, not the whole package with Altair in it: that takes a second less, so
a test can afford many of them.
"""

import os
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "crossings"

_START = f"""
import os, sys, time, types
package = types.ModuleType("crossings")
package.__path__ = [{str(PACKAGE)!r}]
sys.modules["crossings"] = package
from pathlib import Path
from lessonkit.record import Progress
from lessonkit.record import storage
record = Progress(Path.cwd())
"""


def start(script, folder, *arguments):
    """A process in `folder` that has the record as `record`; its output can be read."""
    return subprocess.Popen(
        [sys.executable, "-c", _START + script, *arguments],
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
