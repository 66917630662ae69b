"""How often a wrong answer that people really give is told what probably happened.

`wrong_answers.csv` holds wrong answers to the number tasks of lesson 03: as typed after the equals
sign in a notebook, what the person did, and what is said to it. The first three columns were
written before the recognisers that are measured here. A third of the rows, chosen by a digest, was
not looked at while they were made: of those 82.7% were recognised, of the others 93.9%. Afterwards
the whole list was read. When slips began to follow from the answer's own sum, what is said changed
for a fifth of the rows; each of those was read again before the last column was renewed.

`wrong_answers_held.csv` holds such answers to the number tasks of lessons 00, 01 and 02, written
from the questions and the data by somebody who had not run the recognisers on them, and of all
slips had seen those of lesson 00. Then ×100 and ÷100 were told for every unit, and neighbouring
periods were named: by the same hand, and nine rows are told by them. Then it was measured, once:
51.6% got a slip of the exercise or a near miss, 24.5% nothing special. Six rows are taken as right,
three of them although another unit stands beside the number. Nothing was changed after that, and
nothing may be for this list: whoever has worked with it writes a new one.

`blind_04_08.csv` and `blind_09_13.csv` hold answers to all exercises of lessons 04 to 13, written
from the learners' pages by people who had not seen the sources, and frozen before the judge of
numbers was made. Of their 439 wrong numbers, when the figures of these lessons had names and
nothing was tuned to the rows, 320 got a reason (72.9%); read one by one, 12 reasons were false and
9 stood beside a false sentence, so 303 were named (69.0%), while 7.2% of random numbers got a
reason. Then kinds of change were added and what luck would do was weighed anew: 333 get a reason,
5 of them a false one, and 2.0% of random numbers do. The two go against each other: with half as
much again allowed to luck, about 20 more would be named.

Then more kinds of change were added with one half of the rows in sight, chosen by a digest of id
and answer, and the other half kept back. Of the half in sight 169 of 223 had got a reason before
and 183 did after, of the half kept back 164 and 167 of 216. Then that half was read too, and four
faults mended: 180 and 171 get a reason now. Of 88 left, 72 are numbers of one or two digits, to
which too many ways lead; 31 of these are asked whether it was this or that, which counts as no
reason. Even somebody who named these very rows and nothing else would meet 0.8% of random numbers
with the 92% that are met least, and 4.2% with all. Letters of choices, sortings and orders are
those of the day they were written (`letters`).

`blind_again.csv` was written after that, in the same way, before its writer read a source: 144
wrong numbers and 18 wrong tables and functions. At first 125 numbers (86.8%) and 15 of the others
got a reason. Then luck was weighed anew (what hardly anybody does costs more, a value over ten
times too far off is hardly luck), and kinds of change were added: parts of a whole together, one
step too many with any figure in the answer's own unit, another power of ten where the size is a
step of the sum. What is done to functions and tables got more names. Now 131 and 17 do; of the
other two files 359 of 439, and more of their tables and functions. This says little of rows that
nobody has seen: above, 14 more of the half in sight got a reason, and 3 of the half kept back.

`blind_third.csv` was written by a third hand in the same way, for all lessons, with the letters of
its day, and frozen before the judge of that day was committed: 273 wrong numbers, 21 of them plain
guesses without a reason, 85 other wrong answers and 60 right ones. At first 205 numbers got a
reason and 21 were asked about; read one by one, 201 of the 252 that have a reason were named and 22
more were named in a question, 303 of all 337 in both ways (89.9%). Two replies were false, three
more told a way that was not the learner's and gives the very same value, two wrong numbers were
taken, and one right one was refused. Then a rest was called by its name, a ratio turned round was
known however it is rounded, and weights, editions and columns got words, and
two tolerances no longer hide another edition: 210 numbers get a reason and 26 are asked about; 208
and 23 of these say what was done (231 of 252), and 314 of all 337. No reply is false of the
learner's number; two tell another way to the very same value.

`blind_fourth.csv` was written by a fourth hand in the same way, for all lessons, and its digest
noted before the judge of that day was committed: 342 wrong answers, 7 of them plain guesses, and
61 right ones. At first 195 of 223 wrong numbers that have a reason were named (87.4%), 23 of these
in a question; with the other kinds it was 302 of 335 (90.1%). Five replies were false (1.5%), one
of them to a guess; 57 of 61 right ones were taken. 18 answers of several lines could only be read
when the harness took the last name for the answer; the judge was the same. Then units of other
languages, a list in brackets behind a number, ratios of figures beside each other, digits turned
round, a figure in place of a step, and rows compared with the next one were learned: 202 of 223
and 311 of 335 (92.8%) are named, three replies are false (0.9%), and all that is right is taken.

Two further hands wrote 448 and 451 rows, which are not kept here. The judge was frozen before
either was opened. Of the second file's 357 wrong answers 301 got a reason at first, 32 were asked
about, 23 got none and one was taken (43 for 42.9, which lies within the tolerance); read one by
one, 28 were not named, so 328 were (91.9%). Of 94 right ones 83 were taken, 7 are estimates, which
nothing marks, and 4 carry letters that had moved since they were written. Then differences for per
cent, one figure that is another one in every row, rows still to be added up, a lost minus and a
result that was cut off on the way were learned: 307 get a reason, 32 are asked about. A third hand
wrote 323 rows for the judge as it then was, and a fourth read the replies: of 239 wrong answers 213
were told the true reason and 11 were asked about it with the true way among those named (93.7%; of
152 numbers 94.1%), no reply was false, three were loosely worded; all 84 right ones were taken.
Columns that were exchanged and rounded are known since.

`blind_seventh.csv` was written by a further hand and not opened before the kinds that others had
shown to be short were mended and committed: 364 wrong answers and 88 right ones. Four wrong ones
rest on figures that the page shows at other settings than the row says, or nowhere; three right
ones are rounder than their questions allow. Of the other 360 read one by one, 329 were told the
true reason at first, 19 of these in a question (91.4%; of 164 numbers 88.4%, of 46 tables 80.4%);
three replies were false (0.8%), two told another way to the very same value, a wrong function was
taken, and 83 of 85 right answers. Then half of a figure, per cents taken for counts, two changes
added up, two wholes together, a round figure before a difference, columns of groups, the row
before, rows put together and decimals in words were learned: 347 are named, 26 of them in a
question (96.4%), no reply is false, and all 85 are taken.

`blind_eighth.csv` was written after that by an eighth hand, who saw the hand-outs alone, and run
before any row was read: 170 wrong answers and 40 right ones. Read one by one by somebody who had
written neither, 160 were told the true reason, 6 of these in a question (94.1%; of 105 numbers 95);
one reply was false, of a sum with an earlier result in it, and one had a hole in place of a name.
All 40 right ones were taken. Both faults are mended since, and two more sums are told.

Then two hands wrote 322 wrong and 79 right answers, which are not kept here, and two further hands
`blind_ninth.csv`, 340 and 77, all from the hand-outs alone and with their digests noted. Of the
first 322, 318 could be run; 301 of these were told the true reason at first, 26 in a question
(94.7%), and two typed sums were told as other sums of the same value; that is what was mended
before the ninth file was run, once. Of its 340 wrong answers 329 were told the true reason, 27 of
these in a question (96.8%; of 184 numbers 95.1%), and no reply was false; two of them could be run
only when the names of their own lesson's notebook were in hand. 75 of 77 right ones were taken: a
question did not say what its function gives, and "one in 314,700 faces" was not understood. Both
are mended. (So read by who had mended the judge. Somebody who had written neither found 318 of 336
told, 24 of these in a question, and two general sentences that did not fit what was done.)

`blind_tenth.csv` was written by two more hands when all this was mended, its digests noted, and run
once. Two readers who had written nothing read it: of 436 wrong answers two have two faults where
their reason names one; of the others 390 were told the true reason and 29 were asked about it
(96.5%; of 229 numbers 218, 95.2%), seven got no reason, five were asked about or told another way
to the very same value, and three were told something that was not so (0.7%): a hint that fits
another function with the same results, twice, and a general sentence beside a true one. All 104
right ones were taken; a 105th was read off the setting that the hand-out prints, where another one
is asked for. Since then a printed figure says its setting, and the three sentences are others.

`blind_eleventh.csv` and `blind_twelfth.csv` came from two further hands each, with their digests
noted, and were run once; four strict readers who had written nothing read them. Of the eleventh's
357 wrong answers two have more faults than their reason names; 282 of the others were told the true
reason and 37 were asked about it (89.9%), 13 were told something that was not so (3.7%), two wrong
functions were taken, and five of 103 right ones refused. Seven of the 13 were general sentences
beside an option, which named a way of thinking that whoever chose it need not have had. Such a
sentence is said as a possibility since, replies to options name what is overlooked in them, and the
functions have more cases. Of the twelfth's 264 wrong answers, run after that, 213 were told the
true reason and 40 were asked about it (95.8%), two were told something that was not so and three
something loosely worded (1.9% together), and one of 70 right ones was refused. These are mended.

`blind_thirteenth.csv` came from two more hands after that and was run once. Two readers found that
208 of its 252 wrong answers were told the true reason and 35 asked about it (96.4%), one was told
something that was not so (0.4%) and two something doubtful. Of 67 right ones 58 were taken: six
letters with a reason behind them and three numbers with a remark were refused. All are taken since.

All these answers were typed to the numbers of one edition: `answers_then.csv` has what was right
then. Where that has moved, rows are set aside, and one test says so.
"""

import csv
import math
import re
import statistics
from collections import Counter, namedtuple
from pathlib import Path

import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberTask
from tests import diagnosis


def rows_of(name):
    """The rows of a file of answers beside this module."""
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS, HELD = rows_of("wrong_answers.csv"), rows_of("wrong_answers_held.csv")
BLIND = ("blind_04_08.csv", "blind_09_13.csv")
AGAIN = rows_of("blind_again.csv")
# Rows of the seventh file that measure nothing: of other settings, and right but for rounding.
ODD = {
    ("07.not-made", "11"),
    ("07.not-made", "111"),
    ("07.not-made", "34"),
    ("09.list", "98"),
    ("05.newer", '"about 94k"'),
    ("06.second-time", '"1.058 million"'),
    ("11.longer", '"about 280 pairs"'),
}
# Of the ninth file: the table of a function as it is, which its question did not rule out then.
FUNCTION_AS_IT_IS = {
    (
        "04.steps",
        "steps = estimates_over_windows(counts=albania, "
        'breaks=["2023Q1", "2022Q4", "2022Q3"], windows=[8])\nsteps',
    )
}
# How many are wrong and right, and what share of the wrong numbers is told or asked about at least.
Least = namedtuple("Least", "file wrong told or_asked right odd")
LATER = (
    Least("blind_third.csv", 337, 0.83, 0.95, 60, ()),
    Least("blind_fourth.csv", 335, 0.79, 0.95, 61, ()),
    Least("blind_seventh.csv", 360, 0.8, 0.96, 85, ODD),
    Least("blind_eighth.csv", 170, 0.88, 0.96, 40, ()),
    Least("blind_ninth.csv", 340, 0.82, 0.96, 76, FUNCTION_AS_IT_IS),
    Least("blind_tenth.csv", 436, 0.84, 0.97, 104, {("07.not-made", "111 / 439 * 100")}),
    Least("blind_eleventh.csv", 357, 0.86, 0.97, 103, ()),
    Least("blind_twelfth.csv", 264, 0.85, 0.99, 70, ()),
    Least("blind_thirteenth.csv", 252, 0.7, 0.97, 67, ()),
)
THEN = {row["task"]: float(row["answer"]) for row in rows_of("answers_then.csv")}
MOVED = {
    task: f"{then} then, {catalogue.task(task).answer} now"
    for task, then in THEN.items()
    if not math.isclose(catalogue.task(task).answer, then, rel_tol=1e-9)
}
# In the list of one lesson, wrong answers to one exercise hold the numbers of another.
ASIDE = {task[:2] for task in MOVED}
# What is said fits the value, but it is not what the person did.
BESIDE_THE_POINT = {
    ("03.fall", "-93.6"),  # two sums, one of them with other years, give nearly the same
    ("03.fall", "100 - 92.7"),  # what is left, found in another way
    ("03.points", "2.7 - 27.7"),  # a typing slip that looks like a whole number
}


def said(row):
    """What is said to one wrong answer: a slip, that it could not be read, or nothing special."""
    typed = eval(row["typed"], {"__builtins__": {}})  # our own list, and sums only
    verdict = catalogue.task(row["task"]).judge(typed)
    assert verdict.state == "not yet"
    if verdict.slip is None and "not the one asked for" not in verdict.sentences[0]:
        return "could not be read"
    return verdict.slip or ""


FALSE_REASONS = {
    ("09.false-alerts", "1.67"),  # another number divided by the 6,000
    ("12.moved", "7.95"),  # the two points added to the total
}


@pytest.fixture(scope="module")
def answers():
    return [(row, said(row)) for row in ROWS if row["task"][:2] not in ASIDE]


def test_the_answers_were_typed_to_the_numbers_of_today():
    assert MOVED == {}, (
        "Is it the sum that changed? Then it is wrong. Is it the table? Then the rows of these "
        "exercises measure nothing: have new answers written, and renew answers_then.csv."
    )


def test_what_was_right_then_is_known_for_every_number():
    ids = {row["task"] for row in (*ROWS, *HELD)}
    files = (*BLIND, "blind_again.csv", *(one.file for one in LATER))
    ids |= {row["id"] for name in files for row in rows_of(name)}
    assert {one for one in ids if isinstance(catalogue.task(one), NumberTask)} == set(THEN)


def test_the_list_is_long_and_covers_every_number_task_of_the_lesson(answers):
    tasks = {row["task"] for row in ROWS}
    assert len(ROWS) >= 250
    assert len({(row["task"], row["typed"]) for row in ROWS}) == len(ROWS)
    assert tasks == {
        task.id for task in catalogue.lesson("03").tasks if isinstance(task, NumberTask)
    }


def test_over_nine_in_ten_wrong_answers_get_a_diagnosis(answers):
    # A guess has no reason that could be found.
    reasoned = [(row, now) for row, now in answers if not re.search("guess|estimat", row["did"])]
    found = sum(bool(diagnosis) for _, diagnosis in reasoned)
    print(f"\n{found} of {len(reasoned)} wrong answers recognised")
    assert len(reasoned) >= 240 or MOVED
    assert found >= 0.92 * len(reasoned)


def test_what_is_said_is_what_was_found_true_when_it_was_read(answers):
    # A difference is no fault in itself: read what is said now, and change the list if it is true.
    assert [(row, now) for row, now in answers if now != row["said"]] == []


def test_hardly_anything_said_is_beside_the_point():
    assert {(row["task"], row["typed"]) for row in ROWS} >= BESIDE_THE_POINT
    told = sum(bool(row["said"]) for row in ROWS)
    assert len(BESIDE_THE_POINT) / told < 0.015


def heard(row):
    """What becomes of one answer of the held list."""
    typed = eval(row["typed"], {"__builtins__": {}})  # our own list, and sums only
    verdict = catalogue.task(row["task"]).judge(typed)
    if verdict.state == "right":
        return "taken as right"
    if verdict.slip is None:
        read = "not the one asked for" in verdict.sentences[0]
        return "nothing special" if read else "not understood as a number"
    return "a reason"


def test_the_held_list_covers_the_number_tasks_of_three_lessons():
    tasks = [task for number in ("00", "01", "02") for task in catalogue.lesson(number).tasks]
    assert len(HELD) >= 90
    assert len({(row["task"], row["typed"]) for row in HELD}) == len(HELD)
    assert {row["task"] for row in HELD} >= {
        task.id for task in tasks if isinstance(task, NumberTask) and not task.going_further
    }


def test_on_answers_nobody_tuned_to_the_shares_do_not_get_worse():
    counts = Counter(map(heard, HELD))
    for what, count in counts.most_common():
        print(f"\n{what}: {count} of {len(HELD)} ({count / len(HELD):.1%})", end="")
    print()
    assert counts["a reason"] >= 130
    assert counts["nothing special"] <= 45
    assert counts["not understood as a number"] <= 7
    assert counts["taken as right"] <= 6


@pytest.fixture(scope="module")
def blind():
    """Every answer of the two blind files, through the judge."""
    found = []
    for name in BLIND:
        found += diagnosis.judged(row for row in rows_of(name) if row["id"] not in MOVED)
    return found


def chosen(rows, kind, expect):
    return [row for row in rows if (row.kind, row.expect) == (kind, expect)]


def test_four_in_five_wrong_numbers_of_the_blind_files_get_a_reason(blind):
    wrong = chosen(blind, "number", "wrong")
    told = [row for row in wrong if row.outcome == "reason"]
    print(f"\n{len(told)} of {len(wrong)} wrong numbers get a reason: {len(told) / len(wrong):.1%}")
    assert len(wrong) == 439 or MOVED
    assert len(told) / len(wrong) >= 0.81
    assert [row for row in wrong if row.outcome == "broken"] == []


def test_hardly_a_reason_in_the_blind_files_is_false(blind):
    # Read one by one; whoever changes the judge reads the replies that changed.
    told = {(row.id, row.answer) for row in blind if row.outcome == "reason"}
    assert told >= {one for one in FALSE_REASONS if one[0] not in MOVED}
    numbers = [row for row in blind if (row.kind, row.outcome) == ("number", "reason")]
    assert len(FALSE_REASONS) / len(numbers) < 0.006 or MOVED  # fewer rows are left then


def test_right_numbers_of_the_blind_files_are_taken(blind):
    right = chosen(blind, "number", "right")
    taken = sum(row.outcome == "accepted" for row in right)
    assert len(right) == 119 or MOVED
    assert taken == len(right)


@pytest.mark.parametrize(("kind", "least"), [("table", 0.96), ("function", 1.0)])
def test_wrong_tables_and_functions_of_the_blind_files_get_a_reason(blind, kind, least):
    wrong = chosen(blind, kind, "wrong")
    told = sum(row.outcome == "reason" for row in wrong)
    print(f"\n{kind}: {told} of {len(wrong)} ({told / len(wrong):.1%})")
    assert told / len(wrong) >= least
    assert all(row.outcome == "accepted" for row in chosen(blind, kind, "right"))


def test_answers_written_blind_again_get_a_reason_or_the_right_question():
    rows = [row for row in diagnosis.judged(AGAIN) if row.id not in MOVED]
    assert {row.expect for row in rows} == {"wrong"}
    counts = Counter((row.kind == "number", row.outcome) for row in rows)
    print(f"\n{counts}")
    assert len(rows) == 162 or MOVED
    assert counts[True, "reason"] >= 0.89 * 144 or MOVED
    assert counts[True, "reason"] + counts[True, "asked"] >= 0.98 * 144 or MOVED
    assert counts[False, "reason"] >= 0.94 * 18 or MOVED


@pytest.fixture(scope="module", params=LATER, ids=lambda one: one.file)
def later(request):
    """Every answer of a later blind file that has a reason, through the judge."""
    rows = (row for row in rows_of(request.param.file) if row["id"] not in MOVED)
    judged = diagnosis.judged(rows, today=True)
    kept = [row for row in judged if row.true_reason or row.expect == "right"]
    kept = [row for row in kept if not row.true_reason.startswith("a guess")]
    return request.param, [row for row in kept if (row.id, row.answer) not in request.param.odd]


def test_answers_of_a_later_hand_get_a_reason_or_the_right_question(later):
    least, rows = later
    wrong = [row for row in rows if row.expect == "wrong"]
    counts = Counter((row.kind == "number", row.outcome) for row in wrong)
    print(f"\n{counts}")
    assert len(wrong) == least.wrong or MOVED
    numbers = sum(row.kind == "number" for row in wrong)
    assert counts[True, "reason"] >= least.told * numbers or MOVED
    assert counts[True, "reason"] + counts[True, "asked"] >= least.or_asked * numbers
    assert counts[False, "reason"] >= 0.98 * (len(wrong) - numbers)
    assert [(row.answer, row.reply) for row in wrong if row.outcome == "broken"] == []


def test_right_answers_of_a_later_hand_are_taken(later):
    least, rows = later
    right = [row for row in rows if row.expect == "right"]
    assert len(right) == least.right or MOVED
    assert [row.answer for row in right if row.outcome != "accepted"] == []


@pytest.mark.parametrize("kind", ["choice", "sort", "order"])
def test_wrong_letters_of_the_blind_files_get_a_reason(blind, kind):
    wrong = chosen(blind, kind, "wrong")
    assert len(wrong) >= 27
    assert {row.outcome for row in wrong} == {"reason"}


def test_right_letters_of_the_blind_files_are_taken(blind):
    assert all(row.outcome == "accepted" for row in chosen(blind, "choice", "right"))
    sorts = chosen(blind, "sort", "right")
    assert sum(row.outcome == "accepted" for row in sorts) / len(sorts) >= 0.8


def test_hardly_a_random_number_gets_a_reason():
    rates = diagnosis.chance(
        task for number in catalogue.lesson_ids() for task in catalogue.lesson(number).tasks
    )
    print(f"\nrandom numbers with a reason: {statistics.mean(rates.values()):.2%}")
    assert len(rates) >= 64
    assert statistics.mean(rates.values()) < 0.019
    assert max(rates.values()) < 0.1


def test_an_answer_is_judged_at_once(blind):
    times = sorted(row.seconds for row in blind if row.kind == "number")
    print(f"\n95 of 100 answers in {1000 * times[int(0.95 * len(times))]:.1f} ms")
    assert times[int(0.95 * len(times))] < 0.02


@pytest.mark.parametrize("task", ["00.read-off", "01.above", "02.arrests"])
@pytest.mark.parametrize(("factor", "size"), [(100, "too large"), (0.01, "too small")])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_hundredfold_is_told_without_per_cent_where_none_is_asked_for(task, factor, size, sign):
    one = catalogue.task(task)
    verdict = one.judge(sign * factor * one.answer)
    assert f"100 times {size}" in verdict.sentences[0]
    assert "cent" not in " ".join(verdict.sentences)
    assert ("sign" in verdict.sentences[0]) == (sign < 0)
