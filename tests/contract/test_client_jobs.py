"""The client against the real server: data syncs, and exports of what happened in a workflow."""

from __future__ import annotations

import asyncio
import csv
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import NotFoundError, UnexpectedAnswerError, ValidationError
from flowdash_desktop.domain.schema import Workflow
from flowdash_desktop.domain.workspace.jobs import DataSync, HistoryExport, JobStatus
from tests.support.definitions import COMPANIES, workspace
from tests.support.fixtures_server import StartServer
from tests.support.syncs import TABLE, customers

J = TypeVar("J", DataSync, HistoryExport)
FLOW, SYNCED = "2ylSaZ", "custmr"
TODAY = datetime.now(UTC).date()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A database with one customer who can become a task, and one who can't."""
    file = tmp_path / "customers.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(TABLE)
        connection.execute("INSERT INTO customers (number, name, state) VALUES (1, 'Harry', 'New')")
        connection.execute("INSERT INTO customers (number, name, state) VALUES (2, 'Ron', 'Nowhere')")
    return file


@pytest.fixture
async def client(server: StartServer, source: Path) -> AsyncIterator[FlowdashClient]:
    running = server(workspace(COMPANIES, customers(f"sqlite:///{source}")))
    async with FlowdashClient(running.base_url, running.key) as made:
        yield made


async def over(look: Callable[[], Awaitable[J]]) -> J:
    """A job once it is over."""
    async with asyncio.timeout(30):
        while not (found := await look()).status.is_over:  # noqa: ASYNC110 - the server is asked, nothing tells of it
            await asyncio.sleep(0.02)
    return found


@pytest.mark.statement("syncs.trigger")
async def test_client_triggers_a_sync_and_learns_what_it_did(client: FlowdashClient) -> None:
    """What became of the rows is counted, and the refused row says why."""
    asked = await client.jobs.sync(SYNCED)
    assert asked.status is JobStatus.PENDING
    done = await over(lambda: client.jobs.sync_state(SYNCED, asked.id))
    assert (done.status, done.created, done.updated, done.unchanged, done.failed) == (JobStatus.FAIL, 1, 0, 0, 1)
    assert done.errors == ("2: Stage is not a stage of this workflow",)
    schema = await client.schema(Workflow(SYNCED, "Customers"))
    assert (await client.task(schema, "1")).values["Name"] == "Harry"


@pytest.mark.statement("syncs.trigger")
async def test_client_is_told_of_a_workflow_without_a_sync(client: FlowdashClient) -> None:
    with pytest.raises(NotFoundError) as caught:
        await client.jobs.sync(FLOW)
    assert caught.value.detail == "this workflow has no database to sync with"


@pytest.mark.statement("exports.ask")
@pytest.mark.statement("exports.poll")
@pytest.mark.statement("exports.csv")
async def test_client_exports_the_history_as_csv(client: FlowdashClient, tmp_path: Path) -> None:
    """Asked for, polled, and saved whole from the address that the server names."""
    companies = await client.schema(Workflow(FLOW, "Companies"))
    await client.upsert_task(companies, "h-1", {"Company Name": "History"})
    await client.update_task(companies, "h-1", {"Stage": "In Progress"})
    asked = await client.jobs.export(FLOW, TODAY - timedelta(days=1), TODAY + timedelta(days=1))
    made = await over(lambda: client.jobs.export_state(FLOW, asked.id))
    assert made.status is JobStatus.SUCCESS
    target = tmp_path / "history.csv"
    await client.jobs.fetch_export(made, target)
    with target.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["Unique ID"] == "h-1"]
    assert [(row["From Stage"], row["To Stage"]) for row in rows][-1] == ("Not Started", "In Progress")


@pytest.mark.statement("exports.inclusive")
async def test_client_is_told_why_days_are_refused(client: FlowdashClient) -> None:
    with pytest.raises(ValidationError) as caught:
        await client.jobs.export(FLOW, TODAY, TODAY - timedelta(days=1))
    assert caught.value.messages == {"end_date": ("is before the start date",)}


@pytest.mark.parametrize("address", ["http://other.example/a.csv", "file:///etc/passwd", "https://u:p@x.example/a"])
async def test_an_export_elsewhere_is_not_fetched(client: FlowdashClient, tmp_path: Path, address: str) -> None:
    """What a server names as the place of its file is asked only by https, without the key, or at the server itself."""
    with pytest.raises(UnexpectedAnswerError):
        await client.jobs.fetch_export(HistoryExport("1", JobStatus.SUCCESS, address), tmp_path / "x.csv")
    assert not (tmp_path / "x.csv").exists()
