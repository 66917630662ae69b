"""Lesson 10: what the learner writes."""

from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="10.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


NOTE = TextTask(
    id="10.note",
    question=(
        "Helen Osei sits on the budget committee of a parliament. A ministry tells her: “The new "
        "cameras have doubled detections, so the money is well spent.” Write Helen two sentences: "
        "what the doubling can mean, and what she should ask for before she decides."
    ),
    rubric=(
        "Is it clear that detections depend on how much is looked?",
        "Do you name at least two of the things that may have happened to the crossings?",
        "Does Helen know what to ask for: hours of looking, a count that does not depend on the "
        "cameras, the sectors next door, the full cost?",
        "Would the ministry and its critics both call it fair? Do you leave open whether it works?",
    ),
    model=(
        "Twice as many detections can mean that more is seen of the same crossings, or that "
        "crossings rose, fell or moved next door; the count alone does not tell which. Before you "
        "decide, ask for the hours of looking, a count that does not depend on the cameras, both "
        "here and next door, and the full cost; without them a cost for each outcome cannot be "
        "computed."
    ),
)
