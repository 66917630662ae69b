"""Numbers typed into a cell as the course prints them, made into Python.

    fall = 1,058,069      part = 40%      apples = 602 apples      on_a_day = 19483 × 14 ÷ 366
    check(“03.fall”, −92,7)     not_known_yet =     sum_of = ...12     all = 44 + 20 = 64

Only a cell that is no Python is touched, only in the statements that are none, outside strings and
comments, and only if the cell is Python afterwards.
"""

import linecache
import math
import re
import sys
from collections.abc import Callable, Iterator
from functools import partial
from keyword import iskeyword

from lessonkit.ask.source_parts import (
    CODE,
    COMMENT,
    CURLY,
    is_python,
    is_statement,
    parts_of,
    statements,
)
from lessonkit.judging.digits import NotReadError
from lessonkit.judging.number_words import SCALES
from lessonkit.judging.signs import plain_sign, tidy
from lessonkit.judging.typed import Typed
from lessonkit.judging.typed_sums import find_number

MOST_SIGNS = 20_000  # in a cell; nobody types a longer one
_MEANT = frozenset("+-*/%:., 0123456789")
_NAMED = re.compile(r"(?P<before>\s*[^\W\d]\w*\s*=)(?P<value>(?!=).*)(?P<after>)", re.DOTALL)
_SHARED = re.compile(r"\s*[^\W\d]\w*\s*=(?!=)[\w\s.+*/()-]+ :[\w\s.+*/():-]+")
_GIVEN = re.compile(
    r"(?P<before>\s*(?:[^\W\d]\w*\s*=\s*)?(?:ask|check|predict|recall)\(\s*(?:\"[^\"]*\"|'[^']*')\s*,)"
    r"(?P<value>.+?)"
    r"(?P<after>(?:,\s*(?:confidence\s*=\s*)?(?:\"[a-z]*\"|'[a-z]*')\s*)?\)\s*)",
    re.DOTALL,
)
_MARKED = re.compile(r"(?<![\w.])\d{1,3}(?:,\d{3})+(?![\w,.])")
_WITH_UNIT = re.compile(
    r"(?P<value>.*\S)\s*(?P<unit>%|\bper ?cent)\s*|"
    r"(?P<sum>.*[-+*/].*?[\w)])\s+(?P<words>[^\W\d_]+(?: [^\W\d_]+){0,3})\s*",
    re.DOTALL,
)
# The three dots, where somebody typed beside them and left them there.
_DOTS = re.compile(r"^\s*(?:\.{3}|…)|(?:\.{3}|…)\s*$")
_COMPARED = re.compile("[=<>!]=|[<>]")
_BEFORE = re.compile(r"(?:(?:about|around|roughly|circa|ca\.?|some|minus)\b|[£$€~])?")
_BESIDE = frozenset("%£$€\u2030.,/-' 0123456789")
# Words of Python that are words of English too: "602 apples in 2023", "14 for each".
_ENGLISH = frozenset({"in", "for", "and", "or", "is", "as", "from", "with"})
_as_typed: dict[str, list[str]] = {}  # the last cell that was no Python → its lines as typed
_TYPED = f'__import__("{Typed.__module__}", fromlist=["Typed"]).Typed'


def read_cells_as_typed() -> None:
    """Let the cells of this notebook hold numbers as people write them; outside one do nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None and as_python not in shell.input_transformers_post:
        shell.input_transformers_post.append(as_python)
        shell.compile.cache = partial(_cache_as_typed, shell.compile.cache)


def _cache_as_typed(
    cache: Callable[..., str], code: str, number: int = 0, raw_code: str | None = None
) -> str:
    """Let IPython keep a cell for its tracebacks, with the lines as they were typed."""
    name = cache(code, number, raw_code=raw_code)
    typed = _as_typed.pop(code, None)
    if typed and len(typed) == len(code.splitlines()):
        linecache.cache[name] = (len(code), None, typed, name)
    return name


def as_python(lines: list[str]) -> list[str]:
    """The lines of a cell as Python, if they are not Python yet and can be read; else unchanged.

    Parameters
    ----------
    lines
        The cell after IPython's own changes, with the ends of the lines.

    Examples
    --------
    >>> as_python(["fall = 1,058,069\\n"]), as_python(["x = 12 ÷ 3 × 2 − 1\\n"])
    (['fall = 1058069\\n'], ['x = 12 / 3 * 2 - 1\\n'])
    >>> as_python(["pair = 1,822\\n"])  # for Python these are two values
    ['pair = 1,822\\n']
    """
    cell = "".join(lines)
    if len(cell) > MOST_SIGNS or is_python(cell):
        return lines
    quoted = "".join(_with_plain_quotes(kind, text) for kind, text in parts_of(cell))
    made = "".join(map(_statement, statements(quoted)))
    if not is_python(made):
        return lines
    _as_typed.clear()
    _as_typed[made] = cell.splitlines(keepends=True)
    return made.splitlines(keepends=True)


def _with_plain_quotes(kind: str, text: str) -> str:
    return f'"{text[1:-1]}"' if kind == CURLY and '"' not in text[1:-1] else text


def _with_plain_signs(kind: str, text: str) -> str:
    """A part of a cell with signs that Python knows; strings and comments stay as they are."""
    if kind != CODE or text.isascii():
        return text
    return "".join(
        sign if sign.isascii() or not _MEANT.issuperset(plain_sign(sign)) else plain_sign(sign)
        for sign in text
    )


def _statement(text: str) -> str:
    """One statement as Python, if it is none yet and holds a number; else as it is."""
    return next((made for made in _ways(text) if is_statement(made)), text)


def _ways(text: str) -> Iterator[str]:
    """A statement in the ways in which it may be Python, the least changed first."""
    yield text
    parts = list(parts_of(text.rstrip("\n")))
    end = text[len(text.rstrip("\n")) :]
    if parts and parts[-1][0] == COMMENT:
        end = f"  {parts.pop()[1]}{end}"
    body = "".join(part for _, part in parts)
    for pattern in (_GIVEN, _NAMED):
        match = pattern.fullmatch(body)
        value = _value(match["value"]) if match else None
        if match and value:
            yield f"{match['before']} {value}{match['after']}{end}"
    plain = [(kind, _with_plain_signs(kind, part)) for kind, part in parts]
    yield "".join(part for _, part in plain) + end
    if _SHARED.fullmatch(body):  # nights : 365
        yield f"{body.replace(':', '/')}{end}"
    joined = (_MARKED.sub(_joined, part) if kind == CODE else part for kind, part in plain)
    yield "".join(joined) + end


def _joined(match: re.Match[str]) -> str:
    return match.group().replace(",", "")


def _value(text: str) -> str | None:
    """What stands for an answer, as Python; None where it is neither a number nor missing."""
    if not text.strip():
        return "..."
    if "\n" in text:
        return None
    without = _DOTS.sub("", text)
    if without != text:
        return _value(without) or (without.strip() if is_statement(without.strip()) else None)
    listed = re.fullmatch(r"\s*\[(.*)\]\s*", text, re.DOTALL)
    if listed:
        parts = re.split(r",\s+", listed[1])
        values = [_number(one) or (one if is_statement(one) else "") for one in parts]
        return f"[{', '.join(values)}]" if all(values) else None
    return _number(text) or _share(text)


def _number(text: str) -> str | None:
    """A number or a sum of numbers, as Python; with a unit it keeps what was typed."""
    typed = tidy(text.strip().removeprefix("="))  # as in a spreadsheet
    if "=" in typed and not _COMPARED.search(typed):  # 44 + 20 = 64; the whole is judged
        parts = typed.split("=")
        found = find_number(parts[-1]) if all(map(_number, parts)) else None
        return f"{_TYPED}({found.value!r}, {typed!r})" if found else None
    try:
        found = find_number(typed)
    except NotReadError:
        return None
    if found is None or not math.isfinite(found.value):
        return None
    before, after = found.before.strip(), found.after.strip()
    scaled = not SCALES.keys().isdisjoint(re.findall(r"[a-z]+", found.text.lower()))
    if found.python and not before and not after and not scaled:
        # 11 billion may be asked for in billions
        return found.python
    if not _BEFORE.fullmatch(before.casefold()):
        return None
    if not all(sign.isalpha() or sign in _BESIDE for sign in after):
        return None
    if _has_keyword(after):
        return None
    return f"{_TYPED}({found.value!r}, {typed!r})"


def _has_keyword(text: str) -> bool:
    return any(iskeyword(word) and word not in _ENGLISH for word in re.findall(r"\w+", text))


def _share(text: str) -> str | None:
    """What is worked out with names, and its unit behind it: "nights/365 people"."""
    match = _WITH_UNIT.fullmatch(text)
    if not match or re.search(r"\d\s*\(", text) or _has_keyword(match["words"] or ""):
        return None
    value = (match["value"] or match["sum"]).strip()
    unit = "%" if match["value"] else match["words"]
    return f'{_TYPED}.with_unit({value}, "{unit}")' if is_statement(value) else None
