"""A cell that Python cannot read: most often one sign, and Python's own words do not help."""

import re
import unicodedata

from lessonkit.judging.number_words import number_in
from lessonkit.judging.signs import plain_sign

_UNDO = "Edit → Undo brings back what stood there."
_ID = "the name of an exercise stands between quotation marks, as it stood at first."
_NUMBER = "A number is written with digits only, and a full stop before decimals: 1058069, 27.7."


def sentence(error: SyntaxError) -> str:
    """What most likely keeps Python from reading a cell, and what to do.

    Parameters
    ----------
    error
        What Python says: its message, the line, and where on it.

    Examples
    --------
    >>> print(sentence(SyntaxError("'(' was never closed", ("", 2, 6, "print(5", 2, 7))))
    Line 2: a bracket is opened and not closed. Put the other one where it belongs.
    """
    place = f"Line {error.lineno}" if error.lineno else "This cell"
    said, line = error.msg or "", (error.text or "")[:500]
    # Older Pythons name a raised or vulgar figure ("5²") no more than they name a wrong number.
    raised = next((sign for sign in line if unicodedata.category(sign) == "No"), None)
    if raised and "literal" in said:
        said = f"invalid character '{raised}' (U+{ord(raised):04X})"
    if re.search(r"[^\W\d_]'[^\W\d_]", line) and "unterminated string" in said:  # don't know
        said = ""
    if re.search(r"\b(?:ask|check|hint|solution)\(\s*\d+\.[a-z]", line):
        return f"{place}: {_ID}"
    for pattern, words in _KNOWN:
        found = re.search(pattern, said)
        if found:
            return f"{place}: {words(found) if callable(words) else words}"
    typed = " ".join(line.split())
    shown = f", “{typed if len(typed) <= 60 else typed[:59] + '…'}”," if typed else ""
    return f"Python cannot read {place.lower()}{shown} as it stands. {_advice(typed)} {_UNDO}"


def _advice(line: str) -> str:
    """What to look at on a line of which Python says no more than that it is invalid."""
    name = re.match(r"[^\W\d]\w*(?P<more>(?: \w+)*) ?=(?!=)", line)
    if name and name["more"]:
        return f"Left of = stands one name, without a space: {'_'.join(name[0][:-1].split())}."
    value = line.rpartition("=")[2].strip() if name else line
    call = re.search(r"[^\s(,] +(?P<verb>ask|check)\(", value)
    if call:
        return f"{call['verb']}(…) begins a line of its own. Press Enter before it."
    lone = re.fullmatch(r"(?P<name>[^\W\d]\w*) (?P<number>-?[\d.]+)", value)
    if lone and not name:
        return f"A = is missing between the name and its value: {lone['name']} = {lone['number']}."
    if value == "?":
        return (
            "Put a number in place of the question mark, or three dots if you do not know it yet."
        )
    if re.match(r"[-+]?[\d.,]+", value):
        return f"{_NUMBER} A sum has only + - * / and brackets."
    word = number_in(re.findall(r"[^\W\d_]+", value.lower()))
    if word and '"' not in value:
        return f"Write the number alone, in digits: {word[0]:g}."
    if re.search(r"[^\W\d_]+ [^\W\d_]+", value) and '"' not in value:
        return 'Words that are no names need quotation marks: "like these".'
    return "Something stands there too much or is missing: a sign, a comma, a quotation mark."


def _character(found: re.Match[str]) -> str:
    sign = found["sign"] or chr(int(found["code"], 16))
    name = unicodedata.name(sign, "").lower()
    plain = "..." if sign == "…" else plain_sign(sign)
    if plain.strip() and plain.isascii() and not sign.isascii():
        return f"the sign “{sign}” ({name}) is none of Python's. Write {plain} in its place."
    if unicodedata.category(sign)[0] in "CZ":
        return f"it holds a sign that cannot be seen ({name or found['code']}). Type the line anew."
    return f"the sign “{sign}” ({name}) is none of Python's. Take it away, or put it in quotes."


# What Python's message holds → what it means. The first that fits is said.
_KNOWN = (
    ("was never closed", "a bracket is opened and not closed. Put the other one where it belongs."),
    (
        "incomplete input|unexpected EOF",
        "a bracket or a text is opened and not closed before the end.",
    ),
    (
        "unmatched|closing parenthesis",
        "a bracket is closed that was not opened, or another kind was opened. Count them.",
    ),
    (
        "unterminated (triple-quoted )?(f-)?string",
        "a text begins with a quotation mark and does not end with one. Put one at its end.",
    ),
    (r"invalid .*character (?:'(?P<sign>.)' )?\(?U\+(?P<code>[0-9A-F]+)", _character),
    (r"leading zeros|invalid \w+ literal|digit", f"this is no number for Python. {_NUMBER}"),
    (
        "expected ':'",
        "a line that begins with if, for, def, while or else ends with a colon. Put one there.",
    ),
    (
        "unexpected indent|unindent does not match|inconsistent use of tabs",
        "it begins with more or fewer spaces than the lines around it. Let it begin where they do.",
    ),
    (
        "expected an indented block",
        "it belongs under the line with the colon. Let it begin with four spaces more.",
    ),
    ("cannot assign", "left of = stands the name, and right of it the value: part = 40."),
    ("Maybe you meant '=='", "one = gives a value a name; to compare two values write two: ==."),
    (
        "forgot a comma",
        "a comma or a sign is missing between two of its parts. Write 2 * 3, not 2 3.",
    ),
    ("null bytes", "it holds a sign that cannot be seen. Type the line anew."),
    ("nested|too complex", "its brackets are nested too deeply."),
)


COMMA = (
    "A comma makes two numbers of one: Python reads 12,658 as 12 and 658. Write it without the "
    "comma: 12658."
)


def is_comma_in_a_sum(error: BaseException) -> bool:
    """Whether a sum failed on what Python makes of a number with a comma in it.

    Examples
    --------
    >>> is_comma_in_a_sum(TypeError("unsupported operand type(s) for /: 'tuple' and 'int'"))
    True
    """
    return re.match(r"unsupported operand .*'tuple'", str(error)) is not None
