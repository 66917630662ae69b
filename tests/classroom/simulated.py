"""A class server in a process of its own, and seats that speak to it as notebooks do."""

import http.cookiejar
import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from datetime import datetime

from lessonkit.classroom.hand_in import written
from lessonkit.record import empty_record


class Served:
    """A class that runs: its address, code and the address that only the teacher has."""

    def __init__(self, process, said, folder):
        self.process, self.said, self.folder = process, said, folder
        self.enter = re.search(r"http://\S+/enter\S+", said)[0]
        self.at = self.enter.partition("/enter")[0]
        self.code = re.search(r'code="(\w+)"', said)
        self.code = self.code and self.code[1]
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._teacher = urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def press(self, act, task="", **more):
        """What a button does; gives its sentence."""
        self._teacher.open(self.enter, timeout=30).close()
        body = json.dumps({"act": act, "task": task, **more}).encode()
        return json.loads(answer_of(self._teacher.open, f"{self.at}/do", body)[1])["sentence"]

    def pushes(self, page="board"):
        """What is pushed to a page, one after the other."""
        self._teacher.open(self.enter, timeout=30).close()
        with self._teacher.open(f"{self.at}/events?page={page}", timeout=30) as stream:
            for line in stream:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    def shown(self, page="board"):
        """What a page shows now."""
        return next(self.pushes(page))["html"]


def answer_of(open_it, *asked):
    """Status and body, whatever the status is."""
    try:
        with open_it(*asked, timeout=30) as reply:
            return reply.status, reply.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


@contextmanager
def served(folder, *arguments, lesson="03"):
    """The command, run in a process of its own in `folder`, until it is left."""
    command = [sys.executable, "-m", "crossings", "class", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--lesson", lesson, *map(str, arguments)],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    said = ""
    try:
        for line in process.stdout:
            said += line
            if "Ctrl+C" in line:
                break
        assert "/enter" in said, said
        yield Served(process, said, folder)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


class Seat:
    """A seat, its record in memory."""

    def __init__(self, served, seat, key=None):
        self.served, self.seat, self.key = served, seat, key or f"the key of {seat} is long"
        self.record, self.second = empty_record(), 0
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open

    def tries(self, task, answer, state="right", slip=None, confidence=None):
        """Answer something; it is not sent yet."""
        self.second += 1
        at = datetime.fromtimestamp(1_800_000_000 + self.second).astimezone().isoformat()
        one = {"at": at, "answer": answer, "state": state, "slip": slip, "confidence": confidence}
        kept = self.record["tasks"].setdefault(task, {"tries": [], "state": state})
        kept["tries"].append(one)
        kept["state"] = "right" if "right" in (state, kept["state"]) else state

    def guesses(self, task, values):
        """Lock a prediction; it is not sent yet."""
        self.record["predictions"][task] = {"locked": "", "values": values}

    def text(self):
        """What is sent."""
        parts = {part: self.record[part] for part in ("tasks", "predictions")}
        return written("03", self.seat, {**parts, "notes": {}}, words=False)

    def sends(self, body=None, **headers):
        """Send everything; gives the status, and the reply or its sentence."""
        known = {"Class-Code": self.served.code, "Class-Seat": self.seat, "Class-Key": self.key}
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(
            f"{self.served.at}/seat",
            self.text().encode() if body is None else body,
            {**known, **given},
        )
        status, said = answer_of(self._open, request)
        reply = json.loads(said)
        return status, reply.get("sentence", reply)
