"""Words, cards and tables: how things are said and shown."""
