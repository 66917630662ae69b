"""Stands in for what start.py starts."""

import subprocess


class Processes:
    """Stands in for `subprocess`: remembers commands, makes what they would make."""

    PIPE, STDOUT, DEVNULL = subprocess.PIPE, subprocess.STDOUT, subprocess.DEVNULL

    def __init__(self, start) -> None:
        self.start = start
        self.commands: list[list[str]] = []
        self.given: list[dict] = []
        self.output: list[str] = []
        self.codes: dict[str, int] = {}
        self.works = True
        self.interrupt = ""
        self.settings = ""

    def Popen(self, command, **given):
        words = [str(part) for part in command]
        self.commands.append(words)
        self.given.append(given)
        line = " ".join(words)
        if self.interrupt and self.interrupt in line:
            self.interrupt = ""
            raise KeyboardInterrupt
        if " venv" in line:
            self.start.VENV.mkdir()
        code = next((c for sign, c in self.codes.items() if sign in line), 0)
        return Process(self.output if " install " in line else [], code)

    def run(self, command, **_):
        if not self.start.VENV.exists():
            raise FileNotFoundError
        said = self.settings if "config" in command else None
        return subprocess.CompletedProcess(command, 0 if self.works else 1, said)

    def lines(self, sign):
        return [" ".join(words) for words in self.commands if sign in " ".join(words)]


class Process:
    def __init__(self, output, code):
        self.stdout = [line + "\n" for line in output]
        self.code = code

    def wait(self):
        return self.code
