"""Figures that paint in JupyterLab without a network: still ones, and live ones."""

from lessonkit.figures import fast_altair as fast_altair  # before anything imports Altair
from lessonkit.live.chart import Draw, LiveChart
from lessonkit.live.page import ready
from lessonkit.live.still import enable_still_figures

__all__ = ["Draw", "LiveChart", "enable_still_figures", "ready"]
