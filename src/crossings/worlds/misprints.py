"""An invented book with misprints: many pairs of lists of what two proofreaders find in it."""

from functools import lru_cache

import pandas as pd

from crossings.models.capture import simulate_two_lists

MISPRINTS = 200
REPEATS = 400
# How the two lists depend on each other → the odds ratio of being on both.
READERS = {"avoid a lot": 1 / 4, "avoid a little": 1 / 2, "alone": 1, "talk a little": 2, "talk": 4}
ALONE = "alone"
_SEED = 8


@lru_cache(maxsize=512)
def pairs_of_lists(first: int, second: int, readers: str, hidden: int) -> pd.DataFrame:
    """The estimates of many pairs of lists made under the same conditions.

    Parameters
    ----------
    first, second
        Per cent of the misprints that can be seen, found by each reader.
    readers
        A name of `READERS`.
    hidden
        Per cent of all misprints that neither can see.

    Returns
    -------
    DataFrame
        One row is one pair, as `simulate_two_lists` gives it, and `holds`: whether its interval
        holds the true number. Shared by all who ask: not to be changed.

    Examples
    --------
    >>> len(pairs_of_lists(50, 40, "alone", 0))
    400
    """
    pairs = simulate_two_lists(
        can_be_seen(hidden),
        first / 100,
        second / 100,
        READERS[readers],
        repeats=REPEATS,
        seed=_SEED,
    )
    return pairs.assign(holds=pairs["low"].le(MISPRINTS) & pairs["high"].ge(MISPRINTS))


def can_be_seen(hidden: int) -> int:
    """Misprints that are not hidden from both readers, of all `MISPRINTS`."""
    return MISPRINTS * (100 - hidden) // 100
