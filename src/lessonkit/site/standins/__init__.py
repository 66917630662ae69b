"""Modules that stand in, in the browser, for compiled ones that lessons do not need there."""
