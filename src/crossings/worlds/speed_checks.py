"""An invented small town: fines for speeding by month, and the hours in which somebody measured."""

import pandas as pd

# The new camera came in July. Fines for each hour are 3 before and 2.5 after.
SPEED_CHECKS = pd.DataFrame(
    {
        "month": [
            *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
            *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        ],
        "camera": ["before"] * 6 + ["after"] * 6,
        "fines": [58, 63, 61, 57, 62, 59, 141, 155, 152, 148, 156, 148],
        "hours": [20] * 6 + [60] * 6,
    }
)
