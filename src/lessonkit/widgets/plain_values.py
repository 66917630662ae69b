"""What is given for a choice, looked at before anything else: a word, a number, a list of them."""

from numbers import Real
from typing import Any

from lessonkit.text.errors import CourseError
from lessonkit.text.in_short import in_short, text_in

_MOST = 100  # signs of a word, words of a list


def plain_value(choice: str, value: Any, *, several: bool = False) -> object:
    """A value if it is a word or a number, or a list of them where one is wanted.

    An object may break when it is compared or written, and a text may have ten million signs.

    Raises
    ------
    CourseError
        It is something else.

    Examples
    --------
    >>> plain_value("year", 2022), plain_value("chosen", ["a", "b"], several=True)
    (2022, ['a', 'b'])
    """
    if several and type(value) in (list, tuple, set) and len(value) <= _MOST:
        return [plain_value(choice, one) for one in value]
    word = text_in(value)
    if not _is_number(value) and (word is None or len(word) > _MOST):
        raise CourseError(
            f"The choice {choice} takes a word in quotation marks or a number"
            f"{', or a list of them' if several else ''}; this is {in_short(value)}."
        )
    return value if word is None else word


def _is_number(value: Any) -> bool:
    try:
        return issubclass(type(value), Real) and abs(float(value)) < 1e15
    except Exception:  # a number of thousands of digits, or one that breaks
        return False
