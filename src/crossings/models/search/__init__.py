"""What a rising number of detections can mean: effort, attempts, deterrence, displacement.

A teaching model of random search on invented ground. **Effort** is Koopman's coverage: 0 is no
search, 1 is as much swept as there is ground, overlaps included. It is tied to no device and no
place. An **attempt** is one crossing by one person; a person may attempt more than once.
"""

from crossings.models.search.effort import coverage, probability_of_detection
from crossings.models.search.patrols import expected_detections, patrol_change
from crossings.models.search.terrain import invented_terrain, line_of_sight

__all__ = [
    "coverage",
    "expected_detections",
    "invented_terrain",
    "line_of_sight",
    "patrol_change",
    "probability_of_detection",
]
