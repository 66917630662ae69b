"""Lesson 05: sums."""

from crossings.exercises.lessons.lesson_05.figures import (
    albanian_returns,
    all_open,
    decided,
    ended,
    enforced,
    in_2023,
    in_albanian,
    in_backlog,
    in_decisions,
    in_returns,
    newer_open,
    of_answers,
    of_ends,
    office_new,
    office_withdrawn,
    older_open,
    older_share,
    port,
    said_2024,
    since_2022,
    since_2023,
    third_party,
    three_kinds,
    two_kinds,
    unanswered,
    unanswered_2023,
    voluntary,
    voluntary_share,
    withdrawn_2023,
)
from crossings.measures import percent_change
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.text.wording import signed

_yes, _no, _gone = (decided[2022][name] for name in ("granted", "refused", "withdrawn"))
ALL_OUTCOMES = NumberTask(
    id="05.all-outcomes",
    confidence=True,
    telling=5,
    question=(
        "Of all Albanian claims that ended in 2022, granted, refused or withdrawn, how many per "
        "cent were granted? One decimal."
    ),
    unit="per cent",
    answer=of_ends[2022],
    hints=(
        "The number on top stays the same. Which bars belong under the line now?",
        f"Under the line: {_yes} + {_no} + {_gone}.",
    ),
    worked=f"{_yes} ÷ ({_yes} + {_no} + {_gone:,}) × 100 = {of_ends[2022]:.1f} per cent.",
    meaning=(
        f"{of_ends[2022]:.1f}%: about one in seven of the claims that ended. And "
        f"{of_answers[2022]:.1f}%: about half of those that got a yes or a no. The same {_yes} "
        "grants, and both are true. A later edition seems to hold more withdrawals: somebody else "
        f"worked out {100 * third_party:.1f}% from it."
    ),
    neighbours=(of_ends[2021], of_ends[2023]),
    ingredients=in_decisions,
    slips=(
        NumberSlip("other-denominator", of_answers[2022], "withdrawn claims have ended as well."),
        NumberSlip(
            "part-to-rest",
            100 * _yes / (_no + _gone),
            "the granted claims are among those that ended.",
        ),
        NumberSlip("other-denominator", 100 * _yes / (_yes + _gone), "refused claims have ended."),
        NumberSlip(
            "brackets-missing",
            float(1 + _no + 100 * _gone),
            "a sum under the line needs brackets around it, as in the worked example.",
        ),
        NumberSlip(
            "whole-for-part",
            float(_yes + _no + _gone),
            "this belongs under the line. What stands above it?",
        ),
    ),
)


STEADY = NumberTask(
    id="05.steady",
    question=(
        f"In the invented office {office_new} new cases come in every quarter and "
        f"{office_withdrawn} are withdrawn. How many have to be answered each quarter so that the "
        "whole pile neither grows nor falls?"
    ),
    unit="cases",
    answer=float(office_new - office_withdrawn),
    tolerance=0.1,
    hints=(
        "A pile stays as it is when as many go out as come in.",
        "There are two ways out. Try it with the sliders.",
    ),
    worked=(
        f"In: {office_new}. Out: {office_withdrawn} withdrawn and "
        f"{office_new - office_withdrawn} answered. {office_new} − {office_withdrawn} = "
        f"{office_new - office_withdrawn}."
    ),
    meaning=(
        "As much in as out, so the pile stays. And look at the figure: after eight quarters the "
        "older pile is empty, and just as many wait as at the start."
    ),
    ingredients={
        "the new cases": float(office_new),
        "the withdrawn cases": float(office_withdrawn),
    },
    slips=(
        NumberSlip(
            "figure-copied",
            float(office_new),
            "this is what comes in. Withdrawn cases leave the pile too.",
        ),
        NumberSlip(
            "added-up",
            float(office_new + office_withdrawn),
            "do withdrawn cases come in or go out?",
        ),
    ),
    telling=3,
)


NEWER = NumberTask(
    id="05.newer",
    question=(
        f"On 28 December 2023, {all_open:,} cases waited for a first decision, {older_open:,} of "
        "them in the older pile. How many waited in the newer pile?"
    ),
    unit="cases",
    answer=float(newer_open),
    tolerance=0.5,
    rounded=100,
    hints=("The two piles together are all that wait.", f"Begin with {all_open}."),
    worked=f"{all_open:,} − {older_open:,} = {newer_open:,} cases.",
    meaning=(
        f"{newer_open:,}. The older pile was {older_share:.1f} per cent of all that waited. A case "
        "can stand for more than one person."
    ),
    ingredients=in_backlog,
    slips=(
        NumberSlip("whole-for-part", float(all_open), "take the older pile away."),
        NumberSlip("added-up", float(all_open + older_open), "the older cases are among all."),
        NumberSlip("complement", float(older_open), "this is the older pile."),
    ),
)


UNANSWERED = NumberTask(
    id="05.unanswered",
    confidence=True,
    question=(
        f"{ended[2023]:,} Albanian claims ended in 2023: {decided[2023]['granted']} granted, "
        f"{decided[2023]['refused']:,} refused, {decided[2023]['withdrawn']:,} withdrawn, "
        f"{decided[2023]['administrative']} with an “administrative outcome”. How many per cent "
        "ended without a yes or a no? One decimal."
    ),
    unit="per cent",
    answer=unanswered_2023,
    hints=(
        "Which two of the four numbers are neither a yes nor a no?",
        f"Divide by {ended[2023]}.",
    ),
    worked=(
        f"({decided[2023]['withdrawn']:,} + {decided[2023]['administrative']}) ÷ "
        f"{ended[2023]:,} × 100 = {unanswered_2023:.1f} per cent."
    ),
    meaning=(
        f"{unanswered_2023:.1f}%. The pile fell, and two of three claims that left it left without "
        "an answer. Why they were withdrawn, and what became of the people, this table does not "
        "say."
    ),
    neighbours=(
        100 * unanswered[2022] / ended[2022],
        100 * unanswered[2024] / ended[2024],
    ),
    ingredients=in_2023,
    slips=(
        NumberSlip("part-for-whole", withdrawn_2023, "there is a second kind without an answer."),
        NumberSlip(
            "part-for-whole",
            100 * decided[2023]["administrative"] / ended[2023],
            "there is a second, larger kind without an answer.",
        ),
        NumberSlip(
            "part-to-rest",
            100 * unanswered[2023] / (ended[2023] - unanswered[2023]),
            "divide by all that ended.",
        ),
        NumberSlip(
            "brackets-missing",
            decided[2023]["withdrawn"] + 100 * decided[2023]["administrative"] / ended[2023],
            "a sum above the line, or under it, needs brackets around it.",
        ),
        NumberSlip("count-for-share", float(unanswered[2023]), "divide by all that ended."),
        NumberSlip(
            "other-sum",
            100 * (ended[2023] - decided[2023]["granted"]) / ended[2023],
            "everything but the grants. A refusal is an answer as well.",
        ),
    ),
)


VOLUNTARY = NumberTask(
    id="05.voluntary",
    question=(
        "Of the enforced and voluntary returns of 2023, how many per cent were voluntary? "
        "One decimal."
    ),
    unit="per cent",
    answer=voluntary_share,
    hints=("Part divided by whole.", f"The whole is {enforced} + {voluntary}."),
    worked=(
        f"{voluntary:,} ÷ ({enforced:,} + {voluntary:,}) × 100 = {voluntary_share:.1f} per cent."
    ),
    meaning=(
        f"{voluntary_share:.1f}%: three of four are called voluntary. How free a choice it "
        "was, the table does not say. With the returns at the port it would be another share: "
        f"{100 * voluntary / three_kinds:.1f}% of {three_kinds:,}."
    ),
    ingredients=in_returns,
    slips=(
        NumberSlip(
            "other-denominator",
            100 * voluntary / three_kinds,
            "the question leaves out the returns at the port.",
        ),
        NumberSlip(
            "part-to-rest",
            100 * voluntary / enforced,
            "the voluntary returns belong under the line as well.",
        ),
        NumberSlip(
            "other-denominator",
            100 * voluntary / (voluntary + port),
            "which two kinds does the question name?",
        ),
        NumberSlip(
            "brackets-missing",
            voluntary / enforced + 100.0 * voluntary,
            "the two kinds under the line need brackets around them.",
        ),
        NumberSlip(
            "whole-for-part",
            100 * two_kinds / three_kinds,
            "this is enforced and voluntary together, of all three kinds.",
        ),
    ),
)


DOUBLED = NumberTask(
    id="05.doubled",
    confidence=True,
    telling=4,
    question=(
        f"Enforced and voluntary returns of Albanian nationals: {albanian_returns[2022]:,} in "
        f"2022, {albanian_returns[2023]:,} in 2023. In May 2025 the Prime Minister said that "
        f"returns had doubled, to {said_2024:,} in 2024. If that figure means the same returns, by "
        "how many per cent did they change from 2023 to 2024? One decimal; a fall is negative."
    ),
    unit="per cent",
    answer=since_2023,
    hints=(
        "Later minus earlier, divided by earlier, times 100.",
        f"Under the line goes {albanian_returns[2023]}.",
    ),
    worked=(
        f"({said_2024:,} − {albanian_returns[2023]:,}) ÷ {albanian_returns[2023]:,} × 100 = "
        f"{signed(since_2023)} per cent."
    ),
    meaning=(
        f"{signed(since_2023)}% since 2023, {signed(since_2022)}% since 2022: “doubled” is right, "
        "and more than right, since 2022, and skips the year between. And the “if” is a large "
        "one: the figure came "
        "without a definition, so whether it counts the same returns is not verified."
    ),
    neighbours=(percent_change(albanian_returns[2022], albanian_returns[2023]),),
    ingredients=in_albanian,
    slips=(
        *change_slips(albanian_returns[2023], said_2024, "the number for 2023"),
        NumberSlip("other-baseline", since_2022, "the question starts in 2023."),
    ),
)
