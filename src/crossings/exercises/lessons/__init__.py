"""One package of exercises for each lesson, imported when the lesson is used."""
