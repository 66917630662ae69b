"""What signatures promise: numbers give a number, columns a column, and nothing else differs."""

import inspect
from typing import get_overloads, get_type_hints

import pytest

from crossings import measures
from crossings.models import capture, causal, privacy, screening, search

PUBLIC = {
    f"{module.__name__}.{name}": getattr(module, name)
    for module in (measures, capture, causal, privacy, screening, search)
    for name in module.__all__
    if inspect.isfunction(getattr(module, name))
}
OVERLOADED = {name: function for name, function in PUBLIC.items() if get_overloads(function)}


def test_every_measure_says_that_two_numbers_give_one():
    of_numbers = {name for name in PUBLIC if name.startswith("crossings.measures.")}
    assert len(of_numbers) > 8
    assert of_numbers <= set(OVERLOADED)


@pytest.mark.parametrize("function", OVERLOADED.values(), ids=OVERLOADED)
def test_overloads_have_the_parameters_of_the_function(function):
    for_numbers, for_columns = get_overloads(function)
    for told in (for_numbers, for_columns):
        ours, theirs = inspect.signature(function), inspect.signature(told)
        for one, other in zip(ours.parameters.values(), theirs.parameters.values(), strict=True):
            assert (one.name, one.kind, one.default) == (other.name, other.kind, other.default)
    hints = get_type_hints(for_numbers)
    assert hints["return"] is float or hints["return"].__args__ == (float,)
    assert "Many" in str(get_type_hints(for_columns)["return"])
