"""What kernels say in the window of `start`: all but their last words, which only frighten."""

import contextlib
import os
from threading import Thread
from typing import Any

from jupyter_server.services.kernels.kernelmanager import ServerKernelManager


class CourseKernel(ServerKernelManager):
    """A kernel that is heard in the window until its end begins.

    Why it cannot start is said there. While it is being ended, its threads stumble over what is
    gone already, and a learner who pressed Ctrl+C would see a traceback.
    """

    _launches = 0

    async def _async_launch_kernel(self, kernel_cmd: list[str], **kw: Any) -> None:
        self._launches += 1
        heard, said = os.pipe()
        words = Thread(target=self._pass_on, args=(heard, self._launches), daemon=True)
        words.name = "words of a kernel"
        words.start()
        try:
            await super()._async_launch_kernel(kernel_cmd, **kw | {"stdout": said, "stderr": said})
        finally:
            os.close(said)

    def _pass_on(self, heard: int, launch: int) -> None:
        """Show what a kernel says until it is being ended, and read on: it must never wait."""
        with open(heard, "rb") as lines:
            for line in lines:
                if not self.shutting_down and launch == self._launches:
                    with contextlib.suppress(OSError):  # the window may be gone
                        os.write(2, line)
