"""What models give back."""

import numpy as np
import pandas as pd

from crossings._checks import Numbers


def plain(value: Numbers) -> Numbers:
    """A single result as a Python float, which prints as a number and not as `np.float64(…)`."""
    return value if isinstance(value, np.ndarray | pd.Series) else float(value)
