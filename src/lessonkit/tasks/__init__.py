"""The kinds of exercise."""

from lessonkit.figures import fast_altair  # noqa: F401  (before anything imports Altair)
