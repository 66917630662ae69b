"""Whom the course judges, whom it corrects, and which side has the last word: counted, not felt."""

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from crossings.ledger import VERDICTS, claims, spoken
from lessonkit.course import course_files
from lessonkit.text.errors import CourseError

AUTHORITY, CRITIC = "those who act", "their critics"


@dataclass(frozen=True)
class Pair:
    """Two honest titles of one figure, and which side would choose each.

    Parameters
    ----------
    lesson
        Two digits.
    authority, critic
        The title that a government, the police or a maker would choose, and that of their critics,
        as the lesson has them.
    """

    lesson: str
    authority: str
    critic: str


# Neither title of these lessons' pairs serves a side.
NEUTRAL = ("06", "13")
PAIRS = (
    Pair(
        "01",
        "2024: fewest detections on the Western Balkan route since 2019",
        "2024: more than three times the detections of 2018",
    ),
    Pair(
        "02",
        "Returns in 2025: more than four times those of 2020",
        "Returns in 2025: fewer than in 2010",
    ),
    Pair(
        "03",
        "Albanian arrivals fell by over 90 per cent from 2022 to 2023",
        "More Albanian arrivals in 2023 than in 2021",
    ),
    Pair(
        "04",
        "The summer after the agreement brought no new peak",
        "Most of the fall from the summer peak came before the agreement",
    ),
    Pair(
        "05",
        "About one in seven Albanian claims that ended in 2022 was granted",
        "Nearly half of the Albanian claims answered in 2022 were granted",
    ),
    Pair(
        "07",
        "Detections in 2024: less than a sixth of those of 2022",
        "Detections in 2024: more than three times those of 2018",
    ),
    Pair(
        "08",
        "One network wrote down 81 testimonies of pushbacks",
        "One organisation adds up 346,004 pushbacks",
    ),
    Pair(
        "09",
        "Ten false alerts in three million faces",
        "Eight of ten false alerts were about Black people",
    ),
    Pair(
        "10",
        "In two studies a drone with a thermal camera found most animals",
        "In shrubland one of them found none",
    ),
    Pair(
        "11",
        "Mix-ups: 0.02% of all entries",
        "More than 76,000 people with wrong details",
    ),
    Pair(
        "12",
        "At £100,000 a case, 16 would do",
        "At £1,000 a case, it would take 1,600 cases to make up for the kit",
    ),
)


def verdicts_by_side() -> pd.DataFrame:
    """How many claims of each side have each verdict; every claim of the ledger counts once.

    Examples
    --------
    >>> table = verdicts_by_side()
    >>> int(table.loc["all", "all"]) == len(claims())
    True
    """
    ledger = claims()
    table = pd.crosstab(ledger["side"], ledger["verdict"], margins=True, margins_name="all")
    return table.reindex(columns=[*VERDICTS, "all"]).rename_axis(columns=None)


def corrected() -> pd.DataFrame:
    """Who is corrected: the claims that do not hold, by side.

    Examples
    --------
    >>> "N3" in set(corrected()["claim_id"])
    True
    """
    ledger = claims().fillna("").query("verdict == 'does not hold'")
    said_by = [spoken(*names) for names in ledger[["said_by", "carried_by"]].to_numpy()]
    wrong = ledger[["side", "claim_id"]].assign(who=said_by, claim=ledger["claim"])
    return wrong.sort_values("side", kind="stable", ignore_index=True)


def last_words(folder: Path | None = None) -> pd.DataFrame:
    """Which side's title comes last in each pair: readers keep the last one.

    Parameters
    ----------
    folder
        Where the lessons' notebooks are; the course's own unless given.

    Raises
    ------
    CourseError
        There are no notebooks here, or a lesson no longer has a title of its pair.

    Examples
    --------
    >>> list(last_words().columns)
    ['lesson', 'last word', 'title']
    """
    rows = []
    for pair in PAIRS:
        text = _cells(pair.lesson, folder)
        found = {side: _place(title, text, pair.lesson) for side, title in _titles(pair).items()}
        last = max(found, key=found.__getitem__)
        rows.append((pair.lesson, last, _titles(pair)[last]))
    return pd.DataFrame(rows, columns=["lesson", "last word", "title"])


def report() -> str:
    """The three tables as text, for a terminal."""
    last = last_words()
    counted = last["last word"].value_counts()
    said = ", ".join(f"{side} {counted.get(side, 0)}" for side in (AUTHORITY, CRITIC))
    parts = (
        ("Who speaks in the ledger, and the verdicts", verdicts_by_side().to_string()),
        ("Who is corrected", corrected().to_string(index=False)),
        (f"Who has the last of two titles: {said}", last.to_string(index=False)),
    )
    note = "The claims were chosen to teach, and some stand in the ledger twice."
    return "\n\n".join([*(f"{title}\n{table}" for title, table in parts), note])


def _titles(pair: Pair) -> dict[str, str]:
    return {AUTHORITY: pair.authority, CRITIC: pair.critic}


def _cells(lesson: str, folder: Path | None) -> str:
    """The cells of a lesson as they are handed out, the numbers in their titles filled in."""
    folder = folder or Path(str(course_files("lessons")))
    found = sorted(folder.glob(f"{lesson}-*.ipynb"))
    if not found:
        raise CourseError(
            f"The notebook of lesson {lesson} is not here. Install the course again, or run: "
            "crossings doctor"
        )
    cells = json.loads(found[0].read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def _place(title: str, text: str, lesson: str) -> int:
    place = text.rfind(f'"{title}"')
    if place < 0:
        raise CourseError(
            f"Lesson {lesson} no longer has the title “{title}”. Write its new title into PAIRS in "
            "fairness.py, on the side that would choose it."
        )
    return place
