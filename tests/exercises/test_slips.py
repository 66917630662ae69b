"""The catalogue of slips: ids that never change, and words that explain without blaming."""

import re

import pytest

from crossings.slips import CHANCES, COUNTS, REASONS
from lessonkit.judging.general_slips import SUMS
from lessonkit.judging.slips import known_slips, slip
from lessonkit.text.errors import UnknownNameError

SLIPS = known_slips()

# Kept in learners' records. New ids are added; none is ever renamed or taken away.
FROZEN = """
accuracy-for-usefulness added-up after-so-because alerts-for-faces alike-so-because
announced-as-done average-for-each average-for-next base-rate-neglect brackets-missing
category-swapped cause-after-effect cohort-mixed complement cost-without-outcome count-for-rate
count-for-share cumulative-for-annual cut-axis definitions-mixed detection-as-prevention
detections-as-attempts detections-for-people difference-for-percent displacement-as-deterrence
double-count edition-mixed effort-ignored equal-rate-equal-burden factor-ten fall-here-rise-there
few-cases-certain figure-copied flow-for-stock forecast-as-fact fraction-for-percent
hundred-too-much incomplete-so-false increase-for-multiple label-drift later-first linked-as-same
lists-dependent misread-for-false-alert names-off-so-safe nationality-for-route no-comparison
no-evaluation-as-no-effect not-counted-as-none nought off-by-one-period one-off one-side-only
operation-swapped other-baseline other-denominator other-figure other-setting other-sum other-time
part-for-whole part-named-as-whole part-to-rest peak-picked pending-ignored percent-for-points
person-for-event points-for-percent precision-for-sensitivity prevalence-ignored
provisional-edition quarter-for-year ratio-for-change recorded-for-all return-to-usual rounding
same-journey-twice season-for-change sensitivity-for-precision share-for-count sign small-base
source-for-claim specificity-for-precision step-left-out stock-for-flow survivors-only thousands
threshold-for-free total-for-each trend-ignored true-so-complete typing-slip
unequal-errors-averaged unit-swapped unlike-comparison unverified-as-false unverified-as-true
upside-down weights-hidden who-was-asked whole-for-part whole-route-for-border
withdrawn-as-refused wrong-base
""".split()  # noqa: SIM905
BLAME = (
    r"\b(wrongly|mistake\w*|misconception|careless\w*|forgot\w*|failed|fault|confus\w*|should)\b"
)
EVERY = pytest.mark.parametrize("one", SLIPS.values(), ids=lambda one: one.id)


def test_no_id_is_renamed_or_lost():
    assert set(FROZEN) - set(SLIPS) == set(), "records hold these ids: bring them back"
    assert set(SLIPS) - set(FROZEN) == set(), "a new id: write it into FROZEN, for good"
    assert sorted(FROZEN) == FROZEN


def test_no_id_stands_in_two_families():
    assert len(SLIPS) == len(SUMS) + len(COUNTS) + len(CHANCES) + len(REASONS)


@EVERY
def test_the_id_is_plain(one):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.id)


@EVERY
def test_words_are_whole_sentences(one):
    for words in (one.did, one.fails):
        assert words[0].isupper() or words[0] == "“"
        assert words.endswith(".")
        assert "  " not in words
    assert one.name[-1] not in ".!?"


@EVERY
def test_what_was_done_is_described_without_blame(one):
    assert not re.search(BLAME, one.did, re.IGNORECASE)
    assert not re.search(r"misconception|careless|stupid|!", f"{one.name} {one.fails}")


def test_no_two_slips_say_the_same():
    assert len({one.name for one in SLIPS.values()}) == len(SLIPS)
    assert len({one.fails for one in SLIPS.values()}) == len(SLIPS)


def test_an_unknown_slip_offers_the_nearest():
    with pytest.raises(UnknownNameError, match="Did you mean 'wrong-base'"):
        slip("wrong-bas")
