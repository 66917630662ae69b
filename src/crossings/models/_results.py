"""What models give back."""

import numpy as np

from crossings._checks import Numbers


def plain(value: Numbers) -> Numbers:
    """A single result as a Python float, which prints as a number and not as `np.float64(…)`."""
    return float(value) if np.ndim(value) == 0 else value
