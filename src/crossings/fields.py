"""`{{expression:format}}` in the source of a lesson: filled by the build from its figures.

An expression is Python over the names of the lesson's module `figures`, the verbs for facts and
captions and those of `wording`. It is our own text, evaluated when lessons are built; nothing that
a learner writes comes here.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module

from lessonkit.data import captions, facts
from lessonkit.text import wording
from lessonkit.text.errors import CourseError

_FIELD = re.compile(r"\{\{(.+?)\}\}")
_HELPERS = {
    function.__name__: function
    for function in (
        *(captions.source_line, captions.credit_of, captions.edition_of),
        *(captions.published, captions.published_in, facts.figure),
        *(wording.signed, wording.in_words, wording.nth, wording.counted),
        *(wording.day, wording.whole_day, wording.month_and_year),
    )
}


class FieldError(CourseError):
    """A field that cannot be filled: `field` is the text with its braces."""

    def __init__(self, field: str, trouble: str) -> None:
        super().__init__(f"{field} {trouble}")
        self.field = field


def names_of(lesson_id: str) -> dict[str, object]:
    """What a field of this lesson can use: its figures, and the verbs for facts and words."""
    figures = import_module(f"crossings.exercises.lessons.lesson_{lesson_id}.figures")
    return _HELPERS | {k: v for k, v in vars(figures).items() if not k.startswith("_")}


def filled(text: str, names: Mapping[str, object]) -> str:
    """The text with each field replaced by its value.

    Raises
    ------
    FieldError
        A field uses a name that is not known, or its value cannot be worked out.

    Examples
    --------
    >>> filled("{{people[2023]:,}} people, {{fall:.1f}}%", {"people": {2023: 9240}, "fall": 4})
    '9,240 people, 4.0%'
    """

    def value(found: re.Match) -> str:
        try:
            return eval(f"f'''{{{found[1]}}}'''", dict(names))
        except NameError as error:
            near = get_close_matches(error.name or "", names, 1)
            hint = f"Did you mean {near[0]!r}?" if near else "Name it in the lesson's figures."
            raise FieldError(found[0], f"uses the unknown name {error.name!r}. {hint}") from None
        except Exception as error:
            raise FieldError(
                found[0], f"cannot be worked out ({type(error).__name__}: {error})"
            ) from None

    return _FIELD.sub(value, text)
