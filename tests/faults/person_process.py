"""A person at work as a process of its own, so that it can be killed, stopped and gone on with: ``python -m`` this."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self

import psutil

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from tests.faults.clocks import CLIENT, off_by
from tests.faults.deeds import Deeds
from tests.faults.person import Person
from tests.faults.rounds import Connector, at_work

SETTLED = 0
NOT_OPENED = 3
"""The account could not be opened: its disk was full just then."""
_END_SECONDS = 150.0
_LOOK_AGAIN = 0.01
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Task:
    """What the process is to do.

    Attributes:
        folder: for the journal and the account.
        base_url, key: the line.
        seed: for its choices.
        acts: how many things it does before it ends.
        settle: at the end it waits until all is sent, and notes what needs the person; else it ends as a window that
            is closed.
        die: ``saved here``, ``sending``, ``needs you`` or ``gone`` (out of the outbox): it kills itself when an edit
            gets there.
        die_at: the how manyth time.
        stop: it suspends itself there instead, until somebody resumes it.
        deeds: one of ``Deeds``: what it does.
        clock: a file that holds how many days its clock is off; ``""`` for none.
        plain: see ``rounds.one_round``.
    """

    folder: str
    base_url: str
    key: str
    seed: str
    acts: int
    settle: bool = False
    die: str = ""
    die_at: int = 1
    stop: bool = False
    deeds: str = Deeds.ALL
    clock: str = ""
    plain: bool = False


class PersonProcess:
    """The process."""

    def __init__(self, task: Task) -> None:
        self._errors = Path(task.folder) / "stderr.txt"
        with self._errors.open("a") as errors:
            self._process = psutil.Popen(
                [sys.executable, "-m", "tests.faults.person_process", json.dumps(asdict(task))],
                stdin=subprocess.DEVNULL,
                stderr=errors,
                cwd=_ROOT,
            )

    async def ended(self) -> int:
        """Wait for its end, and give its exit code: the number of a signal below zero."""
        code = await asyncio.get_running_loop().run_in_executor(None, self._process.wait, _END_SECONDS)
        if code not in (SETTLED, NOT_OPENED, -signal.SIGKILL):
            raise AssertionError(f"the person's process ended with {code}: {self._errors.read_text()[-4000:]}")
        return int(code)

    def kill(self) -> None:
        """``kill -9``."""
        if self.is_running:
            self._process.kill()

    def stop(self) -> None:
        """Suspend it."""
        if self.is_running:
            self._process.suspend()

    def go_on(self) -> None:
        """Resume it."""
        if self.is_running:
            self._process.resume()

    def until_stopped(self) -> bool:
        """Wait until it has suspended itself; False where it has ended instead."""
        while self.is_running:
            if self._status() == psutil.STATUS_STOPPED:
                return True
            time.sleep(_LOOK_AGAIN)
        return False

    def _status(self) -> str:
        """What it does, asked without taking its exit code away from whoever waits for its end."""
        try:
            return str(self._process.status())
        except psutil.NoSuchProcess:
            return str(psutil.STATUS_ZOMBIE)

    @property
    def pid(self) -> int:
        """Its id."""
        return int(self._process.pid)

    @property
    def is_running(self) -> bool:
        """It has not ended."""
        return self._status() not in (psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._process.wait()


class _EndsThere:
    """Ends this process by ``kill -9``, or stops it, when an edit is in a state for the nth time."""

    def __init__(self, session: Session, task: Task) -> None:
        self._session = session
        self._state = task.die
        self._left = task.die_at
        self._signal = signal.SIGSTOP if task.stop else signal.SIGKILL
        self._before: dict[str, EditState] = {}
        session.observe(lambda _: self._look())

    def _look(self) -> None:
        now = {item.id: item.state for item in self._session.pending}
        came = Counter(state.value for edit_id, state in now.items() if self._before.get(edit_id) != state)
        came["gone"] = len(self._before.keys() - now.keys())
        self._before = now
        left, self._left = self._left, self._left - came[self._state]
        if left > 0 >= self._left:
            os.kill(os.getpid(), self._signal)


async def _work(task: Task) -> None:
    connector = Connector(task.base_url, task.key, repeats_are_known=not task.plain)

    def begin(person: Person) -> None:
        person.deeds = Deeds(task.deeds)
        if task.die:
            _EndsThere(person.session, task)

    async with at_work(Path(task.folder), connector, task.seed, begin) as person:
        await person.work(task.acts)
        if task.settle:
            await person.settle()


def main() -> int:
    """Do what the argument says."""
    task = Task(**json.loads(sys.argv[1]))
    if task.clock:
        off_by(Path(task.clock), CLIENT)
    try:
        asyncio.run(_work(task))
    except StoreError:
        return NOT_OPENED
    return SETTLED


if __name__ == "__main__":
    sys.exit(main())
