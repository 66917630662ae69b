"""Forms of questions, and figures with controls."""
