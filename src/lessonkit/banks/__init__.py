"""The questions of a course as a school's own system takes them: Moodle XML and QTI 3."""
