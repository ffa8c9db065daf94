"""``import``: the rows of a file into the tasks of one workflow, without the window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from flowdash_desktop.app.workflow_client import RefusedError, chosen_workflow, client_of, run_in_words

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.app.check_in import CheckInFile
    from flowdash_desktop.domain.importing.columns import ColumnUse
    from flowdash_desktop.domain.importing.plan import PlannedRow
    from flowdash_desktop.domain.schema import WorkflowSchema
    from flowdash_desktop.domain.tasks import TaskKey, Value
    from flowdash_desktop.spreadsheet.import_table import FileTable

NOT_ALL = 1
"""The exit status when some rows were refused."""


def run(options: argparse.Namespace) -> int:
    """Import the file, and give the exit status: 0, 1 when rows were refused, 2 when nothing was done."""
    return run_in_words("import", _import(options))


async def _import(options: argparse.Namespace) -> int:
    """Read the file, plan its rows, say what they would do, and do it unless it is only tried.

    Raises:
        RefusedError: nothing was done.
        CodedError: the file or the tasks can't be read; nothing was done.
    """
    from flowdash_desktop.app.bootstrap import serve_command
    from flowdash_desktop.app.check_in import check_in_file
    from flowdash_desktop.app.import_files import say_files
    from flowdash_desktop.domain.importing.plan import RowKind, counted
    from flowdash_desktop.session.concurrency.daemon_threads import in_thread
    from flowdash_desktop.spreadsheet.import_table import ReadOptions, TableReader

    path = options.file.absolute()
    reader = TableReader(serve_command(), path, ReadOptions(options.sheet, options.delimiter))
    table = await in_thread(reader.read, "read table")
    file = await check_in_file(path, table, options)
    async with client_of(options) as client:
        schema = await client.schema(chosen_workflow(await client.workflows(), options.workflow or file.workflow))
        rows = await _planned(client, schema, file, options)
        file.say_notes()
        _say_refused(rows)
        counts = counted(rows)
        kinds = [kind for kind in RowKind if kind is not RowKind.CONFLICT or counts.get(kind)]
        print(", ".join(f"{counts.get(kind, 0):,} {kind.value}" for kind in kinds))
        say_files(rows)
        failed = 0 if options.dry_run else await _carry_out(client, schema, rows, file)
    return NOT_ALL if failed or not all(map(_is_clear, rows)) else 0


def _is_clear(row: PlannedRow) -> bool:
    """Whether nothing of a row is refused or waits for a decision."""
    return not row.has_refusal and not row.conflicts


async def _planned(
    client: FlowdashClient, schema: WorkflowSchema, file: CheckInFile, options: argparse.Namespace
) -> list[PlannedRow]:
    """The rows of the file against the tasks that the server has.

    Raises:
        RefusedError: the file is not for this workflow.
        FlowdashError: the tasks can't be read.
    """
    from flowdash_desktop.app.import_files import allowed_uses, files_to_find
    from flowdash_desktop.domain.importing.plan import ImportOptions

    await file.meet(client, schema, options)
    uses = file.uses(schema) or _uses(file.table, schema, options.key)
    uses = allowed_uses(uses, file.table, schema, options)
    tasks: list[tuple[TaskKey, Mapping[str, Value]]] = []
    async for part in client.tasks(schema):
        tasks += [(task.key, task.values) for task in part]
    asked = ImportOptions(clears_blanks=options.clear_blanks, creates_tasks=not options.no_new_tasks)
    _say_unknown_zones(uses, schema)
    files = await files_to_find(client, file.table, uses, schema, tasks, options)
    planner = file.planner(schema, uses, asked, tasks, files)
    return file.decided([*planner.plan_all(file.table.rows)], options.conflicts)


def _uses(table: FileTable, schema: WorkflowSchema, key: str | None) -> Sequence[ColumnUse]:
    """What the columns become: by their headings. Tasks are found by the unique ID, or by the field that is asked for.

    Raises:
        RefusedError: no heading is a field, or the field that is asked for is no column.
    """
    from flowdash_desktop.domain.importing.columns import of_text_file, proposed_uses

    uses = proposed_uses(table.headings, [cells for _, cells in table.rows[:200]], schema)
    uses = uses if table.facts.text is None else of_text_file(uses)
    if all(use.field is None for use in uses):
        raise RefusedError(f"no column is a field of {schema.workflow.name}: {', '.join(table.headings)}")
    if key is None:
        return uses
    if key not in [use.field for use in uses]:
        raise RefusedError(f"no column is the field {key}")
    return [replace(use, finds_task=use.field == key) for use in uses]


def _say_unknown_zones(uses: Sequence[ColumnUse], schema: WorkflowSchema) -> None:
    from flowdash_desktop.domain.importing.columns import zone_columns
    from flowdash_desktop.domain.importing.zones import is_known

    for use in zone_columns(uses, schema):
        if not is_known(use.zone):
            words = f"{use.field}: the zone {use.zone} is not known here, so its moments are by this machine's clock"
            print(words, file=sys.stderr)


def _say_refused(rows: Iterable[PlannedRow]) -> None:
    for row in rows:
        if row.has_refusal:
            from flowdash_desktop.ui.importing.texts import row_text  # the only place with words for codes

            print(f"row {row.number}: {row_text(row)}".replace("\n", "; "), file=sys.stderr)


async def _carry_out(
    client: FlowdashClient, schema: WorkflowSchema, rows: Iterable[PlannedRow], file: CheckInFile
) -> int:
    """Send each row by itself, and give how many were refused; these are said."""
    from flowdash_desktop.api.errors import FlowdashError
    from flowdash_desktop.ui.error_texts import error_text

    failed = 0
    for row in rows:
        try:
            await _send(client, schema, row, file)
        except (FlowdashError, RefusedError) as error:
            failed += 1
            words = error.detail or error_text(error) if isinstance(error, FlowdashError) else str(error)
            print(f"row {row.number}: {words}", file=sys.stderr)
    return failed


async def _send(client: FlowdashClient, schema: WorkflowSchema, row: PlannedRow, file: CheckInFile) -> None:
    """Carry a row out, where it changes or makes a task.

    Raises:
        RefusedError: somebody has changed one of its values since they were read.
        FlowdashError: the server refuses it, or can't be reached.
    """
    from flowdash_desktop.app.import_files import changed_files, new_files
    from flowdash_desktop.domain.conflicts import same
    from flowdash_desktop.domain.importing.plan import RowKind
    from flowdash_desktop.domain.schema import STAGE

    values, files = {name: change.after for name, change in row.changes.items()}, new_files(row)
    if row.kind is RowKind.NEW:
        if schema.stages:
            values.setdefault(STAGE, schema.stages[0].name)
        key = file.creation_key(row)
        await client.create_task(schema, values, idempotency_key=key, new_files=files, only_new=True)
    elif row.kind is RowKind.CHANGED and row.key is not None:
        task = await client.task(schema, row.key)
        fields = schema.field_by_name
        changed = [n for n, c in row.changes.items() if not same(task.values.get(n), c.before, fields[n])]
        there = {name: task.files(name) for name in files}
        if changed := changed + changed_files(row, there):
            raise RefusedError(f"somebody has just changed {', '.join(changed)}")
        await client.update_task(schema, row.key, {**values, **there}, if_match=task.etag, new_files=files)
