"""Lesson 02: which baseline, which base, which group, which edition?"""

from crossings.exercises.lessons.lesson_02 import choices, coding, sums, words
from crossings.exercises.lessons.lesson_02.figures import (
    albanians_printed,
    arrivals,
    arrivals_printed,
    cut_said,
    part_change,
    part_share,
    returns_printed,
    since_2010,
    since_2020,
    spring,
    visits_said,
    weeks_said,
)
from lessonkit.lessons.catalogue import Lesson
from lessonkit.text.wording import signed


def _listed(figures: list[int]) -> str:
    """A figure in its editions."""
    return " → ".join(f"{figure:,}" for figure in figures)


_first, _last = min(weeks_said), max(weeks_said)

LESSON = Lesson(
    id="02",
    title="Compared with what?",
    question="A change: since when, from how many, of what, in which edition?",
    objectives=(
        "name the baseline of a change, and try another",
        "give a change in counts and in per cent, and say which of them a small base inflates",
        "tell what can be more than 100 per cent from what cannot",
        "notice when a part, or another group, has taken the place of the whole",
        "say fairly that a figure cannot be recomputed",
    ),
    teaching_minutes=20,
    exercise_minutes=39,
    content_note=(
        "The figures are about people who came by small boat, people who were returned, and visits "
        "by enforcement officers. There are no pictures of people, and nobody will ask about you "
        "or your family."
    ),
    key_points=(
        "A change is a comparison, and somebody chose what with.",
        f"One end point, two baselines: returns in 2025 are {signed(since_2020)}% since 2020 and "
        f"{signed(since_2010)}% since 2010.",
        "A large percentage of a small base may be few. Give the count beside it.",
        "A fall stops at 100 per cent; a rise does not.",
        "A part is not its whole, and a visa is not a crossing.",
        "“Cannot be recomputed” is not “false”. Say what is missing, and ask for it.",
    ),
    limits=(
        "Whether returns were recorded in 2010 in the same way as in 2025 is not verified here.",
        "Returns are events: one person can be returned twice.",
        "The numbers of enforcement visits and arrests in 2022 and 2023 were not found.",
        "Only the first part of the article and of the press release could be read.",
        "Nothing here says why a number changed.",
    ),
    sources=(
        "uk_returns_by_year",
        "uk_small_boats_by_month",
        "uk_enforcement",
        "uk_headline_revisions",
        "frontex_by_route",
        "claims",
    ),
    facts={
        "visits_said": str(visits_said),
        "arrivals_printed": _listed(arrivals_printed),
        "albanians_printed": _listed(albanians_printed),
        "returns_printed": _listed(returns_printed),
        "change_2020": f"{since_2020:.0f}",
        "ratio_2020": f"{since_2020 + 100:.0f}",
        "spring_2018": str(spring[2018]),
        "share_2024": f"{100 * part_share[2024]:.1f}",
        "share_2025": f"{100 * part_share[2025]:.1f}",
        "cut_said": f"{cut_said:,}",
        "weeks_first": f"{weeks_said[_first][0]} to {weeks_said[_first][1]}",
        "weeks_last": f"{weeks_said[_last][0]} to {weeks_said[_last][1]}",
        "part_change": f"{part_change:.0f}",
        "arrivals_rise": f"{100 * (arrivals[2025] / arrivals[2024] - 1):.1f}",
        "arrivals_more": f"{arrivals[2025] - arrivals[2024]:,}",
    },
    tasks=(
        sums.GUESS,
        sums.SINCE_2020,
        sums.SINCE_2010,
        sums.EARLIER_YEARS,
        choices.ABATING,
        sums.WHICH_RISE,
        choices.OVER_100,
        sums.ARRESTS,
        choices.TWIN,
        sums.WHOLE,
        sums.POINTS,
        choices.CATEGORY,
        choices.FORECAST,
        sums.EDITION,
        coding.CHANGE,
        coding.AGAINST,
        choices.JUDGE,
        choices.LEDGER,
        words.NOTE,
    ),
)
