"""The figures of lesson 04, all worked out from the tables or read in the claims ledger."""

import re
from itertools import combinations

from crossings.ledger import claims
from crossings.measures import percent_change
from crossings.models.causal import (
    difference_in_differences,
    estimates_over_windows,
    interrupted_series,
    measured_twice,
    ratio_of_ratios,
    regression_to_the_mean,
)
from crossings.worlds.guesses import (
    AGREEMENT,
    AHEAD,
    BACK,
    BEGINNINGS,
    CHOICES,
    all_guesses,
    before_agreement,
    busiest,
    counts,
    guess,
)
from lessonkit.data.captions import published, source_line
from lessonkit.data.facts import figure
from lessonkit.data.package import load
from lessonkit.text.wording import whole_day

SOURCE = source_line("uk_small_boats_by_quarter")

# The neutral twin: routes of an invented bus company, measured twice, with nothing done to them.
# Among many draws this one lies near what is expected.
ROUTES, PICKED = 100, 10
MEAN, SD, LASTS, DRAW = 50, 15, 0.4, 2
routes = measured_twice(ROUTES, mean=MEAN, sd=SD, correlation=LASTS, seed=DRAW)
_worst = routes.nlargest(PICKED, "first")
worst_first, worst_second = float(_worst["first"].mean()), float(_worst["second"].mean())
worst_change = percent_change(worst_first, worst_second)
_Z_TENTH = 1.2816  # one in ten lies above the mean by so many standard deviations
_expected = regression_to_the_mean(MEAN, SD, MEAN + _Z_TENTH * SD, LASTS)
worst_expected = percent_change(_expected.first, _expected.second)
company_said = -round(worst_change)

# People by year: Albanian nationals, everyone else, everyone.
_by_year = counts().groupby(counts().index.str[:4]).sum()
YEARS = (2021, 2022, 2023)
alb, others, everyone = (
    {year: int(_by_year.loc[str(year), group]) for year in YEARS}
    for group in ("Albania", "others", "Total")
)
alb_q = {quarter: int(n) for quarter, n in counts()["Albania"].items()}
others_q = {quarter: int(n) for quarter, n in counts()["others"].items()}
came_q4 = alb_q["2022Q4"]

pace = 4 * alb_q["2022Q4"]
pace_change = percent_change(pace, alb[2023])
like_others = alb[2022] * others[2023] / others[2022]
like_others_change = percent_change(like_others, alb[2023])
claim_change = percent_change(alb[2022], alb[2023])

# Two ways to move like everyone else: in proportion, and by the same number of people.
ratio_left = ratio_of_ratios(alb[2022], alb[2023], others[2022], others[2023])
in_number = guess("2023Q1", 4, 4, "others in number").expected
in_number_change = percent_change(in_number, alb[2023])
did = difference_in_differences(alb[2022], alb[2023], others[2022], others[2023])
others_fall = others[2022] - others[2023]
unrecorded = {year: int(_by_year.loc[str(year), "Not recorded"]) for year in (2022, 2023)}

# The same comparison one year earlier, when there was no agreement.
year_before = guess("2022Q1", 4, 4, "others")
guessed_2022 = alb[2021] * others[2022] / others[2021]

timeline = load("uk_albania_timeline")


def happened(words: str) -> tuple[str, str]:
    """Day (or month) and detail of the one event whose name begins with these words."""
    row = timeline[timeline["event"].str.startswith(words)]
    if len(row) != 1:
        raise LookupError(f"{len(row)} events begin with {words!r}")
    return str(row["date"].item())[:10], str(row["detail"].item())


# Single months of Albanian nationals: a news report, the only one found.
november, december = figure("bbc.november"), figure("bbc.december")
_all_months = load("uk_small_boats_by_month").query("series == 'final'").set_index("month")
everyone_december = int(_all_months.loc["2022-12", "arrivals"])
others_december = everyone_december - december
like_december = december * others[2023] / others_december
december_change = percent_change(like_december, alb[2023])

# The report is of March 2023, so it rests on the edition of February 2023 (our inference). Later
# editions added people to this quarter, by an unknown share in December; at most all of them were.
_printed = load("uk_small_boats_revisions").query(
    "nationality == 'Albania' and quarter == '2022Q4' and published == '2023-02-23'"
)
later_added = alb_q["2022Q4"] - int(_printed["arrivals"].item())
_most = december + later_added
december_low = percent_change(_most * others[2023] / (everyone_december - _most), alb[2023])
by_november = 100 * (1 - _most / alb_q["2022Q4"])

# What the explorer finds at the agreement, and one quarter too early.
PLACEBO = {"begins": "2022Q4", "back": 4, "ahead": 1, "way": "others"}
placebo = guess(**PLACEBO)
placebo_guess = placebo.expected
real_spread = all_guesses(4).query("begins == '2023Q1'")["change"].dropna()
placebo_spread = all_guesses(1).query("begins == '2022Q4'")["change"].dropna()
real_one_spread = all_guesses(1).query("begins == '2023Q1'")["change"].dropna()
highest_guess = guess("2023Q1", 4, 4, "trend").expected  # the end of the range rests on it
q4_over = before_agreement("2022Q4", 1)[1]

# A true placebo: every other nationality that is named, at the date of the agreement, each against
# all others but Albanian nationals.
_unnamed = ["Albania", "others", "Total", "All other nationalities", "Not recorded"]


def _against_the_rest(nationality: str) -> float:
    own, rest = _by_year[nationality], _by_year["others"] - _by_year[nationality]
    factor = ratio_of_ratios(own["2022"], own["2023"], rest["2022"], rest["2023"])
    return 100 * (factor - 1)


elsewhere = {name: _against_the_rest(name) for name in _by_year.columns.drop(_unnamed)}
lowest_elsewhere = min(elsewhere, key=elsewhere.__getitem__)
highest_elsewhere = max(elsewhere, key=elsewhere.__getitem__)

# Red days, and arrivals in the same four months.
red_days = load("uk_crossing_conditions").set_index("period")
spring = {
    year: red_days.loc[f"January to April {year}", ["red_days", "arrivals"]].astype(int).tolist()
    for year in (2022, 2023, 2024, 2025)
}
red_2022, red_2023 = (int(red_days.loc[y, "red_days"]) for y in ("2022-23", "2023-24"))

ledger = claims().set_index("claim_id")
programme_cost = (
    f"£{figure('new-perspectives.cost')} million over {figure('new-perspectives.years')} years"
)

# An interrupted series at three beginnings, eight quarters back, as the coding route makes it.
BREAKS, WINDOW = ("2022Q3", "2022Q4", "2023Q1"), 8
steps = estimates_over_windows(counts()["Albania"], BREAKS, [WINDOW])

# What such a series expects, had nothing happened, without a season in it and with one.
_start = counts().index.get_loc("2022Q4")
_around = counts()["Albania"].iloc[_start - WINDOW : _start + WINDOW]
_plain, _seasonal = (interrupted_series(_around, "2022Q4", season=one) for one in (None, 4))
growth_read, scatter = _plain.trend_ratio, _plain.dispersion
expected_by_line = {
    quarter: (
        alb_q[quarter],
        round(_plain.without_break[quarter]),
        round(_seasonal.without_break[quarter]),
    )
    for quarter in _around.index[WINDOW:]
}
its_rows = [(quarter, *three) for quarter, three in expected_by_line.items()]
busiest_quarter = busiest(1)
_with_season = estimates_over_windows(counts()["Albania"], BREAKS, [WINDOW], season=4)
step_at = {
    "plain": dict(zip(BREAKS, 100 * (steps["level_ratio"] - 1), strict=True)),
    "season": dict(zip(BREAKS, 100 * (_with_season["level_ratio"] - 1), strict=True)),
}


AGREED = whole_day(AGREEMENT.isoformat())
OFFICERS_DAY = happened("Albanian officers for the Kent coast")[0]
OFFICERS, OFFICERS_AGAIN = (
    whole_day(OFFICERS_DAY),
    whole_day(happened("UK-Albania ‘joint ways")[0]),
)
PRISONERS = whole_day(happened("Prisoner arrangement")[0])
SAID_DAY, SAID = ledger.loc["C16", "said_on"], ledger.loc["C16", "quotation"]
RELEASED, _release = happened("Berlin Process summit in Tirana")
SIGNING = re.search("since the signing of the Joint Communiqué", _release)[0]
UNIT = re.search(r"a unit of (\d+)", happened("Two joint communiqués")[1])[1]
CAMERAS = whole_day(happened(f"Press release: £{figure('kit.price')}")[0])
HOPE = ledger.loc["S16", "quotation"].translate(str.maketrans("“”", "‘’"))  # inside “ ”
ENDED = whole_day(happened("Rwanda scheme cancelled")[0])
ANNOUNCED = whole_day(happened("Rwanda scheme announced")[0])

# After the years compared: a later edition, whose last year is not over.
_later = load("uk_small_boats_by_year").query("nationality == 'Albania' and year >= 2024")
alb_later = {int(year): int(n) for year, n in _later.set_index("year")["arrivals"].items()}
LATER_EDITION = published("HO-IRR-SUM-2025Q3")

TOTAL = {year: percent_change(everyone[year - 1], everyone[year]) for year in (2022, 2023)}

# What the explorer shows when one of its controls stands elsewhere.
_START = {"begins": "2023Q1", "back": 4, "ahead": 4, "way": "level"}
_CONTROLS = {
    "begins": "Begins with",
    "back": "Look back",
    "ahead": "Look ahead",
    "way": "Otherwise",
}
near_placebo = {
    **{f"begins with {one}": PLACEBO | {"begins": one} for one in BEGINNINGS},
    **{f"look back over {one}": PLACEBO | {"back": one} for one in BACK},
    **{f"look ahead over {one}": PLACEBO | {"ahead": one} for one in AHEAD},
    **{f"otherwise “{said}”": PLACEBO | {"way": one} for one, said in CHOICES.items()},
    "begins with 2023Q1, look ahead over 4": PLACEBO | {"begins": "2023Q1", "ahead": 4},
    "as the explorer starts": _START,
    **{
        f"“{_CONTROLS[one]}” and “{_CONTROLS[other]}” as at the start": PLACEBO
        | {one: _START[one], other: _START[other]}
        for one, other in combinations(_START, 2)
    },
}
near_placebo = {
    said: guess(**setting).change
    for said, setting in near_placebo.items()
    if setting != PLACEBO and not guess(**setting).fault
}

# What the figures are called where the learner sees them: words, unit, place.
SIGHT = {
    "alb": ("Albanian nationals in {key}", "people", "the table of years"),
    "others": ("everyone else in {key}", "people", "the table of years"),
    "everyone": ("all arrivals in {key}", "people"),
    "pace": ("the guess of the worked example", "people"),
    "like_others": ("the guess that they move like everyone else", "people", "", 0),
    "in_number": ("the guess that they change by as many people as everyone else", "people", "", 0),
    "guessed_2022": ("the guess for 2022", "people", "", 0),
    "came_q4": ("Albanian nationals in 2022Q4", "people", "the explorer"),
    "placebo_guess": ("the guess", "people", "the explorer", 0),
    "november": ("Albanian nationals in November 2022", "people", "the question"),
    "december": ("Albanian nationals in December 2022", "people", "the question"),
    "others_december": ("everyone else in December 2022", "people", "the question"),
    "everyone_december": ("all arrivals in December 2022", "people"),
    "pace_change": ("the result of the worked example", "per cent"),
    "claim_change": ("the change from 2022 to 2023", "per cent"),
}
