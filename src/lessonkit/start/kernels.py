"""The kernels of a JupyterLab that the course opened: they know it before a cell has run."""

import os

from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpec, KernelSpecManager

from lessonkit.course import course


class CourseKernels(KernelSpecManager):
    """The kernels that are installed; this environment's Python loads the course at its start.

    Without that, a notebook whose first cell was not run would take `recall("03")` for IPython's
    command of that name. Kernels of other environments, which may lack the course, are left alone.
    """

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """As installed, with more arguments for this environment's Python.

        A server that is stopped interrupts its kernels first. A signal would be a traceback in the
        learner's window while a kernel is still starting; a message waits until it has started.
        """
        spec = super().get_kernel_spec(kernel_name)
        if kernel_name == NATIVE_KERNEL_NAME and "ipykernel_launcher" in spec.argv:
            # Warnings in the window of `start` are for programmers, and cells show their own.
            spec.argv = [*spec.argv, "--log-level=ERROR", f"--ext={course().package}"]
            if os.name != "nt":  # there ipykernel knows no such message
                spec.interrupt_mode = "message"
        return spec
