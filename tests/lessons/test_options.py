"""Choices cannot be guessed: neither the length nor the place of an option gives it away."""

from collections import Counter

import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask


@pytest.fixture(scope="module")
def choices():
    """Every choice of the course with one right option."""
    every = (task for one in catalogue.lesson_ids() for task in catalogue.lesson(one).tasks)
    return [task for task in every if isinstance(task, ChoiceTask) and not task.several]


def right(task):
    return next(letter for letter, option in task.options.items() if option.right)


def test_the_longest_option_is_seldom_the_right_one(choices):
    longest = [
        task.id
        for task in choices
        if len(task.options[right(task)].text) == max(len(o.text) for o in task.options.values())
    ]
    assert len(longest) <= len(choices) / 3, longest


def test_no_place_is_right_much_more_often_than_others(choices):
    places = Counter(map(right, choices))
    assert max(places.values()) <= 0.4 * len(choices), places
