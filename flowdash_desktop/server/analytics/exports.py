"""Exports as they are written down. One that is Pending is made when its turn comes, after a restart too."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, Row, delete, insert, select, update

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.storage.activity import exports
from flowdash_desktop.server.storage.blobs.blob_store import StoredBlob
from flowdash_desktop.server.tasks.files import new_blob_id
from flowdash_desktop.server.tasks.timestamps import moment_text, now_text

PENDING, SUCCESS, FAIL = "Pending", "Success", "Fail"

KEPT_DAYS = 30
"""How long an export and its file are kept [choice]; the next one that is asked for takes older ones away."""

START, END = "start_date", "end_date"
_NOT_A_FIELD = "is not a field of an export"
_TOO_EARLY = "is before the start date"
_e = exports.c


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days in UTC, from the first to the last, both included [doc; UTC is a choice]."""

    first: date
    last: date


class WaitingExport(NamedTuple):
    """An export that is to be made: the row numbers of it and its workflow, and the period."""

    row: int
    workflow: int
    period: Period


@dataclass(frozen=True, slots=True)
class ExportState:
    """What has become of an export; ``blob_id`` names its file once it is there."""

    id: str
    status: str
    blob_id: str | None


def read_period(raw: Mapping[str, object]) -> Period:
    """The period that a request's JSON object names.

    Raises:
        ValidationError: a day is missing or none, they are the wrong way round, or something else is said [choice].
    """
    problems = {name: [_NOT_A_FIELD] for name in raw if name not in (START, END)}
    days: dict[str, date] = {}
    for name in (START, END):
        try:
            value = field_type(FieldKind.DATE).from_json(raw.get(name), Field(name, name, FieldKind.DATE))
            if isinstance(value, date):
                days[name] = value
            else:
                problems[name] = [Problem.REQUIRED.value]
        except InvalidValueError as error:
            problems[name] = [error.problem.value]
    if len(days) == 2 and days[END] < days[START]:
        problems[END] = [_TOO_EARLY]
    if problems:
        raise ValidationError(problems)
    return Period(days[START], days[END])


def ask_for_export(connection: Connection, entry: WorkflowEntry, period: Period) -> str:
    """Write down that an export is wanted, and return its id; exports that are too old go."""
    oldest = moment_text(datetime.now(UTC) - timedelta(days=KEPT_DAYS))
    connection.execute(delete(exports).where(_e.created_on < oldest, _e.status != PENDING))
    export_id = secrets.token_urlsafe(9)
    connection.execute(
        insert(exports).values(
            id=export_id,
            workflow=entry.row,
            start_date=period.first.isoformat(),
            end_date=period.last.isoformat(),
            status=PENDING,
            created_on=now_text(),
        )
    )
    return export_id


def show_export(connection: Connection, entry: WorkflowEntry, export_id: str) -> ExportState | None:
    """The export with this id, or None."""
    query = select(_e.id, _e.status, _e.blob_id).where(_e.workflow == entry.row, _e.id == export_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else ExportState(row.id, row.status, row.blob_id)


def waiting_exports(connection: Connection) -> list[WaitingExport]:
    """What is Pending, the oldest first."""
    query = select(_e.row, _e.workflow, _e.start_date, _e.end_date).where(_e.status == PENDING).order_by(_e.row)
    return [_waiting(row) for row in connection.execute(query)]


def end_export(connection: Connection, row: int, file: StoredBlob | None, filename: str) -> None:
    """Note that an export is over: a success with its file, which is on disk, or a failure without one."""
    ended: dict[str, object] = {"status": FAIL, "finished_on": now_text()}
    if file is not None:
        ended |= {"status": SUCCESS, "blob_id": new_blob_id(), "filename": filename}
        ended |= {"sha256": file.sha256, "size": file.size}
    connection.execute(update(exports).where(_e.row == row, _e.status == PENDING).values(**ended))


def exported_file(connection: Connection, blob_id: str) -> tuple[str, str, int] | None:
    """The name, the SHA-256 and the size in bytes of the exported file with this id, or None."""
    row = connection.execute(select(_e.filename, _e.sha256, _e.size).where(_e.blob_id == blob_id)).one_or_none()
    return None if row is None else (str(row.filename), str(row.sha256), int(row.size))


def _waiting(row: Row[int, int, str, str]) -> WaitingExport:
    number, workflow, first, last = row
    return WaitingExport(number, workflow, Period(date.fromisoformat(first), date.fromisoformat(last)))
