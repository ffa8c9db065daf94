"""The CSV of the stage changes of a period, made of the history a piece at a time.

One line for each change, in the order in which they were made. A task that was created came from no stage, one that
was deleted went to none: so what entered and left each stage can be counted [choice]. Texts stand as they are, quoted
as RFC 4180 says: a spreadsheet should be told that they are text.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Select, func, select

from flowdash_desktop.server.analytics.exports import Period
from flowdash_desktop.server.storage.activity import history
from flowdash_desktop.server.tasks.history import Event

CONTENT_TYPE = "text/csv; charset=utf-8; header=present"

COLUMNS = (
    "Task",
    "Unique ID",
    "From Stage",
    "To Stage",
    "Changed On",
    "Changed By",
    "Cause",
    "Seconds In From Stage",
)
"""The header [choice].

``Task`` is the last part of the Task URL; ``Changed On`` is in UTC; ``Changed By`` is the e-mail of the user for
whom it was done, where one is known; ``Cause`` is one of api, action, sync, schedule, load, change (of the
workspace itself).
"""

_AT_A_TIME = 500
_STAGE_EVENTS = (Event.CREATED.value, Event.STAGE.value, Event.DELETED.value)


def sheet_pieces(connection: Connection, workflow: int, period: Period) -> Iterator[bytes]:
    """The file, piece by piece; ``workflow`` is a row number."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    found = connection.execution_options(yield_per=_AT_A_TIME).execute(_query(workflow, period))
    for rows in found.partitions():
        yield _drained(text)
        for row in rows:
            origin = (row.actor or "", row.cause)
            stages = (row.from_value or "", row.to_value or "")
            writer.writerow((row.public_id, row.unique_id or "", *stages, row.at, *origin, _seconds(row.since, row.at)))
    yield _drained(text)


def _query(workflow: int, period: Period) -> Select[*tuple[object, ...]]:
    """Each change in the period, with the moment of the one before it of the same task, in or before the period.

    Moments are texts of one length, so that they sort as texts.
    """
    h = history.c
    before = func.lag(h.at).over(partition_by=h.task, order_by=h.row).label("since")
    changes = (
        select(h.row, h.public_id, h.unique_id, h.from_value, h.to_value, h.at, h.actor, h.cause, before)
        .where(h.workflow == workflow, h.kind.in_(_STAGE_EVENTS), h.at <= f"{period.last.isoformat()}T23:59:59Z")
        .subquery()
    )
    c = changes.c
    return select(changes).where(c.at >= f"{period.first.isoformat()}T00:00:00Z").order_by(c.at, c.row)


def _seconds(since: str | None, at: str) -> str:
    if since is None:
        return ""
    spent = datetime.fromisoformat(at) - datetime.fromisoformat(since)
    return str(max(0, round(spent.total_seconds())))


def _drained(text: io.StringIO) -> bytes:
    piece = text.getvalue().encode()
    text.seek(0)
    text.truncate()
    return piece
