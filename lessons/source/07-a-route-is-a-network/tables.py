"""Frames and functions of lesson 07."""

import pandas as pd

from .figures import load

links_2 = load("balkan_route_links")


def kinds_of_links() -> pd.DataFrame:
    """The kinds of links by what is said of both countries, and how many there are."""
    said = load("balkan_route_countries").set_index("code")["eu_member"]
    links = load("balkan_route_links")
    pairs = links["from_code"].map(said) + " to " + links["to_code"].map(said)
    return pairs.value_counts().rename_axis("kind").reset_index(name="links")


kinds = kinds_of_links()
_eu = load("balkan_route_countries").set_index("code")["eu_member"]
_read = links_2[links_2["grade"] != "D"]
read_only = (_read["from_code"].map(_eu) + " to " + _read["to_code"].map(_eu)).value_counts()


number = kinds.set_index("kind")["links"]


def turned(kind: str) -> str:
    return " to ".join(reversed(kind.split(" to ")))


def not_made_2(lost: float, gained: float) -> float | None:
    return None if lost == 0 else (lost - gained) / lost * 100
