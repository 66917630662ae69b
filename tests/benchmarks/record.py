"""What keeping one answer costs, in records of several sizes, beside other ways in the same run.

`python -m tests.benchmarks.record [CHECKOUT]` adds answers to records of 4 to 2,600 kB. In turns
with ours, so that what else the machine does falls on all alike, stand

- *whole*: the file is parsed, changed, written out anew and replaced, as the simplest record does;
- *bytes*: a file of that size is put in another's place, with nothing else done: what any record
  costs that is one file, replaced in one step;
- *at once*: ours, a moment after the answer before it, whose bytes are still on their way to the
  disk; before all others they have arrived, as they have a second later;
- the edition in CHECKOUT (`git worktree add CHECKOUT COMMIT`), where one is given.

*alone* is the clock without the time in which other programs had the processor.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KILOBYTES = (4, 400, 2600)
MEASURED = """
import json, os, sys, tempfile, time
from pathlib import Path
import crossings
from lessonkit.record import Progress, empty_record
record, one = empty_record(), {"answer": "-92.7, as far as I see", "state": "right", "slip": None}
one = {"id": "0" * 8, "at": "2026-11-28T10:00:00+00:00", **one, "confidence": "sure"}
entry = lambda: {"tries": [{**one} for _ in range(10)], "count": 10, "state": "right"}
each = len(json.dumps({"00.t0": entry()}, indent=1))
for number in range(int(sys.argv[1]) * 1000 // each):
    record["tasks"][f"00.t{number}"] = entry()
progress = Progress(Path(tempfile.mkdtemp()))
content = json.dumps(record, ensure_ascii=False, indent=1).encode()
progress.path.write_bytes(content)
other, new = progress.folder / "other.json", progress.folder / "new.json"
other.write_bytes(content)

def settled(path):
    descriptor = os.open(path, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)

def waited():
    try:
        return int(Path("/proc/thread-self/schedstat").read_text().split()[1]) / 1e9
    except FileNotFoundError:  # not Linux
        return 0

def ours(number):
    progress.add_try("03.fall", answer=str(number), state="right")

def whole(number):
    read = json.loads(other.read_bytes())
    read["tasks"].setdefault("03.fall", {"tries": []})["tries"].append({**one, "answer": number})
    new.write_bytes(json.dumps(read, ensure_ascii=False, indent=1).encode())
    os.replace(new, other)

def alone(number):
    new.write_bytes(content)
    os.replace(new, other)

took = {"ours": [], "at once": [], "whole": [], "bytes": []}
for number in range(31):
    progress._file._settling.now()
    settled(other)
    for name, way in zip(took, (ours, ours, whole, alone)):
        before, began, ran = waited(), time.perf_counter(), time.thread_time()
        way(number)
        spent, ran = time.perf_counter() - began, time.thread_time() - ran
        took[name].append([1000 * one for one in (spent, ran, spent - waited() + before)])
        if way is not ours:
            settled(other)
print(json.dumps({name: some[1:] for name, some in took.items()}))
"""


def answers(checkout: Path, kilobytes: int) -> dict[str, list[list[float]]]:
    """Milliseconds by the clock, of the processor and alone, of thirty answers in each way."""
    paths = os.pathsep.join((str(checkout / "src"), str(checkout)))
    command = [sys.executable, "-c", MEASURED, str(kilobytes)]
    said = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": paths}
    ).stdout
    return json.loads(said.splitlines()[-1])


def report(before: Path | None = None, rounds: int = 3) -> str:
    """Median and 95th centile by the clock and other medians, for each size and way."""
    lines = [
        f"{'an answer, in a record of':<28}"
        f"{'p50 ms':>8}{'p95 ms':>8}{'cpu ms':>8}{'alone':>8}{'ours':>8}"
    ]
    for size in KILOBYTES:
        found: dict[str, list[list[float]]] = {}
        for _ in range(rounds):
            for name, some in answers(ROOT, size).items():
                found.setdefault(name, []).extend(some)
            if before:
                for name, some in answers(before, size).items():
                    if name in ("ours", "at once"):
                        found.setdefault(f"before, {name}", []).extend(some)
        ours = statistics.median(alone for _, _, alone in found["ours"])
        for name, some in found.items():
            clocks = [clock for clock, _, _ in some]
            p50, cpu, alone = (statistics.median(part) for part in zip(*some, strict=True))
            p95 = statistics.quantiles(clocks, n=20)[-1]
            lines.append(
                f"{f'{size:,} kB, {name}':<28}{p50:>8.1f}{p95:>8.1f}{cpu:>8.1f}{alone:>8.1f}"
                f"{ours / alone:>7.2f}×"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(Path(sys.argv[1]) if sys.argv[1:] else None))
