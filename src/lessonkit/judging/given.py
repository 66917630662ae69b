"""What was given as an answer, before it is judged: nothing yet, or a value of some type."""

from lessonkit.judging.quoting import plain

_LONGEST_BLANK = 1000  # signs; more dots than that are no dots of ours


def is_blank(answer: object) -> bool:
    """Whether the learner has not put anything in place of the dots yet."""
    if isinstance(answer, str):
        return len(answer) <= _LONGEST_BLANK and answer.strip(" .…") == ""
    return answer is None or answer is ...


def is_empty(answer: object) -> bool:
    """Whether it is a list, a tuple or a set with nothing in it."""
    return isinstance(answer, (list, tuple, set)) and not answer


def kind_of(answer: object) -> str:
    """The type of an answer in words a learner may know."""
    words = {
        "str": "a text",
        "bool": "True or False",
        "list": "a list",
        "tuple": "several values",
        "dict": "a dictionary",
        "set": "a set",
        "DataFrame": "a table",
        "Series": "a column of values",
        "ndarray": "an array",
        "function": "a function (were its brackets forgotten?)",
        "builtin_function_or_method": "a function (were its brackets forgotten?)",
        "method": "a function (were its brackets forgotten?)",
        "int": "a number",
        "float": "a number",
        "Typed": "a number",
    }
    name = type(answer).__name__
    return words.get(name, f"a value of type {plain(name)}")
