"""The course from start to finish while the operating system refuses every network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALONE = ["unshare", "--user", "--map-root-user", "--net"]


def test_from_start_to_finish_without_any_network(tmp_path):
    for module in ("playwright", "jupyterlab"):
        pytest.importorskip(module)
    if shutil.which("unshare") is None or subprocess.run([*ALONE, "true"]).returncode:
        pytest.skip("this system gives no network namespace of one's own (util-linux, Linux)")
    walked = subprocess.run(
        [*ALONE, sys.executable, "-m", "tests.start.offline_walk", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        timeout=400,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert "outside: " in walked.stdout  # the system refused, and said so
    assert "finished: " in walked.stdout
