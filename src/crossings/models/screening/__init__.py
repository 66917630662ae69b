"""Who gets flagged: alerts and errors when a few are looked for among many.

**Listed** means on the list that is searched for (or ill, in the medical examples the formulas come
from); an **alert** is what the machine says. The two are kept apart everywhere.
"""

from crossings.models.screening.alerts import (
    break_even_prevalence,
    false_alert_shares,
    natural_frequencies,
    positive_predictive_value,
)
from crossings.models.screening.groups import error_rates_by_group
from crossings.models.screening.lists import false_positive_rate_for_list, plate_reader_alerts

__all__ = [
    "break_even_prevalence",
    "error_rates_by_group",
    "false_alert_shares",
    "false_positive_rate_for_list",
    "natural_frequencies",
    "plate_reader_alerts",
    "positive_predictive_value",
]
