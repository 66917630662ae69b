"""Counting Crossings: read, check and argue with the numbers of migration policy."""

from crossings import _fast_altair  # noqa: F401  (first: it keeps a slow grammar out of Altair)

__version__ = "0.1.0"
