"""A disk that is really full and one that is really read-only, as a learner meets them."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.names import FILE_NAME
from tests.worked_out import right

# A file system of 64 kB, which only this one process sees.
ALONE = ["unshare", "--map-root-user", "--mount"]
MOUNT = "mount -t tmpfs -o size=64k none ."
WALK = f"""
import json, os, subprocess
from pathlib import Path
from crossings import begin, check, explore, finish

record, said = Path({FILE_NAME!r}), {{}}
def right(): return repr(check("03.fall", {right("03.fall")}))
right_too = {right("03.against-2021")}
def done(): return sorted(json.loads(record.read_text())["tasks"])
"""
FULL = """
begin("03")
before = record.read_bytes()
try:
    with open("filler", "wb", buffering=0) as filler:
        while filler.write(b"x" * 1024): pass
except OSError: pass
said["full"], said["begin"] = right(), repr(begin("03"))
said["unchanged"] = record.read_bytes() == before
said["goes on"] = repr(finish("03"))
os.remove("filler")
check("03.against-2021", right_too)
said["saved"] = done()
"""
READ_ONLY = """
begin("03")
check("03.against-2021", right_too)
subprocess.run(["mount", "-o", "remount,ro", "."], check=True)
os.chdir(os.getcwd())
said["begin"], said["check"] = repr(begin("03")), right()
said["explore"] = type(explore("composition")).__name__
said["goes on"] = repr(finish("03"))
said["kept"] = done()
subprocess.run(["mount", "-o", "remount,rw", "."], check=True)
check("03.fall", 5)
said["saved"] = done()
"""
# Nobody makes it full on purpose: the record itself grows until there is no room for it.
UNTIL_FULL = """
from lessonkit.record import Progress
book, other, news, number = Progress(Path.cwd()), Progress(Path.cwd()), [], 0
while len(news) < 6:
    number += 1
    book.add_try(f"03.t{number}", answer="x" * (number * 377 % 1900), state="right")
    book.keep_note(f"03.n{number}", "y" * (number * 97 % 900))
    news += book.news()
    if number % 2:
        other.add_try(f"03.t{number}", answer="1", state="right")
said["number"], said["files"] = number, sorted(os.listdir())
json.loads(record.read_text())
subprocess.run(["mount", "-o", "remount,size=3m", "."], check=True)
os.chdir(os.getcwd())
book.touch_lesson("03"), other.save()
whole = json.loads(record.read_text())
said["counts"] = {name: task["count"] for name, task in whole["tasks"].items()}
said["notes"] = sorted(whole["notes"])
"""
DAMAGED = """
from lessonkit.record import Progress
book = Progress(Path.cwd())
book.add_try("03.mine", answer="1", state="right")
book.keep_note("03.note", "z" * 300)
record.write_text({damaged})
damaged = record.read_bytes()
with open("filler", "wb", buffering=0) as filler:
    try:
        while filler.write(b"x" * 1024): pass
    except OSError: pass
os.truncate("filler", os.path.getsize("filler") - {room})
for number in range(4):
    book.add_try(f"03.t{{number}}", answer="x" * 1500, state="right")
said["files"] = sorted(name for name in os.listdir() if "damaged" in name)
os.remove("filler")
book.touch_lesson("03")
whole = json.loads(record.read_text())
said["tasks"], said["notes"] = sorted(whole["tasks"]), list(whole["notes"])
said["news"] = book.news()
said["aside"] = [path.read_bytes() == damaged for path in Path.cwd().glob("*(damaged*")]
"""
BREAKS_OFF = "record.read_text()[:-20]"
ODD_ENTRY = """record.read_text().replace('"tasks": {', '"tasks": {"03.odd": 5,')"""


@pytest.fixture
def walk(course_folder):
    """Run what a learner does on a small disk of its own; what was said, by name."""
    shell = [*ALONE, "sh", "-c", f'{MOUNT} && cd "$PWD" && exec "$@"', "sh"]
    if (
        not shutil.which("unshare")
        or subprocess.run([*shell, "true"], capture_output=True).returncode
    ):
        pytest.skip("This system does not let a test make a disk of its own.")

    def walk(script):
        program = WALK + script + "print(json.dumps(said))"
        ran = subprocess.run(
            [*shell, sys.executable, "-c", program], capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)

    return walk


def test_a_full_disk(walk):
    said = walk(FULL)
    assert said["full"].startswith("Right")
    for card in (said["full"], said["begin"]):
        assert "Your answer counts, but it could not be saved in " + FILE_NAME in card
        assert "the disk is full (No space left on device), so delete or move something" in card
    assert said["unchanged"]
    assert "1 of 18 exercises of the reading route are done" in said["goes on"]
    assert said["saved"] == ["03.against-2021", "03.fall"]  # nothing was lost once there was room


def test_a_read_only_course_folder(walk):
    said = walk(READ_ONLY)
    assert said["check"].startswith("Right")
    for card in (said["begin"], said["check"]):
        assert "(Read-only file system), so open the course in a folder of your own" in card
    assert "You were here before: 1 of 20" in said["begin"]  # the record is read all the same
    assert "2 of 18 exercises of the reading route are done" in said["goes on"]
    assert said["kept"] == ["03.against-2021"]
    assert said["saved"] == ["03.against-2021", "03.fall"]


def test_a_disk_that_the_record_itself_fills(walk):
    said = walk(UNTIL_FULL)
    assert not [name for name in said["files"] if name.startswith(".crossings-progress-")]
    names = [f"03.t{number}" for number in range(1, said["number"] + 1)]
    assert said["counts"] == {name: 2 if int(name[4:]) % 2 else 1 for name in names}
    assert said["notes"] == sorted(f"03.n{number}" for number in range(1, said["number"] + 1))


@pytest.mark.parametrize("room", [0, 4096])
@pytest.mark.parametrize("damaged", [BREAKS_OFF, ODD_ENTRY])
def test_a_damaged_record_on_a_full_disk(walk, damaged, room):
    said = walk(DAMAGED.format(damaged=damaged, room=room))
    assert len(said["files"]) <= 1  # nothing is set aside again with each try to save
    assert said["tasks"] == ["03.mine", "03.t0", "03.t1", "03.t2", "03.t3"]
    assert said["notes"] == ["03.note"]
    assert len([one for one in said["news"] if "could not be read" in one]) == 1
    assert said["aside"] == [True]
