"""Measures, models and invented worlds that lessons calculate with: what a notebook imports."""

from importlib import import_module

_HOMES = {
    "CARDS": "crossings.worlds.harbour",
    "CRITERIA": "crossings.worlds.harbour",
    "ENDED": "crossings.worlds.forecast",
    "INVENTED_ROUTE": "crossings.models.counting",
    "LUNCH": "crossings.worlds.lunch",
    "LUNCH_POINTS": "crossings.worlds.lunch",
    "SCORES": "crossings.worlds.harbour",
    "SMALL": "crossings.worlds.members",
    "SOURCES": "crossings.worlds.forecast",
    "SPEED_CHECKS": "crossings.worlds.speed_checks",
    "break_even": "crossings.measures",
    "class_sizes": "crossings.models.privacy",
    "ended": "crossings.worlds.forecast",
    "estimates_over_windows": "crossings.models.causal",
    "expected_counts": "crossings.models.counting",
    "match_weight": "crossings.models.privacy",
    "measured_twice": "crossings.models.causal",
    "members": "crossings.worlds.members",
    "randomised_answers": "crossings.models.privacy",
    "reversals_when_removed": "crossings.models.weighing",
    "sample": "crossings.briefs.samples",
    "wilson_interval": "crossings.measures",
    "windows": "crossings.worlds.forecast",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'crossings.numbers' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
