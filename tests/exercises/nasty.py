"""Ten thousand answers that nobody expects, the same on every run."""

import datetime
import functools
import random
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

import altair as alt
import numpy as np
import pandas as pd

MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></p><style>*{display:none}</style>",
    "<a href='javascript:alert(1)'>a</a>",
    "$$\\href{javascript:alert(1)}{x}$$",
    "[x](javascript:alert(1))",
    "&lt;b&gt; &#60;script&#62;",
    "{{constructor.constructor('alert(1)')()}}",
)
_TEXTS = (
    *MARKUP,
    *("\x00", "\x1b[31mred", "\u202egnirts", "a\u200bb", "\ud800", "\ufffe", "\r\n\t", "\u2028"),
    *("1e400", "-1e-400", "1_000", "٣٤", "½", "²", "NaN", "inf", "-inf", "0x1F", "1,2,3", "--5"),
    *("5%", "%", "−", "-", "+", ".", ",", "1.2.3", "1,23,4", "minus", "£", "£1.6 million", "1/0"),
    *("a", "b, a", "a: stock", "a: flow, a: stock", ":::", "a:", "bac", "((((", "a" * 10_000),
    *("9" * 5000, "12 000 000 people", "twelve", "None", "...", "….", "'", '"', "\\", "😀" * 50),
)


def _numbers() -> tuple[object, ...]:
    return (
        *(0, -0.0, 1, -1, 10**400, -(10**5000), 5e-324, 1.8e308, float("nan"), float("inf")),
        *(-float("inf"), 3 + 4j, True, False, Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity")),
        *(Decimal("1E+999999"), Decimal("-0"), Fraction(10**400, 3), Fraction(1, 3)),
        *(np.float16(0.1), np.int8(-5), np.uint64(2**63), np.bool_(True), np.longdouble(1) / 3),
        *(np.datetime64("2022-12-13"), np.timedelta64(1, "D"), np.str_("5"), np.void(b"ab")),
        *(np.ma.masked, np.ma.array([1], mask=[True]), np.array(5), np.array([[]])),
        *(pd.NA, pd.NaT, pd.Timestamp("2022-12-13"), pd.Timedelta(1), pd.Interval(0, 1)),
        *(pd.Categorical(["a", "b"]), pd.Period("2022Q4"), datetime.date(2022, 12, 13)),
    )


def _frames() -> tuple[object, ...]:
    two = pd.DataFrame({"year": [2022, 2021], "people": [12, 8]})
    return (
        *(pd.DataFrame(), pd.DataFrame(index=range(3)), pd.DataFrame(columns=["year", "people"])),
        *(two.astype(str), two.astype("Int64"), two.astype("category"), two.astype(object)),
        *(two.assign(people=[[1], {}]), two.assign(people=[np.nan, None]), two.T, two.iloc[::-1]),
        *(two.assign(people=pd.to_datetime(["2022", "2021"])), two.assign(people=[1j, 2j])),
        *(two.set_index(["year", "people"]), two.set_axis(["year", "year"], axis=1)),
        *(two.rename(columns={"people": name}) for name in (None, np.nan, 5, "\x00<b>", (1, 2))),
        pd.concat({"a": two, "b": two}, axis=1),
        two.assign(people=pd.arrays.SparseArray([0, 1])),
        two.assign(people=[10**30, 10**400]),
        pd.DataFrame({"year": range(20_000), "people": 1}),
        *(two["people"], two["people"].iloc[:1], pd.Series([object()]), pd.Series([], dtype=float)),
        *(pd.Series([[1, 2]]), pd.Index([5]), pd.MultiIndex.from_tuples([(1, 2)]), two.groupby),
        *(two.groupby("year"), two.style, np.zeros((50, 50)), np.array([{}, []], dtype=object)),
    )


def _charts() -> tuple[object, ...]:
    bars = alt.Chart(pd.DataFrame({"year": [1], "albania": [2]})).mark_bar()
    return (
        *(bars, bars.encode(x="nothing:Q"), bars.encode(x="year:O", y="albania:Q"), bars + bars),
        *(bars | bars, alt.Chart(), alt.Chart("https://example.org/x.csv").mark_bar(), alt.Chart),
        *(bars.encode(x=alt.value(1)), bars.properties(title=["<b>", "\x00"]), bars.mark_bar),
        bars.encode(y=alt.Y("albania:Q", scale=alt.Scale(domain=["a", None]))),
        bars.configure_scale(zero=False),
    )


def _functions() -> tuple[object, ...]:
    def recursive(*given):
        return recursive(*given)

    def spoils(first, second):
        raise ValueError("<script>\x00" * 1000)

    def leaves(first, second):
        raise SystemExit("bye")

    def prints(first, second):
        print("x" * 1000)

    def generates(first, second):
        yield first

    async def waits(first, second):
        return first

    return (
        *(recursive, spoils, leaves, prints, generates, print, len, int, dict, object, max),
        *(lambda: 1, lambda *a: a, lambda a, b: b, lambda a, b: a / 0, lambda a, b: object()),
        *(lambda a, b: Hostile(), lambda a, b: Liar(), lambda a, b: float("nan"), lambda a, b: []),
        *(functools.partial(pow, 2), str.upper, "x".join, type("<b>", (), {}), np.sum, waits),
    )


class Hostile:
    """An object that breaks whatever looks at it."""

    def __getattribute__(self, name):
        raise RuntimeError("do not look")

    def __str__(self):
        raise RuntimeError("do not print")

    __repr__ = __float__ = __int__ = __len__ = __iter__ = __bool__ = __hash__ = __str__

    def __eq__(self, other):
        raise RuntimeError("do not compare")


class Liar:
    """An object that says it is a text, a number and a table."""

    __class__ = str  # type: ignore[assignment]

    def __len__(self):
        return -5

    def __float__(self):
        return "5"  # type: ignore[return-value]

    def __repr__(self):
        return 5  # type: ignore[return-value]

    def __eq__(self, other):
        return pd.DataFrame()

    __hash__ = None  # type: ignore[assignment]


class BadText(str):
    """A text whose methods break."""

    def strip(self, *given):
        raise KeyError("strip")

    def __len__(self):
        raise MemoryError


class BadNumber(float):
    """A number that cannot be reckoned with."""

    def __sub__(self, other):
        return NotImplemented

    def __float__(self):
        raise OverflowError

    __rsub__ = __abs__ = __sub__


class BadList(list):
    """A list that breaks off."""

    def __iter__(self) -> Iterator[object]:
        yield 1
        raise LookupError("broken off")


class BadDict(dict):
    """A dictionary that has no items."""

    def items(self):
        raise TypeError("no items")

    values = keys = items


def _deep(levels: int) -> list[object]:
    deep: list[object] = []
    for _ in range(levels):
        deep = [deep]
    return deep


def _objects() -> tuple[object, ...]:
    itself: list[object] = []
    itself.append(itself)
    return (
        *(Hostile(), Liar(), BadText("5"), BadNumber(5), BadList([1]), BadDict(a=1), itself),
        *(_deep(50), _deep(100_000), [], (), {}, set(), frozenset(), range(10**12), iter([1])),
        *(b"5", bytearray(b"5"), memoryview(b"5"), object(), object, type, NotImplemented, open),
        *({"a": {}}, {1: 2}, {(): []}, {"a": "stock", "b": 5}, {None: None}, {"a": ...}, {Liar: 1}),
        *([1] * 100_000, [None] * 3, ["a", 5], ("a", "c"), {"a", "c"}, [[["a"]]], [...], [np.nan]),
    )


def _text(chance: random.Random) -> str:
    pools: tuple[Callable[[], str], ...] = (
        lambda: chr(chance.randrange(0x20)),
        lambda: chr(chance.randrange(0x20, 0x7F)),
        lambda: chr(chance.randrange(0x110000)),
        lambda: chance.choice("0123456789.,-+%eE"),
        lambda: chance.choice("abcd:, "),
        lambda: chance.choice(MARKUP),
    )
    pool = chance.choice(pools)
    return "".join(pool() for _ in range(chance.randrange(12)))


def _number(chance: random.Random) -> object:
    size = chance.uniform(-1, 1) * 10 ** chance.uniform(-12, 12)
    kinds = (float, int, Decimal, str, np.float32, lambda one: [one], lambda one: f"{one:,.1f}")
    return chance.choice(kinds)(size)


def nasty_answers(count: int, seed: int = 4) -> list[object]:
    """`count` answers: first every special one alone, then random texts, numbers and mixtures."""
    chance = random.Random(seed)
    special = [*_TEXTS, *_numbers(), *_frames(), *_charts(), *_functions(), *_objects(), None, ...]
    small = [*_TEXTS, *_numbers(), *_objects()[:7]]
    answers = list(special)
    while len(answers) < count:
        kind = chance.randrange(6)
        if kind < 2:
            answers.append(_text(chance))
        elif kind < 4:
            answers.append(_number(chance))
        elif kind == 4:
            answers.append([chance.choice(small) for _ in range(chance.randrange(1, 6))])
        else:
            letters = [chance.choice([*"abcde", 1, None, "<b>"]) for _ in range(4)]
            answers.append({one: chance.choice(small) for one in letters})
    return answers[:count]
