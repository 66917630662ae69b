"""Frames and functions of lesson 01."""

import pandas as pd

from .figures import ledger, load, wordings


def by_noun() -> pd.DataFrame:
    """How many wordings use each noun."""
    counted = load("wording_of_the_22000").groupby("noun", as_index=False).size()
    return counted.rename(columns={"size": "wordings"})


nouns = by_noun()


verbs = wordings.groupby("verb", as_index=False).size()


def rounds_to(said: int, counted: int) -> bool:
    return round(counted / 1000) * 1000 == said


def said(claim_id: str, more: str) -> str:
    return f"{ledger.loc[claim_id, 'claim']}{more}"
