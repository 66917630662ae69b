"""Sorting claims of the ledger by verdict: the same rule for whoever speaks."""

from collections.abc import Sequence
from string import ascii_lowercase
from typing import Any

from crossings.ledger import VERDICTS, claims, spoken
from lessonkit.tasks.sort import SortItem

# What is overlooked where the data alone do not say which of their figures decides.
_BESIDES = {
    "B10": "A claim in whole per cents is held against the data in whole per cents.",
    "C4": "The claim is about all who crossed: which of these figures are about all of them?",
    "C10": "A majority is more than half; the largest group need not be one.",
}

# (the verdict given, the verdict of the ledger) → the slip behind that.
_MIXED = {
    ("holds", "holds with a condition"): "true-so-complete",
    ("holds", "cannot be checked"): "unverified-as-true",
    ("holds with a condition", "cannot be checked"): "unverified-as-true",
    ("does not hold", "cannot be checked"): "unverified-as-false",
    ("does not hold", "holds with a condition"): "incomplete-so-false",
}

# Where a sentence does not say which reading, base or edition it means, two verdicts compete.
_ONE_OR_NONE = (
    "A sentence that is right only in one reading, from one base or in one edition, and does not "
    "name it, holds with a condition; one that the data contradict in every reading that they "
    "cover does not hold."
)


def verdicts_of(claim_ids: Sequence[str]) -> dict[str, Any]:
    """What an exercise needs that sorts claims by the verdict the ledger gives, with their data.

    Parameters
    ----------
    claim_ids
        Ids of claims with at least two different verdicts.

    Returns
    -------
    dict
        The fields of a sort task, and `rules`: when each verdict fits, for its question.

    Examples
    --------
    >>> found = verdicts_of(["C4", "S2"])
    >>> found["boxes"], found["items"]["a"].box
    (('holds', 'holds with a condition'), 'holds')
    """
    ledger = claims().fillna("").set_index("claim_id").loc[list(claim_ids)]
    boxes = tuple(verdict for verdict in VERDICTS if verdict in set(ledger["verdict"]))
    apart = [_ONE_OR_NONE] if {"holds with a condition", "does not hold"} <= set(boxes) else []
    lettered = list(zip(ascii_lowercase, ledger.to_dict("records"), strict=False))
    return {
        "rules": " ".join([*(f"“{box.capitalize()}”: {VERDICTS[box]}." for box in boxes), *apart]),
        "boxes": boxes,
        "items": {
            letter: SortItem(
                f"{row['claim']} ({spoken(row['said_by'], row['carried_by'])})",
                row["verdict"],
                f"the data say: {row['what_the_data_say']} {_BESIDES.get(claim_id, '')}".strip(),
            )
            for (letter, row), claim_id in zip(lettered, claim_ids, strict=True)
        },
        "hints": (
            "Read the claim word by word beside what the data say: the thing, the place, the "
            "period, the base. Does each of them stand in the claim as in the data?",
            "A number that is right may leave out a condition that the reader needs.",
        ),
        "worked": "\n".join(
            f"({letter}) {row['verdict']}: {row['why']}." for letter, row in lettered
        ),
        "mixed": {pair: slip for pair, slip in _MIXED.items() if set(pair) <= set(boxes)},
        "meaning": (
            "So says the ledger of the course. It judges sentences, not speakers, and a verdict "
            "can be argued with: each card gives its reason. Open one, for example with "
            f'`claim("{claim_ids[0]}")`.'
        ),
    }
