"""Lesson 09: questions with options to choose from."""

from crossings.exercises.lessons.lesson_09.figures import (
    about_black_people,
    cameras_said,
    cameras_verdict,
    false,
    high,
    low,
    misread_per_cent,
    more,
    not_suspected,
    shares,
)
from lessonkit.tasks.choice import ChoiceTask, Option

ELSEWHERE = ChoiceTask(
    id="09.elsewhere",
    question=(
        "A list grows from 1,000 entries to 10,000. The 9,000 new ones live in another country and "
        "never pass this camera. What would you expect, if nothing else changes?"
    ),
    hints=(
        "Who can raise a right alert here? Has their number changed?",
        "Who can be mistaken for somebody on the list, and for how many?",
    ),
    worked=(
        "Option (a). The wanted who pass are as many as before, so right alerts stay. Everybody "
        "else can now be mistaken for ten times as many people."
    ),
    options={
        "a": Option(
            "About ten times as many false alerts, and no more right ones",
            "Yes. Had the new ones been people who do pass here, right alerts would have grown as "
            "well, and the share of right alerts would hardly have moved. So not only the length "
            "of a list counts, but who is on it, and where it is used.",
            right=True,
        ),
        "b": Option(
            "About ten times as many right alerts",
            "Right alerts are about people who pass. Do the new ones?",
        ),
        "c": Option(
            "No change: it is the same machine",
            "Each face is now compared with ten times as many pictures.",
        ),
        "d": Option(
            "More of the wanted who pass are missed",
            "Those who were on the list before are still on it, with the same pictures.",
        ),
    },
)


ALL_EQUAL = ChoiceTask(
    id="09.all-equal",
    question=(
        "World: “more of group B are on the list”. Try both sliders. Can you make all three error "
        "rates equal in both groups?"
    ),
    hints=(
        "Begin with the same score for both. Which rate is unequal?",
        "Then move the slider “Group B” until that one comes nearer. What do the other two do?",
    ),
    worked=(
        "Option (c). With the same score, the share of false ones among the alerts is "
        f"{more.loc['A', 'false_share_of_alerts']:.0%} in group A and "
        f"{more.loc['B', 'false_share_of_alerts']:.0%} in group B. A lower score for B brings "
        "these together and parts the other two."
    ),
    options={
        "a": Option(
            "Yes, with the same score for both groups",
            "Two rates are equal then. Look at the third: of the alerts, how many are false?",
        ),
        "b": Option(
            "Yes, with another score for group B",
            "Watch the other two rates while you move it.",
            slip="threshold-for-free",
        ),
        "c": Option(
            "No: when one comes nearer, another one moves away",
            "Yes. That is so wherever groups differ in how many are on the list and a machine "
            "makes errors of both kinds (Chouldechova 2017; Kleinberg and others 2017). So "
            "“equally good for everyone” needs one more word: equal in which error? No sum can "
            "choose that.",
            right=True,
        ),
        "d": Option(
            "No, because the machine reads faces of group B less well",
            "That is the other world. In this one the scores have the same shape in both groups.",
        ),
    },
)


EIGHT = ChoiceTask(
    id="09.eight",
    telling=2,
    confidence=True,
    question=(
        f"In London {about_black_people} of the {false} false alerts of a year were about Black "
        "people. What follows?"
    ),
    hints=(
        "Of what whole is it a share? Which other whole would you need for a chance of error?",
        "And how many cases are there?",
    ),
    worked=(
        f"Option (c). {about_black_people} of {false} is a share of the errors. For a rate one "
        "needs the faces, or the alerts, of each group, and these were not found. By chance alone, "
        f"{false} cases fit any share from {low:.0%} to {high:.0%}."
    ),
    options={
        "a": Option(
            f"A Black person who passes has a chance of {about_black_people / false:.0%} of being "
            "flagged wrongly",
            "That would be a share of the Black people who passed. Of what is this one a share?",
            slip="other-denominator",
        ),
        "b": Option(
            f"Nothing: the error rate is {100 * shares['of_alerts']:.2f}%, for everyone",
            "One rate for all says nothing about who the errors fell on.",
            slip="unequal-errors-averaged",
        ),
        "c": Option(
            "Most of these errors fell on Black people; how their risk compares with others' needs "
            "numbers that were not found",
            f"Yes. With {false} cases, chance alone leaves room for a share from {low:.0%} to "
            f"{high:.0%} (a 95% interval: a range that chance seldom leaves), and how many of the "
            "faces scanned were of Black people was not found. A reason to ask, and so is the "
            "test of part 3: at looser settings it found more false alerts for Black people than "
            "for Asian or White people, beyond chance.",
            right=True,
        ),
        "d": Option(
            f"Exactly {about_black_people / false:.0%} of all its false alerts, in any year, will "
            "be about Black people",
            f"{false} cases are few. How far could the share move by chance?",
            slip="few-cases-certain",
        ),
    },
)


TWIN = ChoiceTask(
    id="09.twin",
    telling=4,
    confidence=True,
    question=(
        "An invented school has a mail filter. It compares each sender with a list and marks what "
        "matches. The school writes: “Our filter flags dangerous mails.” It does not say how many "
        "marked mails were dangerous, or how many dangerous ones came through. Which reply is fair?"
    ),
    hints=(
        "What does the filter look at: the mail, or the list?",
        "What would you have to know before you call it true or false?",
    ),
    worked=(
        "Reply (c). The filter knows the list and nothing else. So the sentence holds for “on the "
        "list”; how well that fits “dangerous” is not said."
    ),
    options={
        "a": Option(
            "“True: what is flagged is dangerous.”",
            "Flagged means: the sender matched the list. Is that the same?",
            slip="base-rate-neglect",
        ),
        "b": Option(
            "“True, so everybody is safer now.”",
            "Nothing here says what changed for anybody.",
            slip="after-so-because",
        ),
        "c": Option(
            "“Right if it means ‘on a list’, and if somebody looks before acting. How many flags "
            "are right, and how many are missed? Let us ask.”",
            "Yes. It says what was matched, under which condition the sentence holds, and which "
            "two numbers are missing. Keep this rule in mind; you will need it again.",
            right=True,
        ),
        "d": Option(
            "“That is false: such machines make mistakes.”",
            "Mistakes there will be. How many, out of how many? Without that nothing is refuted.",
        ),
    },
)


JUDGE = ChoiceTask(
    id="09.judge",
    confidence=True,
    question=(
        f"Back to the border: “{cameras_said}.” No number of flags, right or false, was found for "
        "these cameras. Which reply is fair? Use the rule that you used for the mail filter."
    ),
    hints=(
        "What does the camera look at: the vehicle, or the list?",
        "What would you have to know before you call it true or false?",
    ),
    worked=(
        "Reply (c), as for the mail filter. The ledger says: "
        f"{cameras_verdict}. Elsewhere, {not_suspected}% of plates scanned by agencies in the US "
        f"were under no suspicion, and {misread_per_cent}% read wrongly has been stated in the UK. "
        "Neither figure is about this border."
    ),
    options={
        "a": Option(
            "“True: what is flagged is suspicious.”",
            "Flagged means: the plate, as it was read, matched a list. Is that the same?",
            slip="base-rate-neglect",
        ),
        "b": Option(
            "“True, so everybody is safer now.”",
            "Nothing here says what changed for anybody. Lesson 10 takes that up.",
            slip="after-so-because",
        ),
        "c": Option(
            "“Right if it means ‘on a list’, and if somebody looks before acting. How many flags "
            "are right, and how many are missed? Let us ask.”",
            "Yes. You would ask the same of a school, of a shop and of a ministry. Look back at "
            "your reply to the mail filter: was your rule the same?",
            right=True,
        ),
        "d": Option(
            "“That is false: such machines make mistakes.”",
            "Mistakes there will be. How many, out of how many? Without that nothing is refuted.",
        ),
    },
)
