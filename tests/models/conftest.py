"""Properties judge what comes out and not how long it took: a busy machine misses deadlines."""

from hypothesis import settings

settings.register_profile("models", deadline=None)
settings.load_profile("models")
