"""One round: a server, the line that fails, a person at work, somebody else at work, and the verdict at the end."""

from __future__ import annotations

import asyncio
import io
import json
import os
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager, redirect_stdout, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, TypeAlias
from urllib.parse import quote

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.http.timeouts import TimeoutPolicy
from flowdash_desktop.app.command_line import main
from flowdash_desktop.session.connection import poison_detector
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.database import StoreThread
from flowdash_desktop.store.preferences import Account, AccountKind
from tests.faults.deeds import Deeds
from tests.faults.definition import definition
from tests.faults.journal import Journal, read_story
from tests.faults.kinds import Chooser, Cursed, Fault
from tests.faults.oracle import Oracle
from tests.faults.person import Person
from tests.faults.proxy import FaultProxy
from tests.faults.relations import ends_of, mark_of
from tests.faults.verdict import Verdict
from tests.faults.world import ID_FIELDS, THEIRS
from tests.support.server_process import ServerProcess

_PATIENCE = TimeoutPolicy(connect=2.0, read=0.8, read_after_upload=0.8, write=2.0, pool=5.0)
_PAUSE = 0.2
"""Seconds, at most, between two acts of somebody else."""

_SECONDS_OF_FAILING = 1.0

ACCOUNT = Account("faults", AccountKind.REMOTE, "Faults")


Meanwhile: TypeAlias = Callable[[FaultProxy, Person, asyncio.Event], Coroutine[None, None, None]]


class Connector:
    """Reaches the server behind the line, with little patience."""

    def __init__(self, base_url: str, key: str, *, repeats_are_known: bool) -> None:
        self.repeats_are_known = repeats_are_known
        self._base_url = base_url
        self._key = key

    async def connect(self) -> FlowdashClient:
        """See ``session.link.Connector``."""
        return FlowdashClient(self._base_url, self._key, timeout=_PATIENCE)

    async def lost(self) -> None:
        """See ``session.link.Connector``."""
        await asyncio.get_running_loop().create_future()

    async def close(self) -> None:
        """See ``session.link.Connector``."""


@asynccontextmanager
async def at_work(
    folder: Path, connector: Connector, seed: object, begin: Callable[[Person], None] = lambda _: None
) -> AsyncIterator[Person]:
    """A person at a session that runs; at the end it is closed as by the window. ``begin`` comes before its start."""
    thread, journal = StoreThread(), Journal(folder / "journal.jsonl")
    session = Session(ACCOUNT, AccountStore(thread, folder / "account"), connector, hold_seconds=0)
    running: asyncio.Task[None] | None = None
    person = Person(session, journal, seed, folder)
    begin(person)
    try:
        await session.start()
        running = asyncio.get_running_loop().create_task(session.run(), name="session")
        await person.open()
        yield person
    finally:
        if running is not None:
            running.cancel()
            (outcome,) = await asyncio.gather(running, return_exceptions=True)
            if not isinstance(outcome, asyncio.CancelledError):
                raise AssertionError(f"the session has ended: {outcome!r}")
        await session.close()
        journal.close()
        thread.close()


@asynccontextmanager
async def long_enough(seconds: float) -> AsyncIterator[None]:
    """An edit that keeps failing is the person's to decide after so long, not after minutes."""
    before, poison_detector.LONG_ENOUGH = poison_detector.LONG_ENOUGH, seconds
    try:
        yield
    finally:
        poison_detector.LONG_ENOUGH = before


@dataclass(slots=True)
class Figures:
    """What runs have seen, added up."""

    rounds: int = 0
    edits: int = 0
    links: int = 0
    applied: int = 0
    needs_you: int = 0
    discarded: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    links_at_kills: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    lost: int = 0
    doubled: int = 0
    brought_back: int = 0
    overwritten: int = 0
    unasked: int = 0
    problems: list[str] = field(default_factory=list)

    def add(self, seed: object, verdict: Verdict, faults: Counter[str]) -> None:
        """Add a round."""
        self.rounds += 1
        self.edits += verdict.wishes
        self.links += verdict.links
        self.applied += verdict.applied
        self.needs_you += verdict.needs_you
        self.discarded += verdict.discarded
        self.lost += len(verdict.lost)
        self.doubled += len(verdict.doubled)
        self.brought_back += len(verdict.brought_back)
        self.overwritten += len(verdict.overwritten)
        self.unasked += len(verdict.unasked)
        self.faults += faults
        self.problems += [f"seed {seed}: {text}" for text in verdict.problems]


class SomebodyElse:
    """Writes the same tasks, beside the line."""

    def __init__(self, proxy: FaultProxy, seed: object, *, links: bool = True) -> None:
        """``links``: it links tasks, too."""
        self._proxy = proxy
        self._links = links
        self._chance = Random(f"somebody else {seed}")
        self._number = 0

    async def act(self) -> None:
        """Change, link, make, delete or replace a task. A server that is away is no reason to stop."""
        workflow = self._chance.choice([*ID_FIELDS])
        self._number += 1
        title = "Name" if workflow == "compan" else "Subject"
        tasks = self._proxy.world.tasks[workflow]
        path = f"/workflows/{workflow}/tasks"
        deed = self._chance.choices(("change", "create", "delete", "replace", "link"), (12, 2, 1, 1, 5 * self._links))[
            0
        ]
        with suppress(OSError, EOFError):
            if deed == "create" or len(tasks) < 5:
                body = {title: f"{self._number} theirs", "Mark": f"s{self._number}"}
                if workflow == "compan":
                    body["Company ID"] = f"s{self._number}"
                await self._proxy.write(THEIRS, "POST", path, body)
                return
            unique_id = self._chance.choice([*tasks])
            at = f"{path}/{quote(unique_id, safe='')}"
            if deed == "link":
                await self._proxy.write(THEIRS, "PUT", at, self._linked(workflow, tasks[unique_id]))
                return
            if deed in ("delete", "replace"):
                gone = await self._proxy.write(THEIRS, "DELETE", at)
                if deed == "replace" and workflow == "compan" and gone.status == 204:  # else it would be changed
                    body = {"Company ID": unique_id, title: f"{self._number} in its place", "Mark": f"s{self._number}"}
                    await self._proxy.write(THEIRS, "POST", path, body)
                return
            name = self._chance.choice((title, title, "Notes", "Colours") if workflow == "compan" else (title,))
            colours = [c for c in ("Red", "Green", "Blue") if self._chance.random() < 0.5]
            value = colours if name == "Colours" else f"{self._number} theirs"
            await self._proxy.write(THEIRS, "PUT", at, {name: value})

    def _linked(self, workflow: str, task: Mapping[str, Any]) -> dict[str, Any]:
        """Of one link all that it is to hold: one task more or less than now, or another where it holds one only."""
        end = self._chance.choice([*ends_of(workflow)])
        pairs, mark = self._proxy.world.pairs, mark_of(task)
        now = {p.at(end.other) for p in pairs if p.relation == end.relation and p.at(end.workflow) == mark}
        others = self._proxy.world.tasks[end.other]
        ids = [uid for uid, other in others.items() if mark_of(other) in now]
        free = [uid for uid in others if uid not in ids]
        if ids and (not free or self._chance.random() < 0.4):
            ids.remove(self._chance.choice(ids))
        elif free:
            ids = [*(ids if end.to_many else []), self._chance.choice(free)]
        named = [{ID_FIELDS[end.other]: uid} for uid in ids]
        return {end.name: named if end.to_many else named[0] if named else None}

    async def go_on(self, enough: asyncio.Event) -> None:
        """Act again and again until it is enough."""
        while not enough.is_set():
            await self.act()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._chance.uniform(0, _PAUSE)):
                    await enough.wait()


def check(server: ServerProcess) -> Sequence[str]:
    """What ``flowdash-desktop check`` finds."""
    said = io.StringIO()
    with redirect_stdout(said):
        main(["check", *server.places, "--json"])
    return [f"check: {finding}" for finding in json.loads(said.getvalue())["findings"]]


async def judge(folder: Path, proxy: FaultProxy, server: ServerProcess) -> Verdict:
    """Read everything, and say what is wrong."""
    verdict = Oracle(proxy.world, read_story(folder / "journal.jsonl")).judge()
    verdict.others += proxy.world.differences(await proxy.lists())
    verdict.others += check(server)
    if verdict.problems:
        (folder / "trail.txt").write_text("\n".join(proxy.trail))
        (folder / "problems.txt").write_text("\n".join(verdict.problems))
        if kept := os.environ.get("FLOWDASH_FAULTS_KEEP"):  # a folder in which to look at it afterwards
            shutil.copytree(folder, Path(kept) / f"{folder.parent.name}-{proxy.world.requests}", dirs_exist_ok=True)
    return verdict


async def one_round(
    folder: Path,
    server: ServerProcess,
    seed: object,
    *,
    acts: int,
    faults: Sequence[Fault],
    share: float,
    plain: bool = False,
    somebody_else: bool = True,
    cursed: bool = False,
    links: bool = True,
    meanwhile: Meanwhile | None = None,
) -> tuple[Verdict, Counter[str]]:
    """A person works through a line that fails; then it is sound, and everything must be where it belongs.

    Args:
        folder: an empty one, for the journal and the account.
        server: on ``definition()``; what earlier rounds have left is there.
        seed: for all choices.
        acts: how many things the person does.
        faults: which there are.
        share: of the requests, from 0 to 1, that meet one.
        plain: the server knows neither versions nor keys of repeats.
        somebody_else: writes the same tasks.
        cursed: some tasks can't be changed, whatever is tried; the person is told so after a second, not after minutes.
        links: tasks are linked and unlinked, too.
        meanwhile: beside the person's work; ends when the event is set.
    """
    async with FaultProxy(server.base_url, server.key, seed=seed, plain=plain) as proxy:
        connector = Connector(proxy.base_url, server.key, repeats_are_known=not plain)
        patience = _SECONDS_OF_FAILING if cursed else poison_detector.LONG_ENOUGH
        async with long_enough(patience), at_work(folder, connector, seed) as person:
            person.deeds = Deeds(os.environ.get("FLOWDASH_FAULTS_DEEDS", Deeds.ALL)) if links else Deeds.NO_LINKS
            proxy.chooser = Chooser(seed, share, faults)
            proxy.always = Cursed(seed, ID_FIELDS) if cursed else None
            enough = asyncio.Event()
            async with asyncio.TaskGroup() as beside:
                if somebody_else:
                    beside.create_task(SomebodyElse(proxy, seed, links=links).go_on(enough))
                if meanwhile is not None:
                    beside.create_task(meanwhile(proxy, person, enough))
                await person.work(acts)
                enough.set()
            await proxy.calm()
            await person.settle()
        return await judge(folder, proxy, server), proxy.faults


__all__ = ["Connector", "Figures", "SomebodyElse", "at_work", "check", "definition", "judge", "one_round"]
