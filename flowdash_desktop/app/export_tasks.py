"""``export-tasks``: the tasks of one workflow into a file, without the window."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.app.options import KEY_VARIABLE

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.domain.schema import Workflow
    from flowdash_desktop.spreadsheet.job import Written

REFUSED = 2
"""The exit status when there is no file."""


class RefusedError(Exception):
    """It can't be done as asked, in words for the person."""


def run(options: argparse.Namespace) -> int:
    """Write the file, and give the exit status: 0, or 2 when there is none."""
    from flowdash_desktop.domain.errors import CodedError

    try:
        print(asyncio.run(_export(options)))
    except RefusedError as error:
        return _refused(str(error))
    except CodedError as error:
        from flowdash_desktop.ui.error_texts import error_text  # the only place with words for codes

        return _refused(error_text(error))
    except KeyboardInterrupt:
        return 130
    return 0


def _refused(words: str) -> int:
    print(f"flowdash-desktop export-tasks: {words}", file=sys.stderr)
    return REFUSED


async def _export(options: argparse.Namespace) -> str:
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

    path = _target(options)
    kind = FileKind(path.suffix[1:].lower())
    async with _client(options) as client:
        schema = await client.schema(_chosen(await client.workflows(), options.workflow))
        maker = CellMaker(schema, kind, _zone())
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
    return _said(ended, path)


def _said(ended: Written, path: Path) -> str:
    """What is in the file.

    Raises:
        RefusedError: there is none.
    """
    if ended.fault is not None:
        raise RefusedError(f"{path} was not written: {ended.reason or ended.fault.value}")
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


@asynccontextmanager
async def _client(options: argparse.Namespace) -> AsyncIterator[FlowdashClient]:
    """A client of the server that is asked: one that is named, or the local workspace's, started for this alone."""
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.app.bootstrap import serve_command
    from flowdash_desktop.app.paths import DataPaths, default_data_dir
    from flowdash_desktop.session.accounts.local_server import LocalServer

    if options.server:
        key = os.environ.get(KEY_VARIABLE, "")
        if not key:
            raise RefusedError(f"--server needs the API key in the environment variable {KEY_VARIABLE}")
        async with FlowdashClient(options.server, key) as client:
            yield client
        return
    paths = DataPaths((options.window_data_dir or default_data_dir()).expanduser().absolute())
    if not (paths.local_workspace / "workspace.db").exists():
        raise RefusedError(f"there is no local workspace in {paths.root}; the window makes one when it is first opened")
    server = LocalServer(serve_command(), paths.local_workspace, None, paths.logs / "export-tasks.log")
    try:
        endpoint = await server.start()
        async with FlowdashClient(endpoint.base_url, endpoint.api_key) as client:
            yield client
    finally:
        await server.stop()


def _chosen(workflows: tuple[Workflow, ...], asked: str | None) -> Workflow:
    """The workflow that is asked for by id or name, or the only one.

    Raises:
        RefusedError: none or several are meant.
    """
    found = [w for w in workflows if asked is None or asked == w.id] or [w for w in workflows if asked == w.name]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{w.id} ({w.name})" for w in workflows) or "there is none"
    raise RefusedError(f"name one workflow by --workflow: {names}")


def _zone() -> str:
    """What the clock of this machine calls its zone, for the headings of moments."""
    from datetime import datetime

    return datetime.now().astimezone().tzname() or ""
