"""Exercises whose answer is a table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from lessonkit.judging.columns import Reason, reason, reason_in_rows, reason_in_words
from lessonkit.judging.quoting import plain
from lessonkit.judging.remade import Remade, remade
from lessonkit.judging.rounding import Rounded, as_numbers, rounded, same
from lessonkit.judging.row_by_row import Made, likest, made_of, over_rows, parts_of
from lessonkit.judging.slips import known_slips
from lessonkit.judging.table_rows import Row, Rows, by_key, flat, key_value, named, row_name
from lessonkit.judging.verdict import Verdict, not_yet, right
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
    be the index. Judged are the columns that are there, then the rows, then each column by itself;
    numbers may be rounded as far as they still say what they should.

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
    recipe
        The function that makes `answer`. Its lines are changed as learners change them, and a
        wrong column that one of these tables has is explained by what was changed.
    """

    in_python = True

    answer: pd.DataFrame
    key: tuple[str, ...]
    meaning: str
    slips: tuple[TableSlip, ...] = ()
    ordered: bool = False
    recipe: Callable[[], pd.DataFrame] | None = None

    def judge(self, answer: object) -> Verdict:
        """Judge a DataFrame, or whatever was given in place of one."""
        if is_blank(answer):
            return self.blank(answer, "Put a table (a DataFrame) in place of the dots.")
        wanted = ", ".join(self.answer.columns)
        if isinstance(answer, pd.Series) and {answer.name, *answer.index.names} >= set(
            self.answer.columns
        ):
            answer = answer.reset_index()  # it has every name that the table has
        if isinstance(answer, pd.Series):
            return not_yet(
                f"A table with the columns {wanted} is wanted; this is a single column of values.",
                "Make a table of it with .reset_index(), then name the columns.",
            )
        if not isinstance(answer, pd.DataFrame):
            return not_yet(
                f"A table (a DataFrame) is wanted; this is {kind_of(answer)}.",
                "pd.DataFrame(…) makes a table of a dictionary or of a list of rows.",
            )
        if isinstance(answer.columns, pd.MultiIndex):
            return not_yet(
                "The columns of your table have names on several levels. Wanted are plain columns: "
                f"{wanted}."
            )
        if len(answer.columns) > 100:
            return not_yet(f"Your table has {len(answer.columns):,} columns. Wanted are: {wanted}.")
        if len(answer) > 10 * len(self.answer) + 100:
            return not_yet(f"Your table has {len(answer):,} rows; wanted are {len(self.answer):,}.")
        table = flat(answer, self.answer.columns)
        trouble = self._columns(table)
        if trouble:
            return not_yet(trouble)
        found = self._compared(table, self.answer)
        if not found.troubles:
            return right(self.meaning, *found.notes)
        for known in self.slips:
            if not self._compared(table, known.table).troubles:
                return not_yet(*slip_sentences(known.slip, known.look), slip=known.slip)
        other = self._of_other_rows(table)
        if other is not None:
            values = table.drop(columns=list(self.key)).to_numpy().ravel()
            return not_yet(
                "Your table has other rows than the table that is asked for.",
                f"{other.told(values)} Change it and try again.",
                slip=other.slip,
            )
        return not_yet(*found.troubles, "Change it and try again.", slip=found.slip)

    def _columns(self, table: pd.DataFrame) -> str:
        """What is wrong with the columns as such, or an empty text."""
        columns = list(self.answer.columns)
        missing = [name for name in columns if name not in table.columns]
        if missing:
            have = ", ".join(plain(name, 40) for name in table.columns[:20]) or "none"
            these = "column {} is" if len(missing) == 1 else "columns {} are"
            return (
                f"The {these.format(', '.join(map(repr, missing)))} missing. "
                f"The columns of your table are: {have}."
            )
        extra = [name for name in table.columns if name not in columns]
        if extra:
            wanted = ", ".join(columns)
            return f"The column “{plain(extra[0])}” is not asked for. Wanted are: {wanted}."
        if table.columns.duplicated().any():
            return "Two columns have the same name. Wanted are: " + ", ".join(columns) + "."
        for column in columns:
            if not pd.api.types.is_numeric_dtype(self.answer[column]):
                continue
            if as_numbers(table[column]) is None:
                return f"The column {column!r} should hold numbers and holds something else."
            if column not in self.key and any(isinstance(one, str) for one in table[column]):
                return (
                    f"The column {column!r} holds texts that look like numbers. "
                    f"Turn them into numbers with .astype({{{column!r}: float}})."
                )
        return ""

    def _compared(self, table: pd.DataFrame, expected: pd.DataFrame) -> "_Compared":
        """The rows and then each column of a table beside those expected."""
        mine, theirs = by_key(table, self.key), by_key(expected, self.key)
        found = _Compared([], [])
        missing = [row for row in theirs if row not in mine]
        extra = [row for row in mine if row not in theirs]
        if missing:
            found.troubles.append(f"{named(self.key, missing)} missing.")
            found.troubles += self._merged(missing, mine, theirs)
        if extra:
            found.troubles.append(f"{named(self.key, extra)} not asked for.")
        if not missing and not extra and len(table) != len(expected):
            found.troubles.append(f"Your table has {len(table)} rows, and some stand in it twice.")
            if self._added_up(table, expected):
                found.troubles.append("Added up, they are what is asked for.")
                return found
        shared = [row for row in theirs if row in mine]
        wrong: list[str] = []
        before = len(found.troubles)
        for column in (name for name in expected.columns if name not in self.key):
            if shared and not self._column(column, shared, mine, theirs, found):
                wrong.append(column)
        found.troubles[before:before] = [
            _not_fitting(names, said) for said, names in found.alike.items()
        ]
        if shared and (missing or extra) and not wrong:
            found.troubles.append("Every cell of the other rows is right.")
        if self.ordered and not found.troubles:
            pairs = zip(mine, theirs, strict=True)
            place = next((i for i, (row, other) in enumerate(pairs, 1) if row != other), None)
            if place:
                row = row_name(self.key, list(mine)[place - 1])
                found.troubles.append(
                    "Every cell is right; the rows stand in another order than asked for. "
                    f"In row {place} of your table stands {row}."
                )
        return found

    def _merged(self, missing: list[Row], mine: Rows, theirs: Rows) -> Iterator[str]:
        """That a row holds what belongs into the rows that are missing."""
        for column in (name for name in self.answer.columns if name not in self.key):
            lost = as_numbers(theirs[row][column] for row in missing)
            for row in mine if lost else ():
                both = as_numbers([mine[row][column], theirs.get(row, {}).get(column)])
                if both and same(both[0] - both[1], sum(lost or [])):
                    name = row_name(self.key, row)
                    yield f"What belongs there stands in the row for {name} as well."

    def _added_up(self, table: pd.DataFrame, expected: pd.DataFrame) -> bool:
        """Whether the rows that stand in a table more than once only have to be added up."""
        sums = table.groupby(list(self.key), as_index=False).sum(numeric_only=True)
        return set(sums.columns) == set(expected.columns) and not (
            self._compared(sums, expected).troubles
        )

    def _column(
        self, column: str, shared: list[Row], mine: Rows, theirs: Rows, found: "_Compared"
    ) -> bool:
        """Whether one column fits; if not, what is said about it joins what was found."""
        given = [mine[row][column] for row in shared]
        expected = [theirs[row][column] for row in shared]
        figures, wanted = as_numbers(given), as_numbers(expected)
        if figures is None or wanted is None:
            off = [not _same_words(*pair) for pair in zip(given, expected, strict=True)]
        else:
            off = [not same(*pair) for pair in zip(figures, wanted, strict=True)]
        if not any(off):
            return True
        why = None
        if figures is None:
            why = self._remade(column, shared, given) or reason_in_words(given, expected)
        if figures is not None and wanted is not None:
            how = rounded(figures, wanted)
            if how and how.enough:
                found.notes.append(_near_enough(column, how))
                return True
            others = {
                name: values
                for name in self.answer.columns
                if name not in (column, *self.key)
                and (values := as_numbers(theirs[row][name] for row in shared)) is not None
            }
            rows = [row for row in mine if row in theirs]  # as the learner's table has them
            values = dict(zip(shared, figures, strict=True))
            right = dict(zip(shared, wanted, strict=True))
            own = {row: values[row] for row in rows}
            why = reason(figures, wanted) or over_rows(own, right)
            why = why or reason_in_rows(figures, wanted, others)
            if why is None or why.vague:
                why = self._remade(column, shared, figures) or self._made(values) or why
        first = row_name(self.key, shared[off.index(True)])
        if why:
            found.alike.setdefault(why.said, []).append(column)
            found.slip = found.slip or why.slip
        elif all(off) and len(off) > 1:
            found.alike.setdefault("", []).append(column)
        else:
            more = sum(off) - 1
            neither = f" {more} more {'row' if more == 1 else 'rows'} of it neither."
            alone = " Its other rows are right: what is in this row that is not in them?"
            found.troubles.append(
                f"In the row for {first} the column {column!r} does not fit."
                + (neither if more else alone if len(off) > 2 else "")
            )
        return False

    @cached_property
    def _ways(self) -> list[tuple[Remade, Rows]]:
        """What the recipe gives with a step changed; made at the first wrong answer."""
        ways = remade(self.recipe) if self.recipe else []
        found: list[tuple[Remade, Rows]] = []
        for way in ways:
            table = flat(way.table, self.answer.columns)
            lacking = [name for name in self.answer.columns if name not in table.columns]
            more = [name for name in table.columns if name not in self.answer.columns]
            if len(lacking) == len(more) == 1:  # a learner gives it the name that is asked for
                table, lacking = table.rename(columns={more[0]: lacking[0]}), []
            rows = {} if lacking else by_key(table, self.key)
            if rows and len(rows) == len(table):
                found.append((way, rows))
        return found

    @cached_property
    def _over_rows(self) -> list[Made]:
        """What learners make of the columns that the table is made of, row by row."""
        if self.recipe is None or len(self.key) != 1:
            return []
        rows = list(by_key(self.answer, self.key))
        return made_of(rows, parts_of(self.recipe, self.key[0]))

    def _made(self, given: Mapping[Row, float]) -> Reason | None:
        at = [i for i, row in enumerate(by_key(self.answer, self.key)) if row in given]
        return likest(list(given.values()), [(why, made[at]) for why, made in self._over_rows])

    def _of_other_rows(self, table: pd.DataFrame) -> Remade | None:
        """The change of the recipe that gives a table whose rows are named otherwise."""
        mine = by_key(table, self.key)
        if len(mine) < 2 or mine.keys() == by_key(self.answer, self.key).keys():
            return None
        columns = [name for name in self.answer.columns if name not in self.key]
        for way, rows in self._ways:
            if rows.keys() == mine.keys() and all(
                _agree([mine[row][name] for row in mine], [rows[row][name] for row in mine])
                for name in columns
            ):
                return way
        return None

    def _remade(self, column: str, shared: list[Row], given: Sequence[object]) -> Reason | None:
        """The change of the recipe that gives what stands in a column.

        Of two values, and of several that are all the same, luck would give as much.
        """
        if len(given) < 3 or len({*map(key_value, given)}) < 2:
            return None
        for way, rows in self._ways:
            if all(row in rows for row in shared):
                made = [rows[row][column] for row in shared]
                if _agree(given, made):
                    return Reason(way.slip, way.told(given))
        return None

    def problems(self) -> list[str]:
        """Slips that cannot be told from the answer, and unknown ids."""
        found = super().problems()
        before: list[tuple[str, pd.DataFrame]] = [("the answer", self.answer)]
        for slip in self.slips:
            if slip.slip not in known_slips():
                found.append(f"{self.id}: unknown slip {slip.slip!r}")
            for name, table in before:
                if not self._compared(slip.table, table).troubles:
                    found.append(f"{self.id}: slip {slip.slip!r} cannot be told from {name}")
            before.append((f"slip {slip.slip!r}", slip.table))
        return found


@dataclass
class _Compared:
    """What was found in a table: what is wrong, what is worth saying all the same, and a slip.

    `alike` has what is said of every value of a column, and the columns of which it is said.
    """

    troubles: list[str]
    notes: list[str]
    slip: str | None = None
    alike: dict[str, list[str]] = field(default_factory=dict[str, list[str]])


def _not_fitting(columns: list[str], said: str) -> str:
    *others, last = map(repr, columns)
    one = f"The column {last} does not fit"
    both = one if not others else f"The columns {', '.join(others)} and {last} do not fit"
    return f"{both}. {said}" if said else f"{both} in any row."


def _agree(given: Sequence[object], made: Sequence[object]) -> bool:
    """Whether two columns are the same, but for rounding."""
    figures, others = as_numbers(given), as_numbers(made)
    if figures is None or others is None:
        return all(_same_words(*pair) for pair in zip(given, made, strict=True))
    how = rounded(figures, others)
    return bool(how and how.enough) or all(
        same(*pair) for pair in zip(figures, others, strict=True)
    )


def _same_words(one: object, other: object) -> bool:
    return key_value(one) == key_value(other)


def _near_enough(column: str, how: Rounded) -> str:
    return (
        f"The column {column!r} is rounded to {how.to}, which is near enough here. Keep every "
        "decimal while you work on, and round once, at the end."
    )
