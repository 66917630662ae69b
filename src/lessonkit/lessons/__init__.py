"""A lesson is a folder: its source read, its numbers named, its exercises made."""
