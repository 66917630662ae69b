"""Lesson 12: what the learner writes."""

from crossings.exercises.lessons.lesson_12.figures import (
    black_alerts,
    false_alerts,
    kit_millions,
    plates_times,
    resident,
    unsuspected,
)
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="12.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)

_RUBRIC = (
    "Is there one number of this course in it, with what it counts?",
    "Is there one number that is missing, and who could count it?",
    "Do you give a reason, and no score?",
)

AIM = TextTask(
    id="12.aim",
    question="1. Is the aim important enough? One reason, one number, one missing number.",
    rubric=_RUBRIC,
    model=(
        f"A news site wrote that the kit of £{kit_millions:g} million is meant against gangs, and "
        "few would call that aim unimportant. Missing: how many cases of smuggling there are at "
        "that border, which the police on both sides could count."
    ),
)
LINK = TextTask(
    id="12.link",
    question="2. Is there a rational link to the aim? One reason, one number, one missing number.",
    rubric=_RUBRIC,
    model=(
        f"In a trial in the USA cameras read {plates_times} times as many plates and brought more "
        "arrests, so a link is possible; but car theft fell only after checks by hand, so it "
        "cannot be taken for granted. Missing: what changed at this border after the kit came."
    ),
)
MILDER = TextTask(
    id="12.milder",
    question="3. Would nothing milder have done? One reason, one number, one missing number.",
    rubric=_RUBRIC,
    model=(
        f"In US data {unsuspected:g} per cent of the plates that were scanned were under no "
        "suspicion, so it matters whether such readings could be deleted at once, or whether "
        "checks by officers would do as well. Missing: how long readings are kept here."
    ),
)
BALANCE = TextTask(
    id="12.balance",
    question="4. Is there a fair balance? One reason, one number, one missing number.",
    rubric=_RUBRIC,
    model=(
        f"With another system, in London, {black_alerts} of {false_alerts} false alerts were about "
        "Black people, so the burden may fall unevenly, though ten are few; and a solved case can "
        "spare somebody great harm. Missing: how many people are filmed, stopped wrongly and "
        "helped at this border."
    ),
)


NOTE = TextTask(
    id="12.note",
    question=(
        "Ewa Lind chairs a committee that has to decide whether to pay for more cameras at a "
        "border. An adviser gives her a table like that of the harbour, with the weights of “a "
        "resident”: “Cameras win with "
        f"{resident.totals.max():.2f} to {resident.totals[resident.ranked[1]]:.2f}.” Write Ewa two "
        "sentences: what the table can tell her, and one limit."
    ),
    rubric=(
        "Does Ewa learn that the winner depends on weights that somebody chose?",
        "Does she know what to ask for: the weights, what would turn the result, which scores "
        "were measured?",
        "Is there one limit, and no verdict of your own on the cameras?",
        "Would a minister's adviser and an NGO's lawyer both call it fair?",
    ),
    model=(
        "For the weights that your adviser chose the cameras come first, by so little that moving "
        "two points of a hundred would put another option there, so ask for the weights and for "
        "the scores that were measured. The table cannot say how much privacy should count "
        "against solved crime, and a court would not answer that with a total: it would ask for "
        "clear rules and for reasons."
    ),
)
