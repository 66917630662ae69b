"""A course of one lesson on another subject, made with the engine alone."""

from pathlib import Path

from lessonkit import verbs
from lessonkit.course import Course, play
from lessonkit.judging.general_slips import Slip

NOT_COUNTED = Slip(
    "not-counted", "a blank read as none", "You read a blank as none.", "Nobody looked."
)
COURSE = Course(
    package="tests.engine.toy",
    name="Apples",
    distribution="apples",
    command="apples",
    checkout=Path(__file__).parent,
    slips=lambda: (NOT_COUNTED,),
)
play(COURSE)


def __getattr__(name: str) -> object:
    return verbs.fetch(name, verbs.HOMES, __name__)
