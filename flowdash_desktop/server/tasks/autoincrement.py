"""Unique IDs that the server gives: the next number, never one that is or was taken."""

from __future__ import annotations

from sqlalchemy import Connection, select, update

from flowdash_desktop.domain.field_types.unique_id_pattern import around_number, filled
from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.task_json import find_task

_w = tables.workflows.c
MAX_NUMBER = 1_000_000_000
"""Numbers above it in unique IDs that people give are names like any other: the count does not follow them."""


def numbered(number: int, pattern: str | None) -> str:
    """The unique ID that a number makes."""
    if pattern is None:
        return str(number)
    return filled(pattern, str(number).zfill)


def number_of(unique_id: str, pattern: str | None = None) -> int | None:
    """The number that a unique ID is, where the count has to stay ahead of it."""
    if pattern is not None:
        before, after = around_number(pattern)
        fits = len(unique_id) > len(before + after) and unique_id.startswith(before) and unique_id.endswith(after)
        return number_of(unique_id[len(before) : len(unique_id) - len(after)].lstrip("0") or "0") if fits else None
    if not unique_id.isascii() or not unique_id.isdecimal() or len(unique_id) > len(str(MAX_NUMBER)):
        return None
    number = int(unique_id)
    return number if number <= MAX_NUMBER else None


def next_unique_id(connection: Connection, entry: WorkflowEntry) -> str:
    """Take the next number of a workflow."""
    number = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
    while find_task(connection, entry, numbered(number, entry.pattern)) is not None:
        number += 1
    _set_next(connection, entry, number + 1)
    return numbered(number, entry.pattern)


def keep_ahead(connection: Connection, entry: WorkflowEntry, unique_id: str) -> None:
    """Have the count go on behind a number that was given by hand."""
    number = number_of(unique_id, entry.pattern)
    if number is not None:
        current = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
        if number >= current:
            _set_next(connection, entry, number + 1)


def _set_next(connection: Connection, entry: WorkflowEntry, number: int) -> None:
    connection.execute(update(tables.workflows).where(_w.row == entry.row).values(next_number=number))
