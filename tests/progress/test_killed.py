"""A notebook killed while it writes loses at most the answer it was writing."""

import random
import time

import pytest

from lessonkit.record import Progress
from tests.progress import children
from tests.progress.test_record import saved

ROUNDS = 25


def test_killed_at_any_moment_it_loses_at_most_the_answer_being_written(course_folder):
    script = """
round, number = sys.argv[1], 0
while True:
    number += 1
    record.add_try(f"03.r{round}n{number}", answer="x" * 500, state="right")
    print(number, flush=True)
"""
    moments = random.Random(20221213)
    said = 0
    for number in range(ROUNDS):
        process = children.start(script, course_folder, str(number))
        process.stdout.readline()  # it has begun to write
        time.sleep(moments.uniform(0, 0.03))
        process.kill()
        whole_lines = process.stdout.read().count("\n") + 1
        process.communicate()
        said += whole_lines
        kept = [name for name in saved(course_folder)["tasks"] if name.startswith(f"03.r{number}n")]
        # Everything that was said to be saved is there, and at most one more.
        assert whole_lines <= len(kept) <= whole_lines + 1
    assert said > ROUNDS
    assert not list(course_folder.glob("crossings-progress (damaged*"))
    record = Progress(course_folder)
    record.keep_note("03.note", "still here")
    assert record.news() == []
    assert said <= len(saved(course_folder)["tasks"]) <= said + ROUNDS
    # What killed notebooks left half written is swept up.
    assert not list(course_folder.glob(".crossings-progress-*"))


# Each line makes one step of a write the last thing the process does.
STEPS = {
    "before the new file": "tempfile.mkstemp = lambda **_: os._exit(9)",
    "in the middle of it": "os.fdopen = die_half_way",
    "before it is on the disk": "os.fsync = lambda _: os._exit(9)",
    "before it takes the old one's place": "os.replace = lambda *_: os._exit(9)",
    "after that": "storage.RecordFile._sweep = lambda _: os._exit(9)",
}


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_every_step_of_a_write(course_folder, step):
    Progress(course_folder).add_try("03.old", answer="1", state="right")
    process = children.start(
        f"""
import tempfile

def die_half_way(descriptor, _):
    os.write(descriptor, b'{{"format": "crossings-pro')
    os._exit(9)

{STEPS[step]}
record.add_try("03.new", answer="1", state="right")
""",
        course_folder,
    )
    _, err = process.communicate(timeout=60)
    assert process.returncode == 9, err
    after = Progress(course_folder)
    expected = {"03.old", "03.new"} if step == "after that" else {"03.old"}
    assert set(after.read()["tasks"]) == expected
    after.touch_lesson("03")  # the lock of the dead holds nobody up
    assert after.news() == []
    assert set(saved(course_folder)["tasks"]) == expected
    assert not list(course_folder.glob(".crossings-progress-*"))


def test_the_lock_of_a_killed_notebook_is_free_at_once(course_folder):
    holder = children.start(
        """
record._file.lock.acquire()
print("held", flush=True)
time.sleep(60)
""",
        course_folder,
    )
    assert holder.stdout.readline() == "held\n"
    holder.kill()
    holder.communicate()
    record = Progress(course_folder)
    began = time.monotonic()
    record.add_try("03.fall", answer="1", state="right")
    assert record.news() == []
    assert time.monotonic() - began < 1
