"""Whatever a learner does between editions, nothing that they wrote is ever lost."""

import tempfile
from pathlib import Path
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from lessonkit.start import handout
from tests.names import MANIFEST_NAME
from tests.start.conftest import Course, notebook, saved_by_jupyterlab

NAME = "03-down.ipynb"
STEP = st.sampled_from(
    ["publish", "start", "write", "delete", "save", "accept", "lose manifest", "damage manifest"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=12))
def test_work_survives_any_history(steps):
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        course, folder = Course(root / "course"), root / "mine"
        folder.mkdir()
        manifest, lesson = folder / MANIFEST_NAME, folder / NAME
        edition, written = 1, set()
        course.publish("lessons", NAME, notebook("edition 1"))
        with patch.object(handout, "course_files", lambda part: course.root / part):
            for number, step in enumerate(steps):
                there = sorted(folder.glob("*.ipynb"))
                if step == "publish":
                    edition += 1
                    course.publish("lessons", NAME, notebook(f"edition {edition}"))
                elif step == "start":
                    handout.hand_out(folder)
                elif step == "write":
                    if lesson.exists():  # typing over one's own work is the learner's to do
                        written.discard(lesson.read_bytes())
                    lesson.write_bytes(notebook(f"work {number}"))
                    written.add(lesson.read_bytes())
                elif step == "delete" and there:
                    written.discard(there[-1].read_bytes())
                    there[-1].unlink()
                elif step == "save" and lesson.exists() and lesson.read_bytes() not in written:
                    lesson.write_bytes(saved_by_jupyterlab(lesson.read_bytes()))
                elif step == "accept" and len(there) > 1 and lesson.exists():
                    written.discard(lesson.read_bytes())
                    beside = next(path for path in there if path != lesson)
                    beside.replace(lesson)
                elif step == "lose manifest":
                    manifest.unlink(missing_ok=True)
                elif step == "damage manifest" and manifest.exists():
                    manifest.write_bytes(manifest.read_bytes()[:20])
                now = {path.read_bytes() for path in folder.glob("*.ipynb")}
                assert written <= now, step
            handout.hand_out(folder)
            before = {path: path.read_bytes() for path in folder.glob("*.ipynb")}
            assert handout.hand_out(folder).sentences() == []
            assert {path: path.read_bytes() for path in folder.glob("*.ipynb")} == before
