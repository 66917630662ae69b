"""Twin and judge: an everyday sentence and the contested one, with the same replies to both."""

import re


def outcomes(task):
    """Of each reply to choose from: its letter, whether it is right, and the slip in it."""
    return [(letter, option.right, option.slip) for letter, option in task.options.items()]


def beginnings(task):
    """Of each reply to choose from: its words up to the first colon or comma."""
    return [re.split(r"[:,]", option.text)[0] for option in task.options.values()]


def texts(task):
    """Of each reply to choose from: all its words."""
    return [option.text for option in task.options.values()]
