"""Frames and functions of lesson 06."""

import pandas as pd

from .figures import load


def apart() -> pd.DataFrame:
    """Registrations and detections of each year, and how many of the one for each of the other."""
    counted = load("balkan_registrations").query(
        "area == 'Western Balkans six' and source_id == 'MINA-2023'"
    )
    counted = counted[counted["period"].str.len() == 4].astype({"period": int})
    six = pd.DataFrame({"year": counted["period"], "registrations": counted["value"]})
    years = six.merge(
        load("frontex_by_route").query("route == 'Western Balkan'")[["year", "detections"]]
    )
    return years.assign(ratio=years["registrations"] / years["detections"])


table = apart()


ratio_2 = table["ratio"]


def attempts(people: float, sent_back: float) -> float | None:
    return None if sent_back >= 1 else people / (1 - sent_back)
