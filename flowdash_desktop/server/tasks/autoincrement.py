"""Unique IDs that the server gives: the next number, never one that is or was taken."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.task_json import find_task

_w = tables.workflows.c
MAX_NUMBER = 1_000_000_000
"""Numbers above it in unique IDs that people give are names like any other: the count does not follow them."""


def number_of(unique_id: str) -> int | None:
    """The number that a unique ID is, where the count has to stay ahead of it."""
    if not unique_id.isascii() or not unique_id.isdecimal() or len(unique_id) > len(str(MAX_NUMBER)):
        return None
    number = int(unique_id)
    return number if number <= MAX_NUMBER else None


def next_unique_id(connection: Connection, entry: WorkflowEntry) -> str:
    """Take the next number of a workflow."""
    number = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
    while find_task(connection, entry, str(number)) is not None:
        number += 1
    _set_next(connection, entry, number + 1)
    return str(number)


def keep_ahead(connection: Connection, entry: WorkflowEntry, unique_id: str) -> None:
    """Have the count go on behind a number that was given by hand."""
    number = number_of(unique_id)
    if number is not None:
        current = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
        if number >= current:
            _set_next(connection, entry, number + 1)


def _set_next(connection: Connection, entry: WorkflowEntry, number: int) -> None:
    connection.execute(update(tables.workflows).where(_w.row == entry.row).values(next_number=number))
