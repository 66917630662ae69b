"""Frames and functions of lesson 13."""

from .figures import ledger


def counted_2(frame):
    """One row is one verdict: its name, and how many claims have it."""
    return frame.groupby("verdict", as_index=False).size().rename(columns={"size": "claims"})


def by_verdict():
    """How many claims of the ledger have each verdict."""
    return ledger.groupby("verdict", as_index=False).size().rename(columns={"size": "claims"})


table = by_verdict()
# Words of a chart → what is wrong about them: it shows verdicts, in the ledger's own words.
WRONG_WORDS = {
    "prove[sd]?|proof|lies(?! in)|lied|lying|liars?|(?:false|true|fake) claims"
    "|claims that are (?:false|true)": (
        "the bars show verdicts as the ledger words them, and it has no such word. Take its own."
    ),
    r"^(?!.*(?:claim|verdict|ledger)).*?(deaths?|arrivals|crossings|boats)\b": (
        "the bars count claims. Say so."
    ),
}


def example():
    """A chart that passes; Altair comes with it, so that reading the lesson needs none."""
    from lessonkit.figures.fast_altair import altair as alt

    return (
        alt.Chart(table)
        .mark_bar()
        .encode(
            x=alt.X("claims:Q", title="claims of the ledger"), y=alt.Y("verdict:N", title="verdict")
        )
        .properties(
            title=alt.Title("Verdicts of the claims ledger", subtitle="Source: claims ledger"),
            description="Bar chart: how many claims of the ledger have each of six verdicts.",
        )
    )
