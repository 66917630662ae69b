"""What one entry of the catalogue holds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Slip:
    """One way of going wrong that many people share.

    Parameters
    ----------
    id
        Kept in records: never renamed.
    name
        What the summary calls it.
    did
        What the learner probably did, as a sentence that starts with "It looks as if".
    fails
        Why that does not answer the question.
    """

    id: str
    name: str
    did: str
    fails: str
