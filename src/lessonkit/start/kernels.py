"""The kernels of a JupyterLab that the course opened: they know it before a cell has run."""

from jupyter_client.kernelspec import NATIVE_KERNEL_NAME, KernelSpec, KernelSpecManager

from lessonkit.course import course


class CourseKernels(KernelSpecManager):
    """The kernels that are installed; this environment's Python loads the course at its start.

    Without that, a notebook whose first cell was not run would take `recall("03")` for IPython's
    command of that name. Kernels of other environments, which may lack the course, are left alone.
    """

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """As installed, with one more argument for this environment's Python."""
        spec = super().get_kernel_spec(kernel_name)
        if kernel_name == NATIVE_KERNEL_NAME and "ipykernel_launcher" in spec.argv:
            spec.argv = [*spec.argv, f"--ext={course().package}"]
        return spec
