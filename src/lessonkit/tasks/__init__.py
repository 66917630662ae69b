"""The kinds of exercise."""

from lessonkit.figures import fast_altair as fast_altair  # before anything imports Altair
