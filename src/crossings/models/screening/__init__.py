"""Who gets flagged: alerts, thresholds and errors when a few are looked for among many.

**Listed** means on the list that is searched for (or ill, in the medical examples the formulas come
from); an **alert** is what the machine says. The two are kept apart everywhere.
"""

from crossings.models.screening.alerts import (
    break_even_prevalence,
    false_alert_shares,
    natural_frequencies,
    negative_predictive_value,
    positive_predictive_value,
)
from crossings.models.screening.groups import error_rates_by_group
from crossings.models.screening.lists import (
    expected_false_alerts,
    false_positive_rate_for_list,
    plate_reader_alerts,
)
from crossings.models.screening.thresholds import (
    auc,
    cheapest_threshold,
    expected_cost,
    roc_curve,
    youden_index,
)

__all__ = [
    "auc",
    "break_even_prevalence",
    "cheapest_threshold",
    "error_rates_by_group",
    "expected_cost",
    "expected_false_alerts",
    "false_alert_shares",
    "false_positive_rate_for_list",
    "natural_frequencies",
    "negative_predictive_value",
    "plate_reader_alerts",
    "positive_predictive_value",
    "roc_curve",
    "youden_index",
]
