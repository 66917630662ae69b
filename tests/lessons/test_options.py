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


def test_no_rank_of_length_is_right_most_of_the_time(choices):
    """Whoever always takes the second longest, say, is not right more often than not."""
    ranks: Counter[int] = Counter()
    for task in choices:
        lengths = sorted((len(option.text) for option in task.options.values()), reverse=True)
        ranks[lengths.index(len(task.options[right(task)].text))] += 1
    assert max(ranks.values()) <= 0.45 * len(choices), ranks
