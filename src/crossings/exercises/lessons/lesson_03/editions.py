"""Lesson 03: one figure in two editions."""

from crossings.exercises.lessons.lesson_03.figures import (
    EARLIER,
    LATER,
    edition_growth,
    half_all,
    half_first,
    half_later,
    half_unrecorded,
    in_editions,
)
from lessonkit.tasks.number import NumberTask
from lessonkit.tasks.percent import change_slips
from lessonkit.text.wording import signed

EDITION = NumberTask(
    id="03.edition",
    telling=3,
    question=(
        f"For January to June 2023 the edition of {EARLIER} has {half_first} Albanian nationals, "
        f"and the edition of {LATER} has {half_later} for the same six months. By how many "
        "per cent did the figure grow from one edition to the next? One decimal."
    ),
    unit="per cent",
    answer=edition_growth,
    hints=(
        "A change like any other. The baseline is the earlier edition.",
        f"Divide by {half_first}.",
    ),
    worked=(
        f"({half_later} − {half_first}) ÷ {half_first} × 100 = {signed(edition_growth)} per cent."
    ),
    meaning=(
        f"{signed(edition_growth)}%, and not one more person had arrived. In {EARLIER}, "
        f"{half_unrecorded:,} of {half_all:,} people had no nationality recorded yet "
        f"({half_unrecorded / half_all:.0%}). Fresh figures are good for speed; final ones are "
        "good for sentences that should last."
    ),
    ingredients=in_editions,
    slips=change_slips(half_first, half_later, "the earlier edition"),
)
