"""Names for the states of a workflow's list of tasks: what tells that it has not changed, without reading it.

A name is random, so that none ever comes back: a number that counts would do so after a restore, and a client would
be told that it has what it has not.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from sqlalchemy import Column, Connection, ForeignKey, String, Table, bindparam, insert, select, update

from flowdash_desktop.server.storage.commits import MOST_NAMED, Commit, Named, gathered, take_gathered
from flowdash_desktop.server.storage.tables import metadata, tasks

list_states = Table(
    "list_states",
    metadata,
    # A workflow that never had a task has no row.
    Column("workflow", ForeignKey("workflows.row", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("state", String(32), nullable=False),
)
_s, _t = list_states.c, tasks.c
_AT_ONCE = 500

_CHANGE = update(list_states).where(_s.workflow == bindparam("of")).values(state=bindparam("new"))
_WORKFLOWS = select(_t.workflow).where(_t.row.in_(bindparam("rows", expanding=True))).distinct()
_NAMES = select(_t.workflow, _t.row, _t.unique_id).where(_t.row.in_(bindparam("rows", expanding=True)))
_STATES = select(_s.workflow, _s.state).where(_s.workflow.in_(bindparam("of", expanding=True)))


def new_state(
    connection: Connection,
    workflow: int,
    changed: Iterable[tuple[int, str | None]] | None = None,
    person: str | None = None,
) -> None:
    """Tasks of this workflow have come, changed or gone: its list has another state from this transaction on.

    Written down when the transaction is committed, once for all that is changed in it.

    Args:
        connection: of the transaction.
        workflow: its row number.
        changed: the tasks by row number and unique ID; None for more than are named.
        person: the e-mail of who changes them, None where nobody is known.
    """
    gathered(connection).add(workflow, changed, person)


def write_down(connection: Connection) -> Commit | None:
    """Give the workflows that were changed a new state: just before the commit of a writer's transaction.

    Returns:
        What is to be told once it is committed, None where nothing was changed that anybody waits for.
    """
    changed = take_gathered(connection)
    if changed is None:
        return None
    states = {workflow: secrets.token_hex(8) for workflow in changed.tasks}
    for workflow, state in states.items():
        if connection.execute(_CHANGE, {"of": workflow, "new": state}).rowcount == 0:
            connection.execute(insert(list_states).values(workflow=workflow, state=state))
    return changed.commit(states, _activity(connection, changed.activity_rows))


def forget(connection: Connection) -> None:
    """Nothing was changed: the transaction is undone."""
    if not connection.invalidated:  # What hung on a connection that is lost went with it.
        take_gathered(connection)


def new_state_of_tasks(connection: Connection, rows: Iterable[int]) -> None:
    """``new_state`` for the workflows of these tasks."""
    many = list(rows)
    if len(many) <= MOST_NAMED:
        for row in connection.execute(_NAMES, {"rows": many}):
            new_state(connection, row.workflow, [(row.row, row.unique_id)])
        return
    parts = (many[start : start + _AT_ONCE] for start in range(0, len(many), _AT_ONCE))
    for workflow in {w for part in parts for w in connection.execute(_WORKFLOWS, {"rows": part}).scalars()}:
        new_state(connection, workflow)


def all_states(connection: Connection) -> dict[int, str]:
    """The state of each list, by the row number of its workflow."""
    return {row.workflow: row.state for row in connection.execute(select(list_states))}


def _activity(connection: Connection, rows: set[int]) -> dict[int, Named]:
    """Tasks whose comments or checklists have changed, by workflow."""
    found: dict[int, Named] = {}
    for row in connection.execute(_NAMES, {"rows": [*rows][:MOST_NAMED]}) if rows else ():
        before = found.get(row.workflow, frozenset())
        named = before is not None and row.unique_id is not None and len(rows) <= MOST_NAMED
        found[row.workflow] = frozenset((*(before or ()), (row.row, row.unique_id))) if named else None
    return found


def states_of(connection: Connection, workflows: Iterable[int]) -> tuple[str, ...]:
    """The states that these workflows are in, in the order of their row numbers."""
    rows = list(workflows)
    found = {row.workflow: row.state for row in connection.execute(_STATES, {"of": rows})}
    return tuple(found.get(row, "") for row in sorted(rows))
