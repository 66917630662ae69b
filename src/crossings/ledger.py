"""The claims ledger: what was said, what it counts, what the data say, and a verdict with why."""

from html import escape

import pandas as pd

from lessonkit.data.package import load
from lessonkit.text.cards import Card
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, text_in
from lessonkit.text.wording import numbers_in

# The only verdicts the ledger knows, for whoever speaks; the words after each are its rule.
VERDICTS = {
    "holds": "as worded, for its object, place, period and base",
    "holds with a condition": "right under a condition that the wording leaves out",
    "does not hold": "figures or sources contradict it",
    "cannot be checked": "the evidence was not found or could not be read",
    "forecast": "about the future when it was said",
    "value judgement": "not a question of fact",
}


def claims() -> pd.DataFrame:
    """The claims ledger, as a fresh DataFrame.

    Returns
    -------
    pandas.DataFrame
        One row is one claim, from September 2022 to January 2026: `claim_id`, the claim in our
        words, `said_by`, `said_on`, what it counts (`counts_what`, `unit`, `place`, `period`,
        `baseline`, `counted_by`), `what_the_data_say`, `verdict` (one of `VERDICTS`), `why`,
        `source_ids`, `lessons` and `same_as` (ids separated by semicolons). Missing: `unit` where
        the claim holds no number, `said_on` where no single statement was recorded, `same_as`
        where the claim stands in one list only. The claims were chosen to teach, not at random.

    Examples
    --------
    >>> ledger = claims().set_index("claim_id")
    >>> ledger.loc["C4", "verdict"]
    'holds'
    """
    return load("claims")


def claim(claim_id: str) -> Card:
    """The card of one claim.

    Parameters
    ----------
    claim_id
        An id of the ledger, such as "M8"; small letters will do.

    Raises
    ------
    UnknownNameError
        The ledger has no claim of this id.

    Examples
    --------
    >>> print(claim("B10").title)
    Claim B10: Detections fell by 42% in 2025, to 12,525
    """
    ledger = claims().fillna("").set_index("claim_id")
    wanted = (text_in(claim_id) or "")[:MOST_SIGNS].strip().upper()
    if wanted not in ledger.index:
        raise UnknownNameError.from_name("claim", claim_id, ledger.index)
    row = ledger.loc[wanted]
    lines = [
        ("Said by", ", ".join(filter(None, [row["said_by"], row["said_on"]]))),
        ("What is counted", row["counts_what"]),
        ("Unit", row["unit"]),
        ("Place", row["place"]),
        ("Period", row["period"]),
        ("Compared with", row["baseline"]),
        ("Counted by", row["counted_by"]),
        ("What the data say", row["what_the_data_say"]),
        ("Verdict", f"{row['verdict']} ({VERDICTS[row['verdict']]})"),
        ("Why", row["why"]),
        ("Sources", _listed(row["source_ids"])),
        ("Lessons", _listed(row["lessons"])),
        ("The same claim", _listed(row["same_as"])),
    ]
    lines = [(label, text) for label, text in lines if text]
    shown = {
        label: f'<p style="margin:4px 0"><strong>{escape(label)}:</strong> {escape(text)}</p>'
        for label, text in lines
    }
    judged = shown.pop("Verdict") + shown.pop("Why")
    body = (
        "".join(shown.values())
        + "<details><summary>Judge first, then open: the ledger's verdict</summary>"
        + f"{judged}</details>"
    )
    text = "\n".join(f"{label}: {text}" for label, text in lines)
    return Card(f"Claim {wanted}: {row['claim']}", body, text, "note")


def quoted_numbers(claim_id: str, column: str, pattern: str) -> tuple[float, ...]:
    r"""Whole numbers out of one field of a claim, for lessons that work with what it quotes.

    Parameters
    ----------
    claim_id, column
        The field of the ledger.
    pattern
        A regular expression with one group for each number; commas for thousands are dropped.

    Raises
    ------
    LookupError
        The field does not hold such words: the ledger has changed, and the lesson has to follow.

    Examples
    --------
    >>> quoted_numbers("C12", "what_the_data_say", r"^([\d,]+) cases .* ([\d,]+) in all")
    (4537, 98599)
    """
    text = claims().set_index("claim_id").loc[claim_id, column]
    return numbers_in(text, pattern)


def _listed(ids: str) -> str:
    return ids.replace(";", ", ")
