"""Exercises whose answer is a table."""

from dataclasses import dataclass

import pandas as pd

from lessonkit.judging.quoting import plain
from lessonkit.judging.slips import known_slips
from lessonkit.judging.verdict import Verdict, not_attempted, not_yet, right
from lessonkit.tasks.task import Task, is_blank, kind_of, slip_sentences


@dataclass(frozen=True)
class TableSlip:
    """A slip and the table it gives, recomputed from the exercise's own data."""

    slip: str
    table: pd.DataFrame
    look: str


@dataclass(frozen=True, kw_only=True)
class TableTask(Task):
    """A question with a table as its answer.

    The order of columns does not matter, that of rows only if the task says so, and a column may
    be the index; the first difference is named by row and column, without the expected value.

    Parameters
    ----------
    answer
        The right table. One row is named by its columns `key`.
    key
        Columns that name a row.
    meaning
        Said when the table is right.
    slips
        The predictable wrong tables.
    ordered
        True where the rows have to stand in the order of `answer`.
    """

    answer: pd.DataFrame
    key: tuple[str, ...]
    meaning: str
    slips: tuple[TableSlip, ...] = ()
    ordered: bool = False

    def judge(self, answer: object) -> Verdict:
        """Judge a DataFrame, or whatever was given in place of one."""
        if is_blank(answer):
            return not_attempted(self.question, "Put a table (a DataFrame) in place of the dots.")
        if isinstance(answer, pd.Series):
            return not_yet(
                "Expected is a table with the columns "
                f"{', '.join(self.answer.columns)}; this is a single column of values."
            )
        if not isinstance(answer, pd.DataFrame):
            return not_yet(f"Expected is a table (a DataFrame); this is {kind_of(answer)}.")
        if isinstance(answer.columns, pd.MultiIndex):
            return not_yet(
                "The columns of your table have names on several levels. Wanted are plain columns: "
                f"{', '.join(self.answer.columns)}."
            )
        table = _flat(answer, self.answer.columns)
        difference = self._difference(table, self.answer)
        if not difference:
            return right(self.meaning)
        for known in self.slips:
            if not self._difference(table, known.table):
                return not_yet(*slip_sentences(known.slip, known.look), slip=known.slip)
        return not_yet(difference, "Change it and try again.")

    def _difference(self, table: pd.DataFrame, expected: pd.DataFrame) -> str:
        """The first difference as a sentence, or an empty text."""
        columns = list(expected.columns)
        missing = [c for c in columns if c not in table.columns]
        if missing:
            have = plain(", ".join(map(str, table.columns)), 200) or "none"
            return f"The column {missing[0]!r} is missing. The columns of your table are: {have}."
        extra = [c for c in table.columns if c not in columns]
        if extra:
            wanted = ", ".join(columns)
            return f"The column “{plain(extra[0])}” is not asked for. Wanted are: {wanted}."
        if table.columns.duplicated().any():
            return "Two columns have the same name. Wanted are: " + ", ".join(columns) + "."
        for column in columns:
            wants_numbers = pd.api.types.is_numeric_dtype(expected[column])
            if wants_numbers and not pd.api.types.is_numeric_dtype(table[column]):
                numeric = pd.to_numeric(table[column], errors="coerce")
                if numeric.isna().any():
                    return f"The column {column!r} should hold numbers and holds something else."
                if column not in self.key and any(isinstance(one, str) for one in table[column]):
                    return (
                        f"The column {column!r} holds texts that look like numbers. "
                        f"Turn them into numbers with .astype({{{column!r}: float}})."
                    )
        if len(table) > 10 * len(expected) + 100:
            return f"Your table has {len(table):,} rows; wanted are {len(expected):,}."
        mine = _by_key(table, self.key)
        theirs = _by_key(expected, self.key)
        for row in theirs:
            if row not in mine:
                return f"The row for {_row_name(self.key, row)} is missing."
        for row in mine:
            if row not in theirs:
                return f"The row for {_row_name(self.key, row)} is not asked for."
        if len(table) != len(expected):
            return f"Your table has {len(table)} rows, and some rows stand in it twice."
        for row, values in theirs.items():
            for column, value in values.items():
                if not _same(mine[row][column], value):
                    return (
                        f"In the row for {_row_name(self.key, row)} the column {column!r} "
                        "does not fit. Every cell before it does."
                    )
        if self.ordered:
            pairs = zip(mine, theirs, strict=True)
            place = next((i for i, (row, other) in enumerate(pairs, 1) if row != other), None)
            if place:
                row = _row_name(self.key, list(mine)[place - 1])
                return (
                    "Every cell is right; the rows stand in another order than asked for. "
                    f"In row {place} of your table stands {row}."
                )
        return ""

    def problems(self) -> list[str]:
        """Slips that cannot be told from the answer, and unknown ids."""
        found = super().problems()
        before: list[tuple[str, pd.DataFrame]] = [("the answer", self.answer)]
        for slip in self.slips:
            if slip.slip not in known_slips():
                found.append(f"{self.id}: unknown slip {slip.slip!r}")
            for name, table in before:
                if not self._difference(slip.table, table):
                    found.append(f"{self.id}: slip {slip.slip!r} cannot be told from {name}")
            before.append((f"slip {slip.slip!r}", slip.table))
        return found


def _flat(table: pd.DataFrame, wanted: pd.Index) -> pd.DataFrame:
    """A copy in which an index that carries a wanted name is an ordinary column."""
    named = [name for name in table.index.names if name in wanted and name not in table.columns]
    flat = table.reset_index(level=named) if named else table.copy()
    flat = flat.reset_index(drop=True)
    return flat.rename_axis(columns=None)


def _by_key(table: pd.DataFrame, key: tuple[str, ...]) -> dict[tuple, dict[str, object]]:
    rows = table.astype(object).to_dict("records")
    return {tuple(_plain(row[name]) for name in key): row for row in rows}


def _plain(value: object) -> object:
    """Years typed as 2021, 2021.0 or "2021" name the same row."""
    try:
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return str(value)


def _same(one: object, other: object) -> bool:
    first, second = _plain(one), _plain(other)
    if isinstance(first, float) and isinstance(second, float):
        return abs(first - second) <= 1e-6 * max(1.0, abs(second))
    return first == second


def _row_name(key: tuple[str, ...], row: tuple) -> str:
    values = [f"{v:g}" if isinstance(v, float) else plain(v, 40) for v in row]
    return ", ".join(f"{name} {value}" for name, value in zip(key, values, strict=True))
