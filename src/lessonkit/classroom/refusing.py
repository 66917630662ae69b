"""What a class says no to."""

from lessonkit.text.errors import CourseError


class Refused(CourseError):
    """Something is refused; the class goes on.

    Parameters
    ----------
    sentence
        What is wrong, and what to do.
    status
        The number that goes with it over HTTP.
    """

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status
