"""What is said where a package is missing that only print and question banks need."""

import sys

from lessonkit.text.errors import CourseError


class PackageNeededError(CourseError):
    """A package for print is not installed; the message has the line that installs it.

    Examples
    --------
    >>> str(PackageNeededError("Figures are drawn", "vl-convert-python"))[:77]
    'Figures are drawn by the package vl-convert-python, and it is not installed h'
    """

    def __init__(self, what: str, package: str) -> None:
        super().__init__(
            f"{what} by the package {package}, and it is not installed here. Install it once "
            f'with: "{sys.executable}" -m pip install {package}'
        )
