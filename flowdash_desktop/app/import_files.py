"""The files that the rows of ``import`` name: taken from one folder that the command line names, or fetched."""

from __future__ import annotations

import argparse
import mimetypes
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from flowdash_desktop.api import FlowdashClient, NewFile, RemoteFile
from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE
from flowdash_desktop.domain.importing.columns import ColumnUse, cell_at
from flowdash_desktop.domain.importing.files import FilesToFind, KnownFile, NamedFile, names_to_find
from flowdash_desktop.domain.importing.plan import PlannedRow, files_to_add
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment, TaskKey, Value
from flowdash_desktop.session.attachments.named_files import FilesFrom, find_files
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.spreadsheet.import_table import FileTable
from flowdash_desktop.ui.importing.file_texts import added_text  # the only place with words for it


def allowed_uses(
    uses: Sequence[ColumnUse], table: FileTable, schema: WorkflowSchema, options: argparse.Namespace
) -> Sequence[ColumnUse]:
    """The uses; without an option that allows files, columns of files are left out, which is said of filled ones."""
    if options.files_from is not None or options.fetch_addresses:
        return uses
    columns = [place for place, use in enumerate(uses) if _is_of_files(use, schema)]
    _say_left_out([str(uses[place].field) for place in columns if _is_filled(place, table)])
    return [replace(use, field=None) if place in columns else use for place, use in enumerate(uses)]


def _is_filled(place: int, table: FileTable) -> bool:
    return any(cell_at(cells, place) for _, cells in table.rows)


def _say_left_out(fields: Sequence[str]) -> None:
    if fields:
        words = f"{', '.join(fields)}: left out; --files-from and --fetch-addresses bring files in"
        print(words, file=sys.stderr)


async def files_to_find(
    client: FlowdashClient,
    table: FileTable,
    uses: Sequence[ColumnUse],
    schema: WorkflowSchema,
    tasks: Iterable[tuple[TaskKey, Mapping[str, Value]]],
    options: argparse.Namespace,
) -> FilesToFind:
    """The files that the rows name, as they are found, and those of the tasks.

    Raises:
        FlowdashError: the server can't be asked how large a file may be.
    """
    places = [place for place, use in enumerate(uses) if _is_of_files(use, schema)]
    if not places:
        return FilesToFind()
    folder: Path | None = options.files_from.absolute() if options.files_from is not None else None
    most = (await client.workspace()).max_file_bytes
    wanted = FilesFrom(folder, takes_addresses=options.fetch_addresses, most_bytes=most)
    names = names_to_find(cell_at(cells, place) for _, cells in table.rows for place in places)
    found = await in_thread(lambda: find_files(names, wanted), "look for files")
    values = dict(tasks)
    return FilesToFind(found, lambda key, name: [KnownFile(one.filename) for one in _attached(values, key, name)])


def say_files(rows: Iterable[PlannedRow]) -> None:
    """Say how many files are added, how large they are, and which hosts the server asks."""
    files = [file for _, _, file in files_to_add(rows)]
    if files:
        print(added_text(files))


def changed_files(row: PlannedRow, files: Mapping[str, Sequence[Attachment]]) -> list[str]:
    """The fields to which others have added or removed files since the rows were planned."""
    fields = dict.fromkeys(name for _, name, _ in files_to_add([row]))
    return [name for name in fields if sorted(one.filename for one in files[name]) != sorted(row.files[name].there)]


def new_files(row: PlannedRow) -> dict[str, list[NewFile | RemoteFile]]:
    """By field name, the files that a row adds."""
    made: dict[str, list[NewFile | RemoteFile]] = {}
    for _, name, file in files_to_add([row]):
        made.setdefault(name, []).append(_new_file(file))
    return made


def _new_file(file: NamedFile) -> NewFile | RemoteFile:
    if file.address:
        return RemoteFile(file.address, file.name)
    return NewFile(Path(file.path), file.name, mimetypes.guess_type(file.name)[0] or DEFAULT_CONTENT_TYPE)


def _is_of_files(use: ColumnUse, schema: WorkflowSchema) -> bool:
    known = schema.field_by_name.get(use.field or "")
    return known is not None and known.kind is FieldKind.FILE


def _attached(values: Mapping[TaskKey, Mapping[str, Value]], key: TaskKey, name: str) -> list[Attachment]:
    value = values[key].get(name)
    return [one for one in value if isinstance(one, Attachment)] if isinstance(value, tuple) else []
