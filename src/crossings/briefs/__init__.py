"""Briefs: one claim taken through the checklist, kept as it is typed, exported as two pages."""
