"""How fast the models of sight and privacy are, beside plain Python in the same run.

Not part of the gate (the file name is not test_*). Run it with

    pytest tests/benchmarks/bench_models_b.py --benchmark-disable-gc -s

Each line says how many times faster the model is than a loop over people, cells or rows. The loop
is timed at lesson size, best of three; for a hundred times that size its time is multiplied by a
hundred. A loop over lines of sight stops early and cannot be scaled so: it runs once at each size.
"""

import math
import random
import time
from collections import Counter

import numpy as np
import pandas as pd
import pytest

from crossings.models.privacy import class_sizes, randomised_answers
from crossings.models.search import invented_terrain, line_of_sight

pytest.importorskip("pytest_benchmark")

SIZES = pytest.mark.parametrize("times", [1, 100], ids=["lesson", "lesson-x100"])
PEOPLE, SIDE = 10_000, 48


def plain_answers(truths):
    """Throw two coins for each person."""
    draw = random.Random(1)
    return sum(truth if draw.random() < 0.5 else draw.random() < 0.5 for truth in truths)


def plain_class_sizes(rows):
    """Count the rows of each class, then look each row up."""
    classes = Counter(rows)
    return [classes[row] for row in rows]


def plain_line_of_sight(heights, post, eye_height):
    """One cell at a time, one sample at a time, stopping at the first ground in the way."""
    size, seen = len(heights), 0
    eye = heights[post[0]][post[1]] + eye_height
    for row in range(size):
        for column in range(size):
            down, across = row - post[0], column - post[1]
            steps = max(abs(down), abs(across))
            rise = heights[row][column] - eye
            for k in range(1, steps):
                r, c = post[0] + down * k / steps, post[1] + across * k / steps
                r0, c0 = int(r), int(c)
                r1, c1 = min(r0 + 1, size - 1), min(c0 + 1, size - 1)
                fr, fc = r - r0, c - c0
                top = heights[r0][c0] * (1 - fr) + heights[r1][c0] * fr
                side = heights[r0][c1] * (1 - fr) + heights[r1][c1] * fr
                if top * (1 - fc) + side * fc > eye + rise * k / steps + 1e-12:
                    break
            else:
                seen += 1
    return seen


@pytest.fixture
def beside_plain_python(benchmark, capsys):
    def compare(name, ours, plain, times, loops=3):
        result = benchmark(ours)
        seconds = []
        for _ in range(loops):
            start = time.perf_counter()
            same = plain()
            seconds.append(time.perf_counter() - start)
        ratio = min(seconds) * times / benchmark.stats["min"]
        benchmark.extra_info["times_faster_than_plain_python"] = round(ratio, 1)
        with capsys.disabled():
            print(f"\n{name}: {benchmark.stats['min']:.4f} s, {ratio:.1f} times plain Python")
        return result, same

    return compare


@SIZES
def test_randomised_answers(beside_plain_python, times):
    truths = np.arange(PEOPLE * times) % 10 < 3
    said, plain = beside_plain_python(
        f"{PEOPLE * times:,} randomised answers",
        lambda: randomised_answers(truths, seed=1),
        lambda: plain_answers(truths[:PEOPLE].tolist()),
        times,
    )
    assert said.sum() == pytest.approx(plain * times, rel=0.05)


@SIZES
def test_class_sizes(beside_plain_python, times):
    rng = np.random.default_rng(1)
    frame = pd.DataFrame(rng.integers(0, 30, (PEOPLE * times, 3)), columns=["a", "b", "c"])
    sizes, plain = beside_plain_python(
        f"Class sizes of {PEOPLE * times:,} rows",
        lambda: class_sizes(frame, ["a", "b", "c"]),
        lambda: plain_class_sizes(list(frame.iloc[:PEOPLE].itertuples(index=False, name=None))),
        times,
    )
    if times == 1:
        assert sizes.tolist() == plain


@SIZES
def test_line_of_sight(beside_plain_python, times):
    side = SIDE * math.isqrt(times)
    ground, post = invented_terrain(side, seed=1), (side // 3, side // 2)
    lists = ground.tolist()
    seen, plain = beside_plain_python(
        f"Line of sight over {side} × {side} cells",
        lambda: line_of_sight(ground, post, 0.1),
        lambda: plain_line_of_sight(lists, post, 0.1),
        1,
        loops=3 if times == 1 else 1,
    )
    assert seen.sum() == plain
