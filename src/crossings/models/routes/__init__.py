"""How a number of journeys divides over routes, on an invented network, in totals only.

Routes, places, costs and hazards are made up, and a cost has no unit: it stands for everything that
makes a route harder. The models answer what happens to *totals* when one link changes. They know no
single traveller and choose no route for anybody.
"""

from crossings.models.routes.calibrated import reroute_from
from crossings.models.routes.hazard import expected_harm, hazard_shift
from crossings.models.routes.network import CLOSED, STAYS, invented_network, reroute, route_table

__all__ = [
    "CLOSED",
    "STAYS",
    "expected_harm",
    "hazard_shift",
    "invented_network",
    "reroute",
    "reroute_from",
    "route_table",
]
