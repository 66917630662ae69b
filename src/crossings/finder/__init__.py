"""Where a number may come from: figures of all tables, what follows from them, and chance."""
