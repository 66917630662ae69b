"""What keeping one answer costs, in records of several sizes, beside an edition of before.

`python -m tests.benchmarks.record [CHECKOUT]` adds answers to records of 1 to 2,000 kB, with this
edition and the one in CHECKOUT (`git worktree add CHECKOUT COMMIT`) in turns, each in fresh
processes, so that what else the machine does falls on both alike.
"""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KILOBYTES = (1, 100, 400, 2000)
MEASURED = """
import json, sys, tempfile, time
from pathlib import Path
import crossings
from lessonkit.record import Progress, empty_record
record, one = empty_record(), {"answer": "-92.7, as far as I see", "state": "right", "slip": None}
one = {"id": "0" * 8, "at": "2026-11-28T10:00:00+00:00", **one, "confidence": "sure"}
while len(json.dumps(record)) < int(sys.argv[1]) * 1000:
    entry = {"tries": [{**one} for _ in range(10)], "count": 10, "state": "right"}
    record["tasks"][f"00.t{len(record['tasks'])}"] = entry
progress = Progress(Path(tempfile.mkdtemp()))
progress.path.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
took = []
for number in range(31):
    began = time.perf_counter()
    progress.add_try("03.fall", answer=str(number), state="right")
    took.append(1000 * (time.perf_counter() - began))
print(json.dumps(took[1:]))
"""


def answers(checkout: Path, kilobytes: int) -> list[float]:
    """Milliseconds of thirty answers, one by one, in a record of this size."""
    paths = os.pathsep.join((str(checkout / "src"), str(checkout)))
    command = [sys.executable, "-c", MEASURED, str(kilobytes)]
    said = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": paths}
    ).stdout
    return json.loads(said.splitlines()[-1])


def report(before: Path | None = None, rounds: int = 3) -> str:
    """Medians and 95th centiles for each size, and the ratio to the edition of before."""
    checkouts = [ROOT] + ([before] if before else [])
    lines = [
        f"{'an answer, in a record of':<28}{'p50 ms':>8}{'p95 ms':>8}{'before p50':>12}{'p95':>8}"
    ]
    for size in KILOBYTES:
        found: dict[Path, list[float]] = {one: [] for one in checkouts}
        for _ in range(rounds):
            for one in checkouts:
                found[one] += answers(one, size)
        cells = [
            f"{statistics.median(ms):>8.1f}{statistics.quantiles(ms, n=20)[-1]:>8.1f}"
            for ms in found.values()
        ]
        lines.append(f"{f'{size:,} kB':<28}" + "    ".join(cells))
    return "\n".join(lines)


if __name__ == "__main__":
    print(report(Path(sys.argv[1]) if sys.argv[1:] else None))
