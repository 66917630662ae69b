"""What is true of a wrong number whatever was done: too small a count, more than the whole."""

from __future__ import annotations

from lessonkit.judging.nodes import Figure, Node, Step, dimension, without_scale
from lessonkit.judging.precision import is_a_guess
from lessonkit.judging.question import Question
from lessonkit.judging.words import named

_COUNT = 40  # things that are counted one by one
_PARTS_OF_TIME = frozenset(["second", "minute", "hour", "day", "week", "month", "quarter", "year"])


_YEARS, _COUNTS = range(1900, 2100), 1000  # a smaller answer is no year


def plainly(value: float, question: Question) -> str:
    """One sentence that holds of the number itself, or an empty text.

    Examples
    --------
    >>> rows = Question(3.0, 0.1, "rows", "How many rows stand alone?")
    >>> plainly(2.0, rows)
    'There are more of them than that. Perhaps you overlooked one. Was it that?'
    >>> plainly(2.5, rows)
    'A count is a whole number.'
    >>> plainly(-40.0, Question(12.0, 0.06, "per cent"))
    ''
    """
    if is_a_count(question):
        if value < 0 or value != round(value):
            return "A count is a whole number." if value >= 0 else "A count is never below nought."
        size = "more" if value < question.answer else "fewer"
        did = miscounted(value, question)
        return f"There are {size} of them than that. Perhaps you {did}. Was it that?"
    share = _share(question)
    if share and value > 100:
        part, whole = (named(one, question.answer) for one in share)
        return f"More than 100 per cent would mean that {part} are more than {whole}."
    if "per cent" in question.unit and question.answer < 0 < value:
        return "Your number says that there was a rise. Which of the two figures is the larger one?"
    if "per cent" in question.unit and value < -100 <= question.answer:
        return "A fall of more than 100 per cent would leave less than nothing."
    counts = "per cent" not in question.unit and abs(question.answer) < _COUNTS
    if counts and value == round(value) and value in _YEARS:
        return f"That looks like a year. Asked for is a number of {question.unit}."
    size = value / question.answer if question.answer else 1.0
    if not 0.05 < abs(size) < 20:
        far = "small" if abs(size) < 1 else "large"
        return f"It is far too {far}. Of what size are the figures that it is worked out from?"
    if question.tree is not None and is_a_guess(value) and 0.2 < size < 5:
        return "Is it a guess, or read off by eye? The figures of the question give it exactly."
    return ""


def miscounted(value: float, question: Question) -> str:
    """What was done to get another number of things, as it follows "you"; empty if it is no count.

    Examples
    --------
    >>> miscounted(2.0, Question(3.0, 0.1, "rows", "How many rows stand alone?"))
    'overlooked one'
    """
    if not is_a_count(question) or value < 0 or value != round(value):
        return ""
    one = abs(value - question.answer) == 1
    if value < question.answer:
        return "overlooked one" if one else "overlooked some"
    return f"counted {'one that does' if one else 'some that do'} not belong there"


def is_a_count(question: Question) -> bool:
    """Whether things that lie before one are counted, one by one."""
    unit = question.unit.split()[0].rstrip("s") if question.unit else ""
    whole = question.answer == round(question.answer) and 0 < question.answer <= _COUNT
    text = question.text
    spans = unit in _PARTS_OF_TIME and "in how many" not in text.lower()
    asked = "how many" in text.lower() and not question.percent and not spans
    # What is worked out is no count of things that lie before one.
    return whole and asked and question.tree is None


def _share(question: Question) -> tuple[Node, Node] | None:
    """Part and whole of a share in per cent."""
    if not question.percent or question.tree is None or not 0 < question.answer < 100:
        return None
    scale, core = without_scale(question.tree)
    core = core.made_of or core if isinstance(core, Figure) else core
    if scale != 100 or not isinstance(core, Step) or core.op != "/":
        return None
    plain = not isinstance(core.left, Step) and not isinstance(core.right, Step)
    alike = dimension(core.left) == dimension(core.right) == 1
    return (core.left, core.right) if plain and alike else None
