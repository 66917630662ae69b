"""A class on a school's hub: start, memory and processor time a learner, lean beside stock.

    python -m tests.benchmarks.hub 20

"Lean" is what `crossings hub` writes; "stock" is the same hub with JupyterHub's own command for a
learner's server and nothing set. Every learner signs in, starts a server, runs lesson 03 and joins
the class, all at once. Seconds are as long as the machine's other work makes them; memory and
processor time are not.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from tests.hub.a_hub import running, written
from tests.hub.learner import Learner

LESSON = "03-down-by-over-90-per-cent.ipynb"
STOCK = """
c.Spawner.cmd = [sys.executable, "-m", "jupyterhub.singleuser", "--allow-root"]
c.Spawner.environment = {}
"""


def play(folder, count, *, stock):
    """One class; give its figures."""
    with (
        running(folder, lambda config: config + STOCK * stock) as hub,
        ThreadPoolExecutor(count) as together,
    ):
        learners = [Learner(hub.address, f"seat{n}", hub.password) for n in range(count)]
        begun = time.monotonic()
        list(together.map(lambda one: one.start(), learners))
        started = time.monotonic()
        place = f"my-course/{LESSON}" if stock else LESSON
        join = 'from crossings import join; join("otter-{}", at="{}", agree=True)'

        def learn(numbered):
            number, learner = numbered
            learner.run(place)
            learner.cells(place, [join.format(number, hub.folder / "class")])
            return f"You are in, as otter-{number}" in learner.said

        joined = sum(together.map(learn, enumerate(learners)))
        done = time.monotonic()
        memory, processor = 0.0, 0.0
        for process in psutil.Process(hub.process.pid).children(recursive=True):
            with suppress(psutil.Error):
                if process.environ().get("JUPYTERHUB_USER"):
                    memory += process.memory_full_info().pss / 2**20
                    times = process.cpu_times()
                    processor += times.user + times.system
        return joined, started - begun, done - started, memory / count, processor / count


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    print(f"{count} learners at once; load before: {os.getloadavg()[0]:.1f}")
    print(f"{'':8}{'joined':>8}{'servers':>10}{'lesson':>10}{'memory':>10}{'processor':>11}")
    with TemporaryDirectory(prefix="school-") as place:
        folder = written(Path(place) / "hub")
        rows = [play(folder, count, stock=stock) for stock in (False, True)]
    for name, row in zip(("lean", "stock"), rows, strict=True):
        joined, servers, lesson, memory, processor = row
        print(
            f"{name:8}{joined:>8}{servers:>8.1f} s{lesson:>8.1f} s{memory:>6.0f} MiB"
            f"{processor:>9.1f} s"
        )
    print(f"stock ÷ lean: memory {rows[1][3] / rows[0][3]:.2f}, "
          f"processor {rows[1][4] / rows[0][4]:.2f}")  # fmt: skip


if __name__ == "__main__":
    main()
