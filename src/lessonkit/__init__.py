"""The engine of a course of notebooks that teach with figures: it knows no course."""
