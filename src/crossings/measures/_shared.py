"""What measures share besides the input checks."""

import pandas as pd

from crossings._checks import Numbers, OutOfRangeError, first_place, same_shape


def named(name: str, result: Numbers) -> Numbers:
    """Give a Series the measure's name: per cents must not go on being called "people"."""
    return result.rename(name) if isinstance(result, pd.Series) else result


def inside(part_name: str, part: Numbers, whole_name: str, whole: Numbers) -> None:
    """Refuse a part that is larger than its whole, and rows that do not belong together."""
    same_shape(**{part_name: part, whole_name: whole})
    place = first_place(part - whole, lambda v: v > 0)
    if place is not None:
        raise OutOfRangeError(
            f"`{part_name}` must not be larger than `{whole_name}`; it is{place}. "
            "Look whether the two are swapped or counted in different units."
        )
