"""Writing links: which tasks are linked, from whichever side it is said [doc]."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.body import LinkSide

_p, _t = tables.link_pairs.c, tables.tasks.c


def find_linked(
    connection: Connection, catalog: Catalog, entry: WorkflowEntry, name: str, unique_ids: Iterable[str]
) -> list[int] | None:
    """The rows of the other side's tasks with these unique IDs, in their order; None when one does not exist."""
    ids = list(unique_ids)
    other = catalog.workflows[entry.sides[name].other]
    query = select(_t.unique_id, _t.row).where(_t.workflow == other.row, _t.unique_id.in_(ids))
    rows = {row.unique_id: row.row for row in connection.execute(query)}
    return [rows[i] for i in ids] if len(rows) == len(ids) else None


def set_links(connection: Connection, task: int, side: LinkSide, others: list[int]) -> set[int]:
    """Make ``others`` the tasks that ``task`` is linked to on this side, and no more.

    Where the other side may have only one task, its link moves here.

    Returns:
        The rows of all tasks whose links have changed, ``task`` itself among them; empty when nothing had to.
    """
    mine, theirs = (_p.from_task, _p.to_task) if side.forward else (_p.to_task, _p.from_task)
    here = (_p.link == side.link) & (mine == task)
    before = list(connection.execute(select(theirs).where(here).order_by(_p.row)).scalars())
    if before == others:
        return set()
    kept = set(before) & set(others)
    changed = {task, *(set(before) ^ set(others))}
    added = [other for other in others if other not in kept]
    if not side.from_many and added:
        moved = (_p.link == side.link) & theirs.in_(added)
        changed.update(connection.execute(select(mine).where(moved)).scalars())
        connection.execute(delete(tables.link_pairs).where(moved))
    # All pairs of this side are written anew, so that they keep the order in which they were given.
    connection.execute(delete(tables.link_pairs).where(here))
    add_pairs(connection, [(side, task, other) for other in others])
    return changed


def add_pairs(connection: Connection, pairs: Iterable[tuple[LinkSide, int, int]]) -> None:
    """Store pairs of a side, its task and the other task."""
    rows = [
        {
            "link": side.link,
            "from_task": task if side.forward else other,
            "to_task": other if side.forward else task,
        }
        for side, task, other in pairs
    ]
    if rows:
        connection.execute(insert(tables.link_pairs), rows)


def linked_to(connection: Connection, task: int) -> set[int]:
    """The rows of all tasks that are linked to a task, on any side."""
    forward = select(_p.to_task).where(_p.from_task == task)
    backward = select(_p.from_task).where(_p.to_task == task)
    return {*connection.execute(forward).scalars(), *connection.execute(backward).scalars()}
