"""A sentence in plain words above Python's own, where a cell lacks a name or cannot be read."""

import builtins
import linecache
import sys
from collections.abc import Mapping
from functools import partial
from textwrap import wrap
from types import ModuleType, TracebackType
from typing import Any

from lessonkit.ask import missing_names, unread_cells

COLUMNS = 72  # as many as an output holds on a small screen with large letters


def explain_errors(imports: Mapping[str, str]) -> None:
    """Put a sentence above Python's own words wherever a cell of this notebook is at fault.

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
        shell.set_custom_exc((NameError, SyntaxError, TypeError), partial(_show, imports))


def _show(
    imports: Mapping[str, str],
    shell: Any,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    tb_offset: int | None = None,
) -> None:
    """Show the error as IPython does, with a sentence above it where a cell is at fault.

    A library has its own reasons for such an error (a query about a column that is not there, say),
    and a function its own variables: neither has to do with cells.
    """
    if isinstance(error, SyntaxError):
        if _ran(shell, trace):
            shell.showtraceback(
                (kind, error, trace), tb_offset=tb_offset, running_compiled_code=True
            )
            return
        usual = shell.SyntaxTB.structured_traceback(kind, error, [])
        shell._showtraceback(kind, error, [_in_lines(unread_cells.sentence(error)), "", *usual])
        return

    def said() -> str:
        if kind is TypeError:
            return unread_cells.COMMA
        names = [*shell.user_ns, *dir(builtins), *imports]
        known = [one for one in names if not one.startswith("_")]
        line = linecache.getline(last.tb_frame.f_code.co_filename, last.tb_lineno) if last else ""
        # Classes alone: a small name is more likely one that a cell above would have made.
        called = name[:1].isupper() and f"{name}(" in line and name not in imports
        owner = _owner(name, shell.user_ns) if called else ""
        if owner:
            return f"{name} belongs to {owner}: write {owner}.{name} in place of {name}."
        return missing_names.sentence(name, known, imports.get(name, ""), line)

    def with_sentence() -> list[str]:
        usual = shell.InteractiveTB.structured_traceback(kind, error, trace, tb_offset=tb_offset)
        return [_in_lines(said()), "", *usual]

    last = trace
    while last and last.tb_next:
        last = last.tb_next
    name: str = getattr(error, "name", "") if kind is NameError else ""
    comma = kind is TypeError and unread_cells.is_comma_in_a_sum(error)
    if (name or comma) and last and last.tb_frame.f_globals is shell.user_ns:
        # IPython asks an error for this and prints it in place of the traceback.
        error._render_traceback_ = with_sentence  # pyright: ignore[reportAttributeAccessIssue]
    shell.showtraceback((kind, error, trace), tb_offset=tb_offset)


def _owner(name: str, names: Mapping[str, Any]) -> str:
    """The module in use that has a function of this name: pd, for DataFrame."""
    modules = {key: one for key, one in names.items() if isinstance(one, ModuleType)}
    held = (key for key, one in modules.items() if not key.startswith("_") and hasattr(one, name))
    return next(held, "")


def _in_lines(sentence: str) -> str:
    """A sentence in lines, for JupyterLab breaks a long one in the middle of a word."""
    return "\n".join(wrap(sentence, COLUMNS, break_long_words=False, break_on_hyphens=False))


def _ran(shell: Any, trace: TracebackType | None) -> bool:
    """Whether an error came while a cell ran, and not because it could not be read."""
    while trace:
        if trace.tb_frame.f_globals is shell.user_ns:
            return True
        trace = trace.tb_next
    return False
