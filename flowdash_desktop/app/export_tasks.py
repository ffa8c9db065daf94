"""``export-tasks``: the tasks of one workflow into a file, without the window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.app.workflow_client import RefusedError, chosen_workflow, client_of, run_in_words

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.domain.schema import WorkflowSchema
    from flowdash_desktop.domain.tasks import Task
    from flowdash_desktop.spreadsheet.cells import CellMaker
    from flowdash_desktop.spreadsheet.check_out_rows import CheckOutRows
    from flowdash_desktop.spreadsheet.job import Cell, Written


def run(options: argparse.Namespace) -> int:
    """Write the file, and give the exit status: 0, or 2 when there is none."""
    return run_in_words("export-tasks", _export(options))


async def _export(options: argparse.Namespace) -> int:
    """Write the file, and say what is in it.

    Raises:
        RefusedError: there is no file.
        CodedError: the server does not give the tasks, or the local workspace does not start.
    """
    from flowdash_desktop.app.bootstrap import serve_command
    from flowdash_desktop.session.concurrency.daemon_threads import in_thread
    from flowdash_desktop.spreadsheet.cells import CellMaker
    from flowdash_desktop.spreadsheet.client import FileExport
    from flowdash_desktop.spreadsheet.job import CsvOptions, ExportJob, FileKind
    from flowdash_desktop.ui.clock import system_zone  # Qt alone knows a name that other machines know, too

    path = _target(options)
    kind = FileKind(path.suffix[1:].lower())
    async with client_of(options) as client:
        schema = await client.schema(chosen_workflow(await client.workflows(), options.workflow))
        make: Callable[[Sequence[Task]], list[list[Cell]]]
        if options.check_out:
            check_out = await _check_out(client, schema, options)
            job, make = check_out.job(path), check_out.rows
        else:
            maker = CellMaker(schema, kind, system_zone())
            columns = [maker.column(field) for field in schema.columns]
            job = ExportJob(str(path), kind, schema.workflow.name, columns, CsvOptions(options.delimiter))
            make = partial(_rows, maker, schema)
        export = FileExport(serve_command(), job)
        try:
            async for tasks in client.tasks(schema, active=options.active):
                rows = make(tasks)
                await in_thread(lambda rows=rows: export.add(rows), "export rows")  # type: ignore[misc]  # a lambda with a default
            ended = await in_thread(export.finish, "finish export")
        except BaseException:
            export.cancel()
            export.wait()
            raise
    print(_said(ended, path))
    return 0


async def _check_out(client: FlowdashClient, schema: WorkflowSchema, options: argparse.Namespace) -> CheckOutRows:
    """What writes a file that can come back.

    Raises:
        RefusedError: the tasks of the workflow can't be changed.
    """
    from flowdash_desktop.app.workflow_client import workspace_id
    from flowdash_desktop.spreadsheet.check_out_rows import CheckOutRows, Origin
    from flowdash_desktop.ui.clock import system_zone

    if schema.unique_id_field is None:
        raise RefusedError(f"the tasks of {schema.workflow.name} have no unique ID, so they can't be changed")
    return CheckOutRows(schema, schema.columns, system_zone(), Origin(await workspace_id(client), options.server or ""))


def _rows(maker: CellMaker, schema: WorkflowSchema, tasks: Sequence[Task]) -> list[list[Cell]]:
    """The rows of an ordinary export."""
    return maker.rows(schema.columns, [task.values for task in tasks])


def _said(ended: Written, path: Path) -> str:
    """What is in the file.

    Raises:
        RefusedError: there is none.
    """
    if ended.fault is not None:
        from flowdash_desktop.ui.presenters.texts.export_texts import ExportTexts  # the only place with words for it

        raise RefusedError(ExportTexts.failed(ended, path))
    words = f"Exported {ended.rows:,} {'task' if ended.rows == 1 else 'tasks'} to {path}."
    return f"{words} {ended.cut:,} texts are cut, as a cell holds 32,767 characters." if ended.cut else words


def _target(options: argparse.Namespace) -> Path:
    """The file to write.

    Raises:
        RefusedError: its ending says no kind of file, or it is there already.
    """
    from flowdash_desktop.spreadsheet.job import FileKind

    path: Path = options.file.absolute()
    if path.suffix[1:].lower() not in {kind.value for kind in FileKind}:
        raise RefusedError(f"{path.name} must end with .xlsx, .csv or .json")
    if options.check_out and path.suffix.lower() != ".xlsx":
        raise RefusedError(f"{path.name} must end with .xlsx to be checked out")
    if path.exists() and not options.overwrite:
        raise RefusedError(f"{path} is there already; --overwrite replaces it")
    return path
