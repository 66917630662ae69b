"""Teaching models: numbers in, numbers out. Places and people in them are invented."""
