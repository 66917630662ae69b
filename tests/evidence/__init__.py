"""What every statement of fact of a lesson rests on: a sheet a lesson, and a test that reads it."""
