"""A class: what learners hand in, and what a teacher makes of it."""
