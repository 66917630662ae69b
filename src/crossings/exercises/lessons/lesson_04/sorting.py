"""Lesson 04: events in order of time, rivals, and what an evaluation needs."""

from crossings.exercises.lessons.lesson_04.figures import (
    AGREED,
    CAMERAS,
    DOVER,
    PRISONERS,
    SAID_SINCE,
    ledger,
    programme_cost,
)
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.sort import SortItem, SortTask

ORDER = OrderTask(
    id="04.order",
    question="What came first? Put these six in order of time, the earliest first.",
    steps=(
        "Albanian police officers at Dover and faster returns are announced",
        "The summer peak is over: a quarter with far fewer Albanian nationals begins",
        "The agreement: two joint statements of the governments",
        "An arrangement on sending prisoners to Albania",
        "The Foreign Secretary dates a fall of 90 per cent from the agreement",
        "Cameras on the Albania–Kosovo border are reported",
    ),
    why=(
        "The quarter with the most people ended in September. Which of these was before that?",
        "The fourth quarter of 2022 was already low. When was it nearly over?",
        "The governments first agreed to work together, then on single matters.",
        "He spoke in autumn 2023. What came in spring of that year?",
        "Nobody had reported these when the years 2022 and 2023 were compared.",
    ),
    slips=(
        OrderSlip(
            "cause-after-effect",
            4,
            5,
            "can cameras that nobody has reported yet stand behind a fall that is being reported?",
        ),
        OrderSlip(
            "cause-after-effect",
            1,
            2,
            "the bars: how tall is the fourth quarter of 2022, and when in it did the agreement "
            "come?",
        ),
    ),
    hints=(
        "The agreement is of December 2022. Two of the six come before it.",
        "The last one is of May 2024.",
    ),
    worked=(
        f"Officers at Dover ({DOVER}), the quarter after the peak (from October 2022), the "
        f"agreement ({AGREED}), prisoners ({PRISONERS}), the sentence of the Foreign Secretary "
        f"({SAID_SINCE}), the cameras ({CAMERAS})."
    ),
    meaning=(
        "What comes later cannot have caused what came before, so the line of time rules some "
        "causes out. It rules none in: the first of six is not therefore the cause of the second."
    ),
)


_OUT, _STAYS = "taken out", "stays"
RIVALS = SortTask(
    id="04.rivals",
    confidence=True,
    telling=3,
    question=(
        "A comparison with everyone else on the boats takes out what hits all boats alike. Which "
        "rivals does it take out, and which stay?"
    ),
    boxes=(_OUT, _STAYS),
    items={
        "a": SortItem(
            "Storms in the Channel",
            _OUT,
            "Does the sea ask for a passport?",
        ),
        "b": SortItem(
            "More patrols on French beaches",
            _OUT,
            "Can a patrol on a beach tell who is Albanian before it stops a boat?",
        ),
        "c": SortItem(
            "Albanian officers at Dover, announced in August 2022",
            _STAYS,
            "Whose arrivals would such officers change?",
        ),
        "d": SortItem(
            "Smugglers who sold to Albanian nationals change their prices",
            _STAYS,
            "Would that show in the number of other nationalities?",
        ),
        "e": SortItem(
            "A very high summer that comes down by itself",
            _STAYS,
            "Which group had the very high summer?",
        ),
        "f": SortItem(
            "The agreement itself",
            _STAYS,
            "If it were taken out, could you still find its effect?",
        ),
    },
    hints=(
        "Ask of each: whom would it concern, everyone on the boats or Albanian nationals only?",
        "Two are taken out.",
    ),
    worked=(
        "Taken out: storms (a) and patrols (b). They stay: officers at Dover (c), prices (d), a "
        "return from a peak (e) and the agreement (f)."
    ),
    meaning=(
        "So the gap that is left belongs to four candidates together, and the comparison cannot "
        "share it out. “Alike” is an assumption too. Whether prices changed is not verified here; "
        "it is on the list because it could have. And the comparison group has causes of its own: "
        "a rise among Turkish nationals makes the guess higher and has nothing to do with Albania."
    ),
)


_HELPS, _NOT = "helps", "does not help"
PROGRAMME = SortTask(
    id="04.programme",
    telling=2,
    question=(
        f"The article says, in our words: {ledger.loc['S14', 'claim']}. New Perspectives is a "
        f"British programme in northern Albania ({programme_cost}, from one source). An evaluation "
        "was not found. Which of these help to show whether it has an effect?"
    ),
    boxes=(_HELPS, _NOT),
    items={
        "a": SortItem(
            "How many wanted to leave before it began, there and in a district without it",
            _HELPS,
            "What would you compare the later numbers with?",
        ),
        "b": SortItem(
            "The number of young people who took part",
            _NOT,
            "It says how much was done. Does it say what changed?",
        ),
        "c": SortItem(
            "The result that counts, written down before the programme begins",
            _HELPS,
            "What may happen if the result is chosen when the numbers are known?",
        ),
        "d": SortItem(
            "Letters of thanks from people who took part and stayed",
            _NOT,
            "Who wrote no letter? And would the writers have left otherwise?",
            slip="who-was-asked",
        ),
        "e": SortItem(
            "Places given by lot among those who applied",
            _HELPS,
            "With a lot, how would those with a place differ from those without?",
        ),
        "f": SortItem(
            "That fewer Albanian nationals came in small boats in 2023",
            _NOT,
            "How many other things does that number hold?",
            slip="after-so-because",
        ),
    },
    hints=(
        "An effect is what came minus what would have come otherwise. Which items help with the "
        "second part?",
        "Three help.",
    ),
    worked=(
        "It helps: numbers from before, with a district to compare (a), a result fixed beforehand "
        "(c), places by lot (e). The others tell that something was done, or that some people "
        "were glad of it."
    ),
    meaning=(
        "Figures from before, something to compare with, and a result fixed beforehand: without "
        "them nobody can say that it worked, nor that it failed. “No evaluation was found” is not "
        "“no effect”."
    ),
)
