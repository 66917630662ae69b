"""What this face gives to editors and type checkers; at run time its names come on first use."""

from crossings.charts.alerts import shares_chart as shares_chart
from crossings.charts.baseline import years_chart as years_chart
from crossings.charts.break_even import break_even_chart as break_even_chart
from crossings.charts.causes import picked_and_rest as picked_and_rest
from crossings.charts.causes import two_groups as two_groups
from crossings.charts.causes import with_lanes as with_lanes
from crossings.charts.counts import counts_chart as counts_chart
from crossings.charts.counts_apart import counts_apart as counts_apart
from crossings.charts.denominator import kinds_chart as kinds_chart
from crossings.charts.forecasts import forecast_windows as forecast_windows
from crossings.charts.looking import found_bars as found_bars
from crossings.charts.looking import monthly_bars as monthly_bars
from crossings.charts.monthly_detections import detections_by_month as detections_by_month
from crossings.charts.register import sizes_chart as sizes_chart
from crossings.charts.small_boats import arrivals_by_quarter as arrivals_by_quarter
from crossings.charts.small_boats import editions as editions
from crossings.charts.two_counters import two_counters_chart as two_counters_chart
from crossings.charts.weights import totals_chart as totals_chart
from crossings.charts.yearly_detections import detections_by_year as detections_by_year
