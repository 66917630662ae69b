"""The finder's index: all items as columns of numbers, read in milliseconds."""

import io
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from zipfile import BadZipFile

import numpy as np

from crossings.finder.items import Series
from lessonkit.text.errors import CourseError

FILE = "index.npz"


@dataclass(frozen=True)
class Index:
    """All items, a column for each of their parts.

    Attributes
    ----------
    series, periods, editions
        What the numbers in the columns below stand for.
    value, kind
        As in `Item`.
    of, when, edition
        Places in the three lists.
    first, last, parts
        Places of the first and the last item that one was worked out from (its own where it was
        not), and how many there are.
    grain
        How long the period is, one of the grains of `periods`.
    again
        Whether the same number for the same thing stands there before: in another edition or in
        another table.
    times
        In how many places the tables have this number for this period.
    """

    series: tuple[Series, ...]
    periods: tuple[str, ...]
    editions: tuple[str, ...]
    value: np.ndarray
    kind: np.ndarray
    of: np.ndarray
    when: np.ndarray
    edition: np.ndarray
    first: np.ndarray
    last: np.ndarray
    parts: np.ndarray
    grain: np.ndarray
    again: np.ndarray
    times: np.ndarray


@cache
def index() -> Index:
    """The index that the build made.

    Raises
    ------
    CourseError
        The file is missing or damaged.
    """
    try:
        with np.load(io.BytesIO(index_file().read_bytes())) as stored:
            columns = {name: stored[name] for name in stored.files}
        texts = json.loads(columns.pop("texts").tobytes())
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise CourseError(
            f"The finder's index cannot be read ({type(error).__name__}). Install the course "
            "again; in a checkout run: crossings build"
        ) from error
    series = tuple(
        Series(table, column, counted, tuple(map(tuple, labels)), unit, counter)
        for table, column, counted, labels, unit, counter in texts["series"]
    )
    return Index(series, tuple(texts["periods"]), tuple(texts["editions"]), **columns)


def index_file() -> Traversable:
    """Where the index stands, in a checkout or in a wheel."""
    return files("crossings.finder").joinpath(FILE)
