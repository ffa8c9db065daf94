"""The runs of data syncs as they are written down. One that is Pending is taken up again after a restart, anew."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, update

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage.activity import sync_runs
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.json import decode, encode

_r = sync_runs.c

PENDING, SUCCESS, FAIL = "Pending", "Success", "Fail"
MAX_ERRORS = 1_000
"""The most rows that a run reports by themselves; ``failed`` counts them all [choice]."""


@dataclass(slots=True)
class Report:
    """What a run has done so far.

    Attributes:
        created: tasks made.
        updated: tasks changed.
        unchanged: rows that say what the tasks say already.
        failed: rows that were refused.
        errors: for the first of these ``{"row", "key", "errors"}``, or ``{"error"}`` where the source can't be read.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    failed: int = 0
    errors: list[dict[str, object]] = field(default_factory=list)

    @property
    def rows(self) -> int:
        """How many rows have had their turn."""
        return self.created + self.updated + self.unchanged + self.failed

    def refuse(self, key: str | None, errors: Mapping[str, Sequence[str]]) -> None:
        """Count the next row as refused; it is named by its place in what the query gave, from 1."""
        if len(self.errors) < MAX_ERRORS:
            listed = {name: list(texts) for name, texts in errors.items()}
            self.errors.append({"row": self.rows + 1, "key": key, "errors": listed})
        self.failed += 1


def ask_for_run(connection: Connection, entry: WorkflowEntry) -> str:
    """Write down that a sync is wanted, and return its id: one that waits but has read nothing yet is shared."""
    waiting = select(_r.id).where(_r.workflow == entry.row, _r.status == PENDING, _r.begun_on.is_(None)).limit(1)
    found = connection.execute(waiting).scalar()
    if found is not None:
        return str(found)
    run_id = secrets.token_urlsafe(9)
    connection.execute(
        insert(sync_runs).values(
            id=run_id,
            workflow=entry.row,
            status=PENDING,
            created=0,
            updated=0,
            unchanged=0,
            failed=0,
            errors="[]",
            created_on=now_text(),
        )
    )
    return run_id


def show_run(connection: Connection, entry: WorkflowEntry, run_id: str) -> dict[str, object] | None:
    """The run with this id as the API shows it, or None."""
    row = connection.execute(select(sync_runs).where(_r.workflow == entry.row, _r.id == run_id)).one_or_none()
    if row is None:
        return None
    shown: dict[str, object] = {"id": row.id, "status": row.status}
    shown |= {"created": row.created, "updated": row.updated, "unchanged": row.unchanged, "failed": row.failed}
    if row.status == FAIL:
        shown["errors"] = decode(row.errors.encode())
    return shown


def waiting_runs(connection: Connection) -> list[tuple[int, str, int]]:
    """What is Pending, the oldest first: row number, id, and the row number of the workflow."""
    query = select(_r.row, _r.id, _r.workflow).where(_r.status == PENDING).order_by(_r.row)
    return [(row, run_id, workflow) for row, run_id, workflow in connection.execute(query)]


def begin_run(connection: Connection, row: int) -> None:
    """Note that a run reads the source from now on, with nothing done yet."""
    _update(connection, row, {"begun_on": now_text(), **_counts(Report())})


def note_progress(connection: Connection, row: int, report: Report) -> None:
    """Note how far a run has come, in the transaction of what it did."""
    _update(connection, row, _counts(report))


def end_run(connection: Connection, row: int, report: Report) -> None:
    """Note that a run is over: a success when nothing failed."""
    status = FAIL if report.errors or report.failed else SUCCESS
    errors: Sequence[object] = report.errors
    ended = {"status": status, "errors": encode(errors).decode(), "finished_on": now_text()}
    _update(connection, row, {**_counts(report), **ended})


def _counts(report: Report) -> dict[str, object]:
    return {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "failed": report.failed,
    }


def _update(connection: Connection, row: int, values: dict[str, object]) -> None:
    connection.execute(update(sync_runs).where(_r.row == row, _r.status == PENDING).values(**values))
