"""What is special of each lesson: one walk a lesson, taken by test_every_lesson_browser.py."""
