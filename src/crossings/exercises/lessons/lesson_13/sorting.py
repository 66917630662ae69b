"""Lesson 13: the order of the checklist, and how sure each sentence of a brief is."""

from crossings.exercises.lessons.lesson_13.figures import said
from crossings.worlds.forecast import ARTICLE, ended, span, window
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.text.wording import day

ORDER = OrderTask(
    id="13.order",
    question="Six steps from a sentence to a brief. Put them in the order of the work.",
    steps=(
        "Write down the sentence, who said it, and when",
        "Say what was counted, in which unit, and by whom",
        "Find what it is compared with, and the base of every per cent",
        "Look up the data with their edition, and work out one figure",
        "List other explanations, and what is not known",
        "Give a verdict, its reason, and one limit",
    ),
    why=(
        "What was counted is read out of the words, so the words come first.",
        "You can only compare what you can name.",
        "You have to know which figures to look for: of what, beside what.",
        "Explanations are of something that the data show.",
        "A verdict rests on all that was found, and on what was not.",
    ),
    slips=(
        OrderSlip("source-for-claim", 3, 5, "what is the verdict to rest on?"),
        OrderSlip("true-so-complete", 4, 5, "what could still change the verdict?"),
    ),
    hints=(
        "Which step needs nothing but the sentence? Which one needs all the others?",
        "Before you look something up, you have to know what, and beside what.",
    ),
    worked="The sentence, the count, the comparison, the data, the doubts, the verdict.",
    meaning=(
        "A verdict that is written first looks for its data afterwards. Written last, it can still "
        "surprise the one who writes it."
    ),
    telling=2,
)

_READ, _OURS, _OPEN = "read in a source", "worked out or inferred by us", "not verified"
STATUS = SortTask(
    id="13.status",
    question="Six sentences for the brief on C8. How sure is each?",
    boxes=(_READ, _OURS, _OPEN),
    items={
        "a": SortItem(
            f"An article of {day(ARTICLE)} {ARTICLE.year} forecast flights within {said[ARTICLE]}",
            _READ,
            "Is there a text that says so? The card of the claim names it.",
        ),
        "b": SortItem(
            f"That means {span(*window(ARTICLE))}",
            _OURS,
            "Does any text print these days, or does a sum give them?",
        ),
        "c": SortItem(
            f"The scheme was ended on {day(ended())}",
            _READ,
            "Who reported it, and can the report be named?",
        ),
        "d": SortItem(
            "The three forecasts are one countdown: the weeks fell because the days went by",
            _OURS,
            "It fits the days. Did a speaker say it, or is it a conclusion from three sentences?",
        ),
        "e": SortItem(
            f"Without that, a flight would have left by {day(window(ARTICLE)[1])}",
            _OPEN,
            "Which count or document could show it?",
            slip="forecast-as-fact",
        ),
        "f": SortItem(
            "Whoever wrote the article knew that it would not happen",
            _OPEN,
            "What would you have to read in order to know it?",
            slip="source-for-claim",
        ),
    },
    hints=(
        "Ask of each: who says so? A source, a sum or conclusion of ours, or nobody?",
        "Two lie in each box.",
    ),
    worked=(
        "Read: (a) and (c). Worked out or inferred: (b) and (d). Not verified: (e) and (f). "
        "“Not verified” is not “false”."
    ),
    meaning=(
        "A fair brief lets its reader see which is which. An inference may stand in it, if it is "
        "called one; what is not verified belongs under “what is not known”."
    ),
    telling=2,
)
