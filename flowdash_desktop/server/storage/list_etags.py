"""Names for the states of a workflow's list of tasks: what tells that it has not changed, without reading it.

A name is random, so that none ever comes back: a number that counts would do so after a restore, and a client would
be told that it has what it has not.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from sqlalchemy import Column, Connection, ForeignKey, String, Table, bindparam, insert, select, update

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
_CHANGED = "workflows whose tasks this transaction has changed"

_CHANGE = update(list_states).where(_s.workflow == bindparam("of")).values(state=bindparam("new"))
_WORKFLOWS = select(_t.workflow).where(_t.row.in_(bindparam("rows", expanding=True))).distinct()
_STATES = select(_s.workflow, _s.state).where(_s.workflow.in_(bindparam("of", expanding=True)))


def new_state(connection: Connection, workflow: int) -> None:
    """A task of this workflow has come, changed or gone: its list has another state from this transaction on.

    Written down when the transaction is committed, once for all that is changed in it.
    """
    connection.info.setdefault(_CHANGED, set()).add(workflow)


def write_down(connection: Connection) -> None:
    """Give the workflows that were changed a new state: just before the commit of a writer's transaction."""
    for workflow in connection.info.pop(_CHANGED, ()):
        state = secrets.token_hex(8)
        if connection.execute(_CHANGE, {"of": workflow, "new": state}).rowcount == 0:
            connection.execute(insert(list_states).values(workflow=workflow, state=state))


def forget(connection: Connection) -> None:
    """Nothing was changed: the transaction is undone."""
    if not connection.invalidated:  # What hung on a connection that is lost went with it.
        connection.info.pop(_CHANGED, None)


def new_state_of_tasks(connection: Connection, rows: Iterable[int]) -> None:
    """``new_state`` for the workflows of these tasks."""
    many = list(rows)
    parts = (many[start : start + _AT_ONCE] for start in range(0, len(many), _AT_ONCE))
    for workflow in {w for part in parts for w in connection.execute(_WORKFLOWS, {"rows": part}).scalars()}:
        new_state(connection, workflow)


def states_of(connection: Connection, workflows: Iterable[int]) -> tuple[str, ...]:
    """The states that these workflows are in, in the order of their row numbers."""
    rows = list(workflows)
    found = {row.workflow: row.state for row in connection.execute(_STATES, {"of": rows})}
    return tuple(found.get(row, "") for row in sorted(rows))
