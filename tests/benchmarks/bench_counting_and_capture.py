"""How fast the simulations are, beside plain Python doing the same in the same run.

Not part of the gate (the file name is not test_*). Run it with

    pytest tests/benchmarks/bench_counting_and_capture.py --benchmark-disable-gc

Each line says how many times faster the simulation is than a loop over people. The loop is timed at
lesson size, best of three; for a hundred times that size its time is multiplied by a hundred.
"""

import random
import time

import pytest

from crossings.models.capture import overlap_probability, simulate_two_lists
from crossings.models.counting import INVENTED_ROUTE, simulate_journeys

pytest.importorskip("pytest_benchmark")

PEOPLE, PAIRS = 10_000, 200
SIZES = pytest.mark.parametrize("times", [1, 100], ids=["lesson", "lesson-x100"])


def plain_journeys(people):
    """Walk every person to every border; detections and registrations of the whole route."""
    draw = random.Random(1)
    detections = [0] * people
    registrations = 0
    for person in range(people):
        for border in INVENTED_ROUTE:
            entered = False
            while not entered:
                if draw.random() >= border.stopped:
                    entered = True
                else:
                    detections[person] += 1
                    if draw.random() >= border.retry:
                        break
            if not entered:
                break
            if draw.random() < border.noticed:
                detections[person] += 1
            registrations += draw.random() < border.registered
    return sum(detections), registrations


def plain_two_lists(people, pairs):
    """Put every person on both lists, or one, or none, and estimate; mean of the estimates."""
    draw = random.Random(1)
    both = overlap_probability(0.4, 0.3, 2)
    estimates = []
    for _ in range(pairs):
        marked = caught = recaptured = 0
        for _ in range(people):
            u = draw.random()
            on_first, on_second = u < 0.4, u < both or 0.4 <= u < 0.4 + 0.3 - both
            marked += on_first
            caught += on_second
            recaptured += on_first and on_second
        estimates.append((marked + 1) * (caught + 1) / (recaptured + 1) - 1)
    return sum(estimates) / pairs


@pytest.fixture
def beside_plain_python(benchmark, capsys):
    def compare(name, ours, plain, times):
        result = benchmark(ours)
        seconds = []
        for _ in range(3):
            start = time.perf_counter()
            same = plain()
            seconds.append(time.perf_counter() - start)
        ratio = min(seconds) * times / benchmark.stats["min"]
        benchmark.extra_info["times_faster_than_plain_python"] = round(ratio, 1)
        with capsys.disabled():
            print(
                f"\n{name}: {benchmark.stats['min'] * 1e3:.1f} ms, plain Python "
                f"{min(seconds) * times * 1e3:.0f} ms{' (times 100)' if times > 1 else ''}: "
                f"{ratio:.0f} times faster"
            )
        return result, same

    return compare


@SIZES
def test_journeys(beside_plain_python, times):
    table, (detections, registrations) = beside_plain_python(
        f"simulate_journeys, {PEOPLE * times:,} people",
        lambda: simulate_journeys(PEOPLE * times, INVENTED_ROUTE, seed=1),
        lambda: plain_journeys(PEOPLE),
        times,
    )
    assert table["detections"].sum() / times == pytest.approx(detections, rel=0.05)
    assert table["registrations"].sum() / times == pytest.approx(registrations, rel=0.05)


@SIZES
def test_two_lists(beside_plain_python, times):
    pairs, mean = beside_plain_python(
        f"simulate_two_lists, {PAIRS * times:,} pairs of lists of 1,000 people",
        lambda: simulate_two_lists(1_000, 0.4, 0.3, 2, repeats=PAIRS * times, seed=1),
        lambda: plain_two_lists(1_000, PAIRS),
        times,
    )
    assert pairs["people"].mean() == pytest.approx(mean, rel=0.05)
