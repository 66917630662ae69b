"""Lesson 03: the prediction, and what the learner writes."""

import pandas as pd

from crossings.exercises.lessons.lesson_03.figures import (
    EVENTS,
    SOURCE,
    alb,
    alb_q,
    fall,
    q4_over,
)
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.text import TextTask

NOTICE = TextTask(
    id="03.notice",
    question="What do you notice in this figure? What do you wonder? One line for each.",
)


_known = [q for q in alb_q if "2021Q1" <= q <= "2022Q3"]
_hidden = [q for q in alb_q if "2022Q4" <= q <= "2023Q4"]
AFTER_THE_PEAK = PredictionTask(
    id="03.after-the-peak",
    question="How did the number of Albanian nationals go on after the third quarter of 2022?",
    known=pd.DataFrame({"period": _known, "value": [alb_q[q] for q in _known]}),
    hidden=pd.DataFrame({"period": _hidden, "value": [alb_q[q] for q in _hidden]}),
    unit="Albanian nationals recorded in a quarter",
    subject="Albanian nationals arriving by small boat",
    source=SOURCE,
    marks=EVENTS,
    meaning=(
        f"Look at 2022Q4. The joint statements came on 13 December, when {q4_over:.0%} of that "
        "quarter was over. Where does the big step down lie: before or after the dashed line?"
    ),
)


NOTE = TextTask(
    id="03.note",
    question=(
        "Sam Carter edits a local paper in Dover. Tomorrow's headline: “Deal with Albania cuts "
        "boat arrivals by over 90 per cent”. Write Sam two sentences: what holds, and one limit."
    ),
    rubric=(
        "Is it clear what was counted, and by whom?",
        "Are both years named, so that Sam knows the baseline?",
        "Is there one limit, such as another baseline, the timing, or what the count leaves out?",
        "Would somebody who thinks differently from you about migration call it fair?",
    ),
    model=(
        f"The Home Office recorded {alb[2023]} Albanian nationals arriving by small boat in 2023 "
        f"after {alb[2022]:,} in 2022, a fall of {abs(fall):.1f} per cent. The big step "
        f"down lies mostly before the agreement of 13 December 2022, and 2023 was above 2021 "
        f"({alb[2021]}), so the figures alone do not show that the deal did it."
    ),
)
