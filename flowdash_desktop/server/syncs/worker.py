"""The worker that makes data syncs: it reads the source in a thread, and writes a few rows at a time like requests."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import time
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from flowdash_desktop.domain.validation_errors import Problem
from flowdash_desktop.server.background import Worker
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.definition.models import DataSource
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.syncs.query import SourceError, SourceQuery
from flowdash_desktop.server.syncs.runs import Report, begin_run, end_run, note_progress, waiting_runs
from flowdash_desktop.server.syncs.sources import find_source
from flowdash_desktop.server.syncs.values import as_body
from flowdash_desktop.server.tasks.body import read_task_body
from flowdash_desktop.server.tasks.history import Cause, Origin
from flowdash_desktop.server.tasks.task_json import TaskWriter, find_task, names_version
from flowdash_desktop.server.tasks.writes import TaskWrite, write_task
from flowdash_desktop.server.workspace import LocalWorkspace

_AT_A_TIME = 50
_SECONDS_AT_A_TIME = 0.05
_TWICE = "comes more than once in the source"
_log = logging.getLogger(__name__)

_Row = Mapping[str, Any]


class SyncWorker(Worker):
    """Makes the syncs that are wanted, one after the other."""

    def __init__(self, workspace: LocalWorkspace) -> None:
        super().__init__(shared=workspace.database.shared)
        self._workspace = workspace

    async def work(self) -> None:
        """Make what is wanted, the oldest first."""
        await self.one_by_one(lambda: self._workspace.read(waiting_runs), self._run)

    async def _run(self, waiting: tuple[int, str, int]) -> None:
        (row, run_id, workflow), report = waiting, Report()
        try:
            await self._workspace.write(lambda connection, _: begin_run(connection, row))
            entry = next(e for e in self._workspace.catalog.workflows.values() if e.row == workflow)
            source = await self._workspace.read(lambda connection: find_source(connection, entry))
            if source is None:
                raise SourceError("the workflow has no data source any more")
            sync = _Sync(entry.id, run_id, source, await _read(source))
            while not sync.is_done(report):
                report = await self._some(row, sync, report)
        except SourceError as error:
            report.errors.append({"error": str(error)})
        except Exception:
            _log.exception("a data sync failed")
            report.errors.append({"error": "the server failed; its log says why"})
        await self._workspace.write(lambda connection, _: end_run(connection, row, report))

    async def _some(self, row: int, sync: _Sync, before: Report) -> Report:
        # Counted on a copy: a transaction that is undone leaves no trace in the report either.
        report = dataclasses.replace(before, errors=list(before.errors))

        def work(connection: Connection, catalog: Catalog) -> None:
            sync.some(connection, catalog, report)
            note_progress(connection, row, report)

        await self._workspace.write(work)
        return report


async def _read(source: DataSource) -> list[_Row]:
    query = SourceQuery(source)
    try:
        return await asyncio.to_thread(query.rows)
    except asyncio.CancelledError:
        query.stop()
        raise


class _Sync:
    """The rows of one run, made tasks a few at a time."""

    def __init__(self, workflow: str, run_id: str, source: DataSource, rows: Sequence[_Row]) -> None:
        self._workflow = workflow
        self._origin = Origin(Cause.SYNC, None, run_id)
        self._source = source
        self._rows = rows
        # The place at which each key came first.
        self._first: dict[str, int] = {}

    def is_done(self, report: Report) -> bool:
        """True when no row is left."""
        return report.rows >= len(self._rows)

    def some(self, connection: Connection, catalog: Catalog, report: Report) -> None:
        """Write some rows, each behind a savepoint, for no longer than others can wait."""
        end = time.monotonic() + _SECONDS_AT_A_TIME
        entry = catalog.workflows[self._workflow]
        writer = TaskWriter(entry, "")
        for row in self._rows[report.rows : report.rows + _AT_A_TIME]:
            self._one(connection, catalog, entry, writer, row, report)
            if time.monotonic() > end:
                return

    def _one(
        self,
        connection: Connection,
        catalog: Catalog,
        entry: WorkflowEntry,
        writer: TaskWriter,
        row: _Row,
        report: Report,
    ) -> None:
        schema, place = entry.schema, report.rows + 1
        id_field = schema.unique_id_field
        assert id_field is not None
        raw = as_body(row, self._source.mapping, schema)
        body = read_task_body(raw, schema, entry.sides)
        key = body.values.get(id_field.name)
        if not isinstance(key, str):
            report.refuse(None, {id_field.name: body.problems.get(id_field.name, [Problem.REQUIRED.value])})
            return
        if self._first.setdefault(key, place) != place:
            report.refuse(key, {id_field.name: [_TWICE]})
            return
        before = find_task(connection, entry, key)
        savepoint = connection.begin_nested()
        try:
            write = TaskWrite(entry, body, raw, unique_id=key, may_create=True, origin=self._origin)
            written = write_task(connection, catalog, write, writer)
        except ValidationError as error:
            savepoint.rollback()
            report.refuse(key, error.messages)
            return
        savepoint.commit()
        if before is None:
            report.created += 1
        elif names_version([written.etag], before):
            report.unchanged += 1
        else:
            report.updated += 1
