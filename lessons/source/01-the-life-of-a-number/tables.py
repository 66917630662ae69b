"""Frames and functions of lesson 01."""

from .figures import ledger, wordings

nouns = wordings.groupby("noun", as_index=False).size().rename(columns={"size": "wordings"})


verbs = wordings.groupby("verb", as_index=False).size()


def rounds_to(said: int, counted: int) -> bool:
    return round(counted / 1000) * 1000 == said


def said(claim_id: str, more: str) -> str:
    return f"{ledger.loc[claim_id, 'claim']}{more}"
