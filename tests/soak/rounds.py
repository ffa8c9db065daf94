"""One round: writers write, ``kill -9`` at a random moment, the server starts again, and everything is looked at."""

from __future__ import annotations

import base64
import io
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from random import Random
from threading import Event
from typing import Any

import httpx

from flowdash_desktop.app.command_line import main
from tests.soak.ledger import Ledger, Outcome, Request, digest
from tests.support.definitions import COMPANIES, TICKETS, Definition, workspace
from tests.support.http import Api
from tests.support.server_process import ServerProcess

WRITERS = 16
_STAGES = ("Not Started", "In Progress", "Done")
_AGAIN = 503


def definition() -> Definition:
    """What is served: tasks with names and attachments of the writers' own, and tickets that the server counts."""
    return workspace({**COMPANIES, "tasks": []}, {**TICKETS, "tasks": []})


@dataclass(slots=True)
class Figures:
    """What a run has seen."""

    rounds: int = 0
    answered: int = 0
    unanswered: int = 0
    done_all_the_same: int = 0
    tasks: int = 0
    files_compared: int = 0
    asked_again: int = 0
    problems: list[str] = field(default_factory=list)


class Soak:
    """Rounds on one data folder."""

    def __init__(self, server: ServerProcess, seed: int, figures: Figures) -> None:
        self._server = server
        self._seed = seed
        self._figures = figures
        self._round = 0
        self._ledgers = [Ledger() for _ in range(WRITERS)]

    def round(self) -> None:
        """One round, and what it has found into the figures."""
        self._round += 1
        moment = Random(f"{self._seed}/{self._round}")
        before = sum(ledger.answered for ledger in self._ledgers)
        with ThreadPoolExecutor(WRITERS) as writers:
            begun = Event()
            waiting = [writers.submit(self._write, number, begun) for number in range(WRITERS)]
            # Not to wait for something: this is the random moment.
            begun.wait(30)
            Event().wait(moment.uniform(0, 0.7))
            self._server.kill()
            for one in waiting:
                one.result()
        self._server.start()
        self._figures.rounds += 1
        self._figures.answered += sum(ledger.answered for ledger in self._ledgers) - before
        touched = {ledger.pending.name for ledger in self._ledgers if ledger.pending}
        with httpx.Client(timeout=60, trust_env=False) as client:
            self._look_at_tasks(client, touched, moment)
            self._look_at_tickets(client)
        self._check()

    def _api(self, client: httpx.Client, workflow: str) -> str:
        client.headers["Authorization"] = f"Bearer {self._server.key}"
        return f"{self._server.base_url}/api/v1/workflows/{workflow}/tasks"

    def _write(self, number: int, begun: Event) -> None:
        """Write until the server is gone."""
        chance, ledger = Random(f"{self._seed}/{self._round}/{number}"), self._ledgers[number]
        api = {name: Api(self._server, name) for name in ("2ylSaZ", "tckets")}
        try:
            for count in range(1_000_000):
                request = _request(chance, ledger, f"{number}-{self._round}-{count}")
                ledger.pending = request
                try:
                    while (answer := _send(api[request.workflow], request)).status_code == _AGAIN:
                        ledger.asked_again += 1
                except httpx.TransportError:
                    return
                if answer.status_code not in (200, 201, 204):
                    self._problem(f"{request.method} was answered {answer.status_code}: {answer.text[:200]}")
                    return
                ledger.settle(request, answer.json() if answer.content else None)
                begun.set()
        finally:
            for one in api.values():
                one.close()

    def _look_at_tasks(self, client: httpx.Client, touched: set[str], chance: Random) -> None:
        shown = client.get(self._api(client, "2ylSaZ")).json()
        counted = Counter(task["Company ID"] for task in shown)
        for name, times in counted.items():
            if times != 1:
                self._problem(f"task {name} is there {times} times")
        there = {task["Company ID"]: task for task in shown}
        self._figures.tasks = len(there)
        for ledger in self._ledgers:
            pending = ledger.pending if ledger.pending and ledger.pending.workflow == "2ylSaZ" else None
            names = [*ledger.tasks, *([pending.name] if pending else [])]
            # Every file of some tasks in each round; the check reads all contents that are stored in any case.
            looked_into = {*chance.sample(names, min(3, len(names))), *touched}
            for name in dict.fromkeys(names):
                task = there.pop(name, None)
                found = None if task is None else self._shown(client, task, contents=name in looked_into)
                answered = _known(ledger.tasks.get(name), contents=name in looked_into)
                if pending is not None and name == pending.name:
                    self._figures.unanswered += 1
                    done = _known(pending.outcome, contents=name in looked_into)
                    if found == done and found != answered:
                        self._figures.done_all_the_same += 1
                    elif found != answered:
                        self._problem(f"task {name} is neither as before nor as after its last request: {found}")
                    ledger.tasks[name] = pending.outcome if found == done else ledger.tasks.get(name)
                elif found != answered:
                    self._problem(f"task {name} is {found}, and was answered as {answered}")
            if pending is not None:
                ledger.pending = None
        for name in there:
            self._problem(f"task {name} is there, and nobody wrote it")

    def _shown(self, client: httpx.Client, task: dict[str, Any], *, contents: bool) -> Outcome:
        files: list[tuple[str, str]] = []
        for entry in task["Documents"]:
            sha256 = ""
            if contents:
                answer = client.get(f"{self._server.base_url}/api/v1/files/{entry['blobId']}")
                self._figures.files_compared += 1
                sha256 = digest(answer.content) if answer.status_code == 200 else f"answered {answer.status_code}"
            files.append((entry["filename"], sha256))
        return task["Company Name"], task["Stage"], tuple(files)

    def _look_at_tickets(self, client: httpx.Client) -> None:
        url = self._api(client, "tckets")
        for ledger in self._ledgers:
            request = ledger.pending
            if request is not None:
                # Asked again under its key, it is done once, whether it was done before or not.
                self._figures.unanswered += 1
                answer = client.post(url, json=request.body, headers={"Idempotency-Key": request.key or ""})
                if answer.status_code != 201:
                    self._problem(f"a repeated POST was answered {answer.status_code}")
                ledger.settle(request, answer.json())
                ledger.answered -= 1
        shown = client.get(url).json()
        for name, value in (("Subject", "subject"), ("Ticket", "number")):
            for text, times in Counter(task[name] for task in shown).items():
                if times != 1:
                    self._problem(f"the {value} {text} is there {times} times")
        there = {task["Subject"]: task["Ticket"] for task in shown}
        known = {subject: ticket for ledger in self._ledgers for subject, ticket in ledger.tickets.items()}
        if there != known:
            self._problem(f"{len(set(there.items()) ^ set(known.items()))} tickets differ from what was answered")
        self._figures.tasks += len(there)

    def _check(self) -> None:
        said = io.StringIO()
        with redirect_stdout(said):
            main(["check", *self._server.places, "--json"])
        for finding in json.loads(said.getvalue())["findings"]:
            self._problem(f"check: {finding['kind']}: {finding['text']}")
        self._figures.asked_again = sum(ledger.asked_again for ledger in self._ledgers)

    def _problem(self, text: str) -> None:
        self._figures.problems.append(f"seed {self._seed}, round {self._round}: {text}")


def _known(outcome: Outcome, *, contents: bool) -> Outcome:
    if outcome is None or contents:
        return outcome
    name, stage, files = outcome
    return name, stage, tuple((file, "") for file, _ in files)


def _request(chance: Random, ledger: Ledger, new: str) -> Request:
    """Something to ask for: a ticket, a new task, or a change or the end of one of the writer's own."""
    mine = [name for name, outcome in ledger.tasks.items() if outcome is not None]
    kind = chance.choices(("ticket", "create", "change", "delete"), (3, 4, 4 if mine else 0, 1 if len(mine) > 3 else 0))
    if kind == ["ticket"]:
        return Request("POST", "tckets", f"ticket {new}", {"Subject": f"ticket {new}"}, f"key {new}", None)
    name = f"{new} %/🦉" if kind == ["create"] else chance.choice(mine)
    if kind == ["delete"]:
        return Request("DELETE", "2ylSaZ", name, None, None, None)
    before = ledger.tasks.get(name)
    files = before[2] if before is not None else ()
    body: dict[str, Any] = {"Company Name": f"name {new}", "Stage": chance.choice(_STAGES)}
    if kind == ["create"]:
        body["Company ID"] = name
    if kind == ["create"] or chance.random() < 0.5:
        contents = [chance.randbytes(chance.choice((10, 3_000, 90_000))) for _ in range(chance.randint(0, 2))]
        files = tuple((f"{number}.bin", digest(one)) for number, one in enumerate(contents))
        body["Documents"] = [
            {"filename": f"{number}.bin", "contentType": "a/b", "base64contents": base64.b64encode(one).decode()}
            for number, one in enumerate(contents)
        ]
    outcome = (body["Company Name"], body["Stage"], files)
    method = "POST" if kind == ["create"] else "PUT"
    return Request(method, "2ylSaZ", name, body, f"key {new}" if method == "POST" else None, outcome)


def _send(api: Api, request: Request) -> httpx.Response:
    if request.method == "POST":
        return api.post(request.body, Idempotency_Key=request.key or "")
    if request.method == "PUT":
        return api.put(request.name, request.body)
    return api.delete(request.name)
