"""People who decide at once on several servers with one database, each with a key, a connection and events.

A decision is an action that is carried out. Its request bears an ``Idempotency-Key``. One that is not answered, or is
refused as the database or the server is away, is sent again with the same key, at the other server.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import httpx
import psycopg

from tests.support.actions import orders
from tests.support.definitions import workspace
from tests.support.http import NOBODY, Api
from tests.support.nginx import free_port
from tests.support.people import MEMBER, add_key, ask, until
from tests.support.server_process import ServerProcess

WORKFLOW = "orders"
ACTION = "start"
_LONGEST_WAIT = 120.0
_PAUSE = 0.05
_TAKEN = (202,)


@dataclass
class Outcome:
    """What a load saw.

    Attributes:
        answered: tasks whose decision the server has taken.
        seconds: of each decision, from the moment in which it is due to the answer that took it, with all that was
            sent again.
        undisturbed: the same of those that were taken at the first request.
        late: by how many seconds the people's own process was late each time that it looked, which is a part of these.
        repeated: how often a request had to be sent again.
        kills: how often a server was killed.
        heard: for each person, the tasks they were told of.
        whole: seconds from the first request to the last answer.
    """

    answered: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    undisturbed: list[float] = field(default_factory=list)
    late: list[float] = field(default_factory=list)
    repeated: int = 0
    kills: int = 0
    heard: list[set[str]] = field(default_factory=list)
    whole: float = 0.0


def definition(tasks: int) -> dict[str, Any]:
    """A workspace with this many tasks to decide about."""
    made = orders()
    made["tasks"] = [{"Stage": "New", "ID": f"L-{number}", "Name": f"Order {number}"} for number in range(tasks)]
    return workspace(made)


@contextmanager
def team(folder: Path, database: str, people: int, tasks: int) -> Iterator[tuple[list[ServerProcess], list[str]]]:
    """Two servers on a database with this many tasks, at addresses that stay, and a key for each person."""
    ports = [("--port", str(free_port())) for _ in range(2)]
    first = ServerProcess(folder, definition(tasks), database=database, arguments=ports[0])
    second = ServerProcess(folder, database=database, arguments=ports[1])
    with first, second:
        with closing(Api(first, WORKFLOW)) as owner:
            keys = [str(add_key(owner, f"Key {number}", MEMBER)["key"]) for number in range(people)]
        # A server learns of keys that were made at the other within moments.
        until(lambda: all(ask(second, key, "/me").status_code == 200 for key in keys))
        yield [first, second], keys


class TeamLoad:
    """Some people, and what they see."""

    def __init__(
        self,
        servers: Sequence[ServerProcess],
        people: Sequence[str],
        decisions: int,
        *,
        every: float = 0.0,
        kills: int = 0,
        seed: int = 0,
    ) -> None:
        """``people`` are keys. Each decides about ``decisions`` tasks.

        With ``every`` each decides every so many seconds, also while earlier decisions are not answered yet: the rate
        is what people ask for, not what servers bear. Without it each decides as soon as the last one is answered.

        A server is killed ``kills`` times in all, by turns and spread over the decisions, and started again at once.
        """
        self._servers, self._people, self._decisions = servers, people, decisions
        self._every, self._chance = every, Random(seed)
        total = decisions * len(people)
        self._kill_at = [total * (number + 1) // (kills + 1) for number in range(kills)]
        self.outcome = Outcome(heard=[set() for _ in people])
        self._open: set[int] = set()
        self._end = asyncio.Event()

    async def run(self) -> Outcome:
        """Have all decide, and wait until each was told of every decision."""
        async with asyncio.TaskGroup() as others:
            listening = [others.create_task(self._listen(person)) for person in range(len(self._people))]
            await self._until(lambda: len(self._open) == len(self._people))
            killing = others.create_task(self._kill())
            watching = others.create_task(self._watch())
            start = perf_counter()
            async with asyncio.TaskGroup() as deciding:
                for person in range(len(self._people)):
                    deciding.create_task(self._decide(person))
            self.outcome.whole = perf_counter() - start
            await killing
            await self._until(lambda: all(heard >= set(self.outcome.answered) for heard in self.outcome.heard))
            for one in (*listening, watching):
                one.cancel()
        return self.outcome

    async def _until(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(_LONGEST_WAIT):
            while not condition():  # noqa: ASYNC110 - announced to nobody
                await asyncio.sleep(_PAUSE)

    def _url(self, number: int, path: str) -> str:
        return f"{self._servers[number % len(self._servers)].base_url}/api/v1/workflows/{WORKFLOW}/{path}"

    def _client(self, person: int) -> httpx.AsyncClient:
        headers = {"Authorization": f"Bearer {self._people[person]}"}
        return httpx.AsyncClient(headers=headers, timeout=30, trust_env=False, verify=NOBODY)

    async def _decide(self, person: int) -> None:
        tasks = [f"L-{person * self._decisions + number}" for number in range(self._decisions)]
        async with self._client(person) as client:
            if not self._every:
                for task in tasks:
                    await self._send(client, person, task, perf_counter())
                return
            begin = perf_counter() + self._chance.random() * self._every
            async with asyncio.TaskGroup() as sending:
                for number, task in enumerate(tasks):
                    due = begin + number * self._every
                    await asyncio.sleep(max(0.0, due - perf_counter()))
                    sending.create_task(self._send(client, person, task, due))

    async def _watch(self) -> None:
        while True:
            due = perf_counter() + _PAUSE
            await asyncio.sleep(_PAUSE)
            self.outcome.late.append(perf_counter() - due)

    async def _send(self, client: httpx.AsyncClient, person: int, task: str, due: float) -> None:
        body, headers = {"task_id": task, "action_id": ACTION}, {"Idempotency-Key": f"decision-{task}"}
        async with asyncio.timeout(_LONGEST_WAIT):
            for attempt in range(person, 1_000_000):
                try:
                    answer = await client.post(self._url(attempt, "executions"), json=body, headers=headers)
                except httpx.TransportError:
                    answer = None
                if answer is not None and answer.status_code in _TAKEN:
                    self.outcome.seconds.append(perf_counter() - due)
                    if attempt == person:
                        self.outcome.undisturbed.append(self.outcome.seconds[-1])
                    self.outcome.answered.append(task)
                    return
                assert answer is None or answer.status_code >= 500, answer.text
                self.outcome.repeated += 1
                await asyncio.sleep(_PAUSE)

    async def _listen(self, person: int) -> None:
        last, heard = "", self.outcome.heard[person]
        async with self._client(person) as client:
            for attempt in range(person, 1_000_000):
                headers = {"Last-Event-ID": last} if last else {}
                try:
                    async with client.stream("GET", self._url(attempt, "events"), headers=headers) as answer:
                        kind = ""
                        async for line in answer.aiter_lines() if answer.status_code == 200 else _nothing():
                            name, _, value = line.partition(":")
                            self._open.add(person)
                            if name == "event":
                                kind = value.strip()
                            elif name == "id":
                                last = value.strip()
                            elif name == "data":
                                heard.update(await self._told(client, attempt, kind, value))
                except httpx.TransportError:
                    pass
                await asyncio.sleep(_PAUSE)

    async def _told(self, client: httpx.AsyncClient, attempt: int, kind: str, data: str) -> list[str]:
        """The tasks that an event says were changed; those of the list where it says no more than that."""
        named: list[str] = json.loads(data).get("ids", []) if kind == "tasks" else []
        if kind == "reset" or (kind == "tasks" and not named):
            listed = (await client.get(self._url(attempt, "tasks"))).raise_for_status().json()
            return [task["ID"] for task in listed if task["Stage"] != "New"]
        return named

    async def _kill(self) -> None:
        for number, due in enumerate(self._kill_at):
            await self._until_answered(due)
            victim = self._servers[(number + 1) % len(self._servers)]
            await asyncio.to_thread(victim.kill)
            await asyncio.to_thread(victim.start)
            self.outcome.kills += 1

    async def _until_answered(self, many: int) -> None:
        while len(self.outcome.answered) < many:  # noqa: ASYNC110 - announced to nobody
            await asyncio.sleep(_PAUSE)


async def _nothing() -> AsyncIterator[str]:
    for line in list[str]():
        yield line


def lost_and_doubled(outcome: Outcome, database: str) -> tuple[list[str], list[str]]:
    """Tasks whose answered decision the database does not have as carried out, and those that it has more than once."""
    with psycopg.connect(database) as connection:
        rows = connection.execute("SELECT unique_id FROM executions WHERE status = 'Success'").fetchall()
    found = Counter(str(row[0]) for row in rows)
    return [task for task in outcome.answered if not found[task]], [task for task, many in found.items() if many > 1]
