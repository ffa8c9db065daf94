"""``export-tasks``: the tasks of one workflow into a file, without the window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.app.workflow_client import RefusedError, chosen_workflow, client_of, run_in_words

if TYPE_CHECKING:
    from flowdash_desktop.spreadsheet.job import Written


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
        maker = CellMaker(schema, kind, system_zone())
        columns = [maker.column(field) for field in schema.columns]
        job = ExportJob(str(path), kind, schema.workflow.name, columns, CsvOptions(options.delimiter))
        export = FileExport(serve_command(), job)
        try:
            async for tasks in client.tasks(schema, active=options.active):
                rows = maker.rows(schema.columns, [task.values for task in tasks])
                await in_thread(lambda rows=rows: export.add(rows), "export rows")  # type: ignore[misc]  # a lambda with a default
            ended = await in_thread(export.finish, "finish export")
        except BaseException:
            export.cancel()
            export.wait()
            raise
    print(_said(ended, path))
    return 0


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
    if path.exists() and not options.overwrite:
        raise RefusedError(f"{path} is there already; --overwrite replaces it")
    return path
