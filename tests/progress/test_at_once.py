"""Two notebooks with one record."""

import time

from lessonkit.record import Progress
from tests.progress import children
from tests.progress.test_record import saved


def test_two_notebooks_do_not_undo_each_other(course_folder):
    one, other = Progress(course_folder), Progress(course_folder)
    one.read(), other.read()
    one.add_try("03.fall", answer="1", state="not yet")
    other.add_try("03.share", answer="2", state="right")
    one.keep_note("03.note", "mine")
    assert set(saved(course_folder)["tasks"]) == {"03.fall", "03.share"}
    assert other.note("03.note") == "mine"


def test_three_processes_at_once_lose_nothing(course_folder):
    script = """
for i in range(25):
    record.add_try(f"03.{sys.argv[1]}{i}", answer="1", state="right")
    record.add_try("03.shared", answer=sys.argv[1], state="not yet")
assert record.news() == []
"""
    all_three = [children.start(script, course_folder, who) for who in "abc"]
    for process in all_three:
        _, err = process.communicate(timeout=60)
        assert process.returncode == 0, err
    tasks = saved(course_folder)["tasks"]
    assert len(tasks) == 76
    assert tasks["03.shared"]["count"] == 75


def test_a_reader_never_sees_half_a_file(course_folder):
    writer = children.start(
        """
print("ready", flush=True)
for i in range(60):
    record.add_try("03.fall", answer="x" * 2000, state="not yet")
""",
        course_folder,
    )
    writer.stdout.readline()
    reader, seen = Progress(course_folder), [0]
    while writer.poll() is None:
        seen.append(reader.task("03.fall").get("count", 0))
        time.sleep(0.001)
    writer.communicate()
    assert seen == sorted(seen)
    assert seen[-1] > 0
    assert reader.task("03.fall")["count"] == 60
