"""Where may a number come from? Every figure of the tables that fits it, by what was counted."""

from crossings.finder.answer import WhereFrom, where_from

__all__ = ["WhereFrom", "where_from"]
