"""Two briefs to learn from: S6 worked but for its title, C8 with more steps left open."""

import pandas as pd

from crossings.briefs.kept import ledger
from crossings.briefs.steps import BY_KEY
from crossings.worlds.forecast import ARTICLE, NAMED, ended, span, told, weeks, window
from lessonkit.text.errors import UnknownNameError
from lessonkit.text.tables import Table, show_table
from lessonkit.text.wording import day

OPEN = "…"
_first_day, _last_day = min(weeks()), window(ARTICLE)[1]
_said = f"{weeks()[ARTICLE][0]} to {weeks()[ARTICLE][1]} weeks"

S6 = {
    "claim": ledger()["S6"]["claim"],
    "said_by": ledger()["S6"]["said_by"],
    "said_on": f"{day(ARTICLE)} {ARTICLE.year}, in an article",
    "counted": "Flights that take people whom the UK removes. On that day there was none to count.",
    "unit": "One flight. The number in the sentence is in weeks.",
    "counter": "Nobody yet; what happened later stands in press reports.",
    "place": "From the United Kingdom to Rwanda",
    "period": f"The {_said} from {day(ARTICLE)} {ARTICLE.year}",
    "baseline": "Nothing; it says when, not how many more or fewer.",
    "base": "No share",
    "edition": "Press reports and a press release, each read in one copy (grade B)",
    "figure": "forecast",
    "data": (
        f"{_said} from {day(ARTICLE)} mean {span(*window(ARTICLE))}. On {day(told())} the Home "
        f"Office named {day(NAMED)} in the High Court, after that window. On {day(ended())} the "
        "scheme was ended; no removal flight had left."
    ),
    "rivals": (
        "Why did none leave in time? The Supreme Court had found the plan unlawful in November "
        "2023; an Act of April 2024 was to change that. Then an election was called for 4 July: "
        "at the end of May the court was told that nobody would be removed by force before it. "
        "The next government ended the scheme."
    ),
    "unknown": (
        f"Whether a flight would have left on {day(NAMED)} under the government that planned it; "
        "where the article had its weeks from."
    ),
    "verdict": "forecast",
    "why": (
        "About the future when it was said, so neither true nor false on that day. It named days, "
        f"so it could be checked: by {day(told())} the Home Office had put the first flight after "
        "them."
    ),
    "limit": "What happened is known from press reports, of which only the opening could be read.",
    "reader": "Lena Fischer, who edits a school magazine",
    "note": (
        f"You can print that an article of {day(ARTICLE)} {ARTICLE.year} forecast flights within "
        f"{_said}, that on {day(told())} the Home Office put the first one on {day(NAMED)}, and "
        f"that none had left when the scheme was ended on {day(ended())}. Please do not print that "
        f"one would, or would not, have left on {day(NAMED)}."
    ),
    "title": f"Flights in {_said}: a forecast that did not come true",
}
_LEFT_OPEN = ("baseline", "data", "unknown", "verdict", "why", "limit", "note", "title")
C8 = {
    **S6,
    "claim": ledger()["C8"]["claim"],
    "baseline": OPEN,
    **dict.fromkeys(_LEFT_OPEN, OPEN),
    "rivals": (
        f"Fewer weeks may mean that the flights came nearer, or only that days had gone by since "
        f"{day(_first_day)}."
    ),
    "reader": "Marco Bruni, who teaches history",
}
_SAMPLES = {"S6": {**S6, "title": OPEN}, "C8": C8}  # a title is chosen in the lesson


def sample(claim_id: str) -> Table:
    """A sample brief as a table: one row is one step.

    Parameters
    ----------
    claim_id
        "S6", with only its title left open, or "C8", with more steps left open.

    Raises
    ------
    UnknownNameError
        There is no sample for this claim.

    Examples
    --------
    >>> sample("S6").frame.loc[0, "what was found"]
    'The first removal flights to Rwanda are expected within 7 to 9 weeks'
    """
    if claim_id not in _SAMPLES:
        raise UnknownNameError.from_name("sample brief", claim_id, _SAMPLES)
    rows = [
        {"step": BY_KEY[key].name.removeprefix("the "), "what was found": text}
        for key, text in _SAMPLES[claim_id].items()
        if key != "figure"
    ]
    return show_table(
        pd.DataFrame(rows), f"Claim {claim_id}. One row is one step. {OPEN} is left to you."
    )
