"""Lesson 06: a ranking and three sums."""

from crossings.exercises.lessons.lesson_06.figures import (
    AT_THE_EDGE,
    DAYS,
    IN_HUNGARY,
    IN_ONE_COUNTRY,
    JOURNEY,
    SIX_ADDED,
    all_2015,
    detections_2015,
    first_2015,
    in_centres,
    in_fall,
    into_centres,
    into_fall,
    into_rise,
    kim,
    people_2015,
    second_2015,
    stay,
    value,
    without_second,
)
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.ranking import RankingTask

_RANKED = {
    3: "people in recorded pushbacks, several borders of the EU (aid organisations)",
    IN_ONE_COUNTRY: "registrations in Bosnia and Herzegovina",
    AT_THE_EDGE: "detections at the EU's border, whole Western Balkan route (Frontex)",
    SIX_ADDED: "registrations in six countries, added up",
    IN_HUNGARY: "people stopped or attempts, at Hungary's border alone (its government)",
    16: "apprehensions “on the whole Balkans” (Austrian ministry)",
}
WHICH_COUNT = RankingTask(
    id="06.which-count",
    question=(
        "Six counts of the year 2022, by six counters. Which is the largest? Put them in order, "
        "the largest first."
    ),
    values={name: float(value[order]) for order, name in _RANKED.items()},
    unit="counted in 2022, each in its own unit",
    subject="Six counts of one year",
    source="Sources: the rows of the table balkan_counts_2022",
    meaning=(
        f"From {value[3]:,} to about {value[16]:,}, for one year. These are not six tries at one "
        "number. Each counter stood somewhere else and wrote something else down."
    ),
)


ONE_JOURNEY = NumberTask(
    id="06.one-journey",
    question="How many detections does Kim's journey leave, in all three countries together?",
    unit="detections",
    answer=float(kim["detection"]),
    tolerance=0.1,
    rounded=0.2,
    hints=(
        "A detection is every time that somebody on duty notices Kim at a border.",
        "Whoever is sent back was noticed. So go through the list and count two kinds of line.",
    ),
    worked=(
        f"Sent back: {kim['sent back']}. Noticed on getting in: "
        f"{kim['detection'] - kim['sent back']} (Alder and Cedar; in Birch nobody noticed). "
        f"Together {kim['detection']}."
    ),
    meaning=(
        f"One journey is now seven counts: 1 person, {kim['attempt']} attempts, "
        f"{kim['sent back']} of them prevented, {kim['entry']} entries, {kim['detection']} "
        f"detections, {kim['registered']} registrations, and in a centre on one day 1 or 0, as the "
        "day falls. Nobody made a mistake."
    ),
    slips=(
        NumberSlip(
            "person-for-event", 1.0, "the question asks for events. How often was Kim noticed?"
        ),
        NumberSlip(
            "part-named-as-whole",
            float(kim["sent back"]),
            "Kim was also noticed when nobody sent Kim back.",
        ),
        NumberSlip(
            "part-named-as-whole",
            float(kim["detection"] - kim["sent back"]),
            "somebody who is sent back has been noticed as well.",
        ),
        NumberSlip(
            "detections-as-attempts",
            float(kim["attempt"]),
            "one of the attempts was noticed by nobody.",
        ),
        NumberSlip(
            "definitions-mixed",
            float(kim["detection"] + kim["registered"]),
            "a registration in an office is not a detection at a border.",
        ),
        NumberSlip(
            "whole-for-part",
            float(len(JOURNEY)),
            "these are all the lines. In which of them is Kim noticed at a border?",
        ),
    ),
    telling=2,
)


SECOND_TIME = NumberTask(
    id="06.second-time",
    question=(
        f"All routes of 2015 together have {all_2015:,} detections in this table. Suppose that "
        f"everyone behind the {second_2015:,} detections on the Western Balkan route had been "
        "detected in Greece before. How many detections are left if you leave that second one out?"
    ),
    unit="detections",
    answer=float(without_second),
    tolerance=300,
    rounded=2_000,
    hints=(
        "Leave out the second detection of each of them, and keep the first.",
        "One number minus the other.",
    ),
    worked=f"{all_2015} - {second_2015} = {without_second}",
    meaning=(
        f"{without_second:,}, and Frontex's own estimate of people is about {people_2015:,}. So "
        "counting once more on the way can explain nearly all of the distance. It is only a check "
        "of size: not everyone need have been detected in Greece, and some may have been detected "
        "three times, or never."
    ),
    ingredients={
        "all detections": float(all_2015),
        "the detections on the Eastern Mediterranean route": float(first_2015),
        "the detections on the Western Balkan route": float(second_2015),
        "the estimate of people": float(people_2015),
        "the total as first printed": float(detections_2015),
    },
    slips=(
        NumberSlip(
            "same-journey-twice",
            float(first_2015 + second_2015),
            "you want each journey once. Begin with all routes and take something away.",
        ),
        NumberSlip(
            "other-sum",
            float(all_2015 - first_2015),
            "this leaves out the first detection and keeps the second, so whoever was detected in "
            "Greece only is lost.",
        ),
        NumberSlip(
            "other-sum",
            float(all_2015 - first_2015 - second_2015),
            "now these people are in no detection at all; each should be there once.",
        ),
    ),
    confidence=True,
)


_nights_2023 = into_centres[2023] * stay[2023]
MISSING_STEP = NumberTask(
    id="06.missing-step",
    question=(
        f"2023: {_nights_2023:,} nights in Serbian centres, all people together. How many people "
        "is that on an average day? Whole people will do."
    ),
    unit="people on an average day",
    answer=in_centres[2023],
    tolerance=1,
    rounded=50,
    hints=(
        "One person who is there all year spends as many nights there as the year has days.",
        "Share the nights out over the days of the year: nights / …",
    ),
    worked=f"{_nights_2023} / {DAYS[2023]} = {in_centres[2023]:.0f}",
    meaning=(
        f"About {in_centres[2023]:,.0f}, after about {in_centres[2021]:,.0f} in 2021. So the flow "
        f"into the centres rose by {into_rise:.0f} per cent, while the stock, by this sum, fell by "
        f"{-in_fall:.0f}: people stayed much shorter. (The two years are from two publications.) "
        "Fewer beds in use need not mean that fewer people came."
    ),
    neighbours=(in_centres[2021], in_centres[2024]),
    ingredients={
        "the nights": float(_nights_2023),
        "the people registered": float(into_centres[2023]),
        "the stay in days": float(stay[2023]),
        "the days of the year": float(DAYS[2023]),
    },
    slips=(
        NumberSlip(
            "stock-for-flow",
            float(into_centres[2023]),
            "this is everyone who came in the year. How many of them are there on one day?",
        ),
        NumberSlip(
            "other-sum",
            _nights_2023 / stay[2023] / DAYS[2023],
            "this is how many arrive on a day. Each of them stays longer than one.",
        ),
    ),
)


ON_A_DAY = NumberTask(
    id="06.on-a-day",
    question=(
        f"Your turn, for 2024: {into_centres[2024]:,} people were registered in Serbian centres, "
        f"the average stay was {stay[2024]} days, the year had {DAYS[2024]}. How many people would "
        "be in the centres on an average day? Whole people will do."
    ),
    unit="people on an average day",
    answer=in_centres[2024],
    tolerance=3,
    rounded=15,
    hints=(
        "First the nights that all of them spend there together: people times days.",
        "Then share those nights out over the days of the year.",
    ),
    worked=(
        f"{into_centres[2024]} * {stay[2024]} / {DAYS[2024]} = {in_centres[2024]:.0f}, if every "
        "registration is one stay of average length, spread evenly over the year."
    ),
    meaning=(
        f"About {in_centres[2024]:.0f}, after about {in_centres[2023]:,.0f} in 2023. So the claim "
        "that fewer people are in the centres fits, as far as these figures go: to the end of "
        "2024. It is our own sum; a count of people present on a day was not found. The flow fell "
        f"by {-into_fall:.0f} per cent, and stays became a little longer. Fewer people in centres "
        "is not fewer people in Serbia."
    ),
    neighbours=(in_centres[2023],),
    ingredients={
        "the people registered in 2024": float(into_centres[2024]),
        "the people registered in 2023": float(into_centres[2023]),
        "the stay in days": float(stay[2024]),
        "the days of the year": float(DAYS[2024]),
        "the stay of 2023": float(stay[2023]),
    },
    slips=(
        NumberSlip(
            "stock-for-flow",
            float(into_centres[2024]),
            "this is everyone who came in the year. How many of them are there on one day?",
        ),
        NumberSlip(
            "other-sum",
            into_centres[2024] / DAYS[2024],
            "this is how many arrive on a day. Each of them stays longer than one.",
        ),
        NumberSlip(
            "other-sum",
            into_centres[2024] / stay[2024],
            "longer stays would then mean fewer people. Can that be?",
        ),
        NumberSlip(
            "other-sum",
            float(into_centres[2024] * stay[2024]),
            "these are the nights of a whole year. Share them out over its days.",
        ),
        NumberSlip(
            "other-baseline",
            into_centres[2024] * stay[2023] / DAYS[2024],
            "take the stay of 2024 as well as its people.",
        ),
    ),
    telling=3,
)
