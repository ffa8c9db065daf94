"""What steps keep of operations that left the outbox unsent, with the creation of their task."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flowdash_desktop.domain.edits import HELD, DeleteTask, Edit, Operation
from flowdash_desktop.domain.history import Unsent
from flowdash_desktop.session.outbox.merge_rules import Added
from flowdash_desktop.store import history as table
from flowdash_desktop.store.database import Connection


def held(wanted: Sequence[Edit], added: Sequence[Added]) -> list[str]:
    """The ids of the operations that wait so that they can be undone."""
    return [one.id for edit, one in zip(wanted, added, strict=True) if one.id is not None and isinstance(edit, HELD)]


def unsent(gone: Iterable[Operation]) -> tuple[Unsent, ...]:
    """What a step keeps of them."""
    return tuple(Unsent(item.id, item.edit, item.identity) for item in gone)


def keep_unsent(
    connection: Connection, step_id: str, first: Iterable[int | None], wanted: Sequence[Edit], added: Sequence[Added]
) -> None:
    """Keep with each change of a step what its deletion has taken out of the outbox.

    Args:
        connection: the store's.
        step_id: the step.
        first: of each change, the number of its first edit; None where it takes none.
        wanted: the edits.
        added: what became of each.
    """
    for place, number in enumerate(first):
        if number is not None and isinstance(wanted[number], DeleteTask):
            table.note_unsent(connection, step_id, place, unsent(added[number].gone))
            forget_elsewhere(connection, wanted[number], added[number].gone)


def forget_elsewhere(connection: Connection, edit: Edit, gone: Iterable[Operation]) -> None:
    """Take out of other workflows' steps what left the outbox with a new task: the links to a task that never was."""
    elsewhere = [item.id for item in gone if item.edit.workflow_id != edit.workflow_id]
    if elsewhere:
        table.let_go(connection, elsewhere)
