#!/usr/bin/env python3
# /// script
# requires-python = ">=3.11"
# ///
"""Set up Counting Crossings in an environment of its own and open it.

    python3 start.py              open the course in JupyterLab, in the folder my-course
    python3 start.py test         run the tests; anything after "test" goes to pytest
    python3 start.py doctor       check the installation (every command of `crossings` works here)

On Windows: py start.py. With uv: uv run start.py, uv run start.py test.
"""

import sys

# Python 3.6 to 3.10 read this file too, to be told this: keep to what they can parse.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Counting Crossings needs Python 3.11 or newer and this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}: install a newer one and start with it, "
        "for example python3.12 start.py."
    )

import errno
import json
import os
import re
import shutil
import signal
import subprocess
import time
import tomllib
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SITE = "Lib/site-packages" if os.name == "nt" else "lib/python*/site-packages"
ENGINE = ROOT / "src/lessonkit/live/static/engine.js"  # made as the course is installed
STAMP = VENV / "crossings-installed.txt"  # there only while the environment is whole
LOCK = ROOT / ".crossings-start.lock"  # held by who makes the environment, and by its pip or uv
# What the course asks for by itself (pyproject.toml), by the names that are imported.
NEEDED = "altair anywidget filelock ipywidgets jupyterlab numpy pandas yaml"
OTHER_PYTHON = re.compile("PYTHON(?!UTF8|IOENCODING|UNBUFFERED|DONTWRITE|PYCACHE)|__PYVENV", re.I)
WAY = "(?:extra-)?index-url|find-links|no-index|proxy|(?:client-)?cert|trusted-host|.*timeout"
# Of uv's settings, variables and files, those are kept that lead to packages; of pip's no variable.
LEADS = ".*(INDEX|FIND|CERT|TLS|HTTP|PROXY|OFFLINE|CACHE|HOST|KEY)"
OTHER_TOOL = re.compile(f"PIP_|UV_(?!{LEADS})", re.I)
WHOLE = (
    "import sys, crossings; from importlib.util import find_spec; "
    f"sys.exit(not all(map(find_spec, {NEEDED.split()})))"
)
# A folder made by `crossings pack` brings the packages along, and a list of their hashes.
WHEELS, SUMS = "wheels", "SHA256SUMS"
INPUTS = ("pyproject.toml", "constraints.txt", "src/lessonkit/live/build_engine.py")
MEGABYTES = {"lab": (120, 430), "test": (180, 650)}  # to download, on disk
COPY = "Copy the whole course folder to a disk of your own, such as your home folder."
ADVICE = {  # a sign in the output of pip or uv: what to do
    r"parse: .*uv\.toml": "That line is in a file uv.toml, in your settings or in a folder above "
    "the course: correct it there.",
    "no space left|disk full|quota": "The disk, or your share of it, is full: make room.",
    "name too long|long path|winerror 206": "Move the whole course folder to a shorter path.",
    "failed to map segment": f"Programs may not run on this disk (it is mounted noexec). {COPY}",
    r"errno (1|13|30)\]": f"Nothing may be written there. {COPY}",
    "certificate": "This network puts its own certificates in between: use another network, or set "
    "UV_SYSTEM_CERTS=true for uv, PIP_CERT for pip.",
    "name resolution|failed to resolve|dns error|connection|timed out|no matching dist": "The "
    "packages could not be downloaded: connect this computer to the internet.",
    "": "The lines above say what went wrong.",
}
# Three files of tests at a time, for one often waits; in the order given: browsers come last.
BESIDE = ("-n", "3", "--dist", "loadfile", "--no-loadscope-reorder")
TEXT = {"encoding": "utf-8", "errors": "replace"}
say = partial(print, flush=True)


class CannotStart(Exception):
    """What went wrong and what to do."""


def edition(extra, root=None):
    """What the environment has to be made from, as one line."""
    digest = sha256(os.fsencode(root or ROOT))  # the installation points back to this folder
    for path in map(ROOT.joinpath, INPUTS):
        digest.update(path.read_bytes() if path.is_file() else b"-")
    return f"{digest.hexdigest()} {extra}"


def environ(**more):
    """The environment variables, without those that would make ours another Python."""
    return {k: v for k, v in os.environ.items() if not OTHER_PYTHON.match(k)} | more


def pip_settings():
    """The learner's settings of pip, without those (`user = true`, …) meant for another Python."""
    listed, wrong = pip_list()
    if wrong:  # pip then lists nothing: the variables are asked for alone, and the system's files
        say(f"   pip cannot read its settings, and they do not count: {' '.join(wrong.split())}")
        listed = pip_list(PIP_CONFIG_FILE=os.devnull)[0] + pip_list("--isolated")[0]
    found = re.findall(rf"\.({WAY})=['\"](.*)['\"]$", listed, re.M)
    found.reverse()  # those of the environment come first, and count most
    return {"PIP_CONFIG_FILE": os.devnull, **{f"PIP_{k}": v.replace("\\n", " ") for k, v in found}}


def pip_list(*options, **more):
    """Settings as pip lists them, and what it says where it cannot."""
    listing = [PYTHON, "-m", "pip", *options, "config", "list"]
    ran = subprocess.run(listing, env=environ(PIP_PYTHON="", **more), capture_output=True, **TEXT)
    return ran.stdout or "", ran.returncode and ran.stderr


def uv_settings(file):
    """Variables that make uv read `file`: of the learner's settings those that lead to packages.

    uv itself would stop at a file that is broken, and obey one that is about another project.
    """
    kept = {}
    for path in filter(os.path.isfile, uv_files()):  # the nearest count most
        try:
            # Older editors put a mark before the first letter.
            found = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
            found |= found.pop("pip", {})
        except (OSError, ValueError, TypeError) as error:
            say(f"   {path} cannot be read and does not count ({error})")
            continue
        leading = {k: v for k, v in found.items() if re.match(LEADS, k, re.I)}
        if leading:
            say(f"   {path} counts for {', '.join(leading)}")
        kept = leading | kept
    if not kept:
        return {}
    file.touch(mode=0o600)  # an address may hold a password
    file.write_text("".join(f"{k} = {toml(v)}\n" for k, v in kept.items()), encoding="utf-8")
    return {"UV_CONFIG_FILE": str(file)}


def uv_files():
    """Where uv's settings may be: named, in a folder above this one, the learner's, the system's.

    A pyproject.toml above this folder is another project's, and does not count.
    """
    named = os.environ.get("UV_CONFIG_FILE")
    if named:
        return [named]
    get = os.environ.get
    if os.name == "nt":
        folders = [get("APPDATA", ""), get("PROGRAMDATA", "")]
    else:
        own, shared = get("XDG_CONFIG_HOME") or "~/.config", get("XDG_CONFIG_DIRS") or "/etc/xdg"
        folders = [os.path.expanduser(own), *shared.split(":"), "/etc"]
    above = [folder / "uv.toml" for folder in ROOT.parents]
    return [*above, *(os.path.join(folder, "uv", "uv.toml") for folder in folders if folder)]


def toml(value):
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(k)} = {toml(v)}' for k, v in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value, ensure_ascii=False, default=str)


def run(command, held, **more):
    """Run one step and show how far it is; if it fails, raise CannotStart with its last lines.

    The step holds the lock `held` too: killed alone, this process leaves it at work.
    """
    # The build is pinned too. pip splits these two at spaces, so they cannot be whole paths.
    pins = {k: v for k, v in environ().items() if not OTHER_TOOL.match(k)}
    pins |= {"UV_NO_CONFIG": "1"} | more
    pins |= {f"PIP_{kind}CONSTRAINT": "constraints.txt" for kind in ("", "BUILD_")}
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    passed = {"pass_fds": [held]} if held is not None and os.name == "posix" else {}
    process = subprocess.Popen(command, cwd=ROOT, env=pins, **pipes, **TEXT, **passed)
    fetched, told, lines = 0.0, 0, []
    for line in process.stdout:
        lines.append(f"   | {line.rstrip()[:200]}")
        size = re.search(r"(?:Downloading|Using cached) .*\(([\d.]+) (kB|MB)\)", line)
        if size:
            fetched += float(size[1]) / (1 if size[2] == "MB" else 1000)
            if fetched >= told + 20:
                told = int(fetched)
                say(f"   {told} MB fetched")
        elif re.match(r"Installing collected|Resolved|Prepared|Installed|Bytecode", line):
            say(f"   {line.partition(':')[0].strip()}")
    if process.wait():
        sign = next(sign for sign in ADVICE if re.search(sign, "\n".join(lines), re.I))
        advice = ADVICE[sign]
        if "no matching dist" in sign and packed():
            made = ", ".join(line[2:] for line in packed().splitlines() if line.startswith("# "))
            advice = (
                f"The packages in this folder are for {made}; this is Python {sys.version_info[0]}."
                f"{sys.version_info[1]} on {sys.platform}. Take another Python, or a folder that "
                "was packed for this system."
            )
        raise CannotStart("\n".join(lines[-12:]), f"{advice} Then run the same command again.")


@contextmanager
def alone():
    """Wait until no other start makes the environment; gives the lock, or None without locks."""
    try:
        # Opening a pipe or a device in its place may never end. What is not there yet is not taken
        # away: after the look another start may have made it, and hold it.
        if LOCK.is_symlink() or (LOCK.exists() and not (LOCK.is_file() or LOCK.is_dir())):
            LOCK.unlink(missing_ok=True)
        file = open(LOCK, "a")  # noqa: SIM115
    except OSError:
        yield None  # where nothing may be written, making the environment says why
        return
    with file:
        told = False
        while not locked(file.fileno()):
            if not told:
                say("Another start is setting the course up; this one waits for it.")
            told = True
            time.sleep(0.5)
        yield file.fileno()


def locked(descriptor):
    """Take the lock; False while somebody else has it. True, too, on a disk that knows none."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in (errno.EAGAIN, errno.EACCES)
    return True


def stamp():
    """What the environment was made from; empty where nothing, or no file, is in its place."""
    if not STAMP.is_file():  # reading a pipe or a device would never end
        return ""
    with open(STAMP, **TEXT) as file:
        return file.read(1000)


def remove_environment():
    if VENV.is_symlink() or (VENV.exists() and not VENV.is_dir()):  # what it leads to stays
        return VENV.unlink()
    for pause in (0.2, 1, 3, None):  # what was killed a moment ago may still be writing
        try:
            return shutil.rmtree(VENV)
        except FileNotFoundError:
            return None
        except OSError as error:
            if pause is None:
                raise CannotStart(
                    f"The folder {VENV} cannot be renewed ({error.strerror}): close JupyterLab, "
                    "delete that folder and run the same command again."
                ) from error
            time.sleep(pause)


def make_environment(uv, held):
    remove_environment()
    base = getattr(sys, "_base_executable", None) or sys.executable
    if uv:
        run([uv, "venv", "--quiet", "--python", base, VENV], held)
    elif find_spec("venv") and find_spec("ensurepip"):
        # venv links lib64 to lib, which a memory stick cannot; a folder that is there stays one.
        makes_link = sys.maxsize > 2**32 and os.name == "posix" and sys.platform != "darwin"
        if makes_link and not links_work(VENV.parent):
            (VENV / "lib64").mkdir(parents=True)
        run([base, "-m", "venv", VENV], held)
    else:
        raise CannotStart(
            "This Python cannot make an environment yet; on Debian and Ubuntu this adds what is "
            f"missing: sudo apt install python3.{sys.version_info[1]}-venv"
        )


def follow_move(installed):
    """Where nothing but the folder's place changed, point the environment to the new place."""
    for path in VENV.glob("**/site-packages/*counting_crossings*.pth"):
        led = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
        before = Path(led.partition("\n")[0]).parent
        extra = installed.rpartition(" ")[2]
        if before == ROOT or installed != edition(extra, before):
            return False
        old, new = os.fsencode(before), os.fsencode(ROOT)
        for file in [path, *PYTHON.parent.iterdir()]:
            if file.is_symlink() or not file.is_file() or file.stat().st_size > 100_000:
                continue
            content = file.read_bytes()
            if old in content and b"\0" not in content:
                file.write_bytes(content.replace(old, new))
        STAMP.write_text(edition(extra))
        return True
    return False


def brought():
    """What tells pip and uv to take the packages that this folder brings along, once seen whole."""
    lines = packed().splitlines()
    for line in lines:
        digest, _, name = line.partition("  ")
        if line.startswith("#") or not name:
            continue
        path = ROOT / WHEELS / name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != digest:
            raise CannotStart(
                f"The file {name} in the folder {WHEELS} is missing or damaged. Copy the whole "
                "course folder again from the stick or the share, then run the same command again."
            )
    return ["--no-index", "--find-links", WHEELS] if lines else []


def packed():
    """The list of the packages that this folder brings along, or an empty text."""
    path = ROOT / WHEELS / SUMS
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def links_work(folder):
    probe = folder / ".crossings-link"
    try:
        probe.symlink_to("start.py")
        probe.unlink()
    except OSError:
        return False
    return True


def damaged():
    """The folders `….dist-info` of the course's packages that lost files, or files their content.

    A virus scanner, a synchronised or a full disk empties a package inside. pip and uv take it for
    installed as long as that folder is there. The learner's own packages are left alone.
    """
    pinned = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    ours = set(map(plain, re.findall("^([^ #=]+)==", pinned, re.M)))
    infos = sorted(VENV.glob(f"{SITE}/*.dist-info"))
    lost = [info for info in infos if plain(name_of(info)) in ours and not whole(info)]
    if not (ENGINE.is_file() and ENGINE.stat().st_size > 100_000):
        lost += VENV.glob(f"{SITE}/counting_crossings-*.dist-info")
    return lost


def name_of(info):
    return info.name.partition("-")[0]


def plain(name):
    return re.sub("[-_.]+", "-", name).lower()


def whole(info):
    """Whether all files of a package are as long as they were when it was installed."""
    try:
        lines = (info / "RECORD").read_text(encoding="utf-8").splitlines()
        rows = [line.rsplit(",", 2) for line in lines]
        scripts = f"../{PYTHON.parent.name}/"  # they are written anew when the folder moves
        return bool(rows) and all(
            os.stat(os.path.join(info.parent, path.strip('"'))).st_size >= int(size)
            for path, _, size in rows
            if size and scripts not in path
        )
    except (OSError, ValueError):
        return False


@contextmanager
def set_aside(infos, folder):
    """What pip and uv cannot see, they install; where they cannot, it is put back."""
    try:
        for info in infos:
            info.rename(folder / info.name)
        yield
    except BaseException:
        for info in infos:
            if not info.exists():
                (folder / info.name).rename(info)
        raise
    for info in infos:
        shutil.rmtree(folder / info.name)


def is_ready(extra, uv):
    """Whether the environment can be used as it is: (whether it runs, whether it is the right one).

    Its stamp alone does not say so: the course has to be found in it, and every file.
    """
    installed = stamp()
    runs = bool(installed) and works("")  # one copied from another computer does not
    if runs and follow_move(installed):
        installed = stamp()
    right = installed in (edition(extra), edition("test"))  # "test" includes "lab"
    if runs and right and not damaged():
        runs = works(WHOLE)
        if runs:
            return True, True
    return runs and bool(uv or works("import pip")), False  # one made by uv has no pip


def prepare(extra):
    """Leave a whole environment behind, or raise CannotStart."""
    uv = shutil.which("uv")
    if not os.access(os.path.expanduser("~"), os.W_OK):
        os.environ["UV_NO_CACHE"] = "1"  # uv would stop where it cannot keep what it fetched
    if is_ready(extra, uv)[1]:
        return
    with alone() as held:
        runs, ready = is_ready(extra, uv)  # another start may have made it meanwhile
        if not ready:
            install(extra, uv, runs, held)


def install(extra, uv, runs, held):
    """Make the environment, or bring one that runs up to date."""
    if not all((ROOT / name).is_file() for name in INPUTS[:2]):
        raise CannotStart(
            f"In {ROOT} there is no course around start.py: unpack or copy the whole folder first."
        )
    began = time.monotonic()
    tool = "uv" if uv else "pip"
    given = brought()
    installed = stamp() if runs else ""
    if installed == edition("test"):
        extra = "test"  # it includes "lab"
    lost = ", ".join(map(name_of, damaged())) if runs else ""
    same = lost and installed == edition(extra)
    if same and not os.access(VENV, os.W_OK) and works(WHOLE):
        say(f"Files of {lost} are missing or empty, and nothing may be written in {VENV}.")
        return say(
            "Who set the course up starts it once. Until then it opens, and may stop somewhere."
        )
    how = "taken from this folder" if given else "downloaded"
    if lost:
        say(f"Files of {lost} are missing or empty: they are {how} again with {tool}")
    elif runs:
        say(f"Bringing Counting Crossings up to date with {tool}: what has changed is {how}")
    else:
        megabytes, on_disk = MEGABYTES[extra]
        how = "taken from this folder," if given else f"up to {megabytes} MB to download and"
        how = f"Python packages, {how} {on_disk} MB on disk, in {VENV}"
        say(f"Setting up Counting Crossings with {tool}: {how}")
    if STAMP.is_file():
        STAMP.unlink()  # an interrupted set-up begins afresh at the next start
    if not runs:
        say("1. Making the environment")
        make_environment(uv, held)
    say("2. Installing" if given else "2. Fetching and installing")
    try:
        fetch(uv, [*given, "-c", "constraints.txt", "-e", f".[{extra}]"], held)
    except (CannotStart, KeyboardInterrupt) as reason:
        if same or (runs and isinstance(reason, CannotStart)):
            STAMP.write_text(installed)  # both fetch everything before they change anything
        if not same or isinstance(reason, KeyboardInterrupt) or not works(WHOLE):
            raise
        say(*reason.args, sep="\n")
        say(f"Until then files of {lost} are missing: the course opens, and may stop somewhere.")
        return
    if not works(WHOLE):
        raise CannotStart(
            "All packages were installed, and the course is not to be found among them. If the "
            "folder's name has a line break or other odd signs in it, rename it (letters, figures, "
            f"blanks); else delete the folder {VENV}. Then run the same command again."
        )
    STAMP.write_text(edition(extra))
    say(f"3. Ready after {time.monotonic() - began:.0f} seconds")


def fetch(uv, what, held):
    """Let uv or pip install what is asked for, and what is damaged."""
    # What builds the course is unpacked and run where the packages are: not everywhere may programs
    # run in the system's own folder for that (noexec). Windows knows no such thing.
    scratch = VENV / "tmp"
    more = {"TMPDIR": str(scratch)} if os.name == "posix" else {}
    try:
        scratch.mkdir(parents=True, exist_ok=True)
        more |= uv_settings(scratch / "uv.toml") if uv else pip_settings()
        if uv:
            ours = ["--reinstall-package", "counting-crossings", "-b", "constraints.txt"]
            command = [uv, "pip", "install", "--python", PYTHON, "--compile-bytecode", *ours]
        else:
            quiet = ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
            command = [PYTHON, "-m", "pip", "install", *quiet]
        # A file in uv's cache is often the same as the one that was emptied.
        for anew in ({}, {"UV_NO_CACHE": "1", "PIP_NO_CACHE_DIR": "1"}):
            lost = damaged()
            names = [name_of(info) for info in lost if plain(name_of(info)) != "counting-crossings"]
            with set_aside(lost, scratch):
                run([*command, *what, *names], held, **more, **anew)
            if not damaged():
                break
        else:
            again = ", ".join(map(name_of, damaged()))
            say(f"   Files of {again} went missing again at once: does a virus scanner take them?")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def works(statement):
    try:
        command = [PYTHON, "-P", "-c", statement]
        return subprocess.run(command, env=environ(), capture_output=True).returncode == 0
    except OSError:
        return False


def hand_over(command, cwd=None):
    """Run the course or the tests; Ctrl+C is theirs to answer, their exit code is ours."""
    process = subprocess.Popen(command, cwd=cwd, env=environ())
    # Ctrl+C reaches both by itself; what is sent to this process alone has to be passed on.
    for name in ("SIGTERM", "SIGHUP"):  # a window that is closed; Windows knows no such signal
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: process.terminate())
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def main(arguments):
    sys.stdout.reconfigure(errors="replace")  # a terminal may lack the letters of a folder's name
    if arguments[:1] in (["-h"], ["--help"]):
        return say(__doc__) or 0
    testing = arguments[:1] == ["test"]
    try:
        prepare("test" if testing else "lab")
    except CannotStart as reason:
        say(*reason.args, sep="\n")
        return 1
    except OSError as error:
        sign = next(sign for sign in ADVICE if re.search(sign, str(error), re.I))
        advice = ADVICE[sign] if sign else f"Delete the folder {VENV}."
        say(f"The set-up stopped: {error}. {advice} Then run the same command again.")
        return 1
    except KeyboardInterrupt:
        say("Stopped. The same command takes it up again.")
        return 130
    if testing:
        return hand_over([PYTHON, "-m", "pytest", *BESIDE, *arguments[1:]], cwd=ROOT)
    if not arguments or arguments[0].startswith("-"):
        arguments = ["start", str(ROOT / "my-course"), *arguments]
    return hand_over([PYTHON, "-P", "-m", "crossings", *arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
