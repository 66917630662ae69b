"""Figures: their look, their words, their reading."""

from lessonkit.figures import fast_altair as fast_altair  # before anything imports Altair
