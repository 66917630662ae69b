"""Who stands alone in a table: classes on key columns."""

from collections.abc import Sequence

import pandas as pd

from crossings._checks import ShapeError, non_negative, table


def class_sizes(frame: pd.DataFrame, keys: Sequence[str], weight: str | None = None) -> pd.Series:
    """For each row: how many rows share its values on the key columns.

    A row in a class of 1 stands alone: whoever knows those values knows the row. With `weight`,
    the weights of the class are added up instead; for a sample, where a row's weight says how many
    people it stands for, that estimates how many people of the whole population are in the class.
    Terms: f_k and F_k (Sweeney 2002, *k-anonymity*; Templ, Kowarik and Meindl 2015, sdcMicro).

    Parameters
    ----------
    frame
        One row is one person.
    keys
        Columns that others could know from elsewhere. A missing value counts as a value.
    weight
        Column of weights, zero or more.

    Returns
    -------
    Series
        One value for each row, in the order of the table: rows, or people with `weight`.

    Raises
    ------
    ShapeError
        For a table without rows, or no key.
    UnknownNameError
        For a column that the table does not have.
    NotANumberError, OutOfRangeError
        For a weight that is missing or negative.

    Examples
    --------
    >>> people = pd.DataFrame({"age": [30, 30, 41], "town": ["Alder", "Alder", "Birch"]})
    >>> class_sizes(people, ["age", "town"]).tolist()
    [2, 2, 1]
    """
    keys = [keys] if isinstance(keys, str) else list(keys)
    if not keys:
        raise ShapeError("`keys` has no columns; at least one is needed. Name one, like ['age'].")
    table("frame", frame, *keys)
    if weight is None:
        counted = pd.Series(1, index=frame.index)
    else:
        counted = non_negative(weight, table("frame", frame, weight)[weight])
    # Plain arrays as keys: the index of `frame` may hold the same label twice.
    classes = counted.reset_index(drop=True).groupby(
        [frame[key].reset_index(drop=True) for key in keys], dropna=False, sort=False
    )
    sizes = classes.transform("sum")
    return sizes.set_axis(frame.index).rename("class_size")


def k_anonymity(frame: pd.DataFrame, keys: Sequence[str]) -> int:
    """Size of the smallest class: each person is hidden among at least this many (Sweeney 2002).

    Raises as `class_sizes`.

    Examples
    --------
    >>> k_anonymity(pd.DataFrame({"age": [30, 30, 41, 41]}), ["age"])
    2
    """
    return int(class_sizes(frame, keys).min())
