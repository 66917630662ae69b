"""Figures: their look, their words, their reading."""

from lessonkit.figures import fast_altair  # noqa: F401  (before anything imports Altair)
