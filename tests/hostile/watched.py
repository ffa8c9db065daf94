"""What the program does while it gets bad answers: how long its loop works, whom it asks, where it writes."""

from __future__ import annotations

import asyncio
import faulthandler
import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import psutil

_HERE = ("127.0.0.1", "localhost", "::1")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
_BEAT = 0.002
_CALL = re.compile(r"(\w+)\.py\", line (\d+) in (\S+)")
_MOST_STACKS, _DEEPEST = 20, 12
_CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "shutil.move")


@dataclass
class Seen:
    """What was seen.

    Attributes:
        elsewhere: hosts that were asked, other than this machine.
        outside: files that were written outside the folders that are allowed.
    """

    elsewhere: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


_watching: list[tuple[Seen, tuple[str, ...]]] = []
_hooked = False


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching:
        return
    seen, folders = _watching[-1]
    if event == "socket.connect" and isinstance(arguments[1], tuple) and arguments[1][0] not in _HERE:
        seen.elsewhere.append(str(arguments[1]))
    elif event == "socket.getaddrinfo" and arguments[0] not in (*_HERE, b"127.0.0.1", None):
        seen.elsewhere.append(str(arguments[0]))
    elif (
        event == "open" and isinstance(arguments[0], str | bytes | os.PathLike) and _is_writing(*arguments[1:3])
    ) or event in _CHANGES:
        _note(seen, folders, arguments[0])


def _is_writing(mode: object, flags: object) -> bool:
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITES)


def _note(seen: Seen, folders: tuple[str, ...], path: Any) -> None:
    place = os.path.abspath(os.fsdecode(path))  # noqa: PTH100 - a hook must not do more than it has to
    if not place.startswith(folders):
        seen.outside.append(place)


@contextmanager
def watched(*folders: Path) -> Iterator[Seen]:
    """Note every connection to another host, and every file that is written outside of ``folders``."""
    global _hooked
    if not _hooked:
        sys.addaudithook(_hook)
        _hooked = True
    seen = Seen()
    _watching.append((seen, (*map(str, folders), "/dev/", "/proc/")))
    try:
        yield seen
    finally:
        _watching.pop()


class Heartbeat:
    """Beats on a loop. Between two beats the loop's thread works so long; what others do meanwhile does not count.

    Attributes:
        longest: seconds of processor time of the loop's thread between two beats.
        late: seconds of the clock.
        over: how many beats were more than ``limit`` apart, in processor time.
        memory, memory_now: the most bytes that the process used, and how many it uses now.
        during: each stop: seconds of processor time, what was asked for, and what the thread did (see `sampled`).
    """

    def __init__(self, limit: float = 0.05) -> None:
        self.longest = self.late = 0.0
        self.over = self.beats = self.memory = self.memory_now = 0
        self.during: list[tuple[float, str]] = []
        self.doing = ""
        self._worked = self._clock = 0.0
        self._stacks: list[str] = []
        self._limit = limit
        self._process = psutil.Process()

    def start(self) -> None:
        """Beat on the loop that runs now until ``stop``.

        A callback beats, not a task: a task goes on only in the turn after the one in which its time has come, so two
        turns would count as one stop, although a key between them would be answered.
        """
        self._worked, self._clock = time.thread_time(), time.perf_counter()
        self._next = asyncio.get_running_loop().call_later(_BEAT, self._beat)

    def stop(self) -> None:
        """Beat no more."""
        self._next.cancel()

    def _beat(self) -> None:
        now, at = time.thread_time(), time.perf_counter()
        self._note(now - self._worked, at - self._clock)
        self._worked, self._clock = now, at
        self.beats += 1
        if self.beats % 50 == 0:
            self.memory_now = self._process.memory_info().rss
            self.memory = max(self.memory, self.memory_now)
        self._next = asyncio.get_running_loop().call_later(_BEAT, self._beat)

    def _note(self, worked: float, passed: float) -> None:
        self.late = max(self.late, passed)
        self.longest = max(self.longest, worked)
        if worked > self._limit:
            self.over += 1
            self.during.append((worked, "\n    ".join([self.doing, *self._stacks])))
        self._stacks = []

    @contextmanager
    def sampled(self) -> Iterator[None]:
        """Meanwhile, note what the thread that beats is calling once it worked for half of the limit without a beat.

        Call it from that thread, and outside of ``watched``: it opens a file. A call into C that holds the interpreter
        is noted when it ends, at its line.
        """
        thread, ended = threading.get_ident(), threading.Event()
        own_clock = time.pthread_getcpuclockid(thread)

        def watch() -> None:
            while not ended.wait(0.004):
                worked = time.clock_gettime(own_clock) - self._worked
                if self._worked and worked > self._limit / 2 and len(self._stacks) < _MOST_STACKS:
                    self._stacks.append(f"at {1000 * worked:.0f} ms: {_stack(thread, file)}")

        with tempfile.TemporaryFile("w+") as file:
            watcher = threading.Thread(target=watch, daemon=True)
            watcher.start()
            try:
                yield
            finally:
                ended.set()
                watcher.join()


def _stack(thread: int, file: IO[str]) -> str:
    """The calls that a thread is in, the innermost first, as far as its loop; ``Qt`` where Qt itself works.

    ``faulthandler`` writes them to the file: to walk along the frames of a thread that runs may end the process.
    """
    file.seek(0)
    file.truncate()
    faulthandler.dump_traceback(file)
    file.seek(0)
    said = file.read().partition(f"0x{thread:016x}")[2].partition("hread 0x")[0]
    calls = _CALL.findall(said.partition(" in run_forever")[0])[:_DEEPEST]
    return " < ".join(f"{name}:{line} {function}" for name, line, function in calls) or "Qt"
