"""Frames and functions of lesson 07."""

from .figures import load

eu = load("balkan_route_countries").set_index("code")["eu_member"]


links_2 = load("balkan_route_links")


pairs = links_2["from_code"].map(eu) + " to " + links_2["to_code"].map(eu)


kinds = pairs.value_counts().rename_axis("kind").reset_index(name="links")


number = kinds.set_index("kind")["links"]


def turned(kind: str) -> str:
    return " to ".join(reversed(kind.split(" to ")))


def not_made_2(lost: float, gained: float) -> float | None:
    return None if lost == 0 else (lost - gained) / lost * 100
