"""The names of a lesson: what its expressions may use, and numbers written into its words.

Expressions are the course's own content, read when it is built; a learner never writes one.
"""

import ast
import re
from builtins import __dict__ as _builtins
from collections.abc import Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from typing import Any

from lessonkit.lessons.scan import Line, SourceError

FIELD = re.compile(r"\{\{(.+?)\}\}")


class Names:
    """The figures of a lesson by name, and how they are put into words.

    Parameters
    ----------
    source
        How the lesson's file is called in messages.
    values
        Name → figure, frame or function.

    Examples
    --------
    >>> names = Names("01/lesson.md", {"apples": 1110})
    >>> names.value(Line(7, "apples * 2")), names.text(Line(8, "{{apples:,}} apples"))
    (2220, '1,110 apples')
    """

    def __init__(self, source: str, values: Mapping[str, object]) -> None:
        self.source = source
        self.values = dict(values)

    def value(self, line: Line) -> Any:
        """What an expression gives.

        Raises
        ------
        SourceError
            It does not compile or does not run; a name that is unknown gets the nearest one.
        """
        return self._run(line, line.text.strip())

    def text(self, line: Line) -> str:
        """A text with each `{{expression:format}}` in it worked out."""

        def said(found: re.Match[str]) -> str:
            return str(self._run(line, f"f'''{{{found[1]}}}'''", found[0]))

        if "{{" in FIELD.sub(lambda found: found[1], line.text):
            trouble = "a field begins with “{{”, holds an expression and ends with “}}”"
            raise SourceError.at(self.source, line.number, line.text, trouble)
        return FIELD.sub(said, line.text)

    def texts(self, lines: Sequence[Line]) -> str:
        """Several lines as one text."""
        return "\n".join(map(self.text, lines))

    def _nearest(self, expression: str, missing: tuple[object, ...]) -> str:
        """The key that may have been meant, of whatever the expression looks into."""
        for node in ast.walk(ast.parse(expression)):
            if isinstance(node, ast.Subscript):
                with suppress(Exception):
                    looked_into = eval(ast.unparse(node.value), self.values)
                    keys = [str(key) for key in looked_into]
                    near = get_close_matches(str(missing[0]), keys, n=1, cutoff=0.5)
                    if missing[0] not in looked_into and near:
                        return f"; did you mean {near[0]!r}?"
        return ""

    def _run(self, line: Line, expression: str, written: str = "") -> object:
        shown = f"“{written or expression}”"
        try:
            return eval(compile(expression, self.source, "eval"), self.values)
        except SyntaxError:
            trouble = f"{shown} is no expression in Python"
        except NameError as error:
            unknown = str(error.name)
            known = [name for name in self.values if not name.startswith("__")]
            close = [one for one in known if one.lower() == unknown.lower()]
            close += get_close_matches(unknown, (*known, *_builtins), n=1, cutoff=0.6)
            offer = f"; did you mean {close[0]!r}?" if close else ""
            trouble = f"the lesson has no figure {unknown!r}{offer}"
        except (KeyError, IndexError) as error:
            trouble = f"{shown} has no entry {error}{self._nearest(expression, error.args)}"
        except Exception as error:
            trouble = f"{shown} cannot be worked out: {type(error).__name__}, {error}"
        raise SourceError.at(self.source, line.number, line.text, trouble) from None
