"""An invented network of links, and where journeys go when one link costs more or is closed."""

import numpy as np
import pandas as pd

from crossings._checks import OutOfRangeError, non_negative, numbers, probability, single, table
from crossings.models.routes.choice import nested_shares
from lessonkit.text.errors import UnknownNameError

CLOSED = float("inf")
STAYS = "stays"


def invented_network() -> pd.DataFrame:
    """Four made-up routes from Alder to Elm; no place, cost or hazard stands for a real one.

    Returns
    -------
    DataFrame
        One row is one link of one route: `route`, `link`, `cost` (no unit) and `hazard` (expected
        deaths in 100,000 journeys over the link). Two links are part of two routes each.

    Examples
    --------
    >>> invented_network()["route"].unique().tolist()
    ['bridge', 'road', 'forest', 'lake']
    """
    rows = [
        ("bridge", "Alder-Cedar", 1.0, 2.0),
        ("bridge", "Cedar-Elm", 1.0, 1.0),
        ("road", "Alder-Birch", 1.0, 2.0),
        ("road", "Birch-Elm", 1.5, 3.0),
        ("forest", "Alder-Cedar", 1.0, 2.0),
        ("forest", "Cedar-Dogwood", 0.8, 6.0),
        ("forest", "Dogwood-Elm", 1.2, 8.0),
        ("lake", "Alder-Dogwood", 2.0, 20.0),
        ("lake", "Dogwood-Elm", 1.2, 8.0),
    ]
    return pd.DataFrame(rows, columns=["route", "link", "cost", "hazard"])


def route_table(network: pd.DataFrame) -> pd.DataFrame:
    """Cost and hazard of each route: the sums over its links (hazards are small, so they add up).

    Parameters
    ----------
    network
        One row is one link of one route, as `invented_network` gives it.

    Returns
    -------
    DataFrame
        One row is one route, in the order of the network: `cost`, `hazard`.

    Raises
    ------
    ShapeError, UnknownNameError
        For something that is not a table, has no rows or lacks a column.
    NotANumberError, OutOfRangeError
        For a cost or hazard that is missing or negative, or one link with two costs.

    Examples
    --------
    >>> route_table(invented_network())
            cost  hazard
    bridge   2.0     3.0
    road     2.5     5.0
    forest   3.0    16.0
    lake     3.2    28.0
    """
    table("network", network, "route", "link", "cost", "hazard")
    for column in ("cost", "hazard"):
        non_negative(f"network[{column!r}]", network[column])
        values = network.groupby("link")[column].nunique()
        if (values > 1).any():
            raise OutOfRangeError(
                f"The link {values.idxmax()!r} has more than one {column}. "
                "Give it the same in every route that uses it."
            )
    return network.groupby("route", sort=False)[["cost", "hazard"]].sum().rename_axis(None)


def reroute(
    network: pd.DataFrame,
    travellers: float,
    link: str,
    added_cost: float,
    *,
    sensitivity: float = 1.0,
    similarity: float = 0.0,
    outside_cost: float | None = None,
) -> pd.DataFrame:
    """Journeys on each route before and after one link costs more, by nested logit.

    Three dials do three different things. `added_cost` closes; `similarity` decides how much of
    what leaves the link turns up on other routes; `outside_cost` lets people give up the journey.
    With no outside option the total cannot fall, whatever is closed: the model then *assumes* that
    everything is displaced. Which dials are right cannot be read off detections on one route.

    Parameters
    ----------
    network
        One row is one link of one route, as `invented_network` gives it.
    travellers
        Journeys considered in one period, those given up included.
    link
        The link that changes; every route over it is dearer.
    added_cost
        Extra cost of the link, zero or more; `CLOSED` takes its routes away.
    sensitivity
        How strongly a unit of cost is felt (see `nested_shares`).
    similarity
        How alike the routes are to each other, compared with staying, from 0 to 1.
    outside_cost
        Cost of not going; None if nobody can stay. The lower it is, the more give up.

    Returns
    -------
    DataFrame
        One row is one route, and `STAYS` with an outside option: `uses_link`, `before`, `after`,
        `change` (journeys, not rounded) and `taken_up` (part of what the routes over the link lose
        that comes up here; missing for those routes, and when nothing is lost).

    Raises
    ------
    UnknownNameError
        For a link or column that is not in the network.
    OutOfRangeError
        For negative numbers, a similarity outside 0 to 1, or no way left and no outside option.
    NotANumberError, ShapeError
        For missing values, text, series, and as `route_table`.

    Examples
    --------
    >>> shift = reroute(invented_network(), 1000, "Cedar-Elm", CLOSED, outside_cost=2.5)
    >>> shift[["before", "after", "taken_up"]].round(2)
            before   after  taken_up
    bridge  346.97    0.00       NaN
    road    210.44  322.26      0.32
    forest  127.64  195.46      0.20
    lake    104.50  160.03      0.16
    stays   210.44  322.26      0.32
    """
    routes = route_table(network)
    if link not in set(network["link"]):
        raise UnknownNameError.from_name("link", link, network["link"].unique())
    total = single("travellers", non_negative("travellers", travellers))
    s = single("sensitivity", non_negative("sensitivity", sensitivity))
    alike = single("similarity", probability("similarity", similarity))
    if not (isinstance(added_cost, float) and added_cost == CLOSED):
        single("added_cost", non_negative("added_cost", added_cost))
    costs = routes["cost"]
    uses = network[network["link"] == link].groupby("route").size()
    extra = np.where(costs.index.isin(uses.index), added_cost, 0.0)
    groups = np.zeros(len(costs), dtype=int)
    if outside_cost is not None:
        costs = pd.concat([costs, pd.Series({STAYS: _outside(outside_cost)})])
        extra, groups = np.append(extra, 0.0), np.append(groups, 1)
    after = costs + extra
    if np.isinf(after).all():
        raise OutOfRangeError(
            f"Every route uses the link {link!r}, so closing it leaves no way and nobody may stay. "
            "Give an outside_cost."
        )
    result = pd.DataFrame(
        {
            "uses_link": costs.index.isin(uses.index),
            "before": total * nested_shares(costs, groups, s, alike),
            "after": total * nested_shares(after, groups, s, alike),
        }
    )
    result["change"] = result["after"] - result["before"]
    lost = -result.loc[result["uses_link"], "change"].sum()
    gained = result["change"].mask(result["uses_link"])
    result["taken_up"] = gained / lost if lost > 0 else np.nan
    return result


def _outside(cost: float) -> float:
    return single("outside_cost", numbers("outside_cost", cost))
