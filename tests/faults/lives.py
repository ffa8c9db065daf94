"""Rounds in which processes end: the person's and the server's, killed, suspended, closed, or set back to a backup."""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from flowdash_desktop.app.command_line import main
from tests.faults.kinds import Chooser, Fault
from tests.faults.messages import Message
from tests.faults.oracle import Verdict
from tests.faults.person_process import SETTLED, PersonProcess, Task
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import SomebodyElse, judge
from tests.support.server_process import ServerProcess

T = TypeVar("T")
STATES = ("saved here", "sending", "needs you", "gone")
MOMENTS = ("arrived", "applied", "answered")
WAYS = (
    *(f"person dies: {state}" for state in STATES),
    *(f"person killed: {moment}" for moment in MOMENTS),
    *(f"server killed: {moment}" for moment in MOMENTS),
    "person killed: some time",
    "server killed: some time",
    "person suspended",
    "server suspended",
    "window closed",
    "server set back",
    "clock ahead",
    "server set back",  # more often than the others: everything that is known may be wrong then
    "clock behind",
    "server set back",
)
_KILLS = ("dies", "killed")


@dataclass(slots=True)
class Lives:
    """One round: several lives of a person's process on one data folder.

    Attributes:
        seed: for all choices.
        kills: how often which process was killed, and when.
    """

    folder: Path
    server: ServerProcess
    seed: object
    acts: int = 40
    kills: Counter[str] = field(default_factory=Counter)
    _busy: set[asyncio.Task[None]] = field(default_factory=set)

    async def round(self, ways: Sequence[str], faults: Sequence[Fault], share: float) -> tuple[Verdict, Counter[str]]:
        """Live once in each of ``ways``, then once more in peace; then everything must be where it belongs."""
        async with FaultProxy(self.server.base_url, self.server.key, seed=self.seed) as proxy:
            enough = asyncio.Event()
            async with asyncio.TaskGroup() as beside:
                beside.create_task(SomebodyElse(proxy, self.seed).go_on(enough))
                for number, way in enumerate(ways):
                    proxy.chooser = Chooser(f"{self.seed} {number}", share, faults)
                    await self._live(proxy, way, f"{self.seed} {number}")
                enough.set()
            await proxy.calm()
            with PersonProcess(self._task(proxy, "peace", acts=0, settle=True)) as person:
                code = await person.ended()
                assert code == SETTLED, code
            return await judge(self.folder, proxy, self.server), proxy.faults

    def _task(
        self,
        proxy: FaultProxy,
        seed: str,
        *,
        acts: int,
        settle: bool = False,
        die: str = "",
        die_at: int = 1,
        days: float = 0.0,
    ) -> Task:
        return Task(str(self.folder), proxy.base_url, self.server.key, seed, acts, settle, die, die_at, days)

    async def _live(self, proxy: FaultProxy, way: str, seed: str) -> None:
        chance = Random(f"life {seed}")
        what, _, when = way.partition(": ")
        days = {"clock ahead": 400.0, "clock behind": -400.0}.get(way, 0.0)
        task = self._task(proxy, seed, acts=self.acts, days=days)
        if what == "person dies":
            task = self._task(
                proxy, seed, acts=self.acts, die=when, die_at=chance.randint(1, 3 if when == "needs you" else 30)
            )
        if way == "server set back":
            await _in_thread(lambda: take_backup(self.server))
        with PersonProcess(task) as person:
            if when in MOMENTS:
                end = person.kill if what == "person killed" else self.server.kill
                self._end_at(proxy, when, chance.randint(1, 15), lambda: self._killed(way, end))
            elif when == "some time" or way in ("person suspended", "server suspended", "server set back"):
                self._begin(self._meanwhile(proxy, person, way, chance.uniform(0.8, 2.5)))
            code = await person.ended()
        proxy.hook = None
        if what == "person dies" and code != SETTLED:
            self.kills[way] += 1
        for one in [*self._busy]:
            await one
        if not self.server.is_running:
            await self._start_server(proxy)

    def _end_at(self, proxy: FaultProxy, moment: str, times: int, end: Callable[[], None]) -> None:
        """Have something ended at the nth write that gets to a moment."""
        seen = 0

        async def hook(now: str, _: Message) -> None:
            nonlocal seen
            seen += now == moment
            if seen == times and now == moment:
                end()
                if not self.server.is_running:
                    self._begin(self._start_server(proxy))

        proxy.hook = hook

    async def _meanwhile(self, proxy: FaultProxy, person: PersonProcess, way: str, after: float) -> None:
        await asyncio.sleep(after)  # not to wait for something: this is the random moment
        match way:
            case "person killed: some time":
                self._killed(way, person.kill)
            case "server killed: some time":
                self._killed(way, self.server.kill)
                await self._start_server(proxy)
            case "person suspended":
                person.stop()
                await asyncio.sleep(after)
                person.go_on()
            case "server suspended":
                self.server.suspend()
                await asyncio.sleep(after)
                self.server.resume()
            case "server set back":
                await set_back(self.server, proxy)

    def _killed(self, way: str, end: Callable[[], None]) -> None:
        self.kills[way] += 1
        end()

    async def _start_server(self, proxy: FaultProxy) -> None:
        async with proxy.whole():
            if not self.server.is_running:
                await _in_thread(self.server.start)
                proxy.target = self.server.base_url
                await proxy.settle()

    def _begin(self, work: object) -> None:
        assert asyncio.iscoroutine(work)
        task = asyncio.get_running_loop().create_task(work, name="meanwhile")
        self._busy.add(task)
        task.add_done_callback(self._busy.discard)


def take_backup(server: ServerProcess) -> None:
    """Keep what a server has now beside its data folder."""
    _command("backup", str(_backup_of(server)), *server.places, "--overwrite")


async def set_back(server: ServerProcess, proxy: FaultProxy) -> None:
    """Restore what ``take_backup`` has kept, while no write is on the line."""
    async with proxy.whole():
        await _in_thread(server.stop)
        await _in_thread(lambda: _command("restore", str(_backup_of(server)), *server.places, "--replace"))
        await _in_thread(server.start)
        proxy.target = server.base_url
        await proxy.restored()


def _backup_of(server: ServerProcess) -> Path:
    return server.folder / "backup.zip"


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def _command(*arguments: str) -> None:
    with redirect_stdout(io.StringIO()):
        code = main(arguments)
    assert code == 0, arguments
