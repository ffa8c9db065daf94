"""Rounds in which processes end: the person's and the server's, killed, suspended, closed, or set back to a backup."""

from __future__ import annotations

import asyncio
import io
import signal
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, closing, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from flowdash_desktop.app.command_line import main
from tests.faults.clocks import jumps
from tests.faults.deeds import Deeds
from tests.faults.disk import CAN_LIMIT_OTHERS, full_disk_of, held
from tests.faults.kinds import Chooser, Fault
from tests.faults.messages import Message
from tests.faults.person_process import NOT_OPENED, SETTLED, PersonProcess, Task
from tests.faults.proxy import FaultProxy
from tests.faults.rounds import SomebodyElse, judge
from tests.faults.verdict import Verdict
from tests.support.clock import set_days_ahead
from tests.support.server_process import ServerProcess

T = TypeVar("T")
STATES = ("saved here", "sending", "needs you", "gone")
MOMENTS = ("arrived", "applied", "answered")
_OF_LINKS = 0.5
"""In how many of the lives that end in a state of an edit it is one of links."""
_LINKS = "SELECT state, count(*) FROM outbox WHERE kind IN ('link', 'unlink') GROUP BY state"
WAYS = (
    *(f"person dies: {state}" for state in STATES),
    *(f"person killed: {moment}" for moment in MOMENTS),
    *(f"server killed: {place}" for place in (*STATES, *MOMENTS)),
    "person killed: some time",
    "server killed: some time",
    *(f"person suspended: {place}" for place in (*STATES, *MOMENTS)),
    *(f"server suspended: {place}" for place in (*STATES, *MOMENTS)),
    "person suspended: some time",
    "server suspended: some time",
    "window closed",
    *(["person's disk full", "server's disk full"] if CAN_LIMIT_OTHERS else []),
    "person's database busy",
    "server's database busy",
    "server set back",
    "clock ahead",
    "clock jumps",
    "server set back",  # more often than the others: everything that is known may be wrong then
    "clock behind",
    "server's clock jumps",
    "server set back",
)


@dataclass(slots=True)
class Lives:
    """One round: several lives of a person's process on one data folder.

    Attributes:
        clock: the file that the server's clock looks at; see ``server_with_clock``.
        seed: for all choices.
        acts: how many things are done in each life.
        links: tasks are linked and unlinked, too, by the person and by somebody else.
        kills: how often which process was killed, and when.
        made: what else was done to them, and how often.
        links_at_kills: how many changes of links were in the outbox when the person's process was killed, by state.
    """

    folder: Path
    server: ServerProcess
    seed: object
    clock: Path
    acts: int = 40
    links: bool = True
    kills: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    links_at_kills: Counter[str] = field(default_factory=Counter)
    _busy: set[asyncio.Task[None]] = field(default_factory=set)

    async def round(self, ways: Sequence[str], faults: Sequence[Fault], share: float) -> tuple[Verdict, Counter[str]]:
        """Live once in each of ``ways``, then once more in peace; then everything must be where it belongs."""
        async with FaultProxy(self.server.base_url, self.server.key, seed=self.seed) as proxy:
            enough = asyncio.Event()
            async with asyncio.TaskGroup() as beside:
                beside.create_task(SomebodyElse(proxy, self.seed, links=self.links).go_on(enough))
                for number, way in enumerate(ways):
                    proxy.chooser = Chooser(f"{self.seed} {number}", share, faults)
                    await self._live(proxy, way, f"{self.seed} {number}")
                enough.set()
            await proxy.calm()
            with PersonProcess(self._task(proxy, "peace", acts=0, settle=True)) as person:
                code = await person.ended()
                assert code == SETTLED, code
            return await judge(self.folder, proxy, self.server), proxy.faults

    def _task(self, proxy: FaultProxy, seed: str, **more: Any) -> Task:
        return Task(str(self.folder), proxy.base_url, self.server.key, seed, **more)

    async def _live(self, proxy: FaultProxy, way: str, seed: str) -> None:
        chance = Random(f"life {seed}")
        what, _, when = way.partition(": ")
        own_clock = self.folder / "clock"
        set_days_ahead(own_clock, {"clock ahead": 400.0, "clock behind": -400.0}.get(way, 0.0))
        deeds = Deeds.ALL if self.links else Deeds.NO_LINKS
        more: dict[str, Any] = {"acts": self.acts, "clock": str(own_clock), "deeds": deeds}
        if when in STATES:  # whoever is to be ended, it happens when the person's outbox is there
            times = chance.randint(1, 3 if when == "needs you" else min(30, self.acts))
            more |= {"die": when, "die_at": times, "stop": what != "person dies"}
            if self.links and chance.random() < _OF_LINKS:
                more |= {"deeds": Deeds.LINKS, "die_at": chance.randint(1, 4)}
        if way == "server set back":
            async with proxy.whole():
                await _in_thread(lambda: take_backup(self.server))
                proxy.world.backed_up()
        with PersonProcess(self._task(proxy, seed, **more)) as person:
            if when in STATES and what != "person dies":
                self._begin(self._when_stopped(proxy, person, way, chance.uniform(0.1, 1.5)))
            elif when in MOMENTS:
                self._at_moment(proxy, person, way, chance.randint(1, 15))
            elif what != "person dies":
                self._begin(self._meanwhile(proxy, person, way, chance))
            code = await person.ended()
        proxy.hook = None
        assert code != NOT_OPENED or way.startswith("person's"), way
        if what == "person dies" and code != SETTLED:
            self.kills[way] += 1
        if code == -signal.SIGKILL:
            self.links_at_kills += links_in(self.folder / "account" / "outbox.db")
        if way in ("window closed", "clock ahead", "clock behind"):
            self.made[way] += 1
        for one in [*self._busy]:
            await one
        if not self.server.is_running:
            await self._start_server(proxy)

    async def _when_stopped(self, proxy: FaultProxy, person: PersonProcess, way: str, seconds: float) -> None:
        """Once the person's process has stopped itself, end or suspend who is to be, and have it go on."""
        if not await _in_thread(person.until_stopped):
            return
        match way.partition(": ")[0]:
            case "server killed":
                self._killed(way, self.server.kill)
                await self._start_server(proxy)
                person.go_on()
            case "person suspended":
                self.made[way] += 1
                await asyncio.sleep(seconds)  # this is how long the machine sleeps
                proxy.cut()
                person.go_on()
            case _:
                self.made[way] += 1
                self.server.suspend()
                person.go_on()
                await asyncio.sleep(seconds)
                self.server.resume()

    def _at_moment(self, proxy: FaultProxy, person: PersonProcess, way: str, times: int) -> None:
        """Have something ended or suspended at the nth write that gets to a moment."""
        what, _, moment = way.partition(": ")
        seen = 0

        async def hook(now: str, _: Message) -> None:
            nonlocal seen
            seen += now == moment
            if seen != times or now != moment:
                return
            match what:
                case "person killed":
                    self._killed(way, person.kill)
                case "server killed":
                    self._killed(way, self.server.kill)
                    self._begin(self._start_server(proxy))
                case "person suspended":
                    self._begin(self._sleep_of(way, person.stop, person.go_on, proxy.cut))
                case _:
                    self._begin(self._sleep_of(way, self.server.suspend, self.server.resume))

        proxy.hook = hook

    async def _meanwhile(self, proxy: FaultProxy, person: PersonProcess, way: str, chance: Random) -> None:
        after = chance.uniform(0.8, 2.5)
        is_late = "server set" in way or "time" in way
        await asyncio.sleep(after if is_late else after / 2)  # not to wait for something: this is the random moment
        if not person.is_running:
            return
        match way:
            case "person killed: some time":
                self._killed(way, person.kill)
            case "server killed: some time":
                self._killed(way, self.server.kill)
                await self._start_server(proxy)
            case "person suspended: some time":
                await self._sleep_of(way, person.stop, person.go_on, proxy.cut, seconds=after)
            case "server suspended: some time":
                await self._sleep_of(way, self.server.suspend, self.server.resume, seconds=after)
            case "person's disk full":
                await self._for_a_while(way, full_disk_of(person.pid), after / 2)
            case "server's disk full":
                await self._for_a_while(way, full_disk_of(self.server.pid), after / 2)
            case "person's database busy":
                database = self.folder / "account" / chance.choice(("outbox.db", "cache.db"))
                await self._for_a_while(way, held(database), after / 2)
            case "server's database busy":
                await self._for_a_while(way, held(self.server.database_file), after / 2)
            case "clock jumps" | "server's clock jumps":
                for _ in jumps(self.clock if "server" in way else self.folder / "clock", chance):
                    self.made[way] += 1
                    await asyncio.sleep(after / 8)
            case "server set back":
                self.made[way] += 1
                await set_back(self.server, proxy)

    async def _sleep_of(
        self,
        way: str,
        stop: Callable[[], None],
        go_on: Callable[[], None],
        before: Callable[[], None] = lambda: None,
        *,
        seconds: float = 1.2,
    ) -> None:
        """Suspend a process for longer than the client waits; ``before`` it goes on, something else happens."""
        self.made[way] += 1
        stop()
        await asyncio.sleep(seconds)
        before()
        go_on()

    async def _for_a_while(self, way: str, trouble: AbstractContextManager[None], seconds: float) -> None:
        self.made[way] += 1
        with trouble:
            await asyncio.sleep(seconds)

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


def links_in(outbox: Path) -> Counter[str]:
    """How many changes of links an outbox holds on the disk, by state."""
    with closing(sqlite3.connect(f"{outbox.as_uri()}?mode=ro", uri=True)) as connection:
        return Counter(dict(connection.execute(_LINKS)))


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


def server_with_clock(file: Path) -> dict[str, Any]:
    """What a ``ServerProcess`` needs so that its clock looks at a file."""
    return {"module": "tests.support.server_process", "arguments": ("--wall-clock", str(file))}


async def _in_thread(work: Callable[[], T]) -> T:
    return await asyncio.get_running_loop().run_in_executor(None, work)


def _command(*arguments: str) -> None:
    with redirect_stdout(io.StringIO()):
        code = main(arguments)
    assert code == 0, arguments
