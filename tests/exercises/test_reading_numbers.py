"""Numbers in whatever form a learner hands them in."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.judging.numbers import read_amount, read_number
from lessonkit.judging.typed import Typed
from lessonkit.judging.verdict import Verdict


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (12658, 12658),
        (np.int64(5), 5),
        (np.float32(0.5), 0.5),
        (Decimal("1.5"), 1.5),
        (Fraction(1, 4), 0.25),
        ([7], 7),
        (np.array([[7.5]]), 7.5),
        (pd.Series([3]), 3),
        (pd.DataFrame({"a": [9]}), 9),
        (date(2024, 7, 17) - date(2024, 7, 6), 11),
        (np.timedelta64(11, "D"), 11),
        (pd.Timedelta(hours=36), 1.5),
        (timedelta.max, 1e9),
        (Typed(602, "602 boats"), 602),
        (Typed(602), 602),
    ],
)
def test_a_value_of_python_is_read(answer, value):
    assert read_number(answer) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("12,658", 12658),
        ("1 200", 1200),
        ("1\u202f200", 1200),
        ("1\u00a0058\u2009069", 1058069),
        ("1'058’069", 1058069),
        ("1_058_069", 1058069),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("10,58,069", 1058069),
        ("0,123", 0.123),
        ("92,7", 92.7),
        (" 3e4 ", 30000),
        (".5", 0.5),
        ("475.", 475),
        ("(475)", 475),
        ("+13.4 percent", 13.4),
        ("= 475", 475),
        ("the answer is 475!", 475),
        ("boats = 602", 602),
        ("np.float64(34.81)", 34.81),
    ],
)
def test_a_number_is_read_whatever_its_marks(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize("minus", "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d\u2796")
def test_every_dash_before_a_number_is_a_minus(minus):
    assert read_number(f"{minus}92.7") == read_number(f"{minus} 92,7 %") == -92.7


@pytest.mark.parametrize(
    "text",
    [
        "\u200e-92.7\u200e",
        "\ufeff-92.7",
        "-92\u200b.7",
        "\u2068-92.7\u2069",
        "－９２．７％",
        "-٩٢٫٧٪",
        "-۹۲٫۷",
        "-۹۲/۷",
        "-९२.७",
        "“-92.7”",
        "'-92.7'",
        "minus 92.7",
        "negative 92,7 per cent",
    ],
)
def test_signs_and_digits_of_other_keyboards_and_pages(text):
    assert read_number(text) == -92.7


def test_arabic_marks_between_thousands_and_a_division_with_persian_digits():
    assert read_number("۱٬۰۵۸٬۰۶۹") == 1058069
    assert (45774 / 1110, "") in read_amount("۴۵۷۷۴/۱۱۱۰").others


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five", 5),
        ("Twenty-one boats", 21),
        ("six hundred and two", 602),
        ("two thousand seven hundred and eighty-eight", 2788),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("half", 0.5),
        ("none", 0),
        ("about 15", 15),
        ("roughly 15 people", 15),
        ("~20", 20),
        ("20k", 20_000),
        ("£1.6m", 1_600_000),
        ("1,8 million", 1_800_000),
        ("5 thousand", 5000),
        ("1½", 1.5),
        ("⅓", 1 / 3),
        ("1/3", 1 / 3),
    ],
)
def test_words_and_parts_are_read(text, value):
    assert read_number(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45774/1110", 45774 / 1110),
        ("45,774 : 1,110", 45774 / 1110),
        ("45 774 ÷ 1 110 = 41.2", 41.2),
        ("63+40-28", 75),
        ("(63 + 40 − 28) × 2", 150),
        ("19483 x 14 / 366", 19483 * 14 / 366),
        ("12 times 28", 336),
        ("12 ÷ 3 × 2 − 1", 7),
        ("-(2 + 3)", -5),
        ("2 * -3", -6),
        ("(924 - 12658) / 12658 * 100 %", -92.7002686),
        ("90·70/42 misprints", 150),
    ],
)
def test_a_sum_is_worked_out(text, value):
    assert read_number(text) == pytest.approx(value)


@settings(deadline=None)
@given(
    st.recursive(
        st.integers(1, 10**6).map(str),
        lambda part: st.builds(
            lambda one, sign, other, inside: (
                f"({one} {sign} {other})" if inside else f"{one}{sign}{other}"
            ),
            part,
            st.sampled_from("+-*/"),
            part,
            st.booleans(),
        ),
        max_leaves=8,
    )
)
def test_sums_come_to_what_python_makes_of_them(text):
    try:
        expected = eval(text, {"__builtins__": {}})  # made of numbers and signs only, just above
    except ZeroDivisionError:
        assert "divides by zero" in read_number(text).sentences[0]
        return
    typed = text.replace("*", "×").replace("-", "−").replace("/", "÷")
    assert read_number(text) == read_number(typed) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (True, "Write a number; this is True or False."),
        (np.bool_(False), "Write a number"),
        (float("nan"), "a value was missing"),
        (np.timedelta64("NaT"), "a value was missing"),
        (np.timedelta64(3, "M"), "cannot be told in days"),
        (float("inf"), "divided by zero"),
        (pd.NA, "Write a number"),
        (10**400, "too large"),
        pytest.param(10**5000, "too large", id="5,001 digits"),
        ([], "nothing in it"),
        (pd.DataFrame(), "nothing in it"),
        ([1, 2, 3], "this is a list with 3 values"),
        (pd.Series([1, 2]), "a column of values with 2 values"),
        ({"a": 1}, "a dictionary"),
        (print, "were its brackets forgotten"),
        (3 + 4j, "complex"),
        (b"12", "bytes"),
        ([[1, 2]], "a list with"),
        ((27, 7), "these are 2 values. For Python a comma stands between two values"),
        ((1.5, "a"), "Write one number; these are 2 values."),
        ("x" * 500, "a long text that begins “xxx"),
        ("nobody knows", "“nobody knows” holds no number."),
        ("😀", "“😀” holds no number: “😀” (grinning face) is part of no number."),
        ("5²", "“5²” cannot be read: “²” (superscript two) is part of no number."),
        ("10^4", "“^” (circumflex accent) is part of no number."),
        ("5\x00", "a sign that cannot be seen is part of no number."),
        ("10 to 20", "it holds several numbers, and one is wanted."),
        ("between 10 and 20", "it holds several numbers"),
        ("more than 600", "it names a limit"),
        ("≥ 600", "it names a limit"),
        ("not 475", "it says what the number is not."),
        ("2**3", "its signs do not make a whole sum"),
        ("((3+4", "a bracket has no other half"),
        ("1/0", "it divides by zero"),
        ("1.2.3", "its commas and full stops stand in odd places"),
        ("1,23,4", "its commas and full stops stand in odd places"),
        ("5'10", "the marks between its thousands stand in odd places"),
        ("1+" * 60 + "1", "it is too long"),
    ],
)
def test_what_is_not_a_number_gets_a_sentence(answer, said):
    verdict = read_number(answer)
    assert isinstance(verdict, Verdict)
    assert said in verdict.sentences[0]


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("a fall of 17.0 per cent, so -17.0", "per cent", -17.0),
        ("91.5 per cent fewer, that is -91.5", "per cent", -91.5),
        ("two fifths, so 40 %", "per cent", 40.0),
        ("45774 / 1110, so about 41.2", "people", 41.2),
        ("1 in 4 people", "per cent", 25.0),
        ("-25 per cent (1,200 to 900)", "per cent", -25.0),
        ("3 for every 1,000", "per cent", 0.3),
        ("475 loaves, that is about 2 per cent", "loaves", 475.0),
        ("-16.7 per cent, from 3 to 2.5 in an hour", "per cent", -16.7),
    ],
)
def test_a_number_that_is_said_twice_or_as_a_share_is_one_number(text, asked, value):
    assert read_amount(text, asked).value == value


def test_one_in_so_many_is_the_whole_where_that_is_asked_for():
    for text in ("one in 314,700 faces", "one false one for about 314,700 faces"):
        assert (314_700.0, "") in read_amount(text, "faces").others
    assert (314_700.0, "") not in read_amount("one in 314,700 boats", "faces").others


def test_a_share_of_another_whole_and_an_earlier_day_are_no_such_number():
    said = read_amount("43 in 1,000", "entries for each 100,000")
    assert said.sentences == (
        "“43 in 1,000” is said of another whole than the question asks for, which is 100,000.",
    )
    assert read_amount("43 in 100,000", "entries for each 100,000").value == 43.0
    assert read_amount("2 days earlier", "days").value == -2.0
    assert read_amount("17 per cent growth, no fall", "per cent").others == ()


@pytest.mark.parametrize(
    "text",
    ["-25 per cent (or 30?)", "-25 per cent (no, -40)", "-25 per cent, rather -40 per head"],
)
def test_a_remark_that_takes_a_number_back_counts(text):
    assert "it holds several numbers" in read_amount(text, "per cent").sentences[0]


@pytest.mark.parametrize(
    "text", ["17, so 18", "17 per cent, or 18 per cent", "a fall of 17 per cent, so 18"]
)
def test_two_numbers_that_differ_are_not_one(text):
    assert "it holds several numbers" in read_amount(text, "per cent").sentences[0]


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("1.058", 1.058, 1058),
        ("1,058", 1058, 1.058),
        ("-5.000", -5, -5000),
        ("99.002", 99.002, 99002),
    ],
)
def test_what_can_be_read_in_two_ways_is_read_in_both_and_told(text, value, other):
    amount = read_amount(text)
    assert amount.value == value
    (meant, said), *_ = amount.others
    assert meant == other
    assert "In English a full stop stands before the decimals" in said
    assert ("." in text) is bool(amount.said)


@pytest.mark.parametrize("text", ["1.0580", "0.058", "1058.069", "12.5", "1,058,069", "1 058"])
def test_what_can_be_read_in_one_way_only_is_not_doubted(text):
    assert read_amount(text).others == ()


@pytest.mark.parametrize(
    ("pair", "value"), [((1, 822, 337), 1822337), ((-12, 658), -12658), ((12, 0, 500), 12000500)]
)
def test_marks_between_thousands_that_python_took_for_a_pair(pair, value):
    amount = read_amount(pair)
    assert amount.value == value
    assert f"this was read as {value:,}." in amount.taken


@pytest.mark.parametrize("pair", [(27, 7), (45, 0), (0, 500), (1000, 500), (1, 2, 3), (1, True)])
def test_other_pairs_are_no_number(pair):
    assert "these are" in read_number(pair).sentences[0]


@settings(deadline=None)
@given(st.integers(-(10**12), 10**12))
def test_thousands_separators_do_not_change_a_number(number):
    for text in (f"{number:,}", f"{number:,}".replace(",", " "), f"{number:_}", str(number)):
        assert read_number(text) == number


@settings(deadline=None)
@given(st.floats(-1e9, 1e9).map(lambda one: round(one, 2)), st.sampled_from(["", " boats", "%"]))
def test_what_python_prints_is_read_back(number, unit):
    assert read_number(f"{number}{unit}") == number
    assert read_number(f"{number:,}{unit}") == number


@settings(deadline=None)
@given(
    st.one_of(
        st.text(),
        st.text("0123456789.,'+-*/()x% ", max_size=40),
        st.binary(),
        st.none(),
        st.floats(),
        st.complex_numbers(),
        st.lists(st.integers()),
        st.tuples(st.integers(), st.integers()),
        st.dictionaries(st.text(), st.integers()),
        st.timedeltas(),
    ),
    st.sampled_from(["", "boats", "per cent", "people for each 100,000 entries"]),
)
def test_anything_is_a_number_or_a_sentence(answer, asked):
    read = read_amount(answer, asked)
    if isinstance(read, Verdict):
        assert read.sentences[0]
        assert "Expected" not in read.sentences[0]
    else:
        assert abs(read.value) < float("inf")


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("one in 6,200", "lamps", 6200),
        ("about one in 6,200", "lamps", 6200),
        ("1 in 6,200", "lamps", 6200),
        ("54 of 100", "letters", 54),
        ("54 out of 90", "letters", 54),
        ("1 in 4", "per cent", 25),
    ],
)
def test_a_part_is_read_with_its_whole(text, asked, value):
    read = read_amount(text, asked)
    assert value in [one for one, _ in read.readings]
    assert not read.unit


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("9 weeks - 52 days", "days", 11),
        ("2 hours + 15 minutes", "minutes", 135),
        ("(270/600 - 25%) * 2", "per cent", 0.4),
        ("(45% - 25%) * 2", "per cent", 40),
        ("45774 * 3%", "people", 1373.22),
        ("27.7% - 3.1%", "percentage points", 24.6),
        ("924 / 12658 * 100%", "per cent", 7.2997314),
        ("15*365*2/1000 billion", "billion records", 10.95),
        ("15 million * 365 * 2", "billion records", 10.95),
    ],
)
def test_units_inside_a_sum_are_worked_out(text, asked, value):
    amount = read_amount(text, asked)
    assert amount.value == pytest.approx(value)
    assert amount.unit == ""


def test_a_sum_that_mixes_units_without_a_ratio_is_told_so():
    said = read_amount("3 months - 20 days", "days").sentences[0]
    assert "it mixes months and days, so turn all of them into one unit first" in said


def test_a_word_behind_a_sum_may_be_said_of_all_of_it():
    amount = read_amount("3 + 5 million", "people")
    assert amount.value == 5_000_003
    assert (8_000_000, "") in amount.others


@pytest.mark.parametrize(
    ("text", "asked", "value"),
    [
        ("5 (2018, 2019, 2020)", "years", 5),
        ("12 boats (of 40)", "boats", 12),
        ("no rows", "rows", 0),
        ("No boats at all.", "boats", 0),
        ("2 * (3 + 4)", "rows", 14),
    ],
)
def test_what_stands_in_brackets_behind_a_number_and_none_of_a_thing(text, asked, value):
    assert read_amount(text, asked).value == value


@pytest.mark.parametrize("text", ["no", "no idea", "no answer", "5 (2018"])
def test_what_is_no_number_stays_none(text):
    assert not hasattr(read_amount(text, "rows"), "value")
