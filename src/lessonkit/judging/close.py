"""What is said to a number that is nearly the answer: rounded, cut off, or a digit off."""

from lessonkit.judging.precision import is_cut_off
from lessonkit.judging.question import Explanation, Question


def roughly(value: float, question: Question) -> Explanation | None:
    """The answer, worked out with rounded figures.

    Examples
    --------
    >>> roughly(91.9, Question(92.7, 0.06, "per cent", rounded=1.0)).slip
    'rounding'
    >>> roughly(80.0, Question(92.7, 0.06, "per cent", rounded=1.0))
    """
    answer, allowed = question.answer, question.rounded
    near = abs(value - answer) <= min(allowed, 0.012 * abs(answer))
    if near and is_cut_off(value, answer):
        said = "Your number is close: it looks as if you cut it off, and did not round it."
        look = "Is the next decimal 5 or more? Then the last one goes up by one."
        return Explanation("rounding", (said, look), answer, 0.8)
    return close(question) if near else None


def close(question: Question, *, turned: bool = False, rounded: bool = False) -> Explanation:
    """That a number is nearly the answer, rounded too far, or the sign turned round as well."""
    said = "Your number is close: it looks as if you rounded too far, or too early."
    whole = question.answer == round(question.answer)
    if not rounded:
        said = "Your number is close: it looks as if one figure or one digit is another one."
        if not whole:
            said = f"{said[:-1]}, or as if one was rounded on the way."
    if turned:
        look = "Which of the two figures came first, and is it the larger one?"
        said = "It looks as if you rounded too far, and turned the sign round."
        return Explanation("sign", (said, look), -question.answer, 0.9)
    look = "Check each figure you used, digit by digit, and keep all decimals to the end."
    if whole:
        look = "Check it digit by digit. What is read off an axis is only near the figure."
    return Explanation("rounding", (said, look), question.answer, 0.8)
