"""All measurements of the course in one run: `python -m tests.benchmarks`."""

import os
import platform

from tests.benchmarks import finder, lessons, repaint, startup


def main() -> None:
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, ", end="")
    print(f"load at the start {os.getloadavg()[0]:.1f}")
    print(startup.report(startup.measure(rounds=5)))
    print(finder.report())
    lessons.main()
    repaint.show(list(repaint.FIGURES), rounds=2, steps=6)


if __name__ == "__main__":
    main()
