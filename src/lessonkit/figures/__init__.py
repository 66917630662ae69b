"""Figures: their look, their words, their reading."""
