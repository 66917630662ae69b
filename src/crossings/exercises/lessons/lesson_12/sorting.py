"""Lesson 12: things to sort and steps to put in order."""

from crossings.exercises.lessons.lesson_12.figures import CASE, chosen, kit_millions
from crossings.worlds.harbour import CARDS, OPTIONS
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.sort import SortItem, SortTask

ROLES = SortTask(
    id="12.roles",
    question="Which option wins for which role card? Choose each card in the explorer and look.",
    boxes=OPTIONS,
    items={
        letter: SortItem(
            name,
            chosen[name],
            f"Choose the card “{name}” and read the title of the figure.",
        )
        for letter, name in zip("abcdef", CARDS, strict=True)
    },
    hints=(
        "The title of the figure names the option with the highest total first.",
        "Each of the four options wins for at least one card.",
    ),
    worked="; ".join(
        f"({letter}) {chosen[name]}" for letter, name in zip("abcdef", CARDS, strict=True)
    )
    + ".",
    meaning=(
        "One table of scores, six cards, four winners. The two residents disagree with each other, "
        "and one of them agrees with the taxpayer. So a role does not tell you the weights; you "
        "have to ask the person."
    ),
    telling=1,
)


_COUNT, _CHOOSE = "a count could settle it", "somebody has to choose"
KINDS = SortTask(
    id="12.kinds",
    question=(
        "Six sentences about the harbour. Which could a count settle, and where does somebody have "
        "to choose?"
    ),
    boxes=(_COUNT, _CHOOSE),
    items={
        "a": SortItem(
            "A rescue boat costs more in five years than an advice office.",
            _COUNT,
            "Could somebody add up bills?",
        ),
        "b": SortItem(
            "A life counts more than any saving.",
            _CHOOSE,
            "Which count could show that somebody is wrong about it?",
            slip="weights-hidden",
        ),
        "c": SortItem(
            "Privacy is a criterion of its own.",
            _CHOOSE,
            "Who puts criteria into a table, or leaves them out?",
            slip="weights-hidden",
        ),
        "d": SortItem(
            "With more officers more smuggling cases end in court than without.",
            _COUNT,
            "It may be hard to find out. Is it a question of what happens, or of what matters?",
        ),
        "e": SortItem(
            "There are four options, and doing nothing is not one of them.",
            _CHOOSE,
            "Where does the list of options come from?",
            slip="weights-hidden",
        ),
        "f": SortItem(
            "Most people in the town want privacy to weigh 30 points or more.",
            _COUNT,
            "The sentence is about how many people want something. Can they be asked?",
        ),
    },
    hints=(
        "Ask of each: if two people disagree, which count could end the dispute?",
        "What people want can be counted. What should be done cannot.",
    ),
    worked="(a), (d) and (f) a count could settle; (b), (c) and (e) somebody has to choose.",
    meaning=(
        "Each weights table has both kinds in it, and prints them as numbers of one sort. Take "
        "care with (f): a survey settles what people want, not whether the majority may decide "
        "over somebody else's privacy."
    ),
    telling=4,
)


_CAN, _CANNOT = "can be computed", "cannot be computed"
COMPUTABLE = SortTask(
    id="12.computable",
    question=f"The kit of £{kit_millions:g} million: what can be computed today, and what cannot?",
    boxes=(_CAN, _CANNOT),
    items={
        "a": SortItem(
            "Its cost for each case of smuggling that it solved",
            _CANNOT,
            "Two numbers are needed. Which of them was found?",
            slip="cost-without-outcome",
        ),
        "b": SortItem(
            f"How many cases it would have to bring about, if a case is worth £{CASE:,}",
            _CAN,
            "Which two numbers does this need? Do you have both?",
        ),
        "c": SortItem(
            "How many people it stopped wrongly",
            _CANNOT,
            "Who would have counted that? Was it found?",
        ),
        "d": SortItem(
            "What a case would have to be worth, if it brings about 20 cases a year for four years",
            _CAN,
            "It begins with “if”. Does the sum need anything that was not found?",
        ),
        "e": SortItem(
            "Whether an equal sum for more officers would have done more",
            _CANNOT,
            "What the kit did is not known. Is it known what officers would have done?",
        ),
    },
    hints=(
        "A sum needs all its numbers. “If” may stand in for one that nobody has.",
        "No evaluation of the kit was found, and no count of wrong stops at that border.",
    ),
    worked="(b) and (d) can be computed: they begin with an “if”. (a), (c) and (e) cannot.",
    meaning=(
        "A break-even never says what is; it says what would have to be true. That is why it can "
        "be computed on the first day, by those in favour and by those against."
    ),
    telling=3,
)


GATES = OrderTask(
    id="12.gates",
    question=(
        "A police force uses a new camera. Put the questions of the court in order: each has to "
        "be asked only if the answer to the one before was yes."
    ),
    steps=(
        "Do clear rules of law say who may be filmed, where and why?",
        "Is the aim important enough?",
        "Does the camera have a rational link to that aim?",
        "Would nothing milder have done?",
        "Is there a fair balance between the person and the community?",
    ),
    why=(
        "an aim is asked about only where there is a basis in law.",
        "a link leads to something: to what?",
        "whether something milder would do as well can be asked once it is clear that the camera "
        "does anything for the aim.",
        "a balance is asked about last, for a measure that has passed all the others.",
    ),
    hints=(
        "The one about rules stands before the four.",
        "Then: aim, link to the aim, anything milder, balance.",
    ),
    worked="Rules of law; aim; link; nothing milder; fair balance.",
    meaning=(
        "In a weighted sum a high mark here makes up for a low one there. In these steps nothing "
        "makes up for a no. And no step has a number in it: each needs reasons that others can "
        "check."
    ),
    telling=3,
)
