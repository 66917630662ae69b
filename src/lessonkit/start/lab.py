"""Opening JupyterLab in the learner's course folder: quiet, quick, on this computer only."""

import contextlib
import json
import os
import secrets
import sys
import tempfile
import urllib.request
import webbrowser
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from lessonkit.classroom.entering import given_class
from lessonkit.course import course
from lessonkit.text.errors import CourseError

SETTINGS_CURE = "rename that file, or take out the lines that stop it, and start again"


def open_lab(folder: Path, lesson: str = "", *, browser: bool = True, port: int = 8888) -> None:
    """Run JupyterLab in `folder` until the learner stops it; open `lesson` in the browser.

    Where a JupyterLab already runs in that folder, it is opened again and this returns at once.

    Parameters
    ----------
    lesson
        A notebook's name relative to `folder`; empty opens the folder itself.
    port
        The first port to try; the next free one is taken. 0 takes any.

    Raises
    ------
    CourseError
        If JupyterLab is not installed, or cannot start.
    """
    if find_spec("jupyterlab") is None:
        raise CourseError(
            "JupyterLab is not installed in this environment. Install it with: "
            f'pip install "{course().distribution}[lab]"'
        )
    prepare(folder)
    from jupyter_server.serverapp import list_running_servers
    from jupyterlab.labapp import LabApp  # pyright: ignore[reportMissingTypeStubs]

    page = "lab/tree/" + quote(lesson) if lesson else "lab"
    for running in list_running_servers():
        if _serves(running, folder):
            address = _address(running["url"], page, running["token"])
            print(f"The course is open already at {address}", flush=True)
            if given_class():
                print("To give it the class, close it (Ctrl+C in its window) and start it again.")
            if browser:
                webbrowser.open(address)
            return

    given = arguments(folder, page, browser=browser, port=port)
    end = os._exit
    os._exit = sys.exit  # files of settings are programs, and one may end Python without a word
    try:
        server = LabApp.initialize_server(argv=given)  # pyright: ignore[reportUnknownMemberType]
    except (SystemExit, Exception) as stopped:
        raise CourseError(_why_not(folder)) from stopped
    finally:
        os._exit = end
    address = _address(server.connection_url, page, server.identity_provider.token)
    print(f"The course is open at {address}", flush=True)
    print("If the browser shows an error, open that address yourself.", flush=True)
    print("To stop it, press Ctrl+C in this window (twice, if it asks).", flush=True)
    if lesson and browser:
        server.io_loop.add_callback(  # pyright: ignore[reportUnknownMemberType]
            _start_kernel, server, lesson
        )
    server.start()


def _why_not(folder: Path) -> str:
    """Why JupyterLab could not start, and what to do."""
    from lessonkit.start.doctor_lab import why_no_lab

    why, files = why_no_lab(folder)
    if files:
        names = " and ".join(map(str, files))
        return f"JupyterLab cannot start with the settings in {names} ({why}): {SETTINGS_CURE}."
    if why:
        return f"JupyterLab cannot start ({why}). See what {course().command} doctor says."
    return (
        "JupyterLab could not start; if there is a line above, it says why. Another port may help: "
        f"{course().command} start --port 8899"
    )


async def _start_kernel(server: Any, lesson: str) -> None:
    """Start Python for the lesson while the browser loads the page, which then finds it there."""
    from jupyter_client.kernelspec import NATIVE_KERNEL_NAME

    with contextlib.suppress(Exception):  # the page asks for it again, and says what is wrong
        await server.session_manager.create_session(
            path=lesson, name=Path(lesson).name, type="notebook", kernel_name=NATIVE_KERNEL_NAME
        )


def prepare(folder: Path) -> None:
    """Make the course's settings count, before JupyterLab is started for `folder`."""
    use_course_settings()
    os.environ |= where_home_is_locked(folder)


def use_course_settings() -> None:
    """Add the course's JupyterLab settings to those the learner has; theirs stay in force.

    They lie in the package, so nothing is written anywhere, and end with this process.
    """
    config = str(files("lessonkit.start").joinpath("jupyter_config"))
    # In JupyterLab's terminal the course's own command is to be found.
    beside = str(Path(sys.executable).parent)
    os.environ["PATH"] = beside + os.pathsep + os.environ.get("PATH", "")
    os.environ.pop("JUPYTERLAB_DIR", None)  # a JupyterLab that somebody built elsewhere
    others = os.environ.get("JUPYTER_CONFIG_PATH")
    os.environ["JUPYTER_CONFIG_PATH"] = config + (os.pathsep + others if others else "")
    # Two seconds of every start go to compiling this grammar, which no Jupyter schema uses.
    sys.modules.setdefault("rfc3987_syntax", None)  # pyright: ignore[reportArgumentType]


def where_home_is_locked(folder: Path) -> dict[str, str]:
    """Variables that let Jupyter and IPython keep their own files in the course folder.

    Only for what has no place of its own: nothing may be written at home, there is none, or a
    variable leads to a file or to nowhere.
    """
    from jupyter_core.paths import jupyter_config_dir, jupyter_data_dir, jupyter_runtime_dir

    own = folder / f".{course().command}" / "jupyter"
    places = {
        "JUPYTER_RUNTIME_DIR": jupyter_runtime_dir(),
        "JUPYTER_DATA_DIR": jupyter_data_dir(),
        "JUPYTER_CONFIG_DIR": jupyter_config_dir(),
    }
    names = [name for name, place in places.items() if not _can_be_written(place)]
    if not _ipython_can_write():
        names += ["IPYTHONDIR"]
    for name in names:
        with contextlib.suppress(OSError):  # that nothing can be saved here is said elsewhere
            (own / name.lower()).mkdir(parents=True, exist_ok=True)
    return {name: str(own / name.lower()) for name in names}


def _ipython_can_write() -> bool:
    """Whether IPython's folder can be written, or made; it is not made here."""
    own = os.environ.get("IPYTHONDIR", "~/.ipython")
    folder = Path(os.path.expanduser(own))
    if not os.path.lexists(folder):
        folder = folder.parent
    profile = folder / "profile_default"
    return bool(own) and all(
        map(_can_be_written, [folder, *([profile] if os.path.lexists(profile) else [])])
    )


def _can_be_written(place: str | Path) -> bool:
    """Whether there is such a folder, or it can be made, and a file in it."""
    try:
        Path(place).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


def arguments(folder: Path, page: str, *, browser: bool, port: int) -> list[str]:
    """JupyterLab's command line; it outranks the learner's own configuration files."""
    # A password that was set years ago need not be known, and nothing is open to other accounts.
    token = secrets.token_hex(24)
    return [
        f"--IdentityProvider.token={token}",
        f"--PasswordIdentityProvider.token={token}",
        "--ServerApp.ip=127.0.0.1",  # even where the learner's configuration opens it to a network
        f"--ServerApp.port={port}",
        f"--ServerApp.open_browser={browser}",
        "--Application.log_level=WARN",
        f"--LabApp.default_url=/{page}",
        *settings_of(folder),
    ]


def settings_of(folder: Path) -> list[str]:
    """What a server of the course is told wherever it runs, for a course folder."""
    settings = [
        f"--ServerApp.root_dir={folder}",
        f"--AsyncLargeFileManager.root_dir={folder}",
        f"--AsyncMappingKernelManager.root_dir={folder}",
        f"--ServerApp.preferred_dir={folder}",
        # What another tool left in the learner's settings would stop the course.
        "--ServerApp.contents_manager_class="
        "jupyter_server.services.contents.largefilemanager.AsyncLargeFileManager",
        "--ServerApp.kernel_manager_class="
        "jupyter_server.services.kernels.kernelmanager.AsyncMappingKernelManager",
        "--GatewayClient.url=",  # kernels run here, and on no other computer
        "--LabServerApp.notebook_starts_kernel=True",
        "--LabApp.notebook_starts_kernel=True",
        "--ServerApp.kernel_spec_manager_class=lessonkit.start.kernels.CourseKernels",
        "--AsyncMappingKernelManager.kernel_manager_class="
        "lessonkit.start.kernel_window.CourseKernel",
        "--LabApp.override_static_url=",  # of a network
        # Tabs of other projects stay out of the course, and the course's out of theirs.
        f"--LabApp.workspaces_dir={folder / f'.{course().command}' / 'workspaces'}",
        # Nothing asks the network for anything: no news, no newer versions, no list of extensions.
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        "--LabApp.extension_manager=readonly",
        "--LanguageServerManager.autodetect=False",  # else node is started to look for some
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        settings.append("--ServerApp.allow_root=True")  # a container's only user
    return settings


def _address(url: str, page: str, token: str) -> str:
    return f"{url.rstrip('/')}/{page}" + (f"?{urlencode({'token': token})}" if token else "")


def _serves(running: dict[str, Any], folder: Path) -> bool:
    """Whether that server answers, is JupyterLab and has `folder` as its own."""
    with contextlib.suppress(OSError, ValueError, KeyError):
        if not os.path.samefile(running["root_dir"], folder):
            return False
        asked = urllib.request.Request(
            running["url"].rstrip("/") + "/lab/api/settings",
            headers={"Authorization": f"token {running['token']}"},
        )
        with _direct().open(asked, timeout=3) as answer:
            return "settings" in json.load(answer)
    return False


def _direct() -> urllib.request.OpenerDirector:
    """Ask this computer itself, whatever proxy the environment names."""
    return urllib.request.build_opener(urllib.request.ProxyHandler({}))
