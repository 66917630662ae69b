"""Lesson 08: guesses, and tasks with a number as their answer."""

from crossings.exercises.lessons.lesson_08.figures import (
    FADED,
    LONG,
    OWN,
    SHORT,
    WORKED,
    acts,
    croatia_people,
    croatia_testimonies,
    faded_book,
    faded_share,
    if_all_shared,
    if_none_shared,
    in_croatia,
    in_lists,
    most_found,
    own_book,
    people_a_testimony,
    testimonies,
    worked_book,
)
from lessonkit.tasks.estimate import EstimateTask
from lessonkit.tasks.number import NumberSlip, NumberTask

GUESS = EstimateTask(
    id="08.guess",
    question=(
        f"For 2023 a network of volunteers wrote down {testimonies} testimonies of pushbacks. "
        "For the same year another organisation printed: “at least … pushbacks”. Which number "
        "stood in place of the dots? Guess."
    ),
    answer=float(acts),
    unit="pushbacks, as printed",
    meaning=(
        "The two do not contradict each other. They count different things, at different borders, "
        "in different ways. What exactly, you find out now."
    ),
)


PER_TESTIMONY = NumberTask(
    id="08.per-testimony",
    question=(
        f"For Croatia in 2020 the network has {croatia_testimonies} testimonies, which speak of "
        f"{croatia_people:,} people. How many people is that for each testimony, on average? One "
        "decimal."
    ),
    unit="people for each testimony",
    answer=people_a_testimony,
    telling=2,
    hints=(
        "“For each” means: divide by it.",
        "People above the line, testimonies under it.",
    ),
    worked=(
        f"{croatia_people:,} ÷ {croatia_testimonies} = {people_a_testimony:.1f} people for each "
        "testimony."
    ),
    meaning=(
        f"{people_a_testimony:.1f}: one row often stands for a group. So {testimonies} testimonies "
        f"are not {testimonies} people. How many people the {testimonies} of 2023 speak of was not "
        "found; this average is of another year and one border, so it does not tell."
    ),
    ingredients=in_croatia,
    slips=(
        NumberSlip(
            "other-denominator",
            croatia_testimonies / croatia_people,
            "is this people for each testimony, or testimonies for each person?",
        ),
        NumberSlip(
            "other-sum",
            croatia_people - croatia_testimonies,
            "“for each” asks for a division.",
        ),
    ),
)


_first, _second, _both = WORKED
BOOK = EstimateTask(
    id="08.book",
    question=(
        f"The first reader marks {_first} misprints, the second, who has not seen the first list, "
        f"{_second}. They compare: {_both} are on both lists. How many misprints has the book, "
        "found or not? Find a way, or guess."
    ),
    answer=float(worked_book),
    unit="misprints, it seems",
    meaning=(
        "Whoever adds the two lists and takes off what is on both has what was found. The next "
        "lines look for what nobody found."
    ),
)


_first, _second, _both = FADED
_part = 100 * _both / _second
FADED_SHARE = NumberTask(
    id="08.faded",
    question=(
        f"Another book: {_first} on the first list, {_second} on the second, {_both} on both. What "
        "per cent of the second list is also on the first?"
    ),
    unit="per cent",
    answer=faded_share,
    hints=(
        "The whole is the second list. Which part of it is on the first list too?",
        "What is on both, divided by the second list, times 100.",
    ),
    worked=f"{_both} ÷ {_second} × 100 = {_part:.0f} per cent.",
    meaning=(
        f"{_part:.0f}%. So the first reader seems to have found {_part:.0f}% of everything, and "
        f"{_first} is {_part:.0f}% of {faded_book:,.0f}. That step is the clever one: the second "
        "list is used as a test of the first reader."
    ),
    ingredients=in_lists(FADED),
    slips=(
        NumberSlip(
            "other-denominator",
            100 * _both / _first,
            "the question asks for a part of the second list.",
        ),
        NumberSlip(
            "other-denominator",
            100 * _both / (_first + _second - _both),
            "the question asks for a part of the second list, not of all that was found.",
        ),
        NumberSlip(
            "other-denominator",
            100 * _both / (_first + _second),
            "the question asks for a part of the second list, not of the two together.",
        ),
        NumberSlip(
            "part-to-rest",
            100 * _both / (_second - _both),
            "divide by the whole second list.",
        ),
        NumberSlip(
            "complement",
            100 - _part,
            "is this the part that is on both, or the part that is new?",
        ),
        NumberSlip("count-for-share", _both, "divide this by the second list, times 100."),
        NumberSlip(
            "other-sum",
            100 * _second / _first,
            "this compares the lengths of the lists; what they share is not in it.",
        ),
    ),
)


_first, _second, _both = OWN
OWN_BOOK = NumberTask(
    id="08.own",
    question=(
        f"A third book: {_first} on the first list, {_second} on the second, {_both} on both. How "
        "many misprints in the book, found or not?"
    ),
    unit="misprints",
    answer=own_book,
    tolerance=1,
    rounded=2,
    telling=3,
    hints=(
        "First: what share of the second list did the first reader find as well?",
        f"Then: the {_first} of the first reader are that share of everything.",
        "In one line: first times second, divided by both.",
    ),
    worked=(
        f"{_both} ÷ {_second} = {_both / _second:.0%} of the second list is on the first.\n"
        f"{_first} is {_both / _second:.0%} of everything: {_first} ÷ {_both / _second:.1f} = "
        f"{own_book:,.0f} misprints."
    ),
    meaning=(
        f"{own_book:,.0f}, of which {_first + _second - _both} were found by somebody. This is "
        "capture–recapture: it is used for fish and birds, and for people who are missing "
        "from lists. It rests on conditions; the explorer lets you break them."
    ),
    ingredients=in_lists(OWN),
    slips=(
        NumberSlip(
            "added-up",
            _first + _second,
            f"{_both} misprints are in this sum twice, and what nobody found is not in it.",
        ),
        NumberSlip(
            "recorded-for-all",
            _first + _second - _both,
            "this is what was found by at least one reader. How many did both overlook?",
        ),
        NumberSlip(
            "other-sum",
            own_book - (_first + _second - _both),
            "this is how many neither found. The question asks for all.",
        ),
        NumberSlip(
            "other-sum",
            100 * _both / _second,
            f"this is a good first step, in per cent. Of what number is {_first} that share?",
        ),
        NumberSlip(
            "other-sum",
            _both / _second,
            f"this is a good first step, as a fraction. Of what number is {_first} that share?",
        ),
        NumberSlip(
            "other-sum",
            _first + _second - 2 * _both,
            "this leaves out those on both lists, and what nobody found.",
        ),
        NumberSlip(
            "other-sum",
            _first + _second + _both,
            "those on both lists are in this sum three times, and what nobody found is not in it.",
        ),
        NumberSlip(
            "other-sum",
            _first * _second,
            "one step is still to come: divide by the number on both.",
        ),
        NumberSlip(
            "other-sum",
            _first * _both / _second,
            "the result is smaller than the first list. Can that be?",
        ),
        NumberSlip(
            "other-denominator",
            _first * _first / _both,
            "which reader's share did you work out? Divide that reader's list by it.",
        ),
    ),
)


MOST = NumberTask(
    id="08.most",
    question=(
        f"Two readers of a fourth book marked {LONG} and {SHORT} misprints. Nobody kept the marks, "
        "so nobody knows which are the same. How many different misprints were found at the most?"
    ),
    unit="misprints",
    answer=float(most_found),
    tolerance=0.1,
    rounded=0.5,
    hints=(
        "The fewest would be if the short list were all in the long one.",
        "The most: how many if they have none in common?",
    ),
    worked=(
        f"If all {SHORT} are among the {LONG}, then {LONG} were found. If none are, then "
        f"{LONG} + {SHORT} = {most_found}."
    ),
    meaning=(
        f"{most_found}; at the fewest {LONG}. And in the whole book? With all {SHORT} in common "
        f"the estimate would be {if_all_shared:,.0f}, with none {if_none_shared:,.0f}. Two totals "
        "without the overlap give no estimate. An honest answer stops here."
    ),
    telling=1,
    slips=(
        NumberSlip("figure-copied", float(LONG), "this is the fewest. What is the most?"),
        NumberSlip(
            "other-sum",
            float(LONG - SHORT),
            "this is how many would be left if all of the short list were taken away.",
        ),
        NumberSlip(
            "other-sum",
            float(LONG * SHORT),
            "the formula needs the number on both lists, and nobody knows it.",
        ),
        NumberSlip(
            "figure-copied", float(SHORT), "the other reader found more than that by herself."
        ),
    ),
)
