"""Lesson 08: questions with options to choose from."""

from crossings.exercises.lessons.lesson_08.figures import (
    acts,
    cases,
    cases_2022,
    children_said,
    drina_bodies,
    drina_list,
    force_said,
    if_random,
    registered_2023,
    registered_2024,
    reported,
    said,
    testimonies,
)
from lessonkit.tasks.choice import ChoiceTask, Option

_low, _high = if_random[reported]

TOGETHER = ChoiceTask(
    id="08.together",
    confidence=True,
    telling=4,
    question=(
        f"One year, three figures: {testimonies} testimonies, {cases:,} cases or pushbacks (our "
        f"sum of three reports), {acts:,} pushbacks. Which of these can be said?"
    ),
    hints=(
        "Read the last column of the table once more: how did each figure come about?",
        "Can a testimony be subtracted from a pushback?",
    ),
    worked=(
        "Option (b). They differ in what is counted, where, who was asked, and whether "
        "governments' own figures are added. None of them is a sample from which a total can be "
        "worked out."
    ),
    options={
        "a": Option(
            f"The true number lies between {testimonies} and {acts:,}",
            "A range needs two ends of the same thing. Here one end counts interviews, the other "
            "adds up figures of many kinds.",
            slip="definitions-mixed",
        ),
        "b": Option(
            "They count different things; how many pushbacks there were, none of them tells",
            "Yes. Each may be right about what it counts. None says how many others there were.",
            right=True,
        ),
        "c": Option(
            f"Only the {testimonies} are certain, so there were about {testimonies}",
            "Ask how many people volunteers can interview in a year.",
            slip="recorded-for-all",
        ),
        "d": Option(
            f"From {cases_2022:,} in 2022 to {cases:,} in 2023, PRAB shows a fivefold rise",
            "The figure of 2022 counts persons. And the first report of 2023 says that cases were "
            "documented by PRAB “and/or” by governments' procedures, so governments' figures may "
            "be in the later year only.",
            slip="definitions-mixed",
        ),
    },
)


TWIN = ChoiceTask(
    id="08.twin",
    confidence=True,
    question=(
        f"An invented bus company. A paper writes: “{reported:,} passengers reported trouble in a "
        f"year, {children_said}% of the cases involved children, and drivers shouted in "
        f"{force_said}% of the incidents documented.” The survey behind it cannot be found. Which "
        "reply is fair?"
    ),
    hints=(
        "Who was asked? Everybody who rides a bus, or those who came to report?",
        "Of how many are the per cents? Passengers, cases and incidents are three things.",
    ),
    worked=(
        "Reply (c). Nobody here knows who was asked, what counted as an incident, or how many "
        "incidents there were. That makes the figures open. It does not make them false."
    ),
    options={
        "a": Option(
            f"“True: with {reported:,} answers it must be reliable.”",
            "Many answers make chance small. They do not say who was asked.",
            slip="unverified-as-true",
        ),
        "b": Option(
            "“True, so drivers shout on more than half of all rides.”",
            "Who rides in peace has no reason to report it.",
            slip="who-was-asked",
        ),
        "c": Option(
            "“Not verified: we do not know who was asked, what counted as an incident, and how "
            "many there were. Let us ask for the survey.”",
            "Yes. It says what is missing and what to do next, and it takes the reports seriously. "
            "Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "d": Option(
            "“False: people who complain exaggerate.”",
            "You have no figure that contradicts it.",
            slip="unverified-as-false",
        ),
    },
)


COVERS = ChoiceTask(
    id="08.covers",
    confidence=True,
    telling=3,
    question=(
        f"Suppose {reported:,} incidents, and in {force_said}% force was named. The interval is "
        f"{_low:.1f}% to {_high:.1f}%. Which of these does it allow for?"
    ),
    hints=(
        "The interval was worked out from two numbers only. Which two?",
        "Would it change if other people had been asked in other places, as many as before?",
    ),
    worked=(
        "Only (a). The interval knows how many were drawn and in how many force was named. Who "
        "could be met, who spoke, and what was written down is not in it."
    ),
    options={
        "a": Option(
            "By luck, a random draw could have hit a few more or fewer incidents with force",
            "Yes, and nothing else. It would be right if incidents had been drawn by lot from all "
            "of them. But there is no list of all of them to draw from, and how these were "
            "gathered could not be read.",
            right=True,
        ),
        "b": Option(
            "People whom no interviewer met",
            "They are in neither of the two numbers.",
            slip="who-was-asked",
        ),
        "c": Option(
            "People come to a place with doctors because force was used, so force is heard of "
            "more often there",
            "A larger sample of the same kind would only give the same tilt more narrowly.",
            slip="who-was-asked",
        ),
        "d": Option(
            "Interviewers may mean different things by “excessive force”",
            "The formula takes each yes and each no as it comes.",
            slip="definitions-mixed",
        ),
    },
)


DRINA = ChoiceTask(
    id="08.drina",
    may_skip=True,
    question=(
        f"For 2020 to 2024 the rows of the database that name the Drina hold {drina_list} people "
        f"dead or missing. An aid organisation counts at least {drina_bodies} bodies. Which of "
        "them are on both lists was not found. Which reply is fair?"
    ),
    hints=(
        "It is the fourth book of part 6 once more: two totals, no overlap.",
        "And compare what each counts: bodies; people dead or missing, in rows that name a river.",
    ),
    worked=(
        "Reply (b). Both are minimums, they count different things, and without knowing who is on "
        "both lists nothing can be estimated."
    ),
    options={
        "a": Option(
            f"“Together {drina_bodies + drina_list} people died.”",
            "How many are on both lists? Whoever is would be counted twice.",
        ),
        "b": Option(
            "“Both are minimums that count different things. How many people died is not known, "
            "and cannot be estimated from two totals.”",
            "Yes. If the organisation's count is right, the rows that name the river hold fewer "
            "than half as many. That is a reason to ask for its list, and no estimate.",
            right=True,
        ),
        "c": Option(
            "“The overlap formula will tell how many.”",
            "It needs the number on both lists, and lists that work alone. The database gathers "
            "reports, among others from aid organisations, so the two may well talk.",
            slip="lists-dependent",
        ),
        "d": Option(
            f"“The {drina_bodies} are false: the database has {drina_list}.”",
            "The database holds what was reported to it, and a row can name a town instead.",
            slip="unverified-as-false",
        ),
    },
)


SMUGGLING = ChoiceTask(
    id="08.almost-entirely",
    question=(
        f"Another claim of October 2025, in our words: “{said['M10']}.” It has no number and no "
        "source. What would you need to check it?"
    ),
    several=True,
    hints=(
        "“Almost entirely” is a share. What stands under the line, what above it?",
        "Two of the four are needed.",
    ),
    worked=(
        "(a) and (b): the whole and the part. Neither was found, so the claim cannot be checked."
    ),
    options={
        "a": Option(
            "How many people moved across Serbia in a period",
            "Yes, the number under the line. Centres registered "
            f"{registered_2023:,} people in 2023 and {registered_2024:,} in 2024, whoever brought "
            "them; who did not come to a centre is missing.",
            right=True,
        ),
        "b": Option(
            "How many of them were brought by a network, and how anybody knows",
            "Yes, the number above the line, and who was asked.",
            right=True,
        ),
        "c": Option(
            "How many smugglers were arrested",
            "That depends on how many were looked for, and says nothing about those who moved "
            "without one.",
            slip="effort-ignored",
        ),
        "d": Option(
            "Whether police officers and aid workers agree with it",
            "They may know a great deal. Agreement is no count, and all may have it from one "
            "source.",
            slip="unverified-as-true",
        ),
    },
)


JUDGE = ChoiceTask(
    id="08.judge",
    confidence=True,
    question=(
        f"A news article of October 2025 quotes IOM: {reported:,} people reported pushbacks in "
        f"2024, {children_said}% of the cases involved unaccompanied or separated children and "
        f"women, and excessive force was reported in {force_said}% of documented incidents. The "
        "survey behind it could not be read. Which reply is fair? Use the rule that you used for "
        "the bus company."
    ),
    hints=(
        "Who was asked? Everybody at the border, or those whom somebody met and who told?",
        "Of how many are the per cents? People, cases and incidents are three things.",
    ),
    worked=(
        "Reply (c), as for the bus company. The survey's wording, sample and method are not known "
        "here, so the three figures are neither confirmed nor refuted."
    ),
    options={
        "a": Option(
            f"“True: with {reported:,} reports it must be reliable.”",
            "Many reports make chance small. They do not say who was asked.",
            slip="unverified-as-true",
        ),
        "b": Option(
            "“True, so force is used in more than half of all pushbacks.”",
            "Of the incidents documented, says the article. Which ones were not?",
            slip="who-was-asked",
        ),
        "c": Option(
            "“Not verified: we do not know who was asked, what counted as an incident, and how "
            "many there were. Let us ask for the survey.”",
            "Yes. “Not verified” is said of our reading, not of the people who told, nor of IOM: "
            "the survey very likely exists. Look back at your reply to the bus company: was your "
            "rule the same?",
            right=True,
        ),
        "d": Option(
            "“False: people who complain exaggerate.”",
            "No figure here contradicts it.",
            slip="unverified-as-false",
        ),
    },
)
