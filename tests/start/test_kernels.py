"""Real kernels: a verb that was not imported is missed, and not taken for IPython's own command."""

from contextlib import contextmanager

import pytest

from lessonkit.ask.missing_names import ABOVE
from lessonkit.start.kernels import CourseKernels

pytest.importorskip("ipykernel")
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

SECONDS = 90


@contextmanager
def kernel(kernels):
    manager = KernelManager(kernel_name="python3", kernel_spec_manager=kernels())
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=SECONDS)
        yield client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def run(client, source):
    """What a cell says: its answer, with the error if there is one, and the text it printed."""
    printed = []

    def note(message):
        printed.append(message["content"].get("text", ""))

    answer = client.execute_interactive(source, timeout=SECONDS, output_hook=note)
    return answer["content"], "".join(printed)


def assert_missed(client, source, name):
    answer, _ = run(client, source)
    assert answer["status"] == "error"
    assert answer["ename"] == "NameError"
    said = " ".join(answer["traceback"][0].split())
    assert said.startswith(f"There is no {name} yet. Probably a cell above was not run")
    assert ABOVE in said
    assert said.endswith(f"write this line at the top of this cell: from crossings import {name}")
    assert not answer.get("payload")  # no stray cell is opened


@pytest.fixture(scope="module")
def course():
    with kernel(CourseKernels) as client:
        yield client


@pytest.fixture(scope="module")
def plain():
    with kernel(KernelSpecManager) as client:
        yield client


MISSED = pytest.mark.parametrize(
    ("source", "name"), [('recall("03")', "recall"), ('load("frontex_by_route")', "load")]
)


@MISSED
def test_before_any_cell_was_run(course, source, name):
    assert_missed(course, source, name)


@MISSED
def test_in_a_kernel_that_somebody_else_started_once_the_course_is_in_use(plain, source, name):
    answer, _ = run(plain, "from crossings import begin")
    assert answer["status"] == "ok"
    assert_missed(plain, source, name)


def test_the_line_that_is_asked_for_helps(course):
    answer, _ = run(course, 'from crossings import load\nlen(load("frontex_by_route")) > 0')
    assert answer["status"] == "ok"


def test_a_word_that_is_nearly_one_of_the_course_is_named(course):
    answer, _ = run(course, 'recal("03")')
    assert answer["traceback"][0].startswith("There is no recal. Did you mean recall?")


def test_no_line_of_the_sentence_is_longer_than_a_small_screen(course):
    answer, _ = run(course, "nothing_like_it")
    sentence = answer["traceback"][0]
    assert len(sentence) > 72 >= max(map(len, sentence.split("\n")))


def test_ipythons_own_commands_stay_and_can_be_asked_for_without_the_sign_again(course):
    run(course, "kept = 5")
    assert "kept" in run(course, "%who")[1]
    assert run(course, "who")[0]["ename"] == "NameError"
    run(course, "%automagic on")
    assert "kept" in run(course, "who")[1]
    run(course, "%automagic off")


def test_kernels_of_other_names_are_left_alone(tmp_path):
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "kernel.json").write_text(
        '{"argv": ["/elsewhere/python", "-m", "ipykernel_launcher", "-f", "{connection_file}"],'
        ' "display_name": "Other", "language": "python"}'
    )
    kernels = CourseKernels(kernel_dirs=[str(tmp_path)])
    assert "--ext=crossings" not in kernels.get_kernel_spec("other").argv
    assert kernels.get_kernel_spec("python3").argv[-1] == "--ext=crossings"


def test_what_the_first_cells_need_is_fetched_while_the_learner_reads(course):
    looked = "import sys; print({'pandas', 'altair', 'lessonkit.ask.frame'} - set(sys.modules))"
    waited = "from lessonkit import verbs; [thread.join() for thread in verbs._ahead]"
    assert run(course, f"{waited}; {looked}")[1] == "set()\n"
    assert run(course, "from crossings import load; len(load('figures')) > 0")[0]["status"] == "ok"
