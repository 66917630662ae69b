"""What the judge of a number knows of its lesson: figures in sight, and the answer's own sum."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from lessonkit.course import course
from lessonkit.judging.nodes import Figure, Node
from lessonkit.judging.reading import Reader
from lessonkit.judging.sight import Sight
from lessonkit.text.kinds_of_value import is_mapping


class Sums:
    """The sums of one lesson, read from the text of its `figures.py`.

    Parameters
    ----------
    figures
        The module, as a file.
    values
        Name → figure: what the expressions of the lesson may use.
    """

    def __init__(self, figures: Path, values: Mapping[str, object]) -> None:
        self._figures, self._values = figures, values

    @cached_property
    def _sight(self) -> Sight:
        said = self._values.get("SIGHT", {})
        return Sight(said, self._values) if is_mapping(said) else Sight({}, {})

    @cached_property
    def _reader(self) -> Reader:
        source = self._figures.read_text(encoding="utf-8") if self._figures.exists() else ""
        return Reader(source, dict(self._values), self._sight, course().formulas())

    @property
    def sight(self) -> tuple[Figure, ...]:
        """The figures that a learner of this lesson sees."""
        return tuple(self._sight.all())

    def tree(self, expression: str, answer: float, within: float = 0.0) -> Node | None:
        """The sum that gives an answer, or None if it is no sum of figures.

        Parameters
        ----------
        expression
            What gives the answer, in the names of the lesson.
        answer
            Its value.
        within
            How far off the sum may be, where learners work it out with rounded figures.
        """
        try:
            read = self._reader.read(expression)
        except Exception:  # an expression that the reader cannot take apart is no sum
            return None
        if abs(read.value - answer) > max(within, 1e-6 * max(1.0, abs(answer))):
            return None
        return None if isinstance(read, Figure) and not read.words else read
