"""Whether the errors fall on everyone alike."""

import numpy as np
import pandas as pd

from crossings._checks import ShapeError, single, table, whole_number
from crossings.measures import wilson_interval

COUNTS = ("true_alerts", "missed", "false_alerts", "left_alone")

# Each rate with the counts it is made of: errors, and the rest of the people it is a share of.
RATES = {
    "false_positive_rate": ("false_alerts", "left_alone"),
    "missed_rate": ("missed", "true_alerts"),
    "false_share_of_alerts": ("false_alerts", "true_alerts"),
}


def error_rates_by_group(groups: pd.DataFrame, few: int = 30) -> pd.DataFrame:
    """Three error rates for each group, each with its 95% interval and a mark where few are behind.

    The rates can disagree about which group is worse off, and when groups differ in how many are
    listed they cannot all be made equal at once (Chouldechova 2017; Kleinberg, Mullainathan and
    Raghavan 2017). Which one should be equal is a question of values.

    Parameters
    ----------
    groups
        One row is one group, its name in the index, and four counts of people: `true_alerts`
        (listed, alert), `missed` (listed, no alert), `false_alerts` (not listed, alert) and
        `left_alone` (not listed, no alert). Other columns are ignored.
    few
        Rates that rest on fewer people than this are marked.

    Returns
    -------
    DataFrame
        One row is one group. For `false_positive_rate` (false alerts / not listed), `missed_rate`
        (missed / listed) and `false_share_of_alerts` (false alerts / alerts): the share, its Wilson
        interval `…_low` and `…_high`, and `…_few` (True for fewer than `few` people). A rate of
        nobody is missing, not zero, and is marked. The interval covers chance only.

    Raises
    ------
    ShapeError
        For something that is not a table, has no rows, or has a group twice.
    UnknownNameError
        For a missing column.
    NotANumberError, OutOfRangeError
        For a count that is missing, negative or not whole.

    Examples
    --------
    >>> groups = pd.DataFrame(
    ...     {"true_alerts": [9, 9], "missed": [1, 1], "false_alerts": [2, 8],
    ...      "left_alone": [998, 492]}, index=["group A", "group B"])
    >>> error_rates_by_group(groups)[["false_positive_rate", "false_positive_rate_few"]]
             false_positive_rate  false_positive_rate_few
    group A                0.002                    False
    group B                0.016                    False
    """
    table("groups", groups, *COUNTS)
    if groups.index.has_duplicates:
        twice = groups.index[groups.index.duplicated()][0]
        raise ShapeError(f"`groups` has two rows for {twice!r}. Add them up or rename one.")
    least = single("few", whole_number("few", few))
    people = {name: whole_number(f"groups[{name!r}]", groups[name]) for name in COUNTS}
    columns = {}
    for rate, (errors, others) in RATES.items():
        wrong, of = people[errors], people[errors] + people[others]
        known = of > 0
        interval = wilson_interval(wrong[known], of[known]) if known.any() else (np.nan, np.nan)
        nobody = pd.Series(np.nan, index=groups.index)
        columns[rate] = wrong / of.where(known)
        for end, values in zip(("low", "high"), interval, strict=True):
            columns[f"{rate}_{end}"] = nobody.where(~known, values)
        columns[f"{rate}_few"] = of < least
    return pd.DataFrame(columns)
