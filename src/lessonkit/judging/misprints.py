"""A right result that was typed differently: digits exchanged, lost, changed or turned round."""

from collections.abc import Iterator
from itertools import pairwise

from lessonkit.judging.change import Change, Given


def misprinted(answer: float) -> Iterator[Given]:
    """The answer, to one decimal or as a whole, with two digits exchanged or one lost."""
    text = f"{answer:.0f}" if answer == round(answer) or abs(answer) >= 1000 else f"{answer:.1f}"
    then = "Compare what you typed with what you worked out, digit by digit."
    for typed, words in mistyped(text):
        cost = 2.8 if "lost a digit" in words else 2.2 if "nought" in words else 2.5
        yield typed, Change("typing-slip", cost, f"{words} the result", (), "", then)
    digits = text.lstrip("-")
    if len(digits) > 2 and digits.isdigit() and digits[::-1] not in (digits, digits.rstrip("0")):
        words = "turned the digits of the result round"
        yield float(digits[::-1]), Change("typing-slip", 2.5, words, (), "", then)
    if len(digits) > 3 and digits.isdigit():
        words = "typed one digit of the result differently"
        for place in range(len(digits)):
            for digit in "0123456789":
                typed = float(f"{digits[:place]}{digit}{digits[place + 1 :]}")
                if typed != abs(answer):
                    yield typed, Change("typing-slip", 2.6, words, (), "", then)
    if answer == round(answer) and abs(answer) >= 100:
        words = "made a slip in carrying or borrowing"
        for place in range(1, len(f"{abs(answer):.0f}")):
            for sign in (-1, 1):
                yield (
                    answer + sign * 10.0**place,
                    Change("typing-slip", 2.4, words, (), "", "Work out the last step again."),
                )


def mistyped(text: str) -> Iterator[tuple[float, str]]:
    """A number with two neighbouring digits exchanged or one digit lost, and what was done.

    Examples
    --------
    >>> [value for value, _ in mistyped("602")]
    [62.0, 620.0, 2.0, 62.0, 60.0]
    """
    places = [i for i, letter in enumerate(text) if letter.isdigit()]
    for i, j in pairwise(places):
        swapped = f"{text[:i]}{text[j]}{text[i + 1 : j]}{text[i]}{text[j + 1 :]}"
        if swapped != text:
            yield float(swapped), "exchanged two digits of"
    for i in places if len(places) > 2 else ():
        shorter = text[:i] + text[i + 1 :]
        if shorter.strip("-."):
            within = text[i] == "0" and i < len(text) - 1 and "." not in text
            yield float(shorter), "lost a nought of" if within else "lost a digit of"
