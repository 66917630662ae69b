"""How sure a learner is of an answer: three words, asked before the feedback, kept with the try."""

from lessonkit.text.errors import CourseError

LEVELS = ("guessing", "unsure", "sure")


def read_level(confidence: object) -> str | None:
    """One of `LEVELS`, or None where nothing was said.

    Raises
    ------
    CourseError
        It is none of the three words.

    Examples
    --------
    >>> read_level(" Sure ")
    'sure'
    """
    if confidence is None:
        return None
    said = confidence[:100].strip().lower() if type(confidence) is str else ""
    if said not in LEVELS:
        comma = "A comma parts two values: write 1058 for 1,058, and 27.7 for 27,7. "
        raise CourseError(
            f"{comma if type(confidence) in (int, float) else ''}"
            f'How sure you are is said with "{LEVELS[0]}", "{LEVELS[1]}" or "{LEVELS[2]}" '
            "in quotation marks. Leave it out if you would rather not say."
        )
    return said
