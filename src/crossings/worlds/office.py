"""An invented office with an older and a newer pile of cases; a promise covers the older alone."""

from functools import lru_cache

import pandas as pd

from crossings.models.waiting import two_piles

OPENING, QUARTERS = 800, 8


@lru_cache(maxsize=64)
def piles(new: int, answered: int, withdrawn: int, first: str) -> pd.DataFrame:
    """Both piles quarter by quarter, as `two_piles` gives them; not to be changed."""
    return two_piles(
        OPENING, new=new, answered=answered, withdrawn=withdrawn, first=first, quarters=QUARTERS
    )
