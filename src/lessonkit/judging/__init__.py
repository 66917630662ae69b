"""What an answer is, and what was probably done to come to it."""
