"""A made-up lesson with an exercise of each kind that has a form, and one that looks back."""

import re

import pandas as pd

from lessonkit.lessons import catalogue
from lessonkit.lessons.lesson import Outline
from lessonkit.record import DONE
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.order import OrderTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.tasks.task import Task
from lessonkit.tasks.text import TextTask

# Values that stand for recorded data. Each is a number that nothing else on a page would hold.
HIDDEN = (777123, 313717, 551993, 98237)


def found_in(text: str, numbers=HIDDEN) -> list[str]:
    """The numbers that stand in a text as such; not those that happen to be in a widget's id."""
    written = [form for number in numbers for form in (str(number), f"{number:,}")]
    return [one for one in written if re.search(rf"(?<![\w.]){one}(?!\w)", text)]


ONE = ChoiceTask(
    id="90.one",
    question="What does a count of detections count?",
    options={
        "a": Option("People who set out", "Nobody counts them.", slip="wrong-base"),
        "b": Option("Times that somebody was found", "One person may be found twice.", right=True),
        "c": Option("Boats", "A boat holds several people."),
    },
    telling=3,
    confidence=True,
)
SEVERAL = ChoiceTask(
    id="90.several",
    question="What belongs under a figure?",
    several=True,
    options={
        "a": Option("Its source", "Without it nobody can look.", right=True),
        "b": Option("Its edition", "Figures are revised.", right=True),
        "c": Option("An opinion", "That is the reader's."),
    },
)
NUMBER = NumberTask(
    id="90.number",
    question="A count goes from 200 to 150. By how many per cent does it change?",
    unit="per cent",
    answer=-25,
    meaning="A quarter less.",
    hints=("The baseline goes under the line.", "Divide by 200."),
    worked="(150 − 200) ÷ 200 × 100 = −25.",
    slips=(NumberSlip("wrong-base", -100 / 3, "which number comes first?"),),
    telling=2,
)
ESTIMATE = EstimateTask(
    id="90.estimate",
    question="How many people live in Tirana? Guess.",
    answer=HIDDEN[3],
    unit="people",
    meaning="Made up for this test.",
)
ORDER = OrderTask(
    id="90.order",
    question="How does a number come into the news?",
    steps=(
        "Somebody is found",
        "An officer fills in a form",
        "An agency adds up",
        "A paper prints",
    ),
    meaning="At each step something can be lost.",
    telling=1,
)
SORT = SortTask(
    id="90.sort",
    question="A stock or a flow?",
    boxes=("stock", "flow"),
    items={
        "a": SortItem("People waiting on 31 December", "stock", "Is there a day, or a span?"),
        "b": SortItem("Arrivals in a year", "flow", "Is there a day, or a span?"),
    },
    meaning="A stock has a day, a flow has a span.",
)
NOTE = TextTask(id="90.note", question="What do you wonder?")
TABLELESS = pd.DataFrame({"period": ["2021", "2022"], "value": [HIDDEN[0], HIDDEN[1]]})
WORDS = {
    "unit": "made-up people in a year",
    "subject": "Made-up people",
    "source": "Source: made up",
    "meaning": "Look at the second one.",
}
NUMBERS = PredictionTask(
    id="90.numbers",
    question="How many were there?",
    hidden=TABLELESS,
    shape="numbers",
    axis="year",
    **WORDS,
)
BARS = PredictionTask(
    id="90.bars",
    question="How many were there?",
    hidden=TABLELESS,
    shape="bars",
    axis="year",
    top=1_000_000,
    step=10_000,
    **WORDS,
)
LINE = PredictionTask(
    id="90.line",
    question="How did it go on?",
    known=pd.DataFrame({"period": ["2020Q3", "2020Q4"], "value": [500_000, 600_000]}),
    hidden=pd.DataFrame({"period": ["2021Q1", "2021Q2"], "value": [HIDDEN[0], HIDDEN[2]]}),
    marks={"2021-02-03": "an event"},
    step=1000,
    **WORDS,
)
RANKING = RankingTask(
    id="90.ranking",
    question="Who was counted most often?",
    values={"Freedonia": HIDDEN[0], "Sylvania": HIDDEN[2], "Ruritania": HIDDEN[1]},
    **WORDS,
)
TASKS = (
    *(ONE, SEVERAL, NUMBER, ESTIMATE, ORDER, SORT, NOTE),
    *(NUMBERS, BARS, LINE, RANKING),
)
# What is right, for each that can be.
RIGHT_ANSWERS = {
    ONE.id: "b",
    SEVERAL.id: "a, b",
    NUMBER.id: "-25",
    ESTIMATE.id: str(HIDDEN[3]),
    ORDER.id: ", ".join(ORDER.answer),
    SORT.id: "a: stock, b: flow",
}
assert all(task.judge(RIGHT_ANSWERS[task.id]).state in DONE for task in TASKS[:6])


class MadeUp:
    """A lesson of these exercises, with as few words as possible."""

    title, question, content_note = "Made up", "?", ""
    objectives = ("nothing",)
    teaching_minutes = exercise_minutes = 1
    key_points = limits = sources = ()

    def __init__(self, lesson_id: str, *tasks: Task) -> None:
        self.id, self.tasks = lesson_id, tasks

    @property
    def outlines(self) -> dict[str, Outline]:
        return {
            one.id: Outline(
                one.id, KINDS.get(type(one), "text"), one.telling, one.going_further, one.may_skip
            )
            for one in self.tasks
        }

    def task(self, task_id: str) -> Task:
        return next(one for one in self.tasks if one.id == task_id)


KINDS = {
    ChoiceTask: "choice",
    NumberTask: "number",
    EstimateTask: "number",
    OrderTask: "order",
    SortTask: "sort",
}


LESSONS = {"90": MadeUp("90", *TASKS), "91": MadeUp("91")}


def install(patch: object = setattr) -> None:
    """Put the made-up lessons in the place of the real ones; `patch` sets an attribute."""
    patch(catalogue, "lesson", LESSONS.__getitem__)
    patch(catalogue, "lesson_ids", lambda: list(LESSONS))
