"""Exercises: questions as data, answers judged, wrong answers understood."""
