"""Frames and functions of lesson 03."""

import pandas as pd

from .figures import CREDIT, load

years = [2021, 2022, 2023]


def two_groups() -> pd.DataFrame:
    """Albanian nationals and everyone else, by year."""
    every = load("uk_small_boats_by_quarter")
    sums = every.pivot_table(index="year", columns="nationality", values="arrivals", aggfunc="sum")
    sums = sums.loc[2021:2023]
    return pd.DataFrame(
        {"albania": sums["Albania"], "others": sums["Total"] - sums["Albania"]}
    ).reset_index()


table = two_groups()

_DEAL = r"(?:agreement|deal|partnership|pact|treaty|policy|policies)"
_STOP = r"(?:cut|reduc|stopp?|lower|end|halv|slash|work|succe|brought|deter|did)"
# Words of a chart → what is wrong about them: it shows how many were recorded, and no more.
WRONG_WORDS = {
    "because of|because the|due to|thanks to|owing to|caused? by|as a result of|pro(?:of|ves?|ved)"
    rf"|(?:effect|impact|success) of|{_DEAL} (?:has |have |had )?{_STOP}\w*"
    rf"|(?:cut|reduced|stopped|lowered|ended|halved|deterred|achieved) by the {_DEAL}": (
        "the bars show how many people were recorded, and not why. Say what was counted, and when."
    ),
    "deaths?|dead|killed|drowned|died|deported|deportations?|sent back|detained|asylum|applicants?"
    "|(?:people|nationals|albanians) (?:were )?(?:removed|refused|returned)": (
        "the table counts people recorded on arrival, and not what became of them."
    ),
    "criminals?|invasion|invaders?|lied|liars?|lying|faked?|cheats?|bogus": (
        "that is a judgement of people, and the table holds how many were recorded. Say that."
    ),
    r"(?:iran|iraq|afghan|syria|eritrea|sudan|turk|vietnam|india)\w*"
    r"|others (?:on|in|by|who|arriv|com)\w*|all (?:nationalities|arrivals)"
    r"|every(?:one|body)\b(?! who| recorded)": (
        "other people than those recorded as Albanian nationals are in no bar."
    ),
    r"^(?!.*albania).*?(total (?:number of )?(?:small[- ]boat )?arrivals)": (
        "the bars hold a part of them. Say which."
    ),
}


def example():
    """A chart that passes; Altair comes with it, so that reading the lesson needs none."""
    from lessonkit.figures.fast_altair import altair as alt

    return (
        alt.Chart(table)
        .mark_bar()
        .encode(
            x=alt.X("year:O", title="year"), y=alt.Y("albania:Q", title="people recorded in a year")
        )
        .properties(
            title=alt.Title("Albanian nationals arriving by small boat", subtitle=CREDIT),
            description="Bar chart of Albanian nationals by year: 2021 few, 2022 many, 2023 few.",
        )
    )
