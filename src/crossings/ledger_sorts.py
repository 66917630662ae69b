"""Sorting claims of the ledger by verdict: the same rule for whoever speaks."""

from collections.abc import Sequence
from string import ascii_lowercase

from crossings.ledger import VERDICTS, claims
from lessonkit.tasks.sort import SortItem, SortTask

# (the verdict given, the verdict of the ledger) → the slip behind that.
_MIXED = {
    ("holds", "holds with a condition"): "true-so-complete",
    ("holds", "cannot be checked"): "unverified-as-true",
    ("holds with a condition", "cannot be checked"): "unverified-as-true",
    ("does not hold", "cannot be checked"): "unverified-as-false",
    ("does not hold", "holds with a condition"): "incomplete-so-false",
}


def verdict_task(task_id: str, claim_ids: Sequence[str]) -> SortTask:
    """An exercise that sorts claims by the verdict the ledger gives; their data stand beside it.

    Parameters
    ----------
    task_id
        Id of the exercise, such as "03.ledger".
    claim_ids
        Ids of claims with at least two different verdicts.

    Examples
    --------
    >>> task = verdict_task("03.example", ["C4", "S2"])
    >>> task.judge("a: holds, b: holds with a condition").state
    'right'
    """
    ledger = claims().set_index("claim_id").loc[list(claim_ids)]
    boxes = tuple(verdict for verdict in VERDICTS if verdict in set(ledger["verdict"]))
    items = {
        letter: SortItem(
            f"{row.claim} ({row.said_by})", row.verdict, f"the data say: {row.what_the_data_say}"
        )
        for letter, row in zip(ascii_lowercase, ledger.itertuples(), strict=False)
    }
    rules = " ".join(f"“{box.capitalize()}”: {VERDICTS[box]}." for box in boxes)
    worked = "\n".join(
        f"({letter}) {row.verdict}: {row.why}."
        for letter, row in zip(ascii_lowercase, ledger.itertuples(), strict=False)
    )
    return SortTask(
        id=task_id,
        question=f"Which verdict fits each claim, as it is worded? {rules}",
        boxes=boxes,
        items=items,
        hints=(
            "Read the claim word by word beside what the data say: the thing, the place, the "
            "period, the base. Does each of them stand in the claim as in the data?",
            "A number that is right may leave out a condition that the reader needs.",
        ),
        worked=worked,
        mixed={pair: slip for pair, slip in _MIXED.items() if set(pair) <= set(boxes)},
        meaning=(
            "So says the ledger of the course. It judges sentences, not speakers, and a verdict "
            "can be argued with: each card gives its reason. Open one, for example with "
            f'claim("{claim_ids[0]}").'
        ),
    )
