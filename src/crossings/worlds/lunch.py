"""An invented school's lunch hall: four ways to change it, scored on four criteria.

The numbers are those of a published spreadsheet template (DWM Bean Counter, multi-criteria
analysis), which gives its options and criteria no names.
"""

import pandas as pd

# One row is one option; 0 is worst and 10 is best.
LUNCH = pd.DataFrame(
    [[3, 5, 4, 4], [5, 9, 6, 3], [5, 0, 8, 5], [5, 6, 8, 8]],
    index=["a new counter", "a second cook", "plates to wash", "a second sitting"],
    columns=["liked by pupils", "better food", "less waste", "less noise"],
)
LUNCH_POINTS = {"liked by pupils": 50, "better food": 25, "less waste": 15, "less noise": 10}
