"""Choices: one letter or several, in any way people write them."""

from dataclasses import replace

import pytest

from lessonkit.tasks.choice import ChoiceTask, Option

ONE = ChoiceTask(
    id="99.one",
    question="Which?",
    options={
        "a": Option("stock", "people live there.", slip="stock-for-flow"),
        "b": Option("flow", "Yes, events in a period.", right=True),
        "c": Option("neither", "look again."),
    },
)
MANY = ChoiceTask(
    id="99.many",
    question="Which two?",
    several=True,
    options={
        "a": Option("one", "Yes.", right=True),
        "b": Option("two", "Yes, too.", right=True),
        "c": Option("three", "not this."),
    },
)


@pytest.mark.parametrize(
    "answer",
    [
        "b",
        "B",
        " b ",
        "(b)",
        ["b"],
        "b)",
        "answer b",
        "Option B.",
        "It is b",
        "b) flow",
        "Flow",
        "ｂ",
        "The fair reply is b.",
        "A flow, so b",
        "It is a flow: b",
        "b, at most 20 a day, and nobody knows how many more",
        "I would say b: it counts a year",
        "Reply (b): this one moves",
        "only (b), the luck of the draw",
        "Reply b. By which rule?",
        "I'd go with b because it counts a year",
        "b, as it counts a year",
        "b is right",
        "the flow (7.0)",
    ],
)
def test_one_right_letter(answer):
    assert ONE.judge(answer).state == "right"


def test_a_wrong_option_explains_its_slip():
    verdict = ONE.judge("a")
    assert verdict.slip == "stock-for-flow"
    assert "About (a): people live there." in verdict.sentences[0]
    assert verdict.sentences[1].startswith("Perhaps you read a count of arrivals as")
    assert "one moment" in verdict.sentences[1]


@pytest.mark.parametrize(
    "answer",
    [
        "a, b",
        "b a",
        ["a", "b"],
        {"a", "b"},
        ("b", "a"),
        "a and b",
        "ab",
        "(a) & (b)",
        "a) and b)",
        "The fair ones are a and b.",
    ],
)
def test_several_in_any_order(answer):
    assert MANY.judge(answer).state == "right"


def test_a_part_of_the_answer_says_how_many_are_missing_and_what_was_overlooked():
    verdict = MANY.judge("a")
    assert "1 more option does too" in verdict.sentences[0]
    assert verdict.sentences[1] == "You overlooked this: Too."
    options = {**MANY.options, "b": Option("two", "Yes.", right=True, missed="the second year.")}
    assert replace(MANY, options=options).judge("a").sentences[1].endswith("the second year.")


@pytest.mark.parametrize(
    ("feedback", "said"),
    [
        (
            "Yes. They are called dependants. One claim can hold several.",
            "They are called ",
        ),
        ("Yes, possible: people stay. How many?", "People stay."),
        ("Missing. “Holds” needs a reason.", "“Holds” needs a reason."),
        ("Only people who were detected are counted.", "Only people who were "),
    ],
)
def test_what_was_overlooked_is_the_first_thing_that_the_feedback_says(feedback, said):
    assert Option("x", feedback, right=True).overlooked.startswith(said)


def test_each_wrong_option_chosen_has_its_text():
    options = {**MANY.options, "d": Option("four", "nor this.", slip="flow-for-stock")}
    verdict = replace(MANY, options=options).judge("a, c, d")
    assert verdict.sentences[:2] == ("About (c): not this.", "About (d): nor this.")
    assert verdict.slip == "flow-for-stock"


@pytest.mark.parametrize(
    ("task", "answer", "said"),
    [
        (ONE, "a, b", "One option is wanted; you chose a, b"),
        (ONE, "z", "Type one letter: a, b or c; “z” is none of them."),
        (ONE, 2, "Type one letter: a, b or c; this is a number."),
        (ONE, [1, 2], "none was found"),
        (ONE, "answer", "“answer” is none of them"),
        (ONE, "not b", "“not” is none of them"),
        (ONE, "b) is wrong, a is right", "none of them"),
        (ONE, "b: no, that cannot be", "none of them"),
        (ONE, "b, or perhaps another", "none of them"),
        (ONE, "b. No, wait: c", "none of them"),
        (ONE, "I doubt b.", "none of them"),
        (ONE, "The worst reply is b", "none of them"),
        (ONE, "All apart from b", "none of them"),
        (ONE, "I disagree with b", "none of them"),
        (ONE, "Some would say b", "none of them"),
        (ONE, "Can you explain b", "none of them"),
        (ONE, "It is a myth that flow, b", "none of them"),
        (ONE, "a, maybe b", "“maybe” is none of them"),
        (ONE, "everything but b", "“but” is none of them"),
        (ONE, "a because of b", "“because” is none of them"),
        (ONE, "abc", "One option is wanted; you chose a, b, c"),
        (MANY, "both", "Type letters: a, b or c; “both” is none of them"),
        (MANY, "Incorrect: a, b", "none of them"),
        (MANY, "a: this one; b: that one", "none of them"),
        (MANY, "a to c", "About (c)"),
    ],
)
def test_other_answers_get_a_sentence(task, answer, said):
    verdict = task.judge(answer)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]


@pytest.mark.parametrize("answer", [None, ..., "", []])
def test_not_attempted(answer):
    assert MANY.judge(answer).state == "not attempted"


def test_a_question_without_a_right_option_is_a_problem():
    task = ChoiceTask(id="99.x", question="?", options={"a": Option("x", "", slip="nope")})
    assert task.problems() == [
        "99.x: 0 options are right, but one must be",
        "99.x: there has to be a second option to choose from",
        "99.x: option a names unknown slip 'nope'",
        "99.x: option a has no feedback",
    ]
