"""The names of the course's files, as learners have them: they never change."""

FILE_NAME = "crossings-progress.json"
MANIFEST_NAME = ".crossings-course.json"
REPORT_NAME = "crossings-report.html"
COURSE_MARK = MANIFEST_NAME
RECORDS = "crossings-progress*"  # the record and what is kept beside it
