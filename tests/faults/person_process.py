"""A person at work as a process of its own, so that it can be killed, stopped and gone on with: ``python -m`` this."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import psutil

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.session.session import Session
from tests.faults.person import Person
from tests.faults.rounds import Connector, at_work

SETTLED = 0
_END_SECONDS = 150.0
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
        days: how far its clock is off.
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
    days: float = 0.0
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
        if code not in (0, -signal.SIGKILL):
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

    @property
    def is_running(self) -> bool:
        """It has not ended."""
        return bool(self._process.poll() is None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self._process.wait()


class _DiesThere:
    """Ends this process by ``kill -9`` when an edit is in a state for the nth time."""

    def __init__(self, session: Session, state: str, times: int) -> None:
        self._session = session
        self._state = state
        self._left = times
        self._before: dict[str, EditState] = {}
        session.observe(lambda _: self._look())

    def _look(self) -> None:
        now = {item.id: item.state for item in self._session.pending}
        came = Counter(state.value for edit_id, state in now.items() if self._before.get(edit_id) != state)
        came["gone"] = len(self._before.keys() - now.keys())
        self._before = now
        self._left -= came[self._state]
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)


def shift_clocks(days: float) -> None:
    """Have the time of day that the client and its store read be off by so many days."""
    from flowdash_desktop.api import retry
    from flowdash_desktop.session import puller
    from flowdash_desktop.store import outbox

    class Shifted(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            moment = datetime.now(tz) + timedelta(days=days)
            return cls.fromisoformat(moment.isoformat())

    for module in (retry, puller, outbox):
        assert vars(module)["datetime"] is datetime
        vars(module)["datetime"] = Shifted


async def _work(task: Task) -> None:
    connector = Connector(task.base_url, task.key, repeats_are_known=not task.plain)

    def begin(person: Person) -> None:
        if task.die:
            _DiesThere(person.session, task.die, task.die_at)

    async with at_work(Path(task.folder), connector, task.seed, begin) as person:
        await person.work(task.acts)
        if task.settle:
            await person.settle()


def main() -> int:
    """Do what the argument says."""
    task = Task(**json.loads(sys.argv[1]))
    if task.days:
        shift_clocks(task.days)

    asyncio.run(_work(task))
    return SETTLED


if __name__ == "__main__":
    sys.exit(main())
