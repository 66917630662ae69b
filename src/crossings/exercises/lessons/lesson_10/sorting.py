"""Lesson 10: things to sort and steps to put in order."""

from crossings.exercises.lessons.lesson_10.figures import kit_millions, ledger
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.sort import SortItem, SortTask

_SEEN, _LESS, _MOVED, _OPEN = "detection", "deterrence", "displacement", "cannot be told"
THREE = SortTask(
    id="10.three",
    question=(
        "Five sentences about invented borders where everything is known. What does each one show?"
    ),
    boxes=(_SEEN, _LESS, _MOVED, _OPEN),
    items={
        "a": SortItem(
            "Of 100 crossings 60 were seen; the year before it was 30.",
            _SEEN,
            "Did the crossings change, or the share that is seen?",
        ),
        "b": SortItem(
            "In all sectors together 120 fewer crossings were made, because people stayed at home.",
            _LESS,
            "Where did the crossings go that are missing?",
        ),
        "c": SortItem(
            "The same people who gave up the watched sector crossed next door instead.",
            _MOVED,
            "Are there fewer crossings in all?",
            slip="displacement-as-deterrence",
        ),
        "d": SortItem(
            "The patrols wrote down twice as many detections as the year before.",
            _OPEN,
            "Is it known how many crossings there were, or how much was looked?",
            slip="effort-ignored",
        ),
        "e": SortItem(
            "In the watched sector detections fell by half.",
            _OPEN,
            "Fewer crossings, fewer next door, or a camera that broke down?",
            slip="displacement-as-deterrence",
        ),
    },
    hints=(
        "Detection: a larger share is seen. Deterrence: fewer set out. Displacement: they go "
        "elsewhere.",
        "Two of the five say only how much was detected.",
    ),
    worked=(
        "(a) detection, (b) deterrence, (c) displacement; (d) and (e) cannot be told: they count "
        "detections and nothing else."
    ),
    meaning=(
        "To tell the three apart somebody has to know the share that is seen, the crossings in "
        "all, and what happened next door. A fall in detections has as many readings as a rise."
    ),
    telling=4,
)


_IN, _ADDED = "in the notice", "only in the rewriting"
KIT = SortTask(
    id="10.kit",
    question=(
        "Which of these stand in the notice of the Home Office, as far as it could be read, and "
        "which only in its rewriting by a news site?"
    ),
    boxes=(_IN, _ADDED),
    items={
        "a": SortItem(f"£{kit_millions:g} million", _IN, "Look for the sum on the card."),
        "b": SortItem("drones", _IN, "Drones, or drones with a certain camera?"),
        "c": SortItem(
            "thermal imaging",
            _ADDED,
            "The last sentence of “What the data say”.",
            slip="label-drift",
        ),
        "d": SortItem("number-plate readers", _IN, "Look at the list on the card."),
        "e": SortItem(
            "automatic sharing of data",
            _ADDED,
            "The last sentence of “What the data say”.",
            slip="label-drift",
        ),
    },
    hints=("The card has a line “What the data say”.", "Two of the five were added."),
    worked="In the notice: (a), (b), (d). Only in the rewriting: (c), (e).",
    meaning=(
        f"So the claim “{ledger.loc['C1', 'verdict']}”: the sum and the place are in the notice. "
        "Only its opening could be read, so the two details may stand further down, or be true "
        "all the same. They were not traced."
    ),
)


TEST = OrderTask(
    id="10.test",
    question=(
        "In October 2025 a newspaper reported that British drones, night vision and biometrics "
        "would help on the route. Put the steps of a fair test in order."
    ),
    steps=(
        "Write down what should change, and how it will be counted without the equipment",
        "Count it for a time, in this sector and in others like it",
        "Draw lots: which of the sectors get the equipment first?",
        "Switch it on, and keep a record of the hours it runs",
        "Count again everywhere in the same way, and next door too",
        "Compare the change where it ran with the change where it did not",
    ),
    why=(
        "whoever counts first and chooses the measure afterwards can choose the one that looks "
        "best.",
        "the lots should be drawn when the usual level of every sector is known.",
        "where it is switched on should be decided by the lots.",
        "counting again needs something to have happened in between.",
        "comparing needs both counts.",
    ),
    slips=(
        OrderSlip(
            "no-comparison",
            1,
            3,
            "once it is switched on, nobody can count any more what it was like before.",
        ),
        OrderSlip(
            "peak-picked",
            0,
            4,
            "whoever chooses the measure after counting can pick the one that moved most.",
        ),
    ),
    hints=(
        "What has to be settled before anybody knows a result?",
        "Three steps come before the switch.",
    ),
    worked=(
        "Measure, count before, draw lots, switch on, count again, compare. The lots see to it "
        "that sectors with and without the equipment are alike but for chance."
    ),
    meaning=(
        "The number-plate trial drew lots too. For the claim of October 2025 the ledger says "
        f"“{ledger.loc['M9', 'verdict']}”: {ledger.loc['M9', 'why'][:1].lower()}"
        f"{ledger.loc['M9', 'why'][1:]}. Such a test also has costs, and at a border people may be "
        "harmed by where the equipment stands; whether to do it is a question of its own."
    ),
    telling=3,
)
