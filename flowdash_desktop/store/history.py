"""The steps that can be undone or done again, beside the outbox: they outlive the window, and go with the oldest."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from flowdash_desktop.domain.edits import AttachFile, DetachFile, StagedFile
from flowdash_desktop.domain.history import Change, Holder, RestoreData, StepSummary, UndoStep, Unsent
from flowdash_desktop.domain.link_edits import LinkTask, is_it
from flowdash_desktop.domain.tasks import Attachment, LinkedTask, TaskKey
from flowdash_desktop.store.gil_yield import with_rests
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_kind,
    edit_to_json,
    identity_from_json,
    identity_to_json,
    restore_data_from_json,
    restore_data_to_json,
)

_COLUMNS = "workflow_id, task_key, title, kind, body, edit_id, kept, about, carried_out"
_KEEPING_FILES = "('attach', 'create', 'delete', 'detach')"
_Row = tuple[str, str, str, str, bytes, str | None, bytes | None, bytes | None, int]
MOST_STEPS = 200
"""Of each workflow."""
MOST_CHANGES = 100_000
"""Of all steps together; the newest step is kept whatever it has."""
MOST_BYTES = 1 << 30
"""Of all files together that are kept so that something can be undone."""


def is_undone(connection: sqlite3.Connection, step_id: str) -> bool | None:
    """Whether a step is undone, None where there is none of this id."""
    row = connection.execute("SELECT undone FROM steps WHERE id = ?", (step_id,)).fetchone()
    return bool(row[0]) if row is not None else None


def is_carried_out(connection: sqlite3.Connection, step_id: str) -> bool:
    """Whether the server has carried out, for good, a change of a step."""
    query = "SELECT 1 FROM changes WHERE step = ? AND carried_out LIMIT 1"
    return connection.execute(query, (step_id,)).fetchone() is not None


def add(connection: sqlite3.Connection, step_id: str, changes: Sequence[Change]) -> None:
    """Note a step that was just made, or more of it. Undone steps of the same workflow can't be done again any more."""
    if not changes:
        return
    workflow_id = changes[0].edit.workflow_id
    undone = "SELECT id FROM steps WHERE undone AND workflow_id = ?"
    connection.execute(f"DELETE FROM changes WHERE step IN ({undone})", (workflow_id,))
    connection.execute("DELETE FROM steps WHERE undone AND workflow_id = ?", (workflow_id,))
    row = step_id, datetime.now(UTC).isoformat(), workflow_id
    connection.execute("INSERT OR IGNORE INTO steps (id, made, workflow_id) VALUES (?, ?, ?)", row)
    (place,) = connection.execute(
        "SELECT coalesce(max(place) + 1, 0) FROM changes WHERE step = ?", (step_id,)
    ).fetchone()
    connection.executemany(
        "INSERT INTO changes (step, place, workflow_id, task_key, title, kind, body, edit_id, kept, about)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                step_id,
                place + number,
                change.edit.workflow_id,
                change.edit.task,
                change.title,
                edit_kind(change.edit),
                edit_to_json(change.edit),
                change.edit_id,
                restore_data_to_json(change.restore_data),
                identity_to_json(change.identity),
            )
            for number, change in with_rests(enumerate(changes))
        ],
    )


NEVER_DONE = (
    "kind IN ('action', 'comment') AND NOT carried_out AND (edit_id IS NULL OR edit_id NOT IN (SELECT id FROM outbox))"
)
"""True for a change of a step in force that left the outbox and was not carried out: it failed, and was let go."""
_LAST = (
    "SELECT id, undone FROM steps WHERE NOT undone AND workflow_id = ?"
    f" AND EXISTS (SELECT 1 FROM changes WHERE step = steps.id AND NOT ({NEVER_DONE})) ORDER BY number DESC LIMIT 1"
)
_NEXT = "SELECT id, undone FROM steps WHERE undone AND workflow_id = ? ORDER BY undone DESC, number LIMIT 1"


def last(connection: sqlite3.Connection, workflow_id: str) -> UndoStep | None:
    """A workflow's newest step in force, None where there is none or it can't be read."""
    return _step(connection, _LAST, workflow_id)


def next_again(connection: sqlite3.Connection, workflow_id: str) -> UndoStep | None:
    """A workflow's step that was undone last, None where there is none or it can't be read."""
    return _step(connection, _NEXT, workflow_id)


def summaries(connection: sqlite3.Connection) -> dict[str, tuple[StepSummary | None, StepSummary | None]]:
    """By workflow, what is to be said of the steps that ``last`` and ``next_again`` give."""
    workflows = connection.execute("SELECT DISTINCT workflow_id FROM steps").fetchall()
    return {of: (_summary(connection, _LAST, of), _summary(connection, _NEXT, of)) for (of,) in workflows}


def last_workflow(connection: sqlite3.Connection) -> str:
    """The workflow of the newest step in force, ``""`` for none."""
    row = connection.execute("SELECT workflow_id FROM steps WHERE NOT undone ORDER BY number DESC LIMIT 1").fetchone()
    return str(row[0]) if row is not None else ""


def step(connection: sqlite3.Connection, step_id: str) -> UndoStep | None:
    """A step as it is now, None where it is not there any more or can't be read."""
    return _step(connection, "SELECT id, undone FROM steps WHERE id = ?", step_id)


def steps_of(connection: sqlite3.Connection, edit_ids: Sequence[str]) -> dict[str, str]:
    """The steps in force that operations of the outbox carry out, by the operations' ids."""
    found: dict[str, str] = {}
    query = "SELECT step FROM changes JOIN steps ON steps.id = step WHERE edit_id = ? AND NOT undone LIMIT 1"
    for edit_id in with_rests(edit_ids):
        row = connection.execute(query, (edit_id,)).fetchone()
        if row is not None:
            found[edit_id] = row[0]
    return found


def turn(connection: sqlite3.Connection, step_id: str, *, undone: bool, carriers: Sequence[str | None]) -> None:
    """Note that a step was undone, or done again; ``carriers`` are the outbox' edits, one or none for each change."""
    order = "(SELECT max(undone) + 1 FROM steps)" if undone else "0"
    connection.execute(f"UPDATE steps SET undone = {order} WHERE id = ?", (step_id,))
    places = connection.execute("SELECT place FROM changes WHERE step = ? ORDER BY place", (step_id,)).fetchall()
    connection.executemany(
        "UPDATE changes SET edit_id = ? WHERE step = ? AND place = ?",
        [(carrier, step_id, place) for (place,), carrier in zip(places, carriers, strict=True)],
    )


def split(connection: sqlite3.Connection, step_id: str, numbers: Sequence[int], new_id: str) -> None:
    """Make a step of its own of some changes of a step, given by their numbers in it."""
    connection.execute(
        "INSERT INTO steps (id, made, workflow_id) SELECT ?, made, workflow_id FROM steps WHERE id = ?",
        (new_id, step_id),
    )
    places = connection.execute("SELECT place FROM changes WHERE step = ? ORDER BY place", (step_id,)).fetchall()
    connection.executemany(
        "UPDATE changes SET step = ? WHERE step = ? AND place = ?",
        [(new_id, step_id, *places[number]) for number in numbers],
    )


def forget(connection: sqlite3.Connection, step_id: str) -> None:
    """Let go of a step that can't be undone."""
    connection.execute("DELETE FROM changes WHERE step = ?", (step_id,))
    connection.execute("DELETE FROM steps WHERE id = ?", (step_id,))


def let_go(connection: sqlite3.Connection, edit_ids: Sequence[str]) -> None:
    """Forget the changes of edits that were discarded. Only their own steps are looked at."""
    ids = [(edit_id,) for edit_id in edit_ids]
    steps = {step for one in ids for step in connection.execute("SELECT step FROM changes WHERE edit_id = ?", one)}
    connection.executemany("DELETE FROM changes WHERE edit_id = ?", ids)
    gone = "DELETE FROM steps WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM changes WHERE step = ?1)"
    connection.executemany(gone, sorted(steps))


def carry_on(connection: sqlite3.Connection, edit_ids: Mapping[str, str]) -> None:
    """Note that other edits of the outbox carry changes out from now on, by the ids of those before."""
    pairs = [(new, old) for old, new in edit_ids.items()]
    connection.executemany("UPDATE changes SET edit_id = ? WHERE edit_id = ?", pairs)


def note_carried_out(connection: sqlite3.Connection, edit_id: str) -> None:
    """Note that the server has carried out, for good, the changes of an edit."""
    connection.execute("UPDATE changes SET carried_out = 1 WHERE edit_id = ?", (edit_id,))


def note_restore_data(connection: sqlite3.Connection, edit_id: str, restore_data: RestoreData) -> None:
    """Keep what is needed to undo the change that an edit carries out, beside the attachment that it is about."""
    attachment = restore_data.attachment
    _note(connection, edit_id, lambda before: replace(restore_data, attachment=attachment or before.attachment))


def note_unsent(connection: sqlite3.Connection, step_id: str, number: int, unsent: tuple[Unsent, ...]) -> None:
    """Keep what left the outbox unsent with the task that a change, given by its number in its step, has taken away."""
    query = "SELECT place, kept FROM changes WHERE step = ? ORDER BY place LIMIT 1 OFFSET ?"
    place, data = connection.execute(query, (step_id, number)).fetchone()
    with suppress(ValueError):  # a change that can't be read can't be undone, either
        noted = restore_data_to_json(replace(restore_data_from_json(data), unsent=unsent))
        connection.execute("UPDATE changes SET kept = ? WHERE step = ? AND place = ?", (noted, step_id, place))


def note_attachment(connection: sqlite3.Connection, edit_id: str, attachment: Attachment) -> None:
    """Note what the server has made of the file that an edit has added.

    A file that was put back is another attachment than the one before. Older steps about that one are about this one
    from now on, or undoing them would take away what is not there any more.
    """
    query = "SELECT workflow_id, task_key, kind, body, kept FROM changes WHERE edit_id = ?"
    carried = connection.execute(query, (edit_id,)).fetchall()
    _note(connection, edit_id, lambda before: replace(before, attachment=attachment))
    for workflow_id, key, kind, body, data in carried:
        for before in _attachments(workflow_id, key, kind, body, data):
            _follow_attachment(connection, (workflow_id, key, edit_id), before, attachment)


def _attachment(workflow_id: str, key: str, kind: str, body: bytes, data: bytes | None) -> Attachment | None:
    """The attachment that a change has added or removed, as it was known last; None where it can't be read."""
    with suppress(ValueError):
        edit = edit_from_json(kind, workflow_id, TaskKey(key), body)
        restore_data = restore_data_from_json(data)
        return restore_data.attachment or (edit.attachment if isinstance(edit, DetachFile) else None)
    return None


def _attachments(workflow_id: str, key: str, kind: str, body: bytes, data: bytes | None) -> list[Attachment]:
    """All attachments in whose place a file comes that was put back."""
    before = _attachment(workflow_id, key, kind, body, data)
    if before is None:
        return []
    edit = edit_from_json(kind, workflow_id, TaskKey(key), body)
    replaced = edit.replaces if isinstance(edit, AttachFile) else None
    return [before] if replaced is None else [before, replaced]


def _follow_attachment(
    connection: sqlite3.Connection, where: tuple[str, str, str], before: Attachment, now: Attachment
) -> None:
    rows = connection.execute(
        "SELECT step, place, workflow_id, task_key, kind, body, kept FROM changes"
        " WHERE workflow_id = ? AND task_key = ? AND edit_id IS NOT ? AND kind IN ('attach', 'detach')",
        where,
    ).fetchall()
    for step_id, place, workflow_id, key, kind, body, data in rows:
        known = _attachment(workflow_id, key, kind, body, data)
        if known is not None and known.blob_id == before.blob_id:
            restore_data = restore_data_from_json(data)
            noted = restore_data_to_json(replace(restore_data, attachment=now))
            connection.execute("UPDATE changes SET kept = ? WHERE step = ? AND place = ?", (noted, step_id, place))


def files_added(connection: sqlite3.Connection, workflow_id: str, task: TaskKey) -> dict[str, datetime]:
    """When attachments of a task were added here, in UTC, by blob id; as far as the history has it, which forgets.

    A rename adds the bytes of a file again. It counts as the addition before: somebody else may have added the file.
    """
    rows = connection.execute(
        "SELECT made, body, kept FROM changes JOIN steps ON steps.id = changes.step"
        " WHERE changes.workflow_id = ? AND task_key = ? AND kind = 'attach' AND NOT undone ORDER BY number",
        (workflow_id, task),
    )
    found: dict[str, datetime] = {}
    for made, body, data in rows:
        with suppress(ValueError):
            edit = edit_from_json("attach", workflow_id, task, body)
            attachment = restore_data_from_json(data).attachment
            if attachment is None or not isinstance(edit, AttachFile):
                continue
            if edit.replaces is None:
                found[attachment.blob_id] = datetime.fromisoformat(made)
            elif edit.replaces.blob_id in found:
                found[attachment.blob_id] = found[edit.replaces.blob_id]
    return found


def note_item(connection: sqlite3.Connection, edit_id: str, item: str) -> None:
    """Note the id that the server has given the checklist item that an edit has added."""
    _note(connection, edit_id, lambda before: replace(before, item=item))


def note_holder(connection: sqlite3.Connection, edit_id: str, other: LinkedTask, holder: Holder | None) -> None:
    """Note from which task an edit takes the one that it links.

    Args:
        connection: the store's.
        edit_id: the edit. It may carry out several changes, and replace what an older one of them had asked for.
        other: the task that is linked.
        holder: the one that it is taken from, None for none.
    """
    rows = connection.execute(
        "SELECT step, place, workflow_id, task_key, kind, body, kept FROM changes WHERE edit_id = ? AND kind = 'link'",
        (edit_id,),
    ).fetchall()
    for step_id, place, workflow_id, key, kind, body, data in rows:
        with suppress(ValueError):
            edit, restore_data = edit_from_json(kind, workflow_id, TaskKey(key), body), restore_data_from_json(data)
            if isinstance(edit, LinkTask) and is_it(edit.other, other, edit.id_field) and restore_data.holder != holder:
                noted = restore_data_to_json(replace(restore_data, holder=holder))
                connection.execute("UPDATE changes SET kept = ? WHERE step = ? AND place = ?", (noted, step_id, place))


def _note(connection: sqlite3.Connection, edit_id: str, more: Callable[[RestoreData], RestoreData]) -> None:
    rows = connection.execute("SELECT step, place, kept FROM changes WHERE edit_id = ?", (edit_id,)).fetchall()
    for step_id, place, data in rows:
        with suppress(ValueError):
            noted = restore_data_to_json(more(restore_data_from_json(data)))
            connection.execute("UPDATE changes SET kept = ? WHERE step = ? AND place = ?", (noted, step_id, place))


def names_file(connection: sqlite3.Connection, file_id: str) -> bool:
    """True when a staged file is kept to undo something."""
    found = connection.execute(
        f"SELECT 1 FROM changes WHERE kind IN {_KEEPING_FILES}"
        " AND (instr(body, CAST(? AS BLOB)) OR instr(kept, CAST(? AS BLOB))) LIMIT 1",
        (file_id, file_id),
    ).fetchone()
    return found is not None


def forget_old(connection: sqlite3.Connection) -> list[str]:
    """Let go of the oldest steps: of those beyond a number, of their changes too, and of those whose files would take
    too much room.

    Returns:
        The ids of the staged files that the others keep.
    """
    ranked = "SELECT id, row_number() OVER (PARTITION BY workflow_id ORDER BY number DESC) AS rank FROM steps"
    old = f"SELECT id FROM ({ranked}) WHERE rank > ?"
    connection.execute(f"DELETE FROM changes WHERE step IN ({old})", (MOST_STEPS,))
    connection.execute(f"DELETE FROM steps WHERE id IN ({old})", (MOST_STEPS,))
    kept: dict[str, int] = {}
    changes = 0
    counted = "SELECT id, (SELECT count(*) FROM changes WHERE step = id) FROM steps ORDER BY number DESC"
    for step_id, count in connection.execute(counted).fetchall():
        changes += count
        if changes > MOST_CHANGES and changes > count:
            forget(connection, step_id)
            continue
        files = {file.id: file.size for change in _with_files(connection, step_id) for file in _files(change)}
        if sum((kept | files).values()) > MOST_BYTES:
            forget(connection, step_id)
        else:
            kept |= files
    return list(kept)


def _with_files(connection: sqlite3.Connection, step_id: str) -> tuple[Change, ...]:
    """The changes of a step that may keep files; there may be thousands that do not."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM changes WHERE step = ? AND kind IN {_KEEPING_FILES}",
        (step_id,),
    ).fetchall()
    return _read(rows) or ()


def _files(change: Change) -> list[StagedFile]:
    edits = (change.edit, *(one.edit for one in change.restore_data.unsent))
    own = [edit.file for edit in edits if isinstance(edit, AttachFile)]
    return [*own, *(file for _, file in change.restore_data.files)]


def _step(connection: sqlite3.Connection, query: str, parameter: str) -> UndoStep | None:
    row = connection.execute(query, (parameter,)).fetchone()
    changes = _changes(connection, row[0]) if row is not None else None
    return UndoStep(row[0], changes, bool(row[1])) if changes else None


def _summary(connection: sqlite3.Connection, query: str, parameter: str) -> StepSummary | None:
    row = connection.execute(query, (parameter,)).fetchone()
    first = _changes(connection, row[0], "LIMIT 1") if row is not None else None
    if not first:
        return None
    count, kinds, carried_out = connection.execute(
        "SELECT count(*), count(DISTINCT kind), sum(carried_out) FROM changes WHERE step = ?", (row[0],)
    ).fetchone()
    (fields,) = connection.execute(  # "" beside them: of a text that can't be read, and where an edit has no field
        "SELECT count(DISTINCT coalesce(iif(json_valid(CAST(body AS TEXT)),"
        " json_extract(CAST(body AS TEXT), '$.field'), ''), '')) FROM changes WHERE step = ?",
        (row[0],),
    ).fetchone()
    return StepSummary(row[0], first[0], count, kinds == 1, fields == 1, carried_out)


def _changes(connection: sqlite3.Connection, step_id: str, limit: str = "") -> tuple[Change, ...] | None:
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM changes WHERE step = ? ORDER BY place {limit}",
        (step_id,),
    ).fetchall()
    return _read(rows)


def _read(rows: Sequence[_Row]) -> tuple[Change, ...] | None:
    try:
        return tuple(
            Change(
                edit_from_json(kind, workflow_id, TaskKey(key), body),
                title,
                edit_id,
                restore_data_from_json(data),
                identity_from_json(identity),
                bool(carried_out),
            )
            for workflow_id, key, title, kind, body, edit_id, data, identity, carried_out in with_rests(rows)
        )
    except ValueError:
        return None
