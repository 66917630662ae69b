"""Frames and functions of lesson 11."""

import pandas as pd

from lessonkit.tasks.number import NumberSlip

from .figures import (
    ENOUGH,
    STEPS,
    alone_in,
    class_sizes,
    coarser,
    others,
    people,
    three_columns,
)


def tables() -> tuple[NumberSlip, ...]:
    """What the other tables give: those that answer enough, and those that do not."""
    other = "Make years or places coarser, or leave out a column."
    count = f"count the questions that this table answers. Are they at least {ENOUGH}?"
    looks = {
        True: f"this table answers enough. Is there another with {ENOUGH} or more? {other}",
        False: count,
        None: f"{count} If so, is there another such table? {other}",
    }
    return (
        *(
            NumberSlip("other-setting", float(alone), looks[reached])
            for alone, reached in sorted(others.items())
        ),
        NumberSlip(
            "share-for-count",
            round(100 * three_columns.alone / len(people)),
            "this is a share of all rows, in per cent. How many rows is that?",
        ),
    )


def groups(step: int, place: str) -> int:
    years = coarser(people["born"], step)
    return people.assign(years=years).groupby(["years", place]).ngroups


def by_step() -> pd.DataFrame:
    """How many rows are alone with their years in steps, and the town."""
    rows: list[dict[str, int]] = []
    for step in STEPS.values():
        years = people["born"] - people["born"] % step
        sizes = people.groupby([years, people["town"]]).size()
        rows.append({"step": step, "alone": (sizes == 1).sum()})
    return pd.DataFrame(rows)


answer = by_step()


def alone_with(*columns: str) -> list[int]:
    """How many rows are alone with these columns beside the years, for each step."""
    every = [people.assign(years=coarser(people["born"], step)) for step in STEPS.values()]
    return [int((class_sizes(one, ["years", *columns]) == 1).sum()) for one in every]


def estimate(yes: int, asked: int) -> float | None:
    return None if asked == 0 else (yes / asked - 0.25) * 2
