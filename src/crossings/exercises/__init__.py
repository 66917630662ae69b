"""Exercises: questions as data, answers judged, wrong answers understood."""

from crossings import _fast_altair  # noqa: F401  (before anything imports Altair)
