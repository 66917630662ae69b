"""What a kernel says is seen in the window of `start`, but for what it says while it is ended."""

import asyncio
import sys
import threading

import pytest

pytest.importorskip("jupyter_server")
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

from lessonkit.start.kernel_window import CourseKernel

SPEAKS = """
import sys, time
print("cannot find its way", file=sys.stderr, flush=True)
while True:
    time.sleep(600)  # interrupted, it prints a traceback
"""


class Speaking(KernelSpecManager):
    def get_kernel_spec(self, kernel_name):
        return KernelSpec(argv=[sys.executable, "-c", SPEAKS], display_name="", language="")


async def until_said(capfd, sign):
    said = ""
    while sign not in said:
        said += capfd.readouterr().err
        await asyncio.sleep(0.05)


def all_said(capfd):
    for thread in threading.enumerate():
        if thread.name == "words of a kernel":
            thread.join()
    return capfd.readouterr().err


@pytest.mark.parametrize("now", [False, True])
def test_why_it_cannot_start_is_seen_and_its_last_words_are_not(capfd, now):
    async def run():
        kernel = CourseKernel(kernel_spec_manager=Speaking(), shutdown_wait_time=1)
        await kernel.start_kernel()
        await until_said(capfd, "cannot find its way")
        await kernel.restart_kernel(now=now)
        await until_said(capfd, "cannot find its way")
        await kernel.shutdown_kernel(now=now)

    asyncio.run(run())
    assert all_said(capfd) == ""
