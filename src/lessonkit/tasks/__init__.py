"""The kinds of exercise."""
