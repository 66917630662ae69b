"""Figures as they were published, read outside the tables: what the tables are held to.

They stand in `published.csv` and in no test, so that an edition that changes one changes one line.
"""

import csv
from pathlib import Path


def published(series: str) -> dict[int, int]:
    """Year → figure of one series, such as "arrivals"."""
    with (Path(__file__).parent / "published.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["series"] == series]
    assert rows, series
    return {int(row["year"]): int(row["value"]) for row in rows}
