"""Choices cannot be guessed: neither the length nor the place of an option gives it away."""

from collections import Counter

import pytest

from lessonkit.lessons import catalogue
from lessonkit.tasks.choice import ChoiceTask


def every_choice():
    every = (task for one in catalogue.lesson_ids() for task in catalogue.lesson(one).tasks)
    return [task for task in every if isinstance(task, ChoiceTask)]


@pytest.fixture(scope="module")
def choices():
    """Every choice of the course with one right option."""
    return [task for task in every_choice() if not task.several]


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


@pytest.mark.parametrize("end", [0, -1], ids=["first", "last"])
@pytest.mark.parametrize("by", ["length", "place"])
def test_with_several_right_ones_neither_end_pays_more_than_chance(by, end):
    """Ticking the longest, the shortest, the first or the last, say, hits a right one about as
    often as ticking with eyes shut; of options of one length, the right one is counted."""
    chance, hits = 0.0, list[str]()
    for task in every_choice():
        if task.several:
            options = list(task.options.values())
            if by == "length":
                options.sort(key=lambda option: (len(option.text), option.right == (end == -1)))
            chance += sum(option.right for option in options) / len(options)
            hits += [task.id] if options[end].right else []
    assert len(hits) <= chance + 1, (hits, chance)
