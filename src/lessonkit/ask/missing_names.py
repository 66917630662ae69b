"""A name that is not there: most often a cell above was not run, and Python does not say so."""

import re
from difflib import get_close_matches

from lessonkit.judging.number_words import number_in

ABOVE = "Run → Run All Above Selected Cell"


def sentence(name: str, known: list[str], fetch: str = "", line: str = "") -> str:
    """What a missing name most likely means, and what to do.

    Parameters
    ----------
    name
        The name that Python did not find.
    known
        The names that there are, or that the course has.
    fetch
        The line that fetches the name, where it is a word of the course.
    line
        The line of the cell in which it stands.

    Examples
    --------
    >>> print(sentence("by_year", ["apples"]))
    There is no by_year yet. Probably a cell above was not run: choose Run → Run All Above \
Selected Cell in the menu, then run this cell again. If you typed by_year yourself, look at its \
spelling; words that are no name need quotation marks: "by_year".
    >>> print(sentence("chekc", ["apples", "check"]))
    There is no chekc. Did you mean check? If not, a cell above was not run: choose Run → Run All \
Above Selected Cell in the menu, then run this cell again.
    >>> print(sentence("recall", ["apples"], "from apples import recall"))
    There is no recall yet. Probably a cell above was not run: choose Run → Run All Above \
Selected Cell in the menu, then run this cell again. If that does not help, write this line at the \
top of this cell: from apples import recall
    >>> print(sentence("five", ["apples"]))
    Write the number in digits: 5 in place of five.
    >>> print(sentence("less", ["apples"], line="fall = 92.7% less"))
    Write the number alone: 92.7 in place of “92.7% less”. Words and units stay out of a sum.
    """
    number = re.search(rf"(?<![\w.])(\d[\d_]*\.?\d*) *% *{re.escape(name)}\b", line)
    if number and name not in known:
        typed = " ".join(number[0].split())
        return (
            f"Write the number alone: {number[1]} in place of “{typed}”. Words and units stay out "
            "of a sum."
        )
    if name.lower() in ("half", "halves"):
        return "Write a number in place of half, in the unit that the question asks for."
    word = number_in([name.lower()])
    if word and not fetch and name != "none":  # None is wanted more often than 0
        return f"Write the number in digits: {word[0]:g} in place of {name}."
    if len(name) > 60:
        return f"There is no {name[:59]}… yet. Words that are no name need quotation marks."
    cure = f"a cell above was not run: choose {ABOVE} in the menu, then run this cell again."
    if fetch:
        return (
            f"There is no {name} yet. Probably {cure} If that does not help, write this line at "
            f"the top of this cell: {fetch}"
        )
    lower = {one.lower(): one for one in known}
    near = get_close_matches(name.lower(), lower, n=1, cutoff=0.75)
    if near:
        return f"There is no {name}. Did you mean {lower[near[0]]}? If not, {cure}"
    return (
        f"There is no {name} yet. Probably {cure} If you typed {name} yourself, look at its "
        f'spelling; words that are no name need quotation marks: "{name}".'
    )
