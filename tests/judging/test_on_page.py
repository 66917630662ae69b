"""Numbers of the lesson's text are known again, given or used in place of a figure."""

from dataclasses import replace

from lessonkit.judging import Table
from lessonkit.judging.on_page import in_prose
from tests.judging.bakery import table

TEXT = "The baker spoke of 3,000 loaves and of 9.4 per cent; of 2,917 in 2002, and of 31.4%."


def test_a_number_of_the_text_is_named():
    question = replace(table("100 * shares[2002]", "per cent")._question, page=in_prose(TEXT))
    judge = Table(question)
    said = judge.explain(32.3).sentences[0]
    assert said == (
        "It looks as if you used the “3,000 loaves” in the text in place of the loaves of 2002."
    )
    assert "“3,000 loaves”" in judge.explain(3000).sentences[0]


def test_the_answer_is_never_quoted_from_the_text():
    question = replace(table("100 * shares[2002]", "per cent")._question, page=in_prose(TEXT))
    assert all("31.4%" not in str(one.changes) for one in Table(question)._near)


ROWS = (
    "Eight of them were asked. The baker had seven ovens, and 36 per cent were lit on 3 July 2024."
)


def asked(unit, text="How many?"):
    question = table("ovens - burnt", unit)._question
    return Table(replace(question, text=text, page=in_prose(f"{ROWS} On 21 July it was over.")))


def test_a_short_number_of_the_text_is_asked_about_where_it_counts_the_same():
    assert "gave the “seven ovens” in the text" in asked("ovens").perhaps(7)
    assert "seven" not in str(asked("loaves").perhaps(7))
    assert "the “36 per cent” in the text" in asked("ovens").perhaps(36)


def test_days_between_two_days_of_the_text_are_asked_about():
    judge = asked("days", "How many days from 3 July on?")
    assert "counted the days from 3 July to 21 July" in judge.perhaps(18)


def test_a_number_in_words_of_the_question_is_asked_about():
    assert "gave the eight in the question" in asked("ovens", "Of eight ovens?").perhaps(8)
