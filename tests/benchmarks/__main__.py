"""All measurements of the course in one run: `python -m tests.benchmarks`."""

import os
import platform

from tests.benchmarks import lessons, repaint, startup


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, ", end="")
    print(f"load at the start {os.getloadavg()[0]:.1f}")
    print(startup.report(startup.measure(rounds=5)))
    lessons.main()
    print(repaint.report(repaint.measure(list(repaint.FIGURES), rounds=3, steps=8)))


if __name__ == "__main__":
    main()
