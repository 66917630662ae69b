"""What a series of periods has to be before lines are fitted to it."""

import numpy as np
import pandas as pd

from crossings._checks import NotANumberError, OutOfRangeError, ShapeError, non_negative
from lessonkit.text.errors import UnknownNameError


def series_and_break(counts: object, break_at: object) -> tuple[pd.Series, int]:
    """Check a series of periods and a break in it; return the counts and the break's position."""
    if not isinstance(counts, pd.Series):
        raise NotANumberError(
            f"`counts` must be a Series with its periods as index; it is of the kind "
            f'{type(counts).__name__!r}. Make one, like table.set_index("month")["people"].'
        )
    values = non_negative("counts", counts)
    index = values.index
    if not (index.is_unique and index.is_monotonic_increasing):
        raise ShapeError(
            "`counts` must have each period once, in the order of time; it has not. "
            "Sum what is doubled and use sort_index."
        )
    if isinstance(index, pd.PeriodIndex) or index.dtype.kind in "iuf":
        steps = np.diff(index.asi8 if isinstance(index, pd.PeriodIndex) else index.to_numpy())
        if len(steps) and not np.allclose(steps, steps[0]):
            gap = index[int(np.flatnonzero(~np.isclose(steps, np.min(steps)))[0])]
            raise ShapeError(
                f"`counts` must have every period; after {gap} some are missing. "
                "Add them, with a count of 0 if that is what was counted."
            )
    if not pd.api.types.is_hashable(break_at) or break_at not in index:
        raise UnknownNameError.from_name("period", break_at, map(str, index))
    start = index.get_loc(break_at)
    if not isinstance(start, int | np.integer):
        raise ShapeError(
            f"`break_at` must be one period; {break_at!r} stands for several. Give its full label."
        )
    for side, part in (("before", values.iloc[:start]), ("after", values.iloc[start:])):
        if not part.any():
            raise OutOfRangeError(
                f"Both sides of the break must have counts above zero; there are none {side} "
                f"{break_at}. Choose another break, or a longer series."
            )
    return values, int(start)
