"""The figures of lesson 13, read in the ledger and in the table of events."""

from crossings.ledger import VERDICTS, claims
from crossings.worlds.forecast import ARTICLE, NAMED, ended, span, told, weeks, window
from lessonkit.text.wording import day

ledger = claims().set_index("claim_id")
verdicts = {name: int((ledger["verdict"] == name).sum()) for name in VERDICTS}

first_day = min(weeks())
said = {when: f"{fewest} to {most} weeks" for when, (fewest, most) in weeks().items()}
opens, last = window(ARTICLE)
first_last = window(first_day)[1]
moved = (last - first_last).days  # how far the last day moved while the weeks became fewer
fewer_weeks = weeks()[first_day][1] - weeks()[ARTICLE][1]
between = (ARTICLE - first_day).days
days_left = (last - ended()).days
days_gone = (ended() - ARTICLE).days
days_after = (NAMED - last).days  # the flight that was named to the court, after the window
shortest, whole = (7 * number for number in weeks()[ARTICLE])

WEEKS = said[ARTICLE]
first_whole = 7 * weeks()[first_day][1]

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "whole": ("the days of the longest forecast", "days", "the question"),
    "shortest": ("the days of the shortest forecast", "days", "the question"),
    "days_gone": ("the days that had gone by", "days"),
    "between": ("the days between the two sentences", "days", "the question"),
    "first_whole": ("the days of the first forecast", "days", "the question"),
}
