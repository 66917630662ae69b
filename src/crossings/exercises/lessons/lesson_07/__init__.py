"""Lesson 07: where does a closed route go?"""

from crossings.exercises.lessons.lesson_07 import choices, coding, sorting, sums, words
from crossings.exercises.lessons.lesson_07.figures import (
    bosnia,
    by_month,
    by_year,
    commissioner_said,
    data_say,
    links,
    march_2016,
    november_2023,
    printed,
    since_2022,
)
from lessonkit.lessons.catalogue import Lesson

LESSON = Lesson(
    id="07",
    title="A route is a network",
    question="Where does a closed route go? 2015, 2016, 2018, 2023",
    objectives=(
        "say which border a count stands at, and which steps it cannot see",
        "tell a gap in a table from a zero",
        "keep apart three things that a fall at one border can mean",
        "check a change in per cent, whoever names it",
        "write down what holds, and what the count cannot see",
    ),
    teaching_minutes=20,
    exercise_minutes=35,
    content_note=(
        "The figures are about people on the move and about borders that were closed. One sentence "
        "of an invented world speaks of deaths, in numbers only. There are no pictures of people, "
        "and nobody will ask about you or your family."
    ),
    key_points=(
        "A count stands at a border. A route is a network of borders.",
        f"Detections fell by {abs(march_2016):.0f} per cent in March 2016 and by "
        f"{abs(november_2023):.0f} in November 2023, each within a month.",
        f"In 2018 Bosnia and Herzegovina registered {bosnia[2018]:,} arrivals; Frontex counted "
        f"{by_year[2018]:,} entries into the EU on the whole route. Both can be right.",
        "Fewer at one border can mean another way, another time, or not at all. One counter cannot "
        "tell them apart.",
        "“No figure found” is not zero.",
        f"“{commissioner_said} per cent fewer since 2022” does not come out of the yearly figures; "
        f"{abs(since_2022):.0f} does.",
    ),
    limits=(
        "Detections are events; nobody knows how many people they were.",
        "Countries registered in different ways and in different years; their figures must not be "
        "added or ranked.",
        "Figures by country for most years were not found for this course, above all before 2017.",
        "That a figure moved after an event does not show that the event moved it.",
        "The network of the balloon is invented. How much was displaced or deterred on the real "
        "route is not known.",
    ),
    sources=(
        "frontex_western_balkans_by_month",
        "frontex_by_route",
        "frontex_western_balkans_editions",
        "balkan_registrations",
        "balkan_route_countries",
        "balkan_route_links",
        "balkan_timeline",
        "claims",
    ),
    facts={
        "february_2016": f"{by_month['2016-02']:,}",
        "march_2016": f"{by_month['2016-03']:,}",
        "march_fall": f"{abs(march_2016):.0f}",
        "october_2023": f"{by_month['2023-10']:,}",
        "november_2023": f"{by_month['2023-11']:,}",
        "said_2022": f"{printed[2022]:,}",
        "said_2024": f"{printed[2024]:,}",
        "commissioner": str(commissioner_said),
        "bosnia_2018": f"{bosnia[2018]:,}",
        "route_2018": f"{by_year[2018]:,}",
        "links": str(links),
        # The ledger's own words on S13; on B6, which is M1 in another list; and on B8.
        "source_or_channel": data_say["S13"],
        "deployment": data_say["B6"],
    },
    tasks=(
        words.NOTICE,
        sums.NOVEMBER,
        choices.TWIN,
        sums.BOSNIA,
        sums.TIMES,
        sorting.SEEN,
        choices.WHY,
        choices.BLANK,
        sums.NOT_MADE,
        choices.SAME,
        sums.SINCE_2022,
        sums.RANK,
        sorting.CLAIMS,
        coding.KINDS,
        coding.NOT_FOUND,
        choices.JUDGE,
        words.NOTE,
    ),
)
