"""Lesson 08: pushbacks and deaths. Who was asked, who is missing?"""

from crossings.exercises.lessons.lesson_08 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_08.figures import (
    FADED,
    LONG,
    OWN,
    SHORT,
    WORKED,
    acts,
    cases,
    cases_by_interview,
    children_said,
    croatia_people,
    croatia_testimonies,
    force_said,
    if_random,
    interviewed,
    own_book,
    pairs,
    pairs_that_hold,
    reported,
    testimonies,
    worked_book,
)
from crossings.worlds.misprints import MISPRINTS
from lessonkit.lessons.catalogue import Lesson


def _said(lists: tuple[int, int, int]) -> str:
    """Two lists and their overlap in words."""
    return f"{lists[0]} on the first list, {lists[1]} on the second, {lists[2]} on both"


_first, _second, _both = WORKED
_low, _high = if_random[reported]

LESSON = Lesson(
    id="08",
    title="Counting harm",
    question="Pushbacks and deaths: who was asked, who is missing?",
    objectives=(
        "say who was asked, and who could not be, behind a count of harm",
        "tell what an interval allows for from what it leaves out",
        "estimate from the overlap of two lists how much neither found",
        "name the conditions of such an estimate, and which way each error pulls",
        "say fairly that a figure is not verified, or that no estimate is possible",
    ),
    teaching_minutes=20,
    exercise_minutes=40,
    content_note=(
        "The figures are about people forced back across borders, and one of them is about "
        "violence. Part 7 is about people who died: you can leave it out, and part 8 does not need "
        "it. There are only sums, no names and no pictures of people, and nobody will ask about "
        "you or your family."
    ),
    key_points=(
        "A count of harm holds what somebody met, asked and wrote down.",
        f"One year: {testimonies} testimonies, {cases:,} cases or pushbacks, {acts:,} pushbacks. "
        "They count different things and do not contradict each other.",
        "An interval allows for chance. It does not allow for whoever could not be asked.",
        "Two lists that work alone tell by their overlap how much both missed; lists that talk "
        "give too little, lists that avoid each other too much, and what neither can see stays "
        "unseen.",
        "Two totals without their overlap give no estimate. Then say so.",
        "“Not verified” is not “false”, and it is no reason to look away: it is a reason to ask.",
    ),
    limits=(
        "The collectors worked at different borders and in different ways; their figures cannot be "
        "added or ranked.",
        f"Of the report with {acts:,} pushbacks only a summary was read, and the {cases:,} are a "
        "sum of three reports made for this course.",
        "The survey behind the figures quoted in the press could not be read.",
        "Recorded deaths are minimums. Who died unseen is in no list.",
        "Which entries are on both lists of deaths in the Drina was not found.",
        "No authority's count of pushbacks was found.",
    ),
    sources=(
        "balkan_pushbacks",
        "deaths_by_route",
        "deaths_western_balkans",
        "deaths_other_counts",
        "frontex_by_route",
        "claims",
    ),
    facts={
        "testimonies": str(testimonies),
        "cases": f"{cases:,}",
        "acts": f"{acts:,}",
        "reported": f"{reported:,}",
        "children_said": str(children_said),
        "force_said": str(force_said),
        "cases_by_interview": f"{cases_by_interview:,}",
        "interviewed": f"{interviewed:,}",
        "confidence": "95",  # of every interval in this lesson
        "low": f"{_low:.1f}",
        "high": f"{_high:.1f}",
        "croatia_testimonies": str(croatia_testimonies),
        "croatia_people": f"{croatia_people:,}",
        "faded_lists": _said(FADED),
        "own_lists": _said(OWN),
        "long": str(LONG),
        "short": str(SHORT),
        "worked_first": str(_first),
        "worked_second": str(_second),
        "worked_both": str(_both),
        "worked_part": f"{100 * _both / _second:.0f}",
        "worked_book": f"{worked_book:.0f}",
        "misprints": str(MISPRINTS),
        "pairs": str(pairs),
        "pairs_that_hold": str(pairs_that_hold),
        "own_found": str(OWN[0] + OWN[1] - OWN[2]),
        "own_book": f"{own_book:.0f}",
    },
    tasks=(
        sums.GUESS,
        words.NOTICE,
        sorting.WHO_ASKED,
        sums.PER_TESTIMONY,
        choices.TOGETHER,
        choices.TWIN,
        choices.COVERS,
        sums.BOOK,
        sums.FADED_SHARE,
        sums.OWN_BOOK,
        sorting.BROKEN,
        sums.MOST,
        choices.DRINA,
        sorting.VERDICTS,
        choices.SMUGGLING,
        coding.CHAPMAN,
        coding.INTERVALS,
        choices.JUDGE,
        words.NOTE,
    ),
)
