"""A published test of a face-recognition machine: the rates that an invented crowd starts with."""

from functools import cache

from lessonkit.data.package import load

KNOWN_LIST = 10_000  # entries on the list of the published test


@cache
def published() -> dict[str, int]:
    """The rates of the published test: `found` (per cent) and `wrong` (one in so many)."""
    rates = load("surveillance_error_rates").set_index("id")
    return {
        "found": int(rates["value"]["ER09"]),
        "wrong": int(rates["denominator"]["ER10"]),
    }
