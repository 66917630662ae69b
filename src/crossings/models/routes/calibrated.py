"""The rerouting model with its starting point held fixed, so that a dial moves only what follows.

In `reroute` the same dial changes how journeys divide before anything happens. Somebody who models
a real route has seen the division before; what they have not seen is how it will change. Here the
costs are set so that every setting of the dials gives the same journeys before.
"""

import numpy as np
import pandas as pd

from crossings._checks import OutOfRangeError, positive, probability, single
from crossings.models.routes.network import reroute, route_table


def reroute_from(
    network: pd.DataFrame,
    journeys: float,
    link: str,
    added_cost: float,
    *,
    similarity: float = 0.0,
    staying: float = 0.0,
) -> pd.DataFrame:
    """Journeys on each route after one link costs more, from one and the same state before.

    With c_i the costs of the network, I = ln Σ exp(−c_i) and λ = 1 − similarity, the routes get
    the costs λ·c_i and staying the cost −λ·I − ln(p/(1−p)), where p is `staying`. By nested logit
    (see `nested_shares`) the routes then divide the journeys in the ratio exp(−c_i), and a
    part p of everybody stays, whatever the dials say. The added cost is not scaled: the more alike
    the routes, the sooner it sends journeys from one to another.

    Parameters
    ----------
    network
        One row is one link of one route, as `invented_network` gives it.
    journeys
        Journeys made in one period before the change, above zero.
    link, added_cost
        As in `reroute`.
    similarity
        How readily journeys take another route, from 0 to below 1.
    staying
        Part of everybody who stays before the change, from 0 to below 1: how near people are to
        not going. 0 means that nobody can stay.

    Returns
    -------
    DataFrame
        As `reroute`: one row is one route, and `STAYS` if anybody can stay.

    Raises
    ------
    OutOfRangeError
        For no journeys, for a similarity or a part that stays of 1, and as `reroute`.
    NotANumberError, ShapeError, UnknownNameError
        As `reroute`.

    Examples
    --------
    >>> from crossings.models.routes import CLOSED, invented_network
    >>> shift = reroute_from(invented_network(), 1000, "Cedar-Elm", CLOSED, staying=0.5)
    >>> shift[["before", "after"]].round().astype(int)
            before  after
    bridge     439      0
    road       267    342
    forest     162    207
    lake       132    170
    stays     1000   1282
    """
    made = single("journeys", positive("journeys", journeys))
    scale = 1 - single("similarity", probability("similarity", similarity))
    stays = single("staying", probability("staying", staying))
    if not scale or stays == 1:
        name = "staying" if scale else "similarity"
        raise OutOfRangeError(
            f"`{name}` is 1, and then the journeys before cannot be held fixed. "
            "Give a value below 1, such as 0.95."
        )
    costs = route_table(network)["cost"]
    outside = None
    if stays:
        inclusive = np.log(np.exp(-costs).sum())
        outside = float(-scale * inclusive - np.log(stays / (1 - stays)))
    return reroute(
        network.assign(cost=network["cost"] * scale),
        made / (1 - stays),
        link,
        added_cost,
        similarity=similarity,
        outside_cost=outside,
    )
