"""The slips of this subject: counts and what they hold, chances, reasons."""

from crossings.slips.chances import CHANCES
from crossings.slips.counts import COUNTS
from crossings.slips.reasons import REASONS

__all__ = ["CHANCES", "COUNTS", "REASONS"]
