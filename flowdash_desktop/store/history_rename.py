"""What was done, and can be undone, follows tasks to the names that they have since."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from urllib.parse import quote

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.edits import CreateTask, Edit, is_new_task_key, leading_to
from flowdash_desktop.domain.history import Holder, RestoreData, Unsent
from flowdash_desktop.domain.identity import is_another
from flowdash_desktop.domain.link_edits import LINK_EDITS, followed, followed_links
from flowdash_desktop.domain.schema import TASK_URL
from flowdash_desktop.domain.tasks import LinkedTask, Task, TaskKey
from flowdash_desktop.store.gil_yield import with_rests
from flowdash_desktop.wire.edits import (
    edit_from_json,
    edit_to_json,
    identity_from_json,
    identity_to_json,
    restore_data_from_json,
    restore_data_to_json,
)


def follow(connection: sqlite3.Connection, following: Following) -> None:
    """Follow a task to the name that the server gave it; what was done to another task of the old name stays there."""
    rows = connection.execute(
        "SELECT step, place, about FROM changes WHERE workflow_id = ? AND task_key = ?",
        (following.workflow_id, following.old),
    ).fetchall()
    for step_id, place, data in rows:
        identity = identity_from_json(data)
        if not is_another(identity, following.before):
            connection.execute(
                "UPDATE changes SET task_key = ?, about = ? WHERE step = ? AND place = ?",
                (following.new, identity_to_json(following.now), step_id, place),
            )
    _follow_holder(connection, following)
    _follow_unsent(connection, following)


def _follow_unsent(connection: sqlite3.Connection, following: Following) -> None:
    """The same of what waited with a new task that was deleted unsent: the task may be the one at the other end."""
    rows = connection.execute(
        "SELECT step, place, kept FROM changes WHERE kind IN ('create', 'delete')"
        " AND instr(kept, CAST('\"unsent\"' AS BLOB)) AND instr(kept, CAST(? AS BLOB))",
        (following.workflow_id,),
    ).fetchall()
    for step_id, place, data in rows:
        with suppress(ValueError):
            restore_data = restore_data_from_json(data)
            unsent = tuple(_followed(one, following) for one in restore_data.unsent)
            if unsent != restore_data.unsent:
                noted = restore_data_to_json(replace(restore_data, unsent=unsent))
                connection.execute("UPDATE changes SET kept = ? WHERE step = ? AND place = ?", (noted, step_id, place))


def _followed(one: Unsent, following: Following) -> Unsent:
    edit = _linked_to_numbered(one.edit, following)
    is_of_it = (edit.workflow_id, edit.task) == (following.workflow_id, following.old)
    if is_of_it and not is_another(one.identity, following.before):
        return replace(one, edit=replace(edit, task=following.new), identity=following.now)
    return replace(one, edit=edit)


def _linked_to_numbered(edit: Edit, following: Following) -> Edit:
    """A change of a link to a new task under the unique ID that the server has given it."""
    if not isinstance(edit, LINK_EDITS) or not is_new_task_key(following.old):
        return edit
    if edit.leads_to != following.workflow_id:
        return edit
    page = following.now.page if following.now is not None else None
    return followed(edit, following.old, "", Task(following.new, str(following.new), {}, page))


def _follow_holder(connection: sqlite3.Connection, following: Following) -> None:
    """The same of a task from which another was taken, and that it goes back to."""
    rows = connection.execute(
        "SELECT step, place, kept FROM changes WHERE workflow_id = ? AND kind = 'link'"
        " AND instr(kept, CAST('\"holder\"' AS BLOB))",
        (following.workflow_id,),
    ).fetchall()
    for step_id, place, data in rows:
        with suppress(ValueError):
            restore_data = restore_data_from_json(data)
            holder = restore_data.holder
            if holder is None or holder.key != following.old or is_another(holder.identity, following.before):
                continue
            page = following.now.page if following.now is not None else ""
            fields = {**holder.task.fields, holder.id_field: following.new, **({TASK_URL: page} if page else {})}
            now = Holder(following.new, LinkedTask(fields), holder.id_field)
            connection.execute(
                "UPDATE changes SET kept = ? WHERE step = ? AND place = ?",
                (restore_data_to_json(replace(restore_data, holder=now)), step_id, place),
            )


def follow_links(connection: sqlite3.Connection, creation: CreateTask, page: str, task: Task, id_field: str) -> None:
    """Have links to a task that was created again lead to the new one, in what was done and in what is kept.

    Args:
        connection: the store's.
        creation: what it was created by.
        page: the last part of the address that it had, ``""`` where that is not known: then only changes of links tell
            which task they are to, by its unique ID.
        task: the new one.
        id_field: the name of its unique ID field.
    """
    known = page or str(creation.task)
    if quote(known, safe=":") != known:
        known = ""  # it may be written in another way
    kinds = "('link', 'unlink', 'create', 'delete')" if page else "('link', 'unlink')"
    rows = connection.execute(
        f"SELECT step, place, workflow_id, task_key, kind, body, kept FROM changes WHERE kind IN {kinds}"
        " AND (instr(body, CAST(? AS BLOB)) OR instr(kept, CAST(? AS BLOB)))",
        (known, known),
    ).fetchall()
    for step_id, number, workflow_id, key, kind, body, data in with_rests(rows):
        with suppress(ValueError):
            before = edit_from_json(kind, workflow_id, TaskKey(key), body)
            edit = leading_to(before, creation, page, task, id_field)
            had = restore_data_from_json(data) if data is not None else None
            now = _leading_to(had, creation, page, task, id_field) if had is not None else None
            if (edit, now) != (before, had):
                kept = restore_data_to_json(now) if now is not None else None
                connection.execute(
                    "UPDATE changes SET body = ?, kept = ? WHERE step = ? AND place = ?",
                    (edit_to_json(edit), kept, step_id, number),
                )


def _leading_to(had: RestoreData, creation: CreateTask, page: str, task: Task, id_field: str) -> RestoreData:
    """What is kept, with its links to a task that was created again; for the arguments see ``follow_links``."""
    unsent = tuple(replace(one, edit=leading_to(one.edit, creation, page, task, id_field)) for one in had.unsent)
    return replace(had, links=followed_links(had.links, id_field, page, task), unsent=unsent)
