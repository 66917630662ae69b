"""What this face gives to editors and type checkers; at run time its names come on first use."""

from crossings.briefs.samples import sample as sample
from crossings.measures import break_even as break_even
from crossings.measures import wilson_interval as wilson_interval
from crossings.models.causal import estimates_over_windows as estimates_over_windows
from crossings.models.causal import measured_twice as measured_twice
from crossings.models.counting import INVENTED_ROUTE as INVENTED_ROUTE
from crossings.models.counting import expected_counts as expected_counts
from crossings.models.privacy import class_sizes as class_sizes
from crossings.models.privacy import match_weight as match_weight
from crossings.models.privacy import randomised_answers as randomised_answers
from crossings.models.weighing import reversals_when_removed as reversals_when_removed
from crossings.worlds.forecast import ENDED as ENDED
from crossings.worlds.forecast import SOURCES as SOURCES
from crossings.worlds.forecast import ended as ended
from crossings.worlds.forecast import windows as windows
from crossings.worlds.harbour import CARDS as CARDS
from crossings.worlds.harbour import CRITERIA as CRITERIA
from crossings.worlds.harbour import SCORES as SCORES
from crossings.worlds.lunch import LUNCH as LUNCH
from crossings.worlds.lunch import LUNCH_POINTS as LUNCH_POINTS
from crossings.worlds.members import SMALL as SMALL
from crossings.worlds.members import members as members
from crossings.worlds.speed_checks import SPEED_CHECKS as SPEED_CHECKS
