"""Slips about screening and chance: alerts, errors, rare things."""

from lessonkit.judging.general_slips import Slip

CHANCES = (
    Slip(
        "prevalence-ignored",
        "how rare it is left out",
        "It looks as if you left out how rare it is.",
        "When few of those screened are sought, even rare false alerts can "
        "outnumber the true ones.",
    ),
    Slip(
        "base-rate-neglect",
        "the case weighed without its group",
        "You judged from the description alone.",
        "How common each kind is counts as well: a small share of a very large group can be "
        "most of those who fit.",
    ),
    Slip(
        "precision-for-sensitivity",
        "right alerts for found cases",
        "It looks as if you took the share of alerts that are right for the share of cases "
        "that are found.",
        "One divides by all alerts, the other by all who were sought.",
    ),
    Slip(
        "sensitivity-for-precision",
        "found cases for right alerts",
        "It looks as if you took the share of cases that are found for the share of alerts "
        "that are right.",
        "One divides by all who were sought, the other by all alerts.",
    ),
    Slip(
        "specificity-for-precision",
        "quiet on the others read as right when it rings",
        "It looks as if you took the share of others who are left in peace for the share of "
        "alerts that are right.",
        "One is about all who were not sought, the other about those who set off an alert.",
    ),
    Slip(
        "alerts-for-faces",
        "a share of alerts for a share of faces",
        "It looks as if you divided by another whole than the sentence names.",
        "The same false alerts are a larger share of alerts than of all faces; both hold, for "
        "different wholes.",
    ),
    Slip(
        "misread-for-false-alert",
        "a misread plate counted as a false alert",
        "You read a misread as a false alert.",
        "A misread becomes an alert only if what was read stands on a list.",
    ),
    Slip(
        "accuracy-for-usefulness",
        "much is right, so the alerts are",
        "You took the share of all decisions that are right for the share of alerts that are "
        "right.",
        "Where hardly anyone is sought, a device that never rings is nearly always right and "
        "finds nobody.",
    ),
    Slip(
        "unequal-errors-averaged",
        "one error rate for groups that differ",
        "You took one error rate for everyone.",
        "An average hides that errors may fall on one group much more than on another.",
    ),
    Slip(
        "equal-rate-equal-burden",
        "equal error rates read as equal burden",
        "You took equal error rates as an equal burden.",
        "Whoever is checked more often meets more false alerts at the same rate.",
    ),
    Slip(
        "threshold-for-free",
        "fewer of one error without more of the other",
        "You moved the threshold as if only one kind of error changed.",
        "A higher threshold trades false alerts for missed cases, a lower one the other way "
        "round; to lower both takes something else, such as a better device.",
    ),
    Slip(
        "few-cases-certain",
        "a handful of cases read as a firm rate",
        "You read a rate from a handful of cases as exact.",
        "With few cases a rate moves much by chance; its range belongs beside it.",
    ),
)
