"""Unique IDs that the server gives: the next number, never one that is or was taken."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select, update

from flowdash_desktop.domain.field_types.unique_id_pattern import around_number, filled
from flowdash_desktop.server.catalog import WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.task_json import existing_ids

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


def next_unique_ids(connection: Connection, entry: WorkflowEntry, count: int) -> list[str]:
    """Take the next numbers of a workflow, so many."""
    number = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
    found: list[str] = []
    while len(found) < count:
        wanted = [numbered(number + ahead, entry.pattern) for ahead in range(count - len(found))]
        number += len(wanted)
        taken = existing_ids(connection, entry, wanted)
        found += [one for one in wanted if one not in taken]
    _set_next(connection, entry, number)
    return found


def keep_ahead(connection: Connection, entry: WorkflowEntry, unique_ids: Iterable[str]) -> None:
    """Have the count go on behind numbers that were given by hand."""
    numbers = [number for one in unique_ids if (number := number_of(one, entry.pattern)) is not None]
    if numbers:
        current = connection.execute(select(_w.next_number).where(_w.row == entry.row)).scalar_one()
        if max(numbers) >= current:
            _set_next(connection, entry, max(numbers) + 1)


def _set_next(connection: Connection, entry: WorkflowEntry, number: int) -> None:
    connection.execute(update(tables.workflows).where(_w.row == entry.row).values(next_number=number))
