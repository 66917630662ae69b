"""What a type checker has to see of the names that a learner types. Nothing runs this file."""
# pyright: reportUnnecessaryTypeIgnoreComment=true

from typing import assert_type

import pandas as pd

import crossings
from crossings import ask, load


def they_have_types() -> None:
    assert_type(load("frontex_by_route"), pd.DataFrame)
    ask("00.first", "a")
    load(5)  # pyright: ignore[reportArgumentType]


def there_are_no_others() -> None:
    crossings.show_table(load("frontex_by_route"), "Detections")
    crossings.chek("03.table")  # pyright: ignore[reportAttributeAccessIssue]
