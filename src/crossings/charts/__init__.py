"""Charts: a DataFrame in, an Altair chart out. A chart knows no widget and no lesson."""

from lessonkit.figures import fast_altair  # noqa: F401  (before anything imports Altair)
