"""Lesson 12: questions with options to choose from."""

from crossings.exercises.lessons.lesson_12.figures import (
    COOK,
    MOVED,
    SITTING,
    arrests,
    ledger,
    lunch,
    resident,
    swapped,
)
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.text.wording import in_words

_BEFORE, _AFTER = resident.tied[0], swapped.tied[0]

# The same four replies to the headteacher and to the newspaper.
_A = "“True: it was weighed, so it is settled.”"
_B = (
    "“Who chose the options, the criteria and the weights? Show them, and say which weights would "
    "turn the result.”"
)
_C = "“False: such weighing is worth nothing.”"
_D = "“Then take everybody's weights and average them: that gives the right answer.”"

TWIN = ChoiceTask(
    id="12.twin",
    question=(
        f"The headteacher writes: “We weighed everything up. The numbers say {SITTING}, "
        f"{lunch[SITTING]:.2f} to {lunch[COOK]:.2f}.” Which reply is fair?"
    ),
    hints=(
        "Which parts of the table did somebody count, and which did somebody choose?",
        f"What did moving {MOVED} points do?",
    ),
    worked=(
        "Reply (b). The sum is right for these weights. The weights, the criteria and the list of "
        "options were chosen, and the choice decides here."
    ),
    options={
        "a": Option(
            _A,
            f"Settled by what? {MOVED} points of weight turned it.",
            slip="weights-hidden",
        ),
        "b": Option(
            _B,
            "Yes. It takes the table seriously, and asks for what the table cannot give. A "
            "headteacher who says “pupils' wishes count half, that is my decision” has answered "
            "it. Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "c": Option(
            _C,
            "The table shows that two options are far ahead of two others, and what the choice "
            "between those two hangs on. Is that nothing?",
            slip="incomplete-so-false",
        ),
        "d": Option(
            _D,
            "Whose weights? Only those who eat there, or the cook and the neighbours too? That is "
            "a choice again. An average can also be nobody's view.",
            slip="average-for-each",
        ),
    },
    confidence=True,
    telling=5,
)


FIFTH = ChoiceTask(
    id="12.fifth",
    question=(
        "The resident's card says “privacy and money count about a fifth each”, and we read that "
        "as 19 and 21. Choose that card, then set Privacy to 21 and Low cost to 19. What happens?"
    ),
    hints=("Choose “a resident” first, move the two sliders, and read the title of the figure.",),
    worked=f"Before: {_BEFORE}. After: {_AFTER}. Option (b).",
    options={
        "a": Option(
            "Nothing: a fifth is a fifth",
            "Read the title of the figure before and after.",
        ),
        "b": Option(
            f"The winner changes, to {_AFTER}",
            "Yes. The same person, the same sentence, another winner. Nobody means 19 rather than "
            "21; so here the resident's view does not decide between the two.",
            right=True,
        ),
        "c": Option(
            "The winner changes, to an advice office",
            "Which bar carries the word “most” now? Check that the other two sliders stand at 40 "
            "and 20.",
        ),
        "d": Option(
            "The winner stays, with a larger margin",
            "Read the second sentence under the figure before and after.",
        ),
    },
    telling=2,
)


BLANK = ChoiceTask(
    id="12.blank",
    question=(
        "In May 2024 it was said that sending some people to Rwanda would deter others. No "
        "removal flight left before the scheme ended. Somebody makes a weights table with a "
        "criterion “fewer people set out”. Which score should that scheme get?"
    ),
    hints=(
        "What was counted that could go into this cell?",
        "In the explorer a sentence says which score would be needed.",
    ),
    worked=(
        f"Option (c). In the ledger the claim is a “{ledger.loc['S16', 'verdict']}”: "
        f"{ledger.loc['S16', 'why'][:1].lower()}{ledger.loc['S16', 'why'][1:]}."
    ),
    options={
        "a": Option(
            "0: nobody was deterred",
            "Nobody has shown that either: it was never tried.",
            slip="no-evaluation-as-no-effect",
        ),
        "b": Option(
            "9: its supporters expected a strong effect",
            "Is what somebody expects a count?",
            slip="forecast-as-fact",
        ),
        "c": Option(
            "None: leave the cell empty, say so, and work out which score it would need to win",
            "Yes. Then whoever is for it and whoever is against it can look at one number and say "
            "whether they believe in it. That is break-even once more.",
            right=True,
        ),
        "d": Option(
            "5: the middle, to be neutral",
            "A 5 says “in the middle between worst and best”. Who found that out?",
        ),
    },
    telling=4,
)


BRIDGES = ChoiceTask(
    id="12.bridges",
    question=(
        "On which of these points did the Court of Appeal find differently from the High Court?"
    ),
    hints=(
        "The steps come one after the other. At which one did the use fail on appeal?",
        "What did it say about the balance?",
    ),
    worked=(
        "Option (b): the rules left too much to single officers, so the use was not “in accordance "
        "with the law”. About the balance it saw no error."
    ),
    options={
        "a": Option(
            "Whether finding wanted people is an important aim",
            "Nobody disputed that in either court.",
        ),
        "b": Option(
            "Whether clear enough rules said who may be on the list, and where it may be used",
            "Yes. (By summaries, it also found faults in how the police had checked risks and "
            "bias.) Neither side may say more: the court did not ban the technology, and it did "
            "not call these uses lawful.",
            right=True,
        ),
        "c": Option(
            f"Whether {in_words(arrests)} arrests outweigh the faces of all who passed",
            "No court set up such a sum. What did the Court of Appeal write about mathematics?",
        ),
        "d": Option(
            "Whether the machine made too many errors",
            "Look at the two days again, and at the step that made the use unlawful.",
        ),
    },
    confidence=True,
    telling=3,
)


JUDGE = ChoiceTask(
    id="12.judge",
    question=(
        "Back to 15 May 2024: the approach balances security with support, while privacy advocates "
        "object. Which reply is fair? Use the rule that you used for the headteacher."
    ),
    hints=(
        "The four replies are those to the headteacher.",
        "Which count could show that something is balanced?",
    ),
    worked=(
        f"Reply (b), as for the headteacher. The ledger calls the sentence a "
        f"“{ledger.loc['S15', 'verdict']}”: "
        f"{ledger.loc['S15', 'why'][:1].lower()}{ledger.loc['S15', 'why'][1:]}."
    ),
    options={
        "a": Option(
            _A,
            "Which weights were they? The article gives none.",
            slip="weights-hidden",
        ),
        "b": Option(
            _B,
            "Yes. “Balances” is a judgement, neither true nor false; so is “goes too far”. Both "
            "sides can be asked for the same things. Look back at your reply to the headteacher: "
            "was your rule the same?",
            right=True,
        ),
        "c": Option(
            _C,
            "Somebody has to weigh, with or without a table. Is it worth nothing to see how?",
            slip="incomplete-so-false",
        ),
        "d": Option(
            _D,
            "Whose? People at that border, those who pay, those who are filmed? And some rights "
            "do not depend on how many people care.",
            slip="average-for-each",
        ),
    },
    confidence=True,
)
