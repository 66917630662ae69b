"""Slips in reasoning: causes, comparisons, evidence, weighing, figures that mislead."""

from lessonkit.judging.general_slips import Slip

REASONS = (
    Slip(
        "after-so-because",
        "after it, so because of it",
        "You took one thing that came after another as its effect.",
        "Order in time is needed for a cause, but many things change in the same months.",
    ),
    Slip(
        "cause-after-effect",
        "a cause that came after its effect",
        "You named a cause that came later than the change.",
        "Something that had not happened yet cannot have made the figure fall.",
    ),
    Slip(
        "later-first",
        "something later put before something earlier",
        "You put something later before something earlier.",
        "What comes later cannot have caused what came before, so the days are looked at first.",
    ),
    Slip(
        "true-so-complete",
        "correct arithmetic taken as the whole story",
        "You took correct arithmetic as a full answer.",
        "A figure can be worked out correctly and still leave open what the sentence around it "
        "suggests.",
    ),
    Slip(
        "incomplete-so-false",
        "an open question taken as a false figure",
        "You took what a figure leaves open as proof that it is wrong.",
        "What is left open is neither shown to be right nor shown to be wrong.",
    ),
    Slip(
        "cut-axis",
        "a bar that does not start at zero",
        "The axis of the bars does not start at zero.",
        "The eye compares the lengths of bars. Cut off at the foot, they show another ratio than "
        "the numbers.",
    ),
    Slip(
        "return-to-usual",
        "a return to the usual read as an effect",
        "You read the fall after a peak as an effect.",
        "Where a count goes up and down by chance, an unusually high period is usually followed "
        "by a lower one, whatever is done.",
    ),
    Slip(
        "trend-ignored",
        "a trend that had begun before",
        "You left out what was already going on before.",
        "A fall that began earlier may go on by itself; only what "
        "differs from it can be an effect.",
    ),
    Slip(
        "no-comparison",
        "no comparison with what else would have happened",
        "You compared before with after and nothing else.",
        "What would have happened anyway is not in the figures; a comparison group is one way "
        "to guess at it.",
    ),
    Slip(
        "unlike-comparison",
        "a comparison group that is not alike",
        "You compared with a group that was on another path already.",
        "A comparison group helps only if it would have moved in the same way.",
    ),
    Slip(
        "season-for-change",
        "a season read as a change",
        "It looks as if you compared different seasons.",
        "Summers and winters differ every year; the same months of two years can be compared.",
    ),
    Slip(
        "alike-so-because",
        "moving together read as cause",
        "You took two things that move together as cause and effect.",
        "A third thing can move both, and in a long list some things move together by chance.",
    ),
    Slip(
        "effort-ignored",
        "more looking read as more happening",
        "You left out how much was looked.",
        "Twice the cameras or patrols can find more of the same; detections need the effort "
        "beside them.",
    ),
    Slip(
        "displacement-as-deterrence",
        "gone elsewhere read as stayed away",
        "You read fewer here as fewer altogether.",
        "People may have gone another way; only the figures of the other places can show that.",
    ),
    Slip(
        "fall-here-rise-there",
        "every rise elsewhere read as the same people",
        "You read a rise on one route as the people missing on another.",
        "Two counts that move in opposite directions do not show that the people are the same.",
    ),
    Slip(
        "detection-as-prevention",
        "noticed read as prevented",
        "You took what was noticed as what was prevented.",
        "A camera sees; whether anybody was kept from anything is another count.",
    ),
    Slip(
        "announced-as-done",
        "announced read as done",
        "You read what was announced as what was done.",
        "Between an announcement and the first day of work time passes, and some of what was "
        "announced may never come; only what was done can have an effect.",
    ),
    Slip(
        "forecast-as-fact",
        "a forecast read as a count",
        "You read a forecast as something that was counted.",
        "A forecast says what somebody expected; what is counted later may differ.",
    ),
    Slip(
        "no-evaluation-as-no-effect",
        "no evaluation read as no effect",
        "You took a missing evaluation as proof that there was no effect.",
        "Where no evaluation was found, the size of the effect is unknown: it may be large, small "
        "or none.",
    ),
    Slip(
        "unverified-as-false",
        "not verified read as false",
        "You took a figure that could not be checked as a false one.",
        "What could not be checked may be right all the same.",
    ),
    Slip(
        "unverified-as-true",
        "quoted read as verified",
        "You took a figure as verified because it is said or printed.",
        "That does not check it: even ten reports that quote one source are one source.",
    ),
    Slip(
        "source-for-claim",
        "a good source read as a true sentence",
        "You judged the sentence by who said it.",
        "The same questions go to ministers, agencies, aid groups and newspapers: what was "
        "counted, and whether the sentence says just that.",
    ),
    Slip(
        "cost-without-outcome",
        "a cost with nothing to set it against",
        "You judged a cost without what it brought about.",
        "Whether a sum is much depends on what it changed, and on what else it could have paid "
        "for.",
    ),
    Slip(
        "average-for-next",
        "the average cost for the cost of one more",
        "You took the average cost for the cost of one more.",
        "What is paid once does not grow with one more case.",
    ),
    Slip(
        "weights-hidden",
        "weights read as facts",
        "You read a weighing as if it had been measured.",
        "A weighing rests on how much each thing counts, and that is a choice; other weights "
        "can give another order.",
    ),
)
