"""The measures and models of the course as sums, so that each step of them can be changed."""

from lessonkit.judging import Formula

FORMULAS: dict[str, Formula] = {
    "percent_change": Formula("before after", "100 * (after - before) / before"),
    "percentage_point_change": Formula("before after", "100 * (after - before)"),
    "contribution_to_change": Formula(
        "part_before part_after whole_before whole_after",
        "(part_after - part_before) / (whole_after - whole_before)",
    ),
    "share": Formula("part whole", "part / whole"),
    "ratio": Formula("numerator denominator", "numerator / denominator"),
    "rate_per": Formula("count population per", "per * count / population"),
    "cost_per": Formula("cost units", "cost / units"),
    "break_even": Formula("cost value_per_unit", "cost / value_per_unit"),
    "average_present": Formula("arrived stay_days days=365", "arrived * stay_days / days"),
    "lincoln_petersen_estimate": Formula(
        "marked caught recaptured", "marked * caught / recaptured"
    ),
}
