"""How fast `where_from` answers and how much memory it takes, beside a loop over the tables.

`python -m tests.benchmarks.finder` asks all claims of tests/finder/origins.csv, bare and with
words, and paints each answer. The loop looks through the printed figures alone, as nine lines of
one's own would: no sums, no changes, no words. Both run in this process, in turns.
"""

import statistics
import time
import tracemalloc

from crossings import where_from
from crossings.finder.index import index_file
from crossings.finder.wording import wanted
from lessonkit.data.package import dataset_names, load
from tests.finder.known import origins


def loop(text: str) -> list[tuple[str, str]]:
    """Tables and columns with a printed figure that fits."""
    asked, found = wanted(text), []
    for name in dataset_names():
        frame = load(name)
        for column in frame.select_dtypes("number"):
            values = frame[column].abs()
            if ((values >= asked.low) & (values < asked.high)).any():
                found.append((name, column))
    return found


def seconds(make, *given: str) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    make(*given)
    return time.perf_counter() - start


def painted(text: str) -> str:
    """An answer as the notebook shows it."""
    return where_from(text)._repr_html_()


def report() -> str:
    """Milliseconds, megabytes, and both beside the loop."""
    load("sources")  # pandas and the data package are there before anybody asks
    tracemalloc.start()
    painted("22,000")
    memory, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    texts = [one[how] for one in origins() for how in ("asked", "with_words")]
    plain = [seconds(loop, text) for text in texts[:5]]
    ours = [seconds(painted, text) for text in texts]
    typical, slowest = statistics.median(ours), max(ours)
    return "\n".join(
        [
            f"{len(texts)} answers, painted: {1000 * typical:.1f} ms in the middle, "
            f"{1000 * slowest:.1f} ms at most",
            f"loop over the tables: {1000 * statistics.median(plain):.0f} ms, "
            f"{statistics.median(plain) / typical:.0f} times as long",
            f"memory kept: {memory / 1e6:.1f} MB, {peak / 1e6:.1f} MB at the peak; "
            f"index: {len(index_file().read_bytes()) / 1e6:.2f} MB",
        ]
    )


if __name__ == "__main__":
    print(report())
