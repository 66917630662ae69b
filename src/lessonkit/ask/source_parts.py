"""The source of a cell taken apart into code, strings and comments, also where it is no Python."""

import re
import warnings
from ast import PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST
from collections.abc import Iterator
from textwrap import dedent

CODE, STRING, CURLY, COMMENT = "code", "string", "curly", "comment"
_PART = re.compile(
    r"(?P<comment>#[^\n]*)"
    r"|(?P<string>(?:(?<!\w)[rbuf]{1,2})?"
    r"(?:\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|(?<!\d)'(?:\\.|[^'\\\n])*'))"
    # Quotation marks of a text program, which are no marks for Python.
    r"|(?P<curly>[“„”][^“”„\n]*[“”\"]|\"[^\"“”„\n]*[“”]|(?<!\d)[‘‚’][^‘’‚\n]*[‘’])",
    re.DOTALL | re.IGNORECASE,
)


def is_python(source: str) -> bool:
    """Whether Python can read a source, as a cell that may wait at its top level.

    Examples
    --------
    >>> is_python("x = 1"), is_python("x = 40%"), is_python("await f()")
    (True, False, True)
    """
    flags = PyCF_ONLY_AST | PyCF_ALLOW_TOP_LEVEL_AWAIT
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(source, "<cell>", "exec", flags, dont_inherit=True)
    except (SyntaxError, ValueError, OverflowError, MemoryError, RecursionError):
        return False
    return True


def parts_of(source: str) -> Iterator[tuple[str, str]]:
    """Kind and text of each part, in order; together they are the source.

    Examples
    --------
    >>> list(parts_of('x = "a" # b'))
    [('code', 'x = '), ('string', '"a"'), ('code', ' '), ('comment', '# b')]
    """
    at = 0
    for match in _PART.finditer(source):
        if match.start() > at:
            yield CODE, source[at : match.start()]
        yield match.lastgroup or CODE, match.group()
        at = match.end()
    if at < len(source):
        yield CODE, source[at:]


def statements(source: str) -> Iterator[str]:
    """The source cut at the ends of its lines, but not inside brackets and strings.

    Examples
    --------
    >>> list(statements("x = [1,\\n2]\\ny = 3"))
    ['x = [1,\\n2]\\n', 'y = 3']
    """
    now, depth = "", 0
    for kind, text in parts_of(source):
        if kind != CODE:
            now += text
            continue
        for sign in text:
            now += sign
            depth = max(0, depth + (sign in "([{") - (sign in ")]}"))
            if sign == "\n" and not depth and not now.endswith("\\\n"):
                yield now
                now = ""
    if now:
        yield now


def is_statement(text: str) -> bool:
    """Whether a piece of a source is Python by itself, however far it is indented."""
    return is_python(dedent(text))
