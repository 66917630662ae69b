"""How an estimate moves with the choices behind it: the break date and the window."""

from collections.abc import Iterable

import pandas as pd

from crossings._checks import ShapeError, single, whole_number
from crossings.models.causal._periods import series_and_break
from crossings.models.causal.interruption import interrupted_series


def estimates_over_windows(
    counts: pd.Series,
    breaks: Iterable[object],
    windows: Iterable[int],
    *,
    season: int | None = None,
    bend: bool = True,
) -> pd.DataFrame:
    """The step of an interrupted series for every choice of break date and window.

    Whoever may choose both after seeing the data can often choose the answer too; this is the
    whole set to choose from.

    Parameters
    ----------
    counts
        As for `interrupted_series`.
    breaks
        Labels of the first period after the break, to be tried one after another.
    windows
        Periods to look at on each side of the break; where the series is shorter, all there are.
    season, bend
        As for `interrupted_series`.

    Returns
    -------
    DataFrame
        One row is one choice: ``break_at``, ``window``, ``periods_before``, ``periods_after``,
        ``level_ratio``, ``low``, ``high`` (95% interval) and ``slope_ratio`` (missing without a
        bend). Rows follow the breaks in the order given, then the windows.

    Raises
    ------
    CourseError
        As `interrupted_series`; a window must leave enough periods for the lines.

    Examples
    --------
    >>> counts = pd.Series([90, 110, 95, 105, 100, 60, 30, 25, 35, 30], index=range(2010, 2020))
    >>> table = estimates_over_windows(counts, [2014, 2016], [3, 4], bend=False)
    >>> table[["break_at", "window", "level_ratio"]].round(2).to_dict("split")["data"]
    [[2014, 3, 1.21], [2014, 4, 0.97], [2016, 3, 0.57], [2016, 4, 0.47]]
    """
    rows = []
    sizes = [single("windows", whole_number("windows", size, at_least=2)) for size in windows]
    for label in breaks:
        values, start = series_and_break(counts, label)
        for size in sizes:
            inside = values.iloc[max(start - size, 0) : start + size]
            result = interrupted_series(inside, label, season=season, bend=bend)
            before = min(start, size)
            rows.append(
                {
                    "break_at": label,
                    "window": size,
                    "periods_before": before,
                    "periods_after": len(inside) - before,
                    "level_ratio": result.level_ratio,
                    "low": result.level_interval.low,
                    "high": result.level_interval.high,
                    "slope_ratio": result.slope_ratio if bend else float("nan"),
                }
            )
    if not rows:
        raise ShapeError(
            "`breaks` and `windows` must both have values; one is empty. Give at least one of each."
        )
    return pd.DataFrame(rows)
