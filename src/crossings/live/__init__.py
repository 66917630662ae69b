"""Figures that paint in JupyterLab without a network: still ones, and live ones."""

from crossings import _fast_altair  # noqa: F401  (before anything imports Altair)
from crossings.live.chart import Draw, LiveChart
from crossings.live.page import ready
from crossings.live.still import enable_still_figures

__all__ = ["Draw", "LiveChart", "enable_still_figures", "ready"]
