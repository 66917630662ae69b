"""Lesson 05: guesses before the data are seen, and what the learner writes."""

import pandas as pd

from crossings.exercises.lessons.lesson_05.figures import (
    decided,
    men_granted,
    of_answers,
    of_ends,
    women_granted,
)
from lessonkit.data.captions import source_line
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.prediction import PredictionTask
from lessonkit.tasks.text import TextTask

GUESS = EstimateTask(
    id="05.guess",
    question=(
        "In 2022 the Home Office gave many Albanian nationals a first answer to their asylum "
        "claim. Of every 100 answers, yes or no, how many were a yes? Guess."
    ),
    answer=round(of_answers[2022], 1),
    unit="of every 100",
    meaning=(
        "This is the official grant rate: grants, divided by grants and refusals. Keep in mind "
        "what it divides by."
    ),
)

OWN_RATE = TextTask(
    id="05.own-rate",
    question="What share was granted? Write your number, and what you divided by.",
)

WOMEN_AND_MEN = PredictionTask(
    id="05.women-and-men",
    question=(
        f"Of every 100 Albanian claims that got a yes or a no in 2022, {of_answers[2022]:.0f} got "
        "a yes. How many of every 100 for women, and how many for men?"
    ),
    hidden=pd.DataFrame(
        {"period": ["women", "men"], "value": [round(women_granted), round(men_granted)]}
    ),
    unit="grants for every 100 answers",
    subject="First decisions on Albanian claims in 2022",
    source=source_line("uk_asylum_decisions"),
    shape="numbers",
    axis="group",
    adds_up=False,
    step=1,
    meaning=(
        "One average can stand for nobody. The whole is near the middle only because women and men "
        "got about as many answers each; men had many more claims that ended without an answer. "
        "The table does not say why the two differ."
    ),
)

NOTE = TextTask(
    id="05.note",
    question=(
        "Jonas Reed runs the press desk of a refugee charity. His draft says: “Half of all "
        "Albanian asylum claims are granted.” Write Jonas two sentences: what holds, and one limit."
    ),
    rubric=(
        "Is it clear what was divided by what?",
        "Is the year named, and who counted?",
        "Is there one limit: withdrawn claims, women and men, another year, those who still wait?",
        "Would a minister's adviser and a lawyer for the charity both call it fair?",
    ),
    model=(
        f"In the Home Office's figures for 2022, {of_answers[2022]:.1f} per cent of the Albanian "
        f"claims that got a yes or a no were granted ({decided[2022]['granted']} of "
        f"{decided[2022]['granted'] + decided[2022]['refused']}), most of them claims of women. "
        f"Another {decided[2022]['withdrawn']:,} claims were withdrawn; with these it is "
        f"{of_ends[2022]:.1f} per cent, and in 2023 the first rate was {of_answers[2023]:.1f}, so "
        "please name the year and what you divide by."
    ),
)
