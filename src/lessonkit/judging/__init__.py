"""Why a wrong number is wrong: changes of the sum that gives the right one.

A lesson says what its figures are called (`SIGHT` in its figures.py) and which expression gives an
answer. The expression is read as a tree of figures (`Reader`), the tree is changed as learners
change it (`changes`, `swaps`, `answers`, collected in `candidates`), and a wrong value is explained
by the likeliest change that gives it (`Table`), or not at all where luck would do as well.
"""

from lessonkit.judging.question import Explanation, Question, Surroundings, Written
from lessonkit.judging.reading import Formula, Reader
from lessonkit.judging.sight import Seen, Sight
from lessonkit.judging.table import Table

__all__ = [
    "Explanation",
    "Formula",
    "Question",
    "Reader",
    "Seen",
    "Sight",
    "Surroundings",
    "Table",
    "Written",
]
