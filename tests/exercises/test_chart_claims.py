"""What the words of a chart claim: of single bars, of time, of causes, of other people, of sources.

Beside each kind stand honest words of the same kind, which stay right.
"""

import altair as alt
import pytest

from lessonkit.figures import theme  # noqa: F401  (it brings the look of the course)
from lessonkit.judging.chart_claims import of_course, of_lengths, says_nothing
from lessonkit.lessons import catalogue


def arrivals(title=None, under=None, description=None, axis=None, **channels):
    return _drawn("03.chart", "y", title, under, description, axis, channels)


def verdicts(title=None, under=None, description=None, axis=None, **channels):
    return _drawn("13.chart", "x", title, under, description, axis, channels)


def _drawn(name, channel, title, under, description, axis, channels):
    """The example of an exercise, with other words in one place."""
    task = catalogue.task(name)
    made, words = task.example.copy(deep=True), task.example.title
    if axis:
        made.encoding[channel].title = axis
    if channels:
        made = made.encode(**channels)
    return task, made.properties(
        title=alt.Title(title or words["text"], subtitle=under or words["subtitle"]),
        description=description or made.description,
    )


OTHERWISE = "the bars show it otherwise. Look at them once more."
NOT_WHY = "the bars show how many people were recorded, and not why."
NO_OTHERS = "other people than those recorded as Albanian nationals are in no bar."
WRONG = {
    # of single bars
    "exchanged": (arrivals("2021: 12,658; 2022: 815"), "the bar for 2021 shows another number"),
    "before its year": (arrivals("924 in 2021"), "says “924 in 2021”, and the bar for 2021 shows"),
    "in the description": (
        arrivals(description="Bar chart by year. 2021: 8150, 2022: 126, 2023: 92400 people."),
        "The description says “2021: 8150”, and the bar for 2021 shows another number. Compare it",
    ),
    "of a verdict": (
        verdicts("holds: 24"),
        "says “holds: 24”, and the bar for holds shows another",
    ),
    "the wrong peak": (arrivals("A peak in 2021"), f"says “peak in 2021”, and {OTHERWISE}"),
    "the wrong highest": (arrivals("2023 was the highest"), OTHERWISE),
    "most in the wrong year": (arrivals("Most people came in 2023"), OTHERWISE),
    "many and few": (
        arrivals(description="Bar chart of Albanian nationals by year: 2021 many, 2022 few."),
        f"The description says “2021 many”, and {OTHERWISE}",
    ),
    "words between": (
        arrivals("15,000 Albanian nationals in 2022"),
        "says “15,000 Albanian nationals in 2022”, and the bar for 2022 shows another number",
    ),
    "most of a nationality": (arrivals("Most Albanian nationals in 2021"), OTHERWISE),
    "more than": (arrivals("More Albanian nationals in 2021 than in 2022"), OTHERWISE),
    "a fall that was a rise": (
        arrivals("Albanian arrivals fell from 2021 to 2022"),
        f"says “fell from 2021 to 2022”, and {OTHERWISE}",
    ),
    "down that was up": (arrivals("Albanian arrivals down by half from 2021 to 2022"), OTHERWISE),
    "every year": (
        arrivals("Albanian nationals fell every year"),
        f"“fell every year”, and {OTHERWISE}",
    ),
    # of time
    "months": (
        arrivals("Albanian nationals per month"),
        "says “per month”, and a bar is one year.",
    ),
    "quarters": (
        arrivals("Albanian nationals by quarter"),
        "says “by quarter”, and a bar is one year.",
    ),
    "monthly": (arrivals("Monthly Albanian nationals"), "says “monthly”, and a bar is one year."),
    "verdicts of a year": (
        verdicts("Verdicts per year"),
        "says “per year”, and a bar is one verdict.",
    ),
    "more years": (
        arrivals("Albanian nationals 2018 to 2023"),
        "2018 to 2023, and the bars run from 2021",
    ),
    "other years below": (
        arrivals(under="1999 to 2001. Home Office, 2024"),
        "The subtitle says 1999 to 2001, and the bars run from 2021 to 2023.",
    ),
    # of size
    "thousands": (
        arrivals("Albanian nationals (thousands)"),
        "says “thousands”, and the bars show",
    ),
    "a percentage": (
        arrivals("Percentage of Albanian nationals"),
        "says “Percentage of”, and the bars",
    ),
    # of causes
    "because": (
        arrivals("Fewer Albanian nationals because of the deal"),
        f"says “because of”: {NOT_WHY}",
    ),
    "it worked": (
        arrivals(under="The agreement worked. Home Office"),
        f"“agreement worked”: {NOT_WHY}",
    ),
    "it cut": (
        arrivals("The agreement cut Albanian arrivals by 90%"),
        f"“agreement cut”: {NOT_WHY}",
    ),
    "proof": (arrivals("Proof: fewer Albanian nationals"), f"says “Proof”: {NOT_WHY}"),
    # of other things and people
    "deaths": (arrivals("Deaths of Albanian nationals"), "says “Deaths”: the table counts people"),
    "sent back": (
        arrivals(axis="people sent back"),
        "axis says “sent back”: the table counts people",
    ),
    "other nationals": (arrivals("Iranian nationals by year"), f"says “Iranian”: {NO_OTHERS}"),
    "everybody": (arrivals("All nationalities on small boats"), NO_OTHERS),
    "the whole": (
        arrivals("Total small boat arrivals"),
        "the bars hold a part of them. Say which.",
    ),
    "insults": (arrivals("Albanian criminals on small boats"), "that is a judgement of people"),
    "lies": (verdicts("The ledger proves the papers lie"), "says “proves”: the bars show verdicts"),
    "no claims": (
        verdicts("Deaths in the Channel"),
        "says “Deaths”: the bars count claims. Say so.",
    ),
    "a legend of deaths": (
        arrivals(color=alt.Color("year:N", legend=alt.Legend(title="deaths"))),
        "The title of color says “deaths”: the table counts people",
    ),
    "a hint of others": (
        arrivals(tooltip=alt.Tooltip("others:Q", title="Albania")),
        "The title of tooltip says “albania”, and 'others' is what it shows.",
    ),
    "names as numbers": (
        arrivals(x=alt.X("year:O", title="albania")),
        "The title of the x axis says “albania”, and “year” is what stands on it.",
    ),
    # of nothing
    "a place for a title": (arrivals("My chart"), "The title “My chart” says nothing yet."),
    "one letter": (arrivals("x"), "The title “x” says nothing yet. Say in it what is to be seen."),
    "a description of nothing": (
        arrivals(description="This describes what you can see in the chart above"),
        "The description should say what is drawn: it names neither",
    ),
    # of sources
    "another source": (verdicts(under="Source: my head"), "should name its source (ledger)"),
    "another edition": (
        arrivals(under="Home Office, edition of 29 February 2034"),
        "Your table is not from the edition of 29 February 2034. Look at its source line.",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_words_that_claim_something_else_are_refused_with_what_is_wrong(name):
    (task, made), said = WRONG[name]
    verdict = task.judge(made)
    assert verdict.state == "not yet"
    assert said in verdict.sentences[0]


TITLES = (
    *("815, 12,658 and 924 people", "12,658 Albanian nationals in 2022, 924 in 2023"),
    *("Recorded: 2021: 815, 2022: 12 658, 2023: 924", "About 13,000 in 2022, about 900 in 2023"),
    *("11,734 fewer in 2023 than in 2022", "Up by 11,843 in 2022, down by 11,734 in 2023"),
    *("Over 12,000 in 2022, under 1,000 in 2023", "A peak in 2022", "2022 was the highest"),
    *("Few Albanian nationals in 2021 and 2023, many in 2022", "Largest fall in 2023"),
    *("In 2021 few people came, in 2022 many", "They did not fall every year: Albanian nationals"),
    *("Quarterly numbers of Albanian nationals, added up by year", "Albanian nationals per year"),
    *("More Albanian nationals in 2022 than in 2021", "Fewer in 2023 than in the year 2022"),
    *("Albanian nationals: it rose from 2021 to 2022 and fell from 2022 to 2023",),
    *("Of 45,774 people in 2022 these were Albanian", "1 in 4 people in 2022 was Albanian"),
    *("12,658 people recorded in 2022, 815 Albanian nationals in 2021",),
    *("Small boat arrivals from Albania, 2021–2023", "Before and after the deal of December 2022"),
    *("Down by over 90 per cent from 2022 to 2023", "Albanian nationals: share them fairly"),
    *("Did the agreement work? Albanian nationals by year", "Whether the deal worked is not said"),
    *("The figures do not prove that the agreement worked", "Albanian nationals, no Iranians"),
    *("Total Albanian arrivals per year", "Arrivals", "Albania", "Why did it fall? 2021 to 2023"),
)
DESCRIPTIONS = (
    "Three bars. The first (2021) is short, the second (2022) very long, the third (2023) short.",
    "Bar chart: x axis years; y axis people from 0 to 14,000. 2022 towers over the others.",
    "The chart shows Albanian nationals per year: 815 (2021), 12,658 (2022), 924 (2023).",
    "Bars: 815 / 12.658 / 924 people in 2021, 2022, 2023, from the left to the right.",
    "Bar chart of people: 0.8 thousand in 2021, 12.7 thousand in 2022, 0.9 thousand in 2023.",
    "Bar chart with three bars for 2021 to 2023, made from quarterly numbers of the Home Office.",
    "Bars by year: everyone who was recorded as Albanian; rows without a nationality are removed.",
    "For each year the number of people; nobody can read from it that the agreement worked.",
)
SOURCES = (
    *("2021 to 2023 · Source: Home Office", "Home Office, edition of 29 February 2024, own sums"),
    *("Source: U.K. Home Office", "Quarterly data of the Home Office", "Home Office, seen in 2026"),
)
RIGHT = {
    **{f"title: {one}": arrivals(one) for one in TITLES},
    **{f"description: {one}": arrivals(description=one) for one in DESCRIPTIONS},
    **{f"subtitle: {one}": arrivals(under=one) for one in SOURCES},
    **{
        f"axis: {one}": arrivals(axis=one)
        for one in (
            *("persons recorded in a year", "Albanian nationals", "Number of individuals"),
            *("all people", "total people", "people recorded, by year"),
        )
    },
    **{
        f"verdicts: {one}": verdicts(one)
        for one in (
            *("Claims: 7 hold, 10 do not", "Is it true? Verdicts on 69 claims"),
            *("Claims about crossings, deaths and arrivals", "holds: 7, does not hold: 10"),
            *("Most claims hold with a condition", "24 for holds with a condition"),
        )
    },
    "verdicts one by one": verdicts(
        description="Cannot be checked: 21 claims. Does not hold: 10. Forecast: 5. Holds: 7. "
        "Holds with a condition: 24, the longest bar. Value judgement: 2."
    ),
    "a legend of years": arrivals(color=alt.Color("year:N", legend=alt.Legend(title="year"))),
    "a hint of the rest": arrivals(tooltip=alt.Tooltip("others:Q", title="the rest")),
}


@pytest.mark.parametrize("name", RIGHT)
def test_honest_words_of_the_same_kind_are_right(name):
    task, made = RIGHT[name]
    assert task.judge(made).state == "right", task.judge(made).sentences


def test_words_without_names_or_numbers_claim_nothing():
    assert of_lengths("2021: 5", "The title", {}) == ""
    assert of_lengths("most in a; a peak in b", "The title", {"a": 2.0, "b": 2.0}) == ""
    assert of_course("rises every year", "The title", [1, 2, 3]) == ""
    assert of_course("rises every year", "The title", [1, 2, 2]) != ""
    assert says_nothing("Bar chart 1")
    assert not says_nothing("Jahr")
