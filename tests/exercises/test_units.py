"""A right number with another unit beside it is not right, and the unit asked for never harms."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from lessonkit.judging.numbers import read_amount
from lessonkit.lessons import catalogue
from lessonkit.tasks.number import NumberTask
from tests.exercises.every_kind import NUMBER

TASKS = [
    task
    for lesson in catalogue.lesson_ids()
    for task in catalogue.lesson(lesson).tasks
    if isinstance(task, NumberTask)
]
EVERY = pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
# Some of them are right for some exercises; which, is worked out below by words alone.
UNITS = (
    "£{}|pound, ${}|dollar, € {}|euro, {} euros|euro, {}%|cent hundred 100, {} per cent|cent 100, "
    "{} percentage points|points, {} points|point, {} people|people, {} persons|people, "
    "{} boats|boats, {} arrivals|arrivals, {} days|days, {} weeks|weeks, {} times|times, {}x|times,"
    " {} detections|detections, {} crossings|crossings, {} returns|returns, {} cases|cases, "
    "{} kg|kilo, {} registrations|registrations, {} years|years, {} entries|none"
)


@EVERY
def test_no_other_unit_passes_beside_the_right_number(task):
    for one in UNITS.split(", "):
        form, words = one.strip().split("|")
        if any(word in re.split(r"[,(]| a | for ", task.unit)[0] for word in words.split()):
            continue
        verdict = task.judge(form.format(float(task.answer)))
        assert verdict.state == "not yet", form
        assert verdict.sentences[0].startswith("The number is right; its unit is not: you wrote “")
        assert f"the unit asked for is “{task.unit}”." in verdict.sentences[0]


@EVERY
def test_the_unit_that_the_exercise_names_may_stand_beside_the_number(task):
    number = float(task.answer)
    head = re.split(" a | for |[,(]", task.unit)[0].strip()
    forms = (f"{number} {task.unit}", f"{task.unit}: {number}", f"{head}: {number}", f"{number}")
    for form in (*forms, f"about {number} {head}.", f"{number} {head}".replace(".", ",")):
        assert task.judge(form).state == "right", form


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("475 detections", "detections"),
        ("1 detection", "detections"),
        ("602 small boats crossed", "boats"),
        ("602 in 2023", "boats"),
        ("80 open cases", "cases"),
        ("4.1x", "times"),
        ("×4.1", "times"),
        ("4.1-fold", "times"),
        ("2x", "times as many"),
        ("−24.6 points", "percentage points"),
        ("−24.6 pp", "percentage points"),
        ("−24.6 %-points", "percentage points"),
        ("14.7 people per testimony", "people for each testimony"),
        ("41.2 persons on a boat", "people a boat"),
        ("600 a day", "alerts a day"),
        ("3577 people a day", "people on an average day"),
        ("42.9 per 100,000", "people for each 100,000 entries"),
        ("42,9 per 100 000", "people for each 100,000 entries"),
        ("−17,0 Prozent", "per cent"),
        ("6.00 points of 10", "marks from 0 to 10"),
        ("14 out of 100", "of every 100"),
        ("14%", "grants for every 100 answers"),
        ("12,250 USD", "dollars"),
        ("US$12,250", "dollars"),
        ("5 of the 13 years", "years"),
        ("9000 people", "Albanian nationals recorded in a quarter"),
        ("27.7% of arrivals", "per cent"),
        ("475 more", "detections"),
        ("45,774 people a year", "people"),
        ("602 boats (2023)", "boats"),
        ("602 boats in the year to June 2023", "boats"),
        ("602 small boats", "boats"),
        ("n = 602", "boats"),
        ("−24.6 pct points", "percentage points"),
        ("−24.6 %pts", "percentage points"),
        ("−24.6 percentage-points", "percentage points"),
        ("−92.7 p. c.", "per cent"),
        ("45,774 human beings", "people"),
        ("45,774 men, women and children", "people"),
        ("5y", "years"),
        ("12d", "days"),
        ("12 calendar days", "days"),
        ("12,250 bucks", "dollars"),
        ("−24.6 percentage pts", "percentage points"),
        ("−24.6 % pts", "percentage points"),
        ("−24.6 pct-pts", "percentage points"),
        ("−24.6 %p", "percentage points"),
        ("−92.7 v.H.", "per cent"),
        ("45,774 men and women", "people"),
        ("45,774 adults and children", "people"),
        ("45,774 souls", "people"),
        ("602 OK", "boats"),
        ("602 YES", "boats"),
        ("602 Cases", "cases"),
        ("12 D", "days"),
        ("−24.6 PP", "percentage points"),
    ],
)
def test_other_words_for_the_unit_asked_for(text, asked):
    assert read_amount(text, asked).unit == ""


@pytest.mark.parametrize(
    ("text", "asked", "quoted"),
    [
        ("£602", "boats", "£"),
        ("12.3 per cent", "percentage points", "per cent"),
        ("24.6 points", "per cent", "points"),
        ("5 boats", "people", "boats"),
        ("475 crossings", "detections", "crossings"),
        ("people: 602", "boats", "people:"),
        ("14.7 testimonies", "people for each testimony", "testimonies"),
        ("41.2 boats per person", "people a boat", "boats per person"),
        ("14.7 people per boat", "people for each testimony", "people per boat"),
        ("429 per million", "people for each 100,000 entries", "per million"),
        ("3577 people a year", "people on an average day", "people a year"),
        ("12 weeks", "days", "weeks"),
        ("12 250 pounds", "dollars", "pounds"),
        ("6 points", "marks from 0 to 10", "points"),
        ("-92.7 per 1,000", "per cent", "per 1,000"),
        ("45,774 people per 100,000", "people", "people per 100,000"),
        ("CHF 602", "boats", "CHF"),
        ("12,250 A$", "dollars", "A$"),
        ("12,250 Canadian dollars", "dollars", "Canadian dollars"),
        ("12,250 cents", "dollars", "cents"),
        ("12,250 dollars a month", "dollars", "dollars a month"),
        ("602 boat-days", "boats", "boat-days"),
        ("602 boat crossings", "boats", "boat crossings"),
        ("602 boats a week", "boats", "boats a week"),
        ("475 detections per boat", "detections", "detections per boat"),
        ("-24.6 basis points", "percentage points", "basis points"),
        ("45,774 person-crossings", "people", "person-crossings"),
        ("45,774 person-years", "people", "person-years"),
        ("45,774 people-days", "people", "people-days"),
        ("45,774 (thousands)", "people", "(thousands)"),
        ("45,774 in thousands", "people", "in thousands"),
        ("thousands: 45,774", "people", "thousands:"),
        ("5 h", "days", "h"),
        ("602 kW", "boats", "kW"),
        ("602 dB", "boats", "dB"),
        ("602 PLN", "boats", "PLN"),
        ("602SEK", "boats", "SEK"),
        ("12,250 PLN", "dollars", "PLN"),
        ("602 z\u0142", "boats", "z\u0142"),
        ("45,774 lira", "people", "lira"),
        ("-92.7 \u03c3", "per cent", "\u03c3"),
        ("2.5 standard deviations", "times", "standard deviations"),
        ("602 z", "boats", "z"),
    ],
)
def test_another_unit_is_noticed_and_quoted(text, asked, quoted):
    assert read_amount(text, asked).unit == quoted


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("10.95 billion", "billion records", 10.95),
        ("10,950 million records", "billion records", 10.95),
        ("10.95", "billion records", 10.95),
        ("10.95bn", "billion records", 10.95),
        ("1.8 million", "people", 1_800_000),
        ("half", "per cent", 50),
        ("about a third", "per cent", 33.3),
        ("1 in 4", "per cent", 25),
        ("3 out of 4", "of every 100", 75),
        ("40 out of 100", "per cent", 40),
        ("a fall of 92.7%", "per cent", -92.7),
        ("92.7 per cent less", "per cent", -92.7),
        ("475 fewer", "detections", 475),
    ],
)
def test_a_number_is_read_in_the_unit_asked_for(text, asked, value):
    assert read_amount(text, asked).value == pytest.approx(value)


def test_a_number_written_out_is_known_where_billions_are_asked_for():
    assert (10.95, "") in read_amount("10 950 000 000 records", "billion records").readings


def test_a_wrong_number_with_another_unit_is_told_both():
    verdict = NUMBER.judge("-25 points")
    assert verdict.slip == "wrong-base"
    assert verdict.sentences[0] == "You wrote “points”; the unit asked for is “per cent”."
    assert "The number is right" not in " ".join(verdict.sentences)
    assert NUMBER.judge("3 boats").slip == "unit-swapped"


def test_a_per_cent_is_no_fraction():
    task = replace(NUMBER, fraction_allowed=True)
    assert task.judge("-0.2").state == "right"
    assert task.judge("-0.2%").state == "not yet"


def test_lengths_of_time_have_a_unit_too():
    days = [one for one in TASKS if one.unit == "days"]
    for task in days:
        assert task.judge(timedelta(days=task.answer)).state == "right"
    assert read_amount(timedelta(days=3), "boats").unit == "days"


def test_what_was_made_of_a_number_is_said():
    counted = replace(NUMBER, answer=1058.0, unit="boats", slips=())
    assert counted.judge("1.058").sentences[1].startswith("This was read as 1,058. In English")
    assert counted.judge("1.059").sentences[0].startswith("“1.059” was read as a number with thr")
    assert counted.judge("63 + 40").sentences[0] == "Worked out, 63 + 40 gives 103."
    assert counted.judge((1, 58)).state == "not yet"
    pair = replace(counted, answer=1822337.0).judge((1, 822, 337))
    assert pair.state == "right"
    assert "For Python a comma stands between two values" in pair.sentences[1]


def test_who_says_that_nobody_knows_hears_that_it_can_be_worked_out():
    assert "all that is needed" in NUMBER.judge("nobody knows").sentences[-1]
    assert "all that is needed" not in " ".join(NUMBER.judge("twelvty").sentences)
