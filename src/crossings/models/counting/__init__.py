"""Counting on a route: how one group of people becomes many different official figures.

A route is a row of borders on invented land. At each border people try to enter; some are sent
back and try again or give up; some entries are noticed, some people are registered and stay in a
centre for a while. Each border's authority publishes one count by its own rule. No number here
describes a real border, and the chances are the same for everybody, as they are not in reality.
"""

from crossings.models.counting.border import COUNTING_RULES, INVENTED_ROUTE, Border
from crossings.models.counting.expected import expected_counts
from crossings.models.counting.simulated import simulate_journeys

__all__ = [
    "COUNTING_RULES",
    "INVENTED_ROUTE",
    "Border",
    "expected_counts",
    "simulate_journeys",
]
