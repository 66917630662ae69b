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
    said = confidence.strip().lower() if isinstance(confidence, str) else ""
    if said not in LEVELS:
        raise CourseError(
            f'Expected is how sure you are: "{LEVELS[0]}", "{LEVELS[1]}" or "{LEVELS[2]}" '
            "in quotation marks. Leave it out if you would rather not say."
        )
    return said
