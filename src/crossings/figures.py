"""The figures that lessons draw, in one place: what a notebook imports them from."""

from importlib import import_module

_HOMES = {
    "arrivals_by_quarter": "small_boats",
    "break_even_chart": "break_even",
    "counts_apart": "counts_apart",
    "counts_chart": "counts",
    "detections_by_month": "monthly_detections",
    "detections_by_year": "yearly_detections",
    "editions": "small_boats",
    "forecast_windows": "forecasts",
    "found_bars": "looking",
    "kinds_chart": "denominator",
    "monthly_bars": "looking",
    "picked_and_rest": "causes",
    "shares_chart": "alerts",
    "sizes_chart": "register",
    "totals_chart": "weights",
    "two_counters_chart": "two_counters",
    "two_groups": "causes",
    "with_lanes": "causes",
    "years_chart": "baseline",
}
__all__ = list(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'crossings.figures' has no attribute {name!r}")
    return getattr(import_module(f"crossings.charts.{_HOMES[name]}"), name)
