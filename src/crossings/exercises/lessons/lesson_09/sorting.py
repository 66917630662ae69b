"""Lesson 09: things to sort, and steps to put in order."""

from crossings.exercises.lessons.lesson_09.figures import kit_verdict
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.sort import SortItem, SortTask

_MORE, _FEWER, _SAME = "more", "fewer", "the same"
RAISE = SortTask(
    id="09.raise",
    telling=3,
    question=(
        "Two groups that are alike. You flag from a higher score, for both. What happens to the "
        "number of …"
    ),
    boxes=(_MORE, _FEWER, _SAME),
    items={
        "a": SortItem(
            "people flagged wrongly",
            _FEWER,
            "Where do they stand in the figure, and what does the line do as it moves right?",
        ),
        "b": SortItem(
            "people on the list who are missed",
            _MORE,
            "Look at the lower bars, left of the line.",
            slip="threshold-for-free",
        ),
        "c": SortItem(
            "alerts",
            _FEWER,
            "An alert is everybody right of the line. Is there more or less room now?",
        ),
        "d": SortItem(
            "people on the list",
            _SAME,
            "Does the dial write anybody on the list, or off it?",
        ),
    },
    hints=(
        "Try it: world “the groups are alike”, and move only “Flag from”.",
        "Everybody right of the dashed line is flagged. The people themselves do not move.",
    ),
    worked="(a) fewer, (b) more, (c) fewer, (d) the same.",
    meaning=(
        "Fewer false alerts are paid for with more people missed. Only a better machine, better "
        "pictures or a better list lowers both. Where the dial stands is a choice between two "
        "kinds of error, and somebody makes it."
    ),
)


CHAIN = OrderTask(
    id="09.chain",
    question="From a plate to a stop: put the six steps in order.",
    steps=(
        "A vehicle passes and its plate is photographed",
        "Software turns the picture into letters and digits",
        "What was read is compared with a list",
        "The machine raises an alert",
        "Somebody looks at the picture, the plate and the entry on the list",
        "Somebody decides whether to stop the vehicle",
    ),
    why=(
        "Software can read only what was photographed.",
        "Before anything can be compared, there must be letters and digits.",
        "An alert needs a match. With what, and found how?",
        "A person looks at an alert. What has to be there first?",
        "A decision before anybody has looked would be the machine's own.",
    ),
    slips=(
        OrderSlip(
            "misread-for-false-alert",
            needs=2,
            step=3,
            look="what has to match before the machine can raise an alert?",
        ),
    ),
    hints=(
        "Where do the letters come from, and what are they compared with?",
        "People come in at the end: first to look, then to decide.",
    ),
    worked="Photograph, read, compare, alert, look, decide.",
    meaning=(
        "Each step can go wrong in its own way. A misread (step 2) becomes a false alert (step 4) "
        "only if what was read stands on the list. An old list makes wrong alerts out of good "
        "readings. Step 5 is where a person can catch both, if there is time for it."
    ),
)


_FOUND, _NOT = "published and found", "not found"
PUBLISHED = SortTask(
    id="09.published",
    question="Six things one would like to know. Which were published and found for this course?",
    boxes=(_FOUND, _NOT),
    items={
        "a": SortItem(
            "How often the best fingerprint system of a laboratory test in 2003 was right",
            _FOUND,
            "Filter the table by “Fingerprint”: laboratories like to print such figures.",
        ),
        "b": SortItem(
            "How many hits in Eurodac, the EU's fingerprint database, were false after 2008",
            _NOT,
            "Look at the rows “Fingerprint, Eurodac”: up to which year do they go?",
            slip="not-counted-as-none",
        ),
        "c": SortItem(
            "How wide night-vision goggles let somebody see",
            _FOUND,
            "An angle is a property of the thing, like its weight. See the row “Night-vision "
            "goggles”.",
        ),
        "d": SortItem(
            "How many people somebody notices, or overlooks, with night-vision goggles",
            _NOT,
            "Read the row “Night-vision goggles” to its end, the column note too.",
        ),
        "e": SortItem(
            "That in October 2025 partners were trained with British drones and biometrics",
            _FOUND,
            "It is an event, and newspapers reported it.",
        ),
        "f": SortItem(
            "What the kit changed on the Balkan route",
            _NOT,
            "Training and pledges were reported. Is that what it changed?",
            slip="not-counted-as-none",
        ),
    },
    hints=(
        "The table below has what was found; its column note says what was not.",
        "Properties and events are often published. Misses and effects seldom are.",
    ),
    worked="Found: (a), (c), (e). Not found: (b), (d), (f).",
    meaning=(
        "Laboratory figures, properties and events are found; misses, effects and errors in use "
        "are not. “Not found” is said of our search: the figures may exist, and it is fair to ask "
        f"for them. That is why the ledger calls claim M9 a {kit_verdict}, neither true nor false."
    ),
)
