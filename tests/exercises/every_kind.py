"""One small exercise of every kind, and what answers it: material for the tests."""

import pandas as pd

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.function import Case, FunctionSlip, FunctionTask
from lessonkit.tasks.number import NumberSlip, NumberTask
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.tasks.ranking import RankingTask
from lessonkit.tasks.sort import SortItem, SortTask
from lessonkit.tasks.table import TableSlip, TableTask
from lessonkit.tasks.text import TextTask

CHART = catalogue.task("03.chart")
AFTER_THE_PEAK = catalogue.task("03.after-the-peak")


def change(earlier, later):
    """A change in per cent."""
    return 100 * (later - earlier) / earlier


NUMBER = NumberTask(
    id="99.number",
    question="By how many per cent did it change from 50 to 40?",
    unit="per cent",
    answer=-20.0,
    meaning="A fall of a fifth.",
    slips=(NumberSlip("wrong-base", -25.0, "which comes first?"),),
    hints=("Two figures.",),
    worked="It is a fifth.",
)
CHOICE = ChoiceTask(
    id="99.choice",
    question="Which are flows?",
    options={
        "a": Option("arrivals in a year", "In a period.", right=True),
        "b": Option("people living here", "At one moment.", slip="flow-for-stock"),
        "c": Option("boats in a month", "In a period.", right=True),
        "d": Option("cases open today", "At one moment.", slip="pending-ignored"),
    },
    several=True,
    hints=("Ask: at one moment, or in a period?",),
    worked="a and c.",
)
TABLE = TableTask(
    id="99.table",
    question="Sort the years by people, most first.",
    key=("year",),
    answer=pd.DataFrame({"year": [2022, 2021], "people": [12, 8]}),
    meaning="Most first.",
    ordered=True,
    slips=(
        TableSlip("double-count", pd.DataFrame({"year": [2022, 2021], "people": [24, 16]}), "once"),
    ),
    hints=("Sort.",),
    worked="sort_values",
)
ORDER = OrderTask(
    id="99.order",
    question="How is a change in per cent worked out?",
    steps=("find both figures", "subtract", "divide by the earlier", "times 100"),
    why=("It needs two figures.", "It needs a difference.", "It needs a fraction."),
    meaning="Four steps.",
    slips=(OrderSlip("brackets-missing", 1, 2, "what is divided?"),),
    hints=("What do you need first?",),
    worked="Figures, difference, division, per cent.",
)
SORT = SortTask(
    id="99.sort",
    question="Stock or flow?",
    boxes=("stock", "flow"),
    items={
        "a": SortItem("people living here", "stock", "At one moment?", slip="flow-for-stock"),
        "b": SortItem("arrivals in a year", "flow", "In a period?", slip="stock-for-flow"),
        "c": SortItem("cases open today", "stock", "On which day?"),
    },
    meaning="A stock is at one moment.",
    hints=("A moment or a period?",),
    worked="a and c are stocks.",
)
ESTIMATE = EstimateTask(
    id="99.estimate",
    question="How many people cross?",
    answer=1200.0,
    unit="people",
    meaning="Fewer than most think.",
)
FUNCTION = FunctionTask(
    id="99.function",
    question="Write a function for a change in per cent.",
    name="change",
    cases=(
        Case((50, 40), -20.0),
        Case((40, 50), 25.0, look="the sign."),
        Case((1, 3), 200.0, slip="increase-for-multiple", look="what is added?"),
    ),
    example=change,
    meaning="It works for every pair.",
    slips=(FunctionSlip("wrong-base", lambda a, b: 100 * (b - a) / b, "which comes first?"),),
    hints=("Divide by the earlier.",),
    worked="100 * (later - earlier) / earlier",
)
RANKING = RankingTask(
    id="99.ranking",
    question="Which is the largest?",
    values={"A": 5, "B": 9, "C": 2},
    unit="people",
    subject="Groups",
    source="Made up",
    meaning="Size is not growth.",
)
TEXT = TextTask(id="99.text", question="What do you notice?", rubric=("A year?",), model="In 2022…")
SAMPLES = (
    *(NUMBER, CHOICE, TABLE, ORDER, SORT, ESTIMATE, FUNCTION, RANKING, TEXT),
    *(CHART, AFTER_THE_PEAK),
)


def worked_answer(task):
    """An answer that is right, for an exercise of any kind."""
    match task:
        case FunctionTask():
            return task.example
        case TextTask():
            return task.model or "Summers are high. Why?"
        case RankingTask():
            return task.recorded
        case ChoiceTask():
            return list(task.answer)
    if hasattr(task, "hidden"):
        return list(task.hidden["value"])
    return task.example if hasattr(task, "example") else task.answer
