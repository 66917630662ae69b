"""The claims ledger: the words that were said, what the data say, and a verdict with why."""

from dataclasses import dataclass

import pandas as pd

from crossings.claim_search import as_text, with_words
from lessonkit.data.package import load
from lessonkit.text.cards import Card, line, the_rest
from lessonkit.text.errors import CourseError, UnknownNameError
from lessonkit.text.in_short import MOST_SIGNS, text_in

# The only verdicts the ledger knows, for whoever speaks; the words after each are its rule.
VERDICTS = {
    "holds": "as worded, for its object, place, period and base",
    "holds with a condition": "right under a condition that the wording leaves out",
    "does not hold": "figures or sources contradict it",
    "cannot be checked": "the evidence was not found or could not be read",
    "forecast": "about the future when it was said",
    "value judgement": "not a question of fact",
}

# How much we read of the text that the words of a claim are taken from.
READ = {
    "whole": "from beginning to end",
    "first part": "only the opening of the text",
    "quoted by others": "the words were read only where somebody quotes or rewrites them",
    "not read": "no text with these words was read",
}


def claims(words: object = "") -> pd.DataFrame:
    """The claims ledger, or the part of it with these words, as a fresh DataFrame.

    Parameters
    ----------
    words
        Words or numbers to look for, such as "22000" or "Frontex 2025": in what was said, in our
        wording, in the names of speakers and in what the data say. Without it, every claim.

    Returns
    -------
    pandas.DataFrame
        One row is one claim, from June 2022 to January 2026: `claim_id`, the claim in our words,
        the `quotation` (verbatim, at most 30 words), `said_by`, `carried_by`, `said_on`, how much
        was `read` (one of `READ`), the speaker's `side`, what it counts (`counts_what`, `unit`,
        `place`, `period`, `baseline`, `counted_by`), `what_the_data_say`, `verdict` (one of
        `VERDICTS`), `why`, `source_ids`, `lessons` and `same_as` (ids separated by semicolons).
        Missing: `quotation` where no exact words could be read, `carried_by` where we read the
        speaker's own text, `unit` where the claim holds no number, `said_on` where no single
        statement was recorded, `same_as` where the claim stands in one list only. The claims were
        chosen to teach, not at random.

    Raises
    ------
    CourseError
        No claim holds these words.

    Examples
    --------
    >>> ledger = claims().set_index("claim_id")
    >>> ledger.loc["C4", "verdict"]
    'holds'
    >>> list(claims("22000")["claim_id"])
    ['M8', 'B5']
    """
    found = with_words(load("claims"), words)
    if found.empty:
        said = as_text(words)[:MOST_SIGNS]
        raise CourseError(
            f"No claim of the ledger has “{said}”. Look for one word or one number, such as "
            'claims("22000") or claims("Frontex"); claims() shows them all.'
        )
    return found.reset_index(drop=True)


def spoken(said_by: str, carried_by: str = "") -> str:
    """Who said it, and in which text we read it.

    Examples
    --------
    >>> spoken("Klikaktiv", "Metro"), spoken("Metro")
    ('Klikaktiv, in Metro', 'Metro')
    """
    return ", in ".join(filter(None, [said_by, carried_by]))


def claim(claim_id: str) -> Card:
    """The card of one claim: the words that were said, who said them, and what the data say.

    What the claim counts, where and when is folded below, and the verdict below that.

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
    >>> print(claim("S13").title)
    Claim S13: “Our work to stop the boats doesn’t start in the English Channel – it starts at the \
source”
    """
    title, lines = _entry(claim_id)
    judged = "".join(line(*one) for one in lines if one[0] in _JUDGED)
    body = (
        "".join(line(*one) for one in lines if one[0] in _OPEN)
        + the_rest([one for one in lines if one[0] not in (*_OPEN, *_JUDGED)])
        + "<details><summary>Judge first, then open: the ledger's verdict</summary>"
        + f"{judged}</details>"
    )
    text = "\n".join(f"{label}: {text}" for label, text in lines)
    return Card(title, body, text, "note")


@dataclass(frozen=True)
class OnPaper(Card):
    """A claim where nothing folds: who said what, and apart from it what the ledger found."""

    afterwards: str = ""


def claim_on_paper(claim_id: str) -> OnPaper:
    """The card of one claim for a class that judges it first.

    Parameters
    ----------
    claim_id
        An id of the ledger, such as "M8".

    Examples
    --------
    >>> card = claim_on_paper("S13")
    >>> "Verdict" in card.as_html(), "Verdict" in card.afterwards
    (False, True)
    """
    title, lines = _entry(claim_id)
    asked = [(label, text) for label, text in lines if label not in (*_FOUND, *_ON_SCREEN)]
    told = "".join(line(*one) for one in lines if one[0] in _FOUND)
    said = "\n".join(f"{label}: {text}" for label, text in asked)
    body = "".join(line(*one) for one in asked)
    return OnPaper(title, body, said, "note", afterwards=Card(title, told, "").as_html())


_OPEN = ("Said by", "Carried by", "When", "What the data say")
_JUDGED = ("Verdict", "Why")
_FOUND = ("What the data say", *_JUDGED)
_ON_SCREEN = ("Lessons", "The same claim")  # of use to whoever can open them


def _entry(claim_id: str) -> tuple[str, list[tuple[str, str]]]:
    """Title and lines of the card of a claim."""
    ledger = claims().fillna("").set_index("claim_id").to_dict("index")
    wanted = (text_in(claim_id) or "")[:MOST_SIGNS].strip().upper()
    if wanted not in ledger:
        raise UnknownNameError.from_name("claim", claim_id, map(str, ledger))
    row = ledger[wanted]
    quotation = row["quotation"].replace("“", "‘").replace("”", "’")
    lines = [
        ("Said by", row["said_by"]),
        ("Carried by", row["carried_by"]),
        ("When", row["said_on"]),
        ("How much was read", f"{row['read']} ({READ[row['read']]})"),
        ("In our words", row["claim"] if quotation else ""),
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
    title = f"Claim {wanted}: “{quotation}”" if quotation else ""
    title = title or f"Claim {wanted}, in our words: {row['claim']}"
    return title, [(label, text) for label, text in lines if text]


def _listed(ids: str) -> str:
    return ids.replace(";", ", ")
