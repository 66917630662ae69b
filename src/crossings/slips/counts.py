"""Slips about what was counted: people or events, whom, when, in which edition."""

from lessonkit.judging.general_slips import Slip

COUNTS = (
    Slip(
        "nationality-for-route",
        "nationality read as place of departure",
        "You read a nationality as a place of departure.",
        "The table says which nationality was recorded on arrival. Small boats cross the Channel; "
        "where each person's journey began is not in it.",
    ),
    Slip(
        "stock-for-flow",
        "people living somewhere instead of arrivals",
        "You read a count of arrivals as a count of people who live in a place.",
        "Arrivals are events in a period. How many people live somewhere is a count at one moment.",
    ),
    Slip(
        "unit-swapped",
        "another unit than the one counted",
        "You read one unit as another.",
        "What one row counts is written on the source card; another unit gives another number.",
    ),
    Slip(
        "double-count",
        "counting the same people twice",
        "It looks as if the row “Total” was added to its own parts.",
        "The total already holds every group, so people are then counted twice.",
    ),
    Slip(
        "provisional-edition",
        "an early edition instead of the revised one",
        "It looks as if you used an earlier edition of the figure.",
        "Early editions miss records that arrive late, so a figure belongs to its edition; look "
        "which one is asked for.",
    ),
    Slip(
        "one-side-only",
        "taking a group out on one side only",
        "It looks as if you left the group out in one of the two years only.",
        "Then you compare two different sets of people, and part of the change is your own doing.",
    ),
    Slip(
        "detections-for-people",
        "detections read as people",
        "You read a count of detections as a count of people.",
        "One person who is stopped three times is three detections: behind a count of "
        "detections stand at most as many people, and often fewer.",
    ),
    Slip(
        "person-for-event",
        "a person where an event was counted",
        "You read a count of events as a count of the people in them.",
        "The same person can stand behind several events, and one event can hold several people.",
    ),
    Slip(
        "detections-as-attempts",
        "detections read as attempts",
        "You read what was detected as everything that was tried.",
        "Attempts that nobody noticed are not among the detections; how much is noticed depends "
        "on who was looking, and how.",
    ),
    Slip(
        "same-journey-twice",
        "one journey counted in several countries",
        "It looks as if you added the counts of several borders.",
        "One journey can cross several borders and be counted at each, so the sum can count "
        "journeys more than once.",
    ),
    Slip(
        "flow-for-stock",
        "arrivals read as people living somewhere",
        "You read people living in a place as people who arrived in a period.",
        "How many live somewhere is a count at one moment; it holds those who came long ago "
        "and lacks those who left.",
    ),
    Slip(
        "whole-route-for-border",
        "a whole route instead of one border",
        "You read the figure of a whole route as that of one border.",
        "A route has several borders, and each has a count of its own.",
    ),
    Slip(
        "definitions-mixed",
        "two definitions set side by side",
        "You compared figures that count different things.",
        "Part of the difference can come from the definitions, and the figures alone do not say "
        "how much.",
    ),
    Slip(
        "category-swapped",
        "one legal category for another",
        "You read one category as another.",
        "Each is counted by itself, as a visa, an asylum claim and an arrival by small boat are; "
        "the words of the source say which it is.",
    ),
    Slip(
        "label-drift",
        "the label changed while the number stayed",
        "You kept the number and changed what it counts.",
        "A number belongs to the words it was published with; other words need a source of "
        "their own.",
    ),
    Slip(
        "edition-mixed",
        "two editions in one comparison",
        "It looks as if you compared figures of two editions.",
        "Later editions can change earlier periods, so part of the difference may be revision.",
    ),
    Slip(
        "not-counted-as-none",
        "not counted read as none",
        "You read a blank as a zero.",
        "A blank says that no figure was found, as when nobody counted or nobody published; it "
        "does not say that there was nothing.",
    ),
    Slip(
        "recorded-for-all",
        "what was recorded read as all there was",
        "You read the recorded number as the whole number.",
        "A record holds the cases that somebody noticed and wrote down; how many others there "
        "were is not in it.",
    ),
    Slip(
        "cohort-mixed",
        "decisions of one group over claims of another",
        "It looks as if you divided the decisions of a year by the claims of the same year.",
        "Many decisions of a year are about claims of earlier years, so top and bottom are not "
        "all the same people.",
    ),
    Slip(
        "pending-ignored",
        "cases still open read as decided",
        "You read cases without a decision as if they had one.",
        "A case that is still open can end either way; it belongs in a box of its own.",
    ),
    Slip(
        "withdrawn-as-refused",
        "withdrawn claims read as refused",
        "You read withdrawn claims as refusals.",
        "A withdrawn claim ends without a decision on it, and there are many reasons for "
        "withdrawing.",
    ),
    Slip(
        "part-named-as-whole",
        "a part given the name of the whole",
        "You read one kind of case as if it were all of them.",
        "The whole has several kinds; the sentence holds only for the kind that was counted.",
    ),
    Slip(
        "who-was-asked",
        "those who were asked read as everyone",
        "You read the answers of those who were asked as if everyone had been asked.",
        "Whoever could not be reached, or did not want to answer, may have other things to tell.",
    ),
    Slip(
        "survivors-only",
        "only those who got through were seen",
        "You read those who could be seen as if they were all who set out.",
        "Whoever dropped out on the way is missing, and those left may differ from them.",
    ),
    Slip(
        "linked-as-same",
        "a match of records read as one person",
        "You read two matching records as one person for certain.",
        "Names and dates of birth are shared and misspelt: some matches join two people, some "
        "people are never matched.",
    ),
    Slip(
        "lists-dependent",
        "two lists read as independent",
        "You took being on one list as having nothing to do with being on the other.",
        "Where the lists help or avoid each other, their overlap no longer says how many are "
        "on neither.",
    ),
    Slip(
        "names-off-so-safe",
        "no names read as nobody to be found",
        "You took a table without names as one in which nobody can be recognised.",
        "A few ordinary columns together are often shared by one person alone.",
    ),
)
