"""Handing the course out, opening it, examining an installation."""
