"""A name that is not there: most often a cell above was not run, and Python does not say so."""

import builtins
import sys
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from types import TracebackType
from typing import Any

ABOVE = "Run → Run All Above Selected Cell"


def explain_missing_names(imports: Mapping[str, str]) -> None:
    """Put a sentence above Python's own words wherever a cell of this notebook lacks a name.

    IPython takes the first word of a line for one of its own commands where no such name is there
    (`recall("03")` opens a stray cell): it no longer does. The commands stay as `%recall`, and
    `%automagic on` brings the habit back.

    Outside a notebook this does nothing; where somebody handles errors already, errors are left to
    them.

    Parameters
    ----------
    imports
        The words of the course, and for each the line that fetches it.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None:
        return
    shell.magics_manager.auto_magic = False
    if not shell.custom_exceptions:
        shell.set_custom_exc((NameError,), _shows(imports))


def sentence(name: str, known: list[str], fetch: str = "") -> str:
    """What a missing name most likely means, and what to do.

    Parameters
    ----------
    name
        The name that Python did not find.
    known
        The names that there are, or that the course has.
    fetch
        The line that fetches the name, where it is a word of the course.

    Examples
    --------
    >>> print(sentence("by_year", ["apples"]))
    There is no by_year yet. Probably a cell above was not run: choose Run → Run All Above \
Selected Cell in the menu, then run this cell again. If you typed by_year yourself, look at its \
spelling; words that are no name need quotation marks: "by_year".
    >>> print(sentence("chekc", ["apples", "check"]))
    There is no chekc. Did you mean check? If not, a cell above was not run: choose Run → Run All \
Above Selected Cell in the menu, then run this cell again.
    >>> print(sentence("recall", ["apples"], "from crossings import recall"))
    There is no recall yet. Probably a cell above was not run: choose Run → Run All Above \
Selected Cell in the menu, then run this cell again. If that does not help, write this line at the \
top of this cell: from crossings import recall
    """
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


def _shows(imports: Mapping[str, str]) -> Callable[..., None]:
    def show(
        shell: Any,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType,
        tb_offset: int | None = None,
    ) -> None:
        """Show the error as IPython does, with the sentence above it where a cell lacks a name.

        A library has its own reasons for such an error (a query about a column that is not there,
        say), and a function its own variables: neither has to do with cells.
        """
        name: str = getattr(error, "name", None) or ""

        def with_sentence() -> list[str]:
            table = shell.InteractiveTB
            usual = table.structured_traceback(kind, error, trace, tb_offset=tb_offset)
            names = [*shell.user_ns, *dir(builtins), *imports]
            known = [one for one in names if not one.startswith("_")]
            return [sentence(name, known, imports.get(name, "")), "", *usual]

        if kind is NameError and name and _last(trace).tb_frame.f_globals is shell.user_ns:
            # IPython asks an error for this and prints it in place of the traceback.
            error._render_traceback_ = with_sentence  # type: ignore[attr-defined]
        shell.showtraceback((kind, error, trace), tb_offset=tb_offset)

    return show


def _last(trace: TracebackType) -> TracebackType:
    while trace.tb_next:
        trace = trace.tb_next
    return trace
