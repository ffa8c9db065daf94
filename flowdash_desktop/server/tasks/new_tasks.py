"""Many plain new tasks in one write: what is looked up, and each statement, once for all of them.

A plain one needs nothing of the others: it brings no files and no links, and nothing is wrong with it. All else, and
all of them where one is refused after all, is written one by one, as ``writes`` does it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.server.catalog import Catalog, WorkflowEntry
from flowdash_desktop.server.tasks.autoincrement import keep_ahead, next_unique_ids
from flowdash_desktop.server.tasks.files import Attachments
from flowdash_desktop.server.tasks.records import add_tasks
from flowdash_desktop.server.tasks.task_json import TaskWriter, existing_ids
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.server.tasks.writes import TaskWrite, Written, new_columns, new_document


class AloneError(Exception):
    """One of the tasks is there already, is refused, or depends on another: each is to be written alone."""


def is_plain(write: TaskWrite) -> bool:
    """Whether a write can do nothing but make a task, or be refused."""
    body = write.body
    is_open = write.unique_id is not None or write.if_match is not None or write.expected
    brings = write.files or body.files or body.links or body.repeated
    return write.may_create and not (is_open or brings or body.problems)


def create_tasks(
    connection: Connection, catalog: Catalog, writes: Sequence[TaskWrite], writer: TaskWriter
) -> list[Written]:
    """Create tasks of one workflow, in their order. Call it behind a savepoint: what it raises undoes everything.

    Args:
        connection: the writer's.
        catalog: as it is now.
        writes: plain ones of one workflow and origin, at least one.
        writer: writes the answers.

    Raises:
        AloneError: nothing is known of any of them but that they can't be made together.
    """
    entry = writes[0].entry
    current = catalog.workflows.get(entry.id)
    if current is None or not current.is_like(entry):
        raise AloneError
    attachments, moment = Attachments(connection, None), now_text()
    many = []
    for write, values in zip(writes, _with_ids(connection, writes), strict=True):
        document = new_document(attachments, values, write)
        if write.body.problems:
            write.body.problems.clear()  # it is looked at again, perhaps for a task that is there by then
            raise AloneError
        many.append(new_columns(entry, values, document, moment))
    made = add_tasks(connection, entry, many, writes[0].origin, moment)
    return [Written(201, *writer.text_without_links(row)) for row in made]


def _with_ids(connection: Connection, writes: Sequence[TaskWrite]) -> list[Mapping[str, Value]]:
    """The values of each, with the next unique IDs where the workflow numbers its tasks and none is given."""
    entry = writes[0].entry
    bodies: list[Mapping[str, Value]] = [write.body.values for write in writes]
    id_field = entry.schema.unique_id_field
    if id_field is None:
        return bodies
    given = [one for body in bodies if isinstance(one := body.get(id_field.name), str)]
    if len({*given}) < len(given) or existing_ids(connection, entry, given):
        raise AloneError
    return _numbered(connection, entry, id_field, given, bodies) if id_field.autoincrement else bodies


def _numbered(
    connection: Connection,
    entry: WorkflowEntry,
    id_field: Field,
    given: Sequence[str],
    bodies: Sequence[Mapping[str, Value]],
) -> list[Mapping[str, Value]]:
    """The values with the numbers that the workflow counts up; ``given`` are the unique IDs that come with them."""
    if not given:
        numbers = next_unique_ids(connection, entry, len(bodies))
        return [{**body, id_field.name: number} for body, number in zip(bodies, numbers, strict=True)]
    if len(given) < len(bodies):
        raise AloneError  # which number is next depends on the one that is given before
    keep_ahead(connection, entry, given)
    return [*bodies]
