"""Lesson 04: questions with options to choose from."""

from crossings.exercises.lessons.lesson_04.figures import (
    ANNOUNCED,
    ENDED,
    ROUTES,
    SAID_SINCE,
    company_said,
    december_change,
    december_low,
    everyone,
    ledger,
    pace_change,
    placebo_spread,
    real_one_spread,
    real_spread,
    red_2022,
    red_2023,
)
from crossings.measures import percent_change
from lessonkit.tasks.choice import ChoiceTask, Option
from lessonkit.text.wording import signed

_TOTAL = {year: percent_change(everyone[year - 1], everyone[year]) for year in (2022, 2023)}

TWIN = ChoiceTask(
    id="04.twin",
    confidence=True,
    telling=5,
    question=(
        f"An invented bus company picks the ten of its {ROUTES} routes with the most complaints "
        f"and gives them a new timetable. A year later complaints on those ten are down by "
        f"{company_said} per cent. It says: “The new timetable did it.” Which reply is fair?"
    ),
    hints=(
        "Why were these ten picked, and not others?",
        "What would you like to know about ten such routes without a new timetable?",
    ),
    worked=(
        "Reply (b). The fall is a fact. Whether the timetable made it cannot be told without a "
        "guess at what would have happened otherwise, and routes picked in their worst year mostly "
        "come down by themselves."
    ),
    options={
        "a": Option(
            "“False: the timetable did nothing.”",
            "Nothing here shows that it did nothing.",
            slip="no-evaluation-as-no-effect",
        ),
        "b": Option(
            "“They are down. How far would they have come down without it? Show me routes like "
            "these that were left alone.”",
            "Yes. It takes the fall as it is and asks for a comparison. Keep this rule in mind; "
            "you will need it again.",
            right=True,
        ),
        "c": Option(
            "“True: the timetable came, and then complaints fell.”",
            "Order in time is not enough. What else was special about these ten?",
            slip="after-so-because",
        ),
        "d": Option(
            "“True that they are down, and that is all there is to say.”",
            "The company says more than that: it names a cause.",
            slip="true-so-complete",
        ),
    },
)


SHOWS = ChoiceTask(
    id="04.shows",
    confidence=True,
    telling=5,
    question=(
        "Your placebo date gives a large fall. What does that say about the large fall at the date "
        "of the agreement?"
    ),
    hints=(
        "In medicine a placebo is a pill without a drug. What would you think of a test that finds "
        "an effect of both?",
        "Does a method that cannot tell prove that there is nothing to be told?",
    ),
    worked=(
        "Option (b). The same method finds a fall where there was no agreement yet, so finding a "
        "fall does not point to the agreement. It does not clear the agreement away either."
    ),
    options={
        "a": Option(
            "That the agreement worked before it was made",
            "Other steps had been announced in August. The agreement had not.",
            slip="cause-after-effect",
        ),
        "b": Option(
            "That finding a fall there does not, by itself, point to the agreement",
            f"Yes. One quarter ahead: {signed(placebo_spread.min(), 0)}% to "
            f"{signed(placebo_spread.max(), 0)}% before it, {signed(real_one_spread.min())}% to "
            f"{signed(real_one_spread.max())}% after it. The later gap is larger; a fall already "
            "under way would look larger a quarter later, too. The agreement may have kept the "
            "number low, or pushed it lower; this method cannot tell.",
            right=True,
        ),
        "c": Option(
            "That the agreement did nothing",
            "A method that cannot tell proves neither. In the summer of 2023 the number stayed "
            "low, and nobody knows what it would have been otherwise.",
            slip="no-evaluation-as-no-effect",
        ),
        "d": Option(
            "That the counts are wrong",
            "The counts stand. The question is what they can show.",
            slip="incomplete-so-false",
        ),
    },
)


WEATHER = ChoiceTask(
    id="04.weather",
    question=(
        "A colleague says: “The table settles the weather. Many red days, many arrivals; few red "
        "days, few arrivals.” What is the best reply?"
    ),
    hints=(
        "How does a day become red? Read the sentence above the table again.",
        "Suppose that many people cross for some other reason. What happens to the rating?",
    ),
    worked=(
        "Reply (a). The rating also uses recent trends, so crossings can make a day red. Then red "
        "days and crossings move together whatever the weather does."
    ),
    options={
        "a": Option(
            "“Recent crossings help to make a day red, so the two would move together anyway.”",
            "Yes. Such a measure is circular: part of what is to be explained is already in it. "
            "Wind and waves, measured by themselves, would be a better start. And even by this "
            f"rating two years, April to April, hardly differ: {red_2022} red days in 2022–23, "
            f"{red_2023} in 2023–24.",
            right=True,
        ),
        "b": Option(
            "“Right, so the weather is the cause.”",
            "Two things that rise together can have a common source. Here it is built in.",
            slip="alike-so-because",
        ),
        "c": Option(
            "“The ministry made the rating, so it cannot be used at all.”",
            "Whoever made it, the question is what goes into it.",
            slip="source-for-claim",
        ),
        "d": Option(
            "“Then the weather plays no part in crossings.”",
            "That a measure is circular does not show that the thing is not there.",
            slip="incomplete-so-false",
        ),
    },
)


SETTLE = ChoiceTask(
    id="04.settle",
    question="Which of these would bring us nearer to an answer?",
    several=True,
    hints=(
        "A finer clock, a better comparison, or a look at other ways of coming.",
        "Three of the five belong to the answer.",
    ),
    worked=(
        "(a), (b) and (d). Weeks show what moved first; people who decided not to go can say why; "
        "other ways of coming show whether fewer came or others were used."
    ),
    options={
        "a": Option(
            "Albanian nationals by week, from August 2022 to January 2023",
            "Weeks would show how far the number had fallen on the day.",
            right=True,
        ),
        "b": Option(
            "Interviews in Albania with people who had meant to go, before and after",
            "They can say what changed their minds, if those asked are like those not asked.",
            right=True,
        ),
        "c": Option(
            "One more statement by a minister, or by an opponent",
            "Saying it again adds no evidence.",
            slip="unverified-as-true",
        ),
        "d": Option(
            "Albanian nationals found in lorries, and visas, in the same months",
            "Fewer in boats may be fewer altogether, or other ways taken.",
            right=True,
        ),
        "e": Option(
            "The yearly figure for 2022, printed once more",
            "A year holds the peak and the fall in one number. Does it tell when they were?",
        ),
    },
)


DETER = ChoiceTask(
    id="04.deter",
    question=(
        f"The article says, in our words: {ledger.loc['S16', 'claim']}. It was announced on "
        f"{ANNOUNCED} and ended on {ENDED}; nobody was removed under it. All small-boat arrivals "
        "changed by "
        f"{signed(_TOTAL[2022], 0)}% in 2022 and {signed(_TOTAL[2023], 0)}% in 2023. What can be "
        "said about its effect?"
    ),
    hints=(
        "What would have had to happen before the sentence could be tested?",
        "Would you accept one of the two years as proof, and throw away the other?",
    ),
    worked=(
        "Option (c). “Will deter” is a forecast about what sending people does. Nobody was removed "
        "under the scheme, so it was never put to the test. The two years point in opposite "
        "directions."
    ),
    options={
        "a": Option(
            "It worked: arrivals fell in 2023",
            "And the rise of 2022, after the announcement?",
            slip="after-so-because",
        ),
        "b": Option(
            "It failed: arrivals rose in 2022",
            "And the fall of 2023? The same mistake from the other side.",
            slip="after-so-because",
        ),
        "c": Option(
            "It was a forecast, and what it needed for a test never came about",
            f"Yes. The ledger says: {ledger.loc['S16', 'verdict']}. What the announcement alone "
            "did is one more question without a comparison.",
            right=True,
        ),
        "d": Option(
            "The sentence was a lie",
            "A forecast can be well or badly founded. It is no fact when it is said.",
        ),
    },
)


JUDGE = ChoiceTask(
    id="04.judge",
    confidence=True,
    question=(
        f"On {SAID_SINCE} the Foreign Secretary gave a fall of 90 per cent in crossings by "
        "Albanian nationals, dated from the agreement. It can be heard as: the agreement did it. "
        "Use the rule that you used for the bus company. Which reply is fair?"
    ),
    hints=(
        "Is the fall itself in doubt?",
        "Which guesses have you made, and which rivals are left?",
    ),
    worked=(
        "Reply (b). The fall is real. How much of it belongs to the agreement depends on a guess "
        "at what would have come otherwise, and several rivals stay."
    ),
    options={
        "a": Option(
            "“False: the agreement did nothing.”",
            "Nothing here shows that it did nothing.",
            slip="no-evaluation-as-no-effect",
        ),
        "b": Option(
            "“They are down. How far would they have come down without it? What you guess decides, "
            "and other causes are left.”",
            f"Yes. The gap runs from {signed(real_spread.min(), 0)}% to "
            f"{signed(real_spread.max(), 0)}% with the quarters, {signed(pace_change, 0)}% from "
            f"the last quarter alone, and from {signed(december_low, 0)}% to "
            f"{signed(december_change, 0)}% with one uncertain month. Look back at your reply to "
            "the bus company: was your rule the same?",
            right=True,
        ),
        "c": Option(
            "“True: the agreement came, and the number stayed low.”",
            "It stayed low, and it had fallen before. Does your reply say both?",
            slip="after-so-because",
        ),
        "d": Option(
            "“True that they are down, and that is all there is to say.”",
            "The sentence lets people hear a cause. A fair reply says what is known of that.",
            slip="true-so-complete",
        ),
    },
)
