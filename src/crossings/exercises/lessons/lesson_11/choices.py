"""Lesson 11: questions with options to choose from."""

from crossings.exercises.lessons.lesson_11.figures import (
    false_hits,
    hits,
    quickly_said,
    quickly_verdict,
    three_columns,
)
from crossings.worlds.members import PEOPLE
from lessonkit.tasks.choice import ChoiceTask, Option

NO_NAMES = ChoiceTask(
    id="11.no-names",
    question=(
        "The director of the library says: “Year of birth, sex, district and the last book, but no "
        "names. So nobody can be recognised.” What is fair to say?"
    ),
    hints=(
        "What does a neighbour know about a member without looking anything up?",
        "And what would the same neighbour learn from a row that is alone?",
    ),
    worked="Option (c): a neighbour may know all three, and would learn what was borrowed.",
    options={
        "a": Option(
            "Right: without a name a row is nobody",
            f"In the explorer, how many of {PEOPLE} rows are alone with these columns?",
            slip="names-off-so-safe",
        ),
        "b": Option(
            f"Wrong: {three_columns.alone} members have been recognised",
            "A row that is alone can be recognised by somebody who knows these things. Has anybody "
            "tried?",
        ),
        "c": Option(
            f"{three_columns.alone} rows can be told apart from all others by somebody who knows "
            "those three things; whether anybody does is not known",
            "Yes. Being alone is a possibility, not an event. How bad it would be depends on what "
            "else the row says: a cookery book, or a book about debts.",
            right=True,
        ),
        "d": Option(
            "Only a table with nothing in it may be published",
            "Set the explorer so that no row is alone. Is the table empty then?",
        ),
    },
    confidence=True,
    telling=5,
)


_REPLIES = {
    "a": "“Good: whatever is sought is found sooner.”",
    "b": "“It is made up: nothing was joined.”",
    "c": "“It may be so. What was joined, by which rule, how often wrongly, and how much sooner? "
    "None of that is said.”",
    "d": "“Right: it comes from people who know the system.”",
}
TWIN = ChoiceTask(
    id="11.twin",
    question=(
        "Two invented libraries have joined their lists of members. Their leaflet says: “Now both "
        "desks find every reader quickly.” It says no more. Which reply is fair?"
    ),
    hints=(
        "What would you have to see to agree? Is it in the leaflet?",
        "“Not shown” is neither “true” nor “false”.",
    ),
    worked="Reply (c): the leaflet gives no figure and no rule.",
    options={
        "a": Option(
            _REPLIES["a"],
            "The leaflet says what is meant to happen. Who has timed it?",
            slip="announced-as-done",
        ),
        "b": Option(
            _REPLIES["b"],
            "A leaflet without figures may still be right.",
            slip="unverified-as-false",
        ),
        "c": Option(
            _REPLIES["c"],
            "Yes. Four questions, and each could be answered. Keep them; you will need them again.",
            right=True,
        ),
        "d": Option(
            _REPLIES["d"],
            "They know the system, and they like it. What have they measured?",
            slip="source-for-claim",
        ),
    },
    telling=3,
)


REPORTED = ChoiceTask(
    id="11.reported",
    question=(
        "Eurodac, the EU's fingerprint database, joins people by their fingers. To the end of 2008 "
        f"{false_hits} false hits were reported, of more than {hits:,} hits. By an earlier text "
        "states had to check hits, and need not report false ones. What can one say?"
    ),
    hints=("Who would have to write a false hit down, and what happens if nobody does?",),
    worked="Option (b): a count of reported errors is not a count of errors.",
    options={
        "a": Option(
            f"{false_hits} in {hits:,} is how often the machine is wrong",
            "Is every false hit in the count? Who had to report one?",
            slip="recorded-for-all",
        ),
        "b": Option(
            f"{false_hits} were reported; how many there were is not known",
            "Yes. It may be few: fingerprints can be compared well. But an error that nobody must "
            "report looks like no error. For later years no figure was found.",
            right=True,
        ),
        "c": Option(
            "There were many more, and they were hidden",
            "That needs evidence too. What would a missing duty to report prove?",
        ),
        "d": Option(
            "The figure is worthless",
            "It says one thing for certain. How many false hits were there at least?",
            slip="incomplete-so-false",
        ),
    },
    telling=3,
)


PROTECTED = ChoiceTask(
    id="11.protected",
    question="Sam, one of them, said yes. What do you know about Sam?",
    hints=("Of those who say yes, some told the truth and some threw tails and then heads.",),
    worked="Option (b): a true yes is more likely than before, and never certain.",
    options={
        "a": Option(
            "Sam's true answer is yes",
            "Could Sam have said yes because of the second coin?",
        ),
        "b": Option(
            "Yes has become more likely, but Sam can always say: it was the coin",
            "Yes. Three in four who mean yes say yes, and one in four who mean no. So an answer "
            "gives something away, never all.",
            right=True,
        ),
        "c": Option(
            "Nothing at all",
            "Who says yes more often, those who mean it or those who do not?",
        ),
    },
)


JUDGE = ChoiceTask(
    id="11.judge",
    question=(
        f"Back to the first sentence of this lesson, in our words: {quickly_said}. Use the rule "
        "that you used for the libraries. Which reply is fair?"
    ),
    hints=(
        "What would you have to see to agree? Is it in the sentence?",
        "Ask the same four things as of the leaflet.",
    ),
    worked="Reply (c): no figure shows it, and neither does the notice in the part that was read.",
    options={
        "a": Option(
            _REPLIES["a"],
            "The sentence says what equipment is for. Who has timed it?",
            slip="announced-as-done",
        ),
        "b": Option(
            _REPLIES["b"],
            "That the detail was not traced does not make it untrue.",
            slip="unverified-as-false",
        ),
        "c": Option(
            _REPLIES["c"],
            f"Yes; our ledger has it as: {quickly_verdict}. You would say the same of a sentence "
            "against sharing. Look back at your reply to the leaflet: was your rule the same?",
            right=True,
        ),
        "d": Option(
            _REPLIES["d"],
            "A news site wrote it. Judge a minister, a news site and a campaign by the same four "
            "questions.",
            slip="source-for-claim",
        ),
    },
    confidence=True,
)
