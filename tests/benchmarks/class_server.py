"""A class of forty: how soon an answer is acknowledged, and how soon the board shows it.

`python -m tests.benchmarks.class_server [SECONDS]` runs the class server in a process of its own;
forty seats answer once a second each, over a new connection each time, as notebooks do.
"""

import os
import random
import re
import sys
import tempfile
import threading
import time
from pathlib import Path

import crossings  # noqa: F401  (the course that is played)
from lessonkit.lessons import catalogue
from tests.classroom.simulated import Seat, served

SEATS = 40
MARKED = 3  # seconds between two answers whose way to the board is timed


def answering(seat: Seat, tasks: list[str], end: float, took: list[float]) -> None:
    """One seat: an answer a second, from a moment of its own on."""
    time.sleep(random.random())
    number = 0
    while time.monotonic() < end:
        seat.tries(tasks[number % len(tasks)], str(number), "not yet", "wrong-base", "sure")
        start = time.perf_counter()
        status, said = seat.sends()
        assert status == 200, said
        took.append(time.perf_counter() - start)
        number += 1
        time.sleep(max(0.0, 1 - took[-1]))


def marked(seat: Seat, tasks: list[str], end: float, sent: dict[str, float]) -> None:
    """One seat does an exercise at a time that nobody else gets right."""
    for task in tasks:
        time.sleep(MARKED)
        if time.monotonic() > end:
            return
        seat.tries(task, "1", "right")
        sent[task] = time.perf_counter()
        seat.sends()


def seen(room, end: float, arrived: dict[str, float]) -> None:
    """A board that notes when an exercise is first shown as done by somebody."""
    for pushed in room.pushes():
        now = time.perf_counter()
        rows = re.findall(r'scope="row">([\w.-]+)</th>.*?class="number">(\d+)<', pushed["html"])
        for task, done in rows:
            if done != "0":
                arrived.setdefault(task, now)
        if time.monotonic() > end:
            return


def percentile(values: list[float], share: float) -> float:
    """The value below which a share of the values lies."""
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def measure(seconds: int) -> str:
    """Run the class and put what was measured into words."""
    wanted = [one.id for one in catalogue.lesson("03").outlines.values() if one.wanted]
    took: list[float] = []
    sent: dict[str, float] = {}
    arrived: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, served(folder) as room:
        seats = [Seat(room, f"seat-{number}") for number in range(SEATS)]
        end = time.monotonic() + seconds
        jobs = [threading.Thread(target=answering, args=(s, wanted, end, took)) for s in seats]
        marker = Seat(room, "marker")
        jobs.append(threading.Thread(target=marked, args=(marker, wanted, end, sent)))
        # It hears nothing more once nobody answers, so nobody waits for its end.
        threading.Thread(target=seen, args=(room, end, arrived), daemon=True).start()
        before = processor(room.process.pid)
        for job in jobs:
            job.start()
        for job in jobs:
            job.join()
        share = (processor(room.process.pid) - before) / seconds
        memory = peak(room.process.pid)
    delays = [arrived[task] - sent[task] for task in sent if task in arrived]
    return "\n".join(
        [
            f"{SEATS} seats, {len(took):,} answers in {seconds} s; load {os.getloadavg()[0]:.1f}",
            f"acknowledged: median {1000 * percentile(took, 0.5):.0f} ms, "
            f"p95 {1000 * percentile(took, 0.95):.0f} ms",
            f"on the board: {len(delays)} of {len(sent)} timed, median "
            f"{percentile(delays, 0.5):.2f} s, p95 {percentile(delays, 0.95):.2f} s",
            f"server: peak {memory:.0f} MB, {100 * share:.0f}% of one core",
        ]
    )


def processor(pid: int) -> float:
    """Seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(pid: int) -> float:
    """The most memory that a process had, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


if __name__ == "__main__":
    print(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 60))
