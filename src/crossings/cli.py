"""The command `crossings`: open the course, check the installation, report, build, compare."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from crossings._course import COURSE
from lessonkit.text.errors import CourseError

DEFAULT_FOLDER = "my-course"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something is wrong, 2 cannot be done."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal may lack a folder's letters
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except CourseError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crossings", description="Counting Crossings: the course")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    start = commands.add_parser("start", help="copy the course into a folder and open it there")
    _takes_folder(start)
    start.add_argument("--no-browser", action="store_true", help="do not open a browser")
    start.add_argument("--port", type=_port, default=8888, help="first port to try (8888)")
    start.set_defaults(run=_start)

    doctor = commands.add_parser("doctor", help="say what is wrong with the installation")
    _takes_folder(doctor)
    doctor.set_defaults(run=_doctor)

    report = commands.add_parser("report", help="write your record as a page to read or print")
    _takes_folder(report)
    report.add_argument("--output", type=Path, metavar="FILE", help="the page, a name in .html")
    report.set_defaults(run=_report)

    build = commands.add_parser("build", help="write the notebooks from lessons/source")
    build.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    build.set_defaults(run=_build)

    fair = commands.add_parser("fairness", help="count whom the course judges and who speaks last")
    fair.set_defaults(run=_fairness)
    return parser


def _takes_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help=f"your course folder; without it the one you are in, or {DEFAULT_FOLDER}",
    )


def _folder(options: argparse.Namespace) -> Path:
    inside = Path(COURSE.mark_name).is_file()
    return options.folder or (Path() if inside else Path(DEFAULT_FOLDER))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text!r}")
    return int(text)


def _start(options: argparse.Namespace) -> int:
    from lessonkit.start.handout import first_lesson, hand_out
    from lessonkit.start.lab import open_lab

    report = hand_out(_folder(options))
    for sentence in report.sentences():
        print(sentence, flush=True)
    open_lab(
        report.folder,
        first_lesson(report.folder),
        browser=not options.no_browser,
        port=options.port,
    )
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from lessonkit.start.doctor import examine

    findings = examine(_folder(options))
    for finding in findings:
        print(finding)
    troubles = sum(not finding.ok for finding in findings)
    if troubles:
        print(f"{troubles} of {len(findings)} checks found a problem.")
        return 1
    print(f"All {len(findings)} checks are well.")
    return 0


def _report(options: argparse.Namespace) -> int:
    from lessonkit.report import write_report

    print(f"Written: {write_report(_folder(options), options.output)}")
    return 0


def _fairness(options: argparse.Namespace) -> int:
    from crossings.fairness import report

    print(report())
    return 0


def _build(options: argparse.Namespace) -> int:
    from crossings.finder import index
    from lessonkit.build.notebooks import build
    from lessonkit.data.codebook import refresh

    different = [
        *refresh(check=options.check),
        *index.refresh(check=options.check),
        *build(check=options.check),
    ]
    for name in different:
        print(f"{'differs' if options.check else 'written'}: {name}")
    if options.check and different:
        print("These files are not what their source says; run: crossings build")
        return 1
    return 0
