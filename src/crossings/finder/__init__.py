"""Where a number may come from: figures of all tables, what follows from them, and chance."""

from crossings.finder.verbs import where_from

__all__ = ["where_from"]
