"""The command `crossings`: open the course, check the installation, report, build, compare."""

import argparse
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from crossings._course import COURSE
from lessonkit.text.errors import CourseError

if TYPE_CHECKING:
    from altair import TopLevelMixin

DEFAULT_FOLDER = "my-course"
TEACHERS_FOLDER = "my-teaching"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something is wrong, 2 cannot be done."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may lack a folder's letters
    options = _parser().parse_args(arguments)
    try:
        return options.run(options)
    except CourseError as trouble:
        print(trouble, file=sys.stderr)
        return 2
    except ImportError as trouble:
        print(
            f"A part of the installation cannot be used ({trouble}). `{COURSE.command} doctor` "
            "says which one, and what to do.",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="crossings", description="Counting Crossings: the course")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    start = commands.add_parser("start", help="copy the course into a folder and open it there")
    _takes_folder(start)
    start.add_argument("--only", nargs="+", default=[], metavar="NN", help="only these lessons")
    start.add_argument("--class", dest="at", metavar="PLACE", help="a class to join: see the board")
    _opens_lab(start)
    start.add_argument("--hub", action="store_true", help="as a learner's server of a JupyterHub")
    start.set_defaults(run=_start, worked=False)

    teach = commands.add_parser("teach", help="the same with the worked notebooks, for teachers")
    _takes_folder(teach, TEACHERS_FOLDER)
    _opens_lab(teach)
    teach.set_defaults(run=_start, worked=True, only=[], hub=False, at=None)

    worked = commands.add_parser("solutions", help="put the worked notebooks into your folder")
    _takes_folder(worked)
    worked.set_defaults(run=_solutions)

    fresh = commands.add_parser("fresh", help="give a lesson as it was; your copy is set aside")
    fresh.add_argument("lesson", metavar="LESSON", help="the number of the lesson, such as 03")
    _takes_folder(fresh)
    fresh.set_defaults(run=_fresh)

    doctor = commands.add_parser("doctor", help="say what is wrong with the installation")
    _takes_folder(doctor)
    doctor.add_argument("--sheet", action="store_true", help="one line, for a list of machines")
    doctor.set_defaults(run=_doctor)

    report = commands.add_parser("report", help="write your record as a page to read or print")
    _takes_folder(report)
    report.add_argument("--output", type=Path, metavar="FILE", help="the page, a name in .html")
    report.set_defaults(run=_report)

    stick = commands.add_parser("pack", help="make a folder that starts without a network")
    stick.add_argument("out", type=Path, metavar="OUT", help="the folder to make")
    stick.add_argument(
        "--for",
        dest="systems",
        nargs="+",
        choices=("windows", "macos", "linux"),
        default=[],
        help="the machines' systems (this one's)",
    )
    stick.set_defaults(run=_pack)

    room = commands.add_parser("class", help="open a class: board, votes, who is stuck")
    room.add_argument("share", nargs="?", type=Path, metavar="FOLDER", help="all can write to it")
    room.add_argument("--lesson", default="03", metavar="NN", help="the lesson (03)")
    room.add_argument("--lan", action="store_true", help="let computers of your network join")
    room.add_argument("--port", type=_port, default=8765, help="the port (8765)")
    room.add_argument("--keep", type=Path, metavar="FOLDER", help="where it is kept (my-class-NN)")
    room.add_argument("--site", type=Path, metavar="OUT", help="the browser edition, served too")
    room.add_argument("--no-browser", action="store_true", help="do not open a browser")
    room.set_defaults(run=_class)

    collect = commands.add_parser("collect", help="read a lesson that a class handed in")
    collect.add_argument("place", type=Path, metavar="PLACE", help="a folder or a zip with files")
    collect.add_argument("--lesson", required=True, metavar="NN", help="the lesson, such as 03")
    collect.add_argument("--names", type=Path, metavar="LIST.csv", help="columns: seat, name")
    collect.add_argument("--as", dest="system", metavar="SYSTEM", help="moodle or canvas")
    collect.add_argument("--to", type=Path, metavar="FOLDER", help="where the pages go")
    collect.set_defaults(run=_collect)

    forget = commands.add_parser("forget", help="delete the pages that collect wrote")
    forget.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with class.html")
    forget.set_defaults(run=_forget)

    build = commands.add_parser("build", help="write the notebooks from lessons/source")
    build.add_argument("--check", action="store_true", help="write nothing, fail on a difference")
    build.set_defaults(run=_build)

    site = commands.add_parser("site", help="build the edition that runs in a browser")
    site.add_argument("out", type=Path, metavar="OUT", help="the folder to build")
    site.add_argument(
        "--pyodide",
        type=Path,
        required=True,
        metavar="PLACE",
        help="folder or archive of the full Pyodide distribution",
    )
    site.set_defaults(run=_site)

    hub = commands.add_parser("hub", help="write what an administrator needs for a JupyterHub")
    hub.add_argument("out", type=Path, metavar="OUT", help="the folder to write")
    hub.add_argument("--lesson", default="03", metavar="NN", help="the lesson of the class (03)")
    hub.set_defaults(run=_hub)

    paper = commands.add_parser("print", help="write lessons for paper and for the wall")
    paper.add_argument("lessons", nargs="*", metavar="NN", help="the lessons, such as 03")
    paper.add_argument("--all", action="store_true", help="every lesson")
    paper.add_argument("--to", type=Path, default=Path("print"), metavar="FOLDER", help="(print)")
    paper.add_argument("--no-pdf", action="store_true", help="only pages, no PDF files")
    paper.set_defaults(run=_print)

    bank = commands.add_parser("bank", help="write the questions for a school's own system")
    bank.add_argument("format", choices=("moodle", "qti"), help="Moodle XML, or a QTI 3 package")
    bank.add_argument("output", type=Path, metavar="OUT", help="the file to write")
    bank.add_argument("--only", nargs="+", default=[], metavar="NN", help="only these lessons")
    bank.set_defaults(run=_bank)

    fair = commands.add_parser("fairness", help="count whom the course judges and who speaks last")
    fair.set_defaults(run=_fairness)
    return parser


def _opens_lab(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--port", type=_port, default=8888, help="first port to try (8888)")


def _takes_folder(parser: argparse.ArgumentParser, default: str = DEFAULT_FOLDER) -> None:
    parser.set_defaults(default_folder=default)
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help=f"your course folder; without it the one you are in, or {default}",
    )


def _folder(options: argparse.Namespace) -> Path:
    inside = Path(COURSE.mark_name).is_file()
    return options.folder or (Path() if inside else Path(options.default_folder))


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text!r}")
    return int(text)


def _start(options: argparse.Namespace) -> int:
    from lessonkit.start.doctor import check_own_files
    from lessonkit.start.handout import first_lesson, hand_out
    from lessonkit.start.lab import open_lab

    if options.at:
        from lessonkit.classroom.entering import give_class

        give_class(options.at)
    report = hand_out(_folder(options), worked=options.worked, only=options.only)
    for sentence in report.sentences():
        print(sentence, flush=True)
    for finding in check_own_files(report.folder):
        if not finding.ok:
            print(finding, flush=True)
    lesson = first_lesson(report.folder, worked=options.worked)
    if options.hub:
        from lessonkit.start.hub import serve_on_hub

        serve_on_hub(report.folder, lesson)
        return 0
    open_lab(
        report.folder,
        lesson,
        browser=not options.no_browser,
        port=options.port,
    )
    return 0


def _solutions(options: argparse.Namespace) -> int:
    from lessonkit.start.handout import hand_out

    report = hand_out(_folder(options), worked=True)
    for sentence in report.sentences():
        print(sentence)
    print(f"The worked notebooks are in {report.folder / 'solutions'}")
    return 0


def _fresh(options: argparse.Namespace) -> int:
    from lessonkit.start.handout import fresh_copy

    print(fresh_copy(_folder(options), options.lesson))
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from lessonkit.start.doctor import examine, sheet_line

    findings = examine(_folder(options))
    troubles = sum(not finding.ok for finding in findings)
    if options.sheet:
        print(sheet_line(findings))
        return 1 if troubles else 0
    for finding in findings:
        print(finding)
    if troubles:
        print(f"{troubles} of {len(findings)} checks found a problem.")
        return 1
    print(f"All {len(findings)} checks are well.")
    return 0


def _report(options: argparse.Namespace) -> int:
    from lessonkit.report import write_report

    print(f"Written: {write_report(_folder(options), options.output)}")
    return 0


def _pack(options: argparse.Namespace) -> int:
    from lessonkit.start.pack import pack

    for sentence in pack(options.out, options.systems):
        print(sentence, flush=True)
    return 0


def _class(options: argparse.Namespace) -> int:
    from lessonkit.classroom.opening import open_class

    open_class(
        options.lesson,
        share=options.share,
        keep=options.keep,
        site=options.site,
        lan=options.lan,
        port=options.port,
        browser=not options.no_browser,
    )
    return 0


def _collect(options: argparse.Namespace) -> int:
    from lessonkit.classroom.collect import collect

    for sentence in collect(
        options.place,
        options.lesson,
        names=options.names,
        system=options.system,
        to=options.to,
    ):
        print(sentence)
    return 0


def _forget(options: argparse.Namespace) -> int:
    from lessonkit.classroom.forgetting import forget

    for sentence in forget(options.folder):
        print(sentence)
    return 0


def _print(options: argparse.Namespace) -> int:
    from lessonkit.lessons.catalogue import lesson_ids
    from lessonkit.paper.printing import print_lessons

    chosen = lesson_ids() if options.all else options.lessons
    if not chosen:
        raise CourseError("Say which lessons, such as: crossings print 03 08, or --all for all.")
    for sentence in print_lessons(chosen, options.to, on_paper(), pdf=not options.no_pdf):
        print(sentence, flush=True)
    return 0


def _bank(options: argparse.Namespace) -> int:
    from lessonkit.banks.writing import write_bank
    from lessonkit.lessons.catalogue import lesson_ids

    chosen = options.only or lesson_ids()
    for sentence in write_bank(options.format, chosen, options.output, on_paper()):
        print(sentence)
    return 0


def on_paper() -> dict[str, Callable[..., object]]:
    """What the cells of lessons call where no widget can be shown, and nothing folds."""
    from crossings.explorers import find
    from crossings.ledger import claim_on_paper

    return {
        "explore": lambda name, **choices: find(name).still(**choices),
        "claim": claim_on_paper,
    }


def figures_to_draw() -> dict[str, "TopLevelMixin"]:
    """Name of an explorer → the figure it starts with; digest → each figure of a lesson."""
    from crossings.explorers import find, names
    from lessonkit.paper.start_figures import figures_of_lessons

    views = {name: getattr(find(name).still(), "view", None) for name in names()}
    starts = {name: view.chart() for name, view in views.items() if view is not None}
    return {**starts, **dict(figures_of_lessons({"explore": _nothing}))}


def _nothing(*_given: object, **_named: object) -> None:
    """What stands in place of an explorer where only its figure is asked for."""


def _fairness(options: argparse.Namespace) -> int:
    from crossings.fairness import report

    print(report())
    return 0


def _site(options: argparse.Namespace) -> int:
    from lessonkit.site.build import build_site

    built = build_site(options.out, options.pyodide)
    print(f"{built.folder}: {built.count} files, {built.size / 1e6:.1f} MB, packed copies aside.")
    if not built.quick:
        print(
            "Built with Python 3.12 the lessons start sooner: only that writes a page's bytecode."
        )
    print("Put the folder on any web space, or look at it on this computer:")
    print(f"python -m http.server --bind 127.0.0.1 --directory {built.folder} 8000")
    return 0


def _hub(options: argparse.Namespace) -> int:
    from lessonkit.hub.writing import write_hub

    for name in write_hub(options.out, options.lesson):
        print(f"written: {options.out / name}")
    print(f"What to do next stands in {options.out / 'README.md'}; passwords.env is yours alone.")
    return 0


def _build(options: argparse.Namespace) -> int:
    from crossings.finder import indexing
    from lessonkit.build.notebooks import build
    from lessonkit.data.codebook import refresh
    from lessonkit.paper import start_figures

    tables = [f"datasets/{name}" for name in refresh(check=options.check)]
    found = indexing.refresh(check=options.check)
    drawn = start_figures.refresh(figures_to_draw(), check=options.check)
    pictures = [f"src/{COURSE.package}/{name}" for name in drawn]
    different = [*tables, *found, *pictures, *build(check=options.check)]
    for name in different:
        done = "written" if (COURSE.checkout / name).exists() else "removed"
        print(f"{'differs' if options.check else done}: {name}")
    if options.check and different:
        print("These files are not what their source says; run: crossings build")
        return 1
    if not different:
        print("All files are what their source says.")
    return 0
