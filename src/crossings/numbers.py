"""Measures, models and invented worlds that lessons calculate with: what a notebook imports."""

from importlib import import_module

_HOMES = {
    "CARDS": "crossings.explorers.harbour",
    "CRITERIA": "crossings.explorers.harbour",
    "ENDED": "crossings.briefs.forecast",
    "LUNCH": "crossings.charts.weights",
    "LUNCH_POINTS": "crossings.charts.weights",
    "SCORES": "crossings.explorers.harbour",
    "SMALL": "crossings.explorers.members",
    "SOURCES": "crossings.briefs.forecast",
    "SPEED_CHECKS": "crossings.charts.looking",
    "break_even": "crossings.measures",
    "ended": "crossings.briefs.forecast",
    "estimates_over_windows": "crossings.models.causal",
    "measured_twice": "crossings.models.causal",
    "members": "crossings.explorers.members",
    "sample": "crossings.briefs.samples",
    "wilson_interval": "crossings.measures",
    "windows": "crossings.briefs.forecast",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'crossings.numbers' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
