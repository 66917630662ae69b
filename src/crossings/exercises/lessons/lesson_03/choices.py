"""Lesson 03: questions with options to choose from."""

from crossings.exercises.lessons.lesson_03.figures import (
    alb,
    alb_q,
    at_q3_pace,
    bus,
    drop_q3_q4,
    fall,
    q4_over,
)
from crossings.ledger_sorts import verdict_task
from crossings.measures import percent_change
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.tasks.order import OrderSlip, OrderTask
from lessonkit.text.wording import signed

WHO_COUNTED = ChoiceTask(
    id="03.who-counted",
    telling=5,
    question="The table says: Albania, 2022. Who are the people in this row?",
    hints=(
        "Read “One row is” and “What is counted” on the source card above.",
        "Ask where and when each person was counted: that is where the number was made.",
    ),
    worked=(
        "The right option is (b). The count is made when people from a small boat are met at sea "
        "or on the beach. What is noted then is a nationality. Where the journey began is not "
        "noted in this table."
    ),
    options={
        "a": Option(
            "People who set out from Albania in 2022",
            "The table has no place of departure. The boats leave from the other side of the "
            "Channel; where somebody with an Albanian passport set out is not noted.",
            slip="nationality-for-route",
        ),
        "b": Option(
            "People met on arrival by small boat in 2022 and recorded as Albanian nationals",
            "Yes. One event (an arrival), one way (a small boat), one label (the nationality that "
            "was recorded). Keep all three together whenever you use the number.",
            right=True,
        ),
        "c": Option(
            "Albanians who lived in the UK in 2022",
            "Albanians who came another way, or years ago, are not in this row, and some who are "
            "in it have left again.",
            slip="stock-for-flow",
        ),
        "d": Option(
            "Boats with Albanians on board in 2022",
            "The unit of this table is people. Boats are counted in another one, by month.",
            slip="unit-swapped",
        ),
    },
)


_TWIN_BACK = percent_change(bus[2021], bus[2023])
TWIN = ChoiceTask(
    id="03.twin",
    telling=4,
    confidence=True,
    question=(
        f"An invented bus company had {bus[2021]} complaints in 2021, {bus[2022]:,} in 2022 and "
        f"{bus[2023]} in 2023. It says: “Complaints are down by over 90 per cent.” "
        "Which reply is fair?"
    ),
    hints=(
        "Check the arithmetic first. Is it right from 2022 to 2023?",
        "Then try the same sum from 2021 to 2023.",
    ),
    worked=(
        f"From 2022 to 2023 the change is ({bus[2023]} − {bus[2022]:,}) ÷ {bus[2022]:,} × 100 = "
        f"{signed(percent_change(bus[2022], bus[2023]))}%. From 2021 to 2023 it is "
        f"({bus[2023]} − {bus[2021]}) ÷ {bus[2021]} × 100 = {signed(_TWIN_BACK)}%. "
        "Both are true, so reply (b) is the fair one."
    ),
    options={
        "a": Option(
            "“That is false: there were more complaints than in 2021.”",
            "Work out the change from 2022 to 2023 before you call the sentence false.",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“True from 2022 to 2023. Compared with 2021 it is a rise. Which year is usual?”",
            f"Yes. One end point, two baselines, two true sentences: "
            f"{signed(percent_change(bus[2022], bus[2023]))}% and {signed(_TWIN_BACK)}%. "
            "Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "c": Option(
            "“True, so the new timetable works.”",
            "Nothing in the three numbers says why they changed.",
            slip="after-so-because",
        ),
        "d": Option(
            "“True, and that is all there is to say.”",
            "Look at 2021. Does “down” still fit if you start there?",
            slip="true-so-complete",
        ),
    },
)


WHEN = ChoiceTask(
    id="03.when",
    confidence=True,
    question=(
        "Between which two quarters did the number of Albanian nationals fall the most, "
        "counted in people?"
    ),
    hints=(
        "Look for the tallest step down in the figure.",
        "Subtract neighbouring bars. People, not per cent.",
    ),
    worked=(
        f"From 2022Q3 to 2022Q4: {alb_q['2022Q3']:,} − {alb_q['2022Q4']:,} = {drop_q3_q4:,} "
        "people, option (a)."
    ),
    options={
        "a": Option(
            "2022Q3 to 2022Q4",
            f"Yes: {drop_q3_q4:,} people fewer. The joint statements came on 13 December, when "
            f"{q4_over:.0%} of the quarter was over. At the pace of the quarter before, about "
            f"{at_q3_pace:,.0f} people would have arrived by then; the whole quarter has "
            f"{alb_q['2022Q4']:,}. So most of this step came before the statements. What made it, "
            "the table does not say; lesson 04 takes that up.",
            right=True,
        ),
        "b": Option(
            "2022Q4 to 2023Q1",
            f"In per cent this step is steeper ("
            f"{signed(percent_change(alb_q['2022Q4'], alb_q['2023Q1']))}%), but the question is "
            f"about people, and here they are {alb_q['2022Q4'] - alb_q['2023Q1']:,}.",
            slip="unit-swapped",
        ),
        "c": Option(
            "2023Q3 to 2023Q4",
            "There is a fall here too. Compare how many people it is with the steps in 2022.",
        ),
        "d": Option(
            "2022Q2 to 2022Q3",
            "This is the steepest step of all, but in the other direction.",
            slip="sign",
        ),
    },
)


CAMERAS = ChoiceTask(
    id="03.cameras",
    confidence=True,
    question=(
        "The press release of 15 May 2024 speaks of the cameras on the Albania–Kosovo border and "
        "of the fall in one breath. What can the cameras have done to the change from 2022 to "
        "2023?"
    ),
    hints=("Put both on one line of time: the two years compared, and the day of the release.",),
    worked=(
        "The years compared end in December 2023; the cameras are first reported in May 2024. "
        "Option (b): this table cannot show any effect of them."
    ),
    options={
        "a": Option(
            "They made part of it",
            "The years compared were over before the cameras are first reported.",
            slip="cause-after-effect",
        ),
        "b": Option(
            "Nothing that this table shows: they are first reported after those years",
            "Yes. What they did later would need later figures, and something to compare them "
            "with. Whether some worked before May 2024, our sources do not say.",
            right=True,
        ),
        "c": Option(
            "They made most of it, because the fall is so large",
            "The size of a change does not tell its cause.",
            slip="after-so-because",
        ),
        "d": Option(
            "They will keep the number low",
            "That is a forecast about later years. These figures end in 2023.",
        ),
    },
)


MISSING = ChoiceTask(
    id="03.missing",
    question="Who is not in the row “Albania” of 2023, although somebody might think so?",
    several=True,
    hints=(
        "Think of who met the boats, and what had to be noted for somebody to be in the row.",
        "Three of the four belong to the answer.",
    ),
    worked=("Options (a), (b) and (c). The row holds people of every age, so (d) does not belong."),
    options={
        "a": Option(
            "Albanians who came by lorry, by plane or with a visa",
            "Other ways of coming are counted in other tables, if at all.",
            right=True,
        ),
        "b": Option(
            "People whose nationality had not been recorded when the edition was made",
            "They stand in the row “Not recorded” and may move later.",
            right=True,
        ),
        "c": Option(
            "People who landed without being met by anybody",
            "Only people who were detected are counted.",
            right=True,
        ),
        "d": Option("Albanian children", "The table counts people of every age, children too."),
    },
)


JUDGE = ChoiceTask(
    id="03.judge",
    confidence=True,
    question=(
        "Back to the claim: small-boat arrivals from Albania fell by over 90 per cent. Use the "
        "rule that you used for the bus company. Which reply is fair?"
    ),
    hints=(
        "Three checks: the arithmetic, the baseline, the thing counted.",
        "And one more: does the sentence say why it fell? Do the figures?",
    ),
    worked=(
        "Reply (b). The arithmetic holds for 2022 to 2023. The table counts nationality, not place "
        "of departure. Against 2021 there is a rise. And none of it says why."
    ),
    options={
        "a": Option(
            "“That is false: more came in 2023 than in 2021.”",
            f"From 2022 to 2023 the change is {signed(fall)}%, so the sentence is not false.",
            slip="incomplete-so-false",
        ),
        "b": Option(
            "“Right from 2022 to 2023, for people recorded as Albanian nationals. Against 2021 it "
            "is a rise, and the figures do not say why.”",
            "Yes. It says what holds, what was counted and what stays open, and you would say the "
            "same whoever had made the claim. Look back at your reply to the bus company: was your "
            "rule the same?",
            right=True,
        ),
        "c": Option(
            "“Right, so the agreement worked.”",
            "Maybe it did, in part; these figures cannot tell. Where does the big step lie?",
            slip="after-so-because",
        ),
        "d": Option(
            "“Right, and that is all there is to say.”",
            "You found another baseline with another sign. Does the reader not need it?",
            slip="true-so-complete",
        ),
    },
)

ORDER = OrderTask(
    id="03.order",
    question=(
        "Five things that the claim brings together. Put them on one line of time, the earliest "
        "first."
    ),
    steps=(
        "Albanian police officers for Dover are announced (30 August 2022)",
        "the quarter with the most Albanian nationals ends",
        "the two governments publish their joint statements",
        f"the year in which {alb[2023]:,} Albanian nationals were recorded ends",
        "a press release speaks of cameras on the Albania–Kosovo border",
    ),
    why=(
        "In the figure, where does the highest bar end? A quarter ends with its third month.",
        "The dashed line: does it stand before or after the highest bar?",
        "Which year has this count, in the table of part 5?",
        "The sentence above the question gives the day of the press release.",
    ),
    hints=(
        "The dashed line gives one day, the text above two others.",
        "Q3 is July to September. The first thing falls into that quarter, before its end.",
    ),
    worked=(
        "30 August 2022, end of September 2022, 13 December 2022, end of December 2023, 15 May "
        "2024."
    ),
    meaning=(
        "Between the highest quarter and the joint statements lie ten weeks, and in the quarter "
        f"that holds them the count went from {alb_q['2022Q3']:,} to {alb_q['2022Q4']:,}. The "
        "order rules out some causes. It names none."
    ),
    slips=(
        OrderSlip(
            "cause-after-effect",
            needs=3,
            step=4,
            look="when does the year end that was counted, and when were cameras spoken of?",
        ),
        OrderSlip(
            "cause-after-effect",
            needs=1,
            step=2,
            look="does the dashed line stand before the highest bar or after it?",
        ),
    ),
)


# C2 is the same claim as S2, which the news site made on the same day.
LEDGER = verdict_task("03.ledger", ["S2", "S8", "C3", "C4", "C10", "C2"])
