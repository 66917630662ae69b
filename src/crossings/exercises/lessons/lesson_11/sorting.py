"""Lesson 11: things to sort."""

from crossings.exercises.lessons.lesson_11.figures import balance_verdict
from lessonkit.tasks.sort import SortItem, SortTask

_MORE, _FEWER, _SAME = "more", "fewer", "the same"
LOOSER = SortTask(
    id="11.looser",
    question="You move the rule from very strict to very loose. What happens to the number of …",
    boxes=(_MORE, _FEWER, _SAME),
    items={
        "a": SortItem(
            "pairs joined wrongly",
            _MORE,
            "Compare the second bar at both ends of the slider.",
            slip="threshold-for-free",
        ),
        "b": SortItem(
            "people who are missed",
            _FEWER,
            "A looser rule forgives spelling mistakes. Who is found because of that?",
            slip="threshold-for-free",
        ),
        "c": SortItem(
            "pairs joined rightly",
            _MORE,
            "Somebody who is no longer missed is now …?",
        ),
        "d": SortItem(
            "pairs that are compared",
            _SAME,
            "Does the rule change how many entries the lists have?",
        ),
    },
    hints=(
        "Set the rule to very strict and read the words; then move it step by step.",
        "The lists do not change. Only what is called a match does.",
    ),
    worked="(a) more, (b) fewer, (c) more, (d) the same.",
    meaning=(
        "Two kinds of error on one dial: whoever wants nobody joined with a stranger has to miss "
        "some, and whoever wants to miss nobody joins strangers. Better data, or a second look by "
        "a person, can lower both."
    ),
)

_FIGURE, _RULE, _WEIGHING = "a figure", "a written rule", "a weighing"
ANSWERS = SortTask(
    id="11.answers",
    question=(
        "Seven questions to somebody who joins two databases. What could answer each: a figure, a "
        "written rule, or only a weighing of what matters more?"
    ),
    boxes=(_FIGURE, _RULE, _WEIGHING),
    items={
        "a": SortItem(
            "How many searches a month, and how many found a match?",
            _FIGURE,
            "Somebody could keep a count of this.",
        ),
        "b": SortItem(
            "Of matches that a person checked, how many joined two people?",
            _FIGURE,
            "After a check one knows which were wrong. What can be done with them then?",
        ),
        "c": SortItem(
            "In a test with known pairs, how many were missed?",
            _FIGURE,
            "A test with known pairs has a result.",
        ),
        "d": SortItem(
            "Who may search, and for which purpose?",
            _RULE,
            "No count says what is allowed. Where would it be laid down?",
        ),
        "e": SortItem(
            "When is an entry deleted?",
            _RULE,
            "It has to be fixed before the first entry is made. In what?",
        ),
        "f": SortItem(
            "Where does somebody turn who was joined with a stranger?",
            _RULE,
            "Somebody has to be named for that. Where?",
        ),
        "g": SortItem(
            "How much privacy is a faster answer worth?",
            _WEIGHING,
            "Could two people know every figure and every rule, and still disagree?",
            slip="weights-hidden",
        ),
    },
    hints=(
        "Three can be counted, three can be laid down.",
        "If two fair people can disagree with all figures on the table, it is a weighing.",
    ),
    worked="Figures: (a), (b), (c). Written rules: (d), (e), (f). A weighing: (g).",
    meaning=(
        f"The last one is why our ledger calls claim S15 a {balance_verdict}: that an approach "
        "“balances” two aims is neither true nor false. It helps to have the other six answered "
        "first."
    ),
    telling=3,
)
