"""``copy-workspace``: a whole workspace from any Flowdash server into a new local one, through the API alone.

Called again it goes on: what has arrived is not asked for again.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.app.authority import OddAuthorityError, ca_file_of
from flowdash_desktop.app.options import KEY_VARIABLE

if TYPE_CHECKING:
    from flowdash_desktop.wire.workspace_jobs import Copied, Progress

CHANGED, REFUSED, ENDED = 1, 2, 130


def run(options: argparse.Namespace) -> int:
    """Copy, and give the exit status: 0, 1 with something that is not as it was, 2 when there is no copy (yet)."""
    if options.supervised:
        return _run_supervised(options)
    from flowdash_desktop.server.command.copying import RefusedError, finish, work_folder
    from flowdash_desktop.wire.workspace_copy import REPORT

    try:
        key = os.environ.get(KEY_VARIABLE, "")
        if not key:
            raise RefusedError(f"--server needs the API key in the environment variable {KEY_VARIABLE}")
        if options.into is None:
            raise RefusedError("--into says the data folder of the copy")
        made, folder = work_folder(options.into.expanduser().absolute())
        copied = _copy(options, made, key, _Printed())
        finish(made, folder)
    except RefusedError as error:
        print(f"flowdash-desktop copy-workspace: {error}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("What has arrived stays; the same command goes on.", file=sys.stderr)
        return ENDED
    counts = f"{copied.workflows:,} workflows, {copied.tasks:,} tasks, {copied.files:,} files"
    print(f"Copied {copied.workspace} to {options.into}: {counts}")
    print(f"What is not in it is said in {folder / REPORT}")
    return CHANGED if copied.left_out else 0


def _run_supervised(options: argparse.Namespace) -> int:
    from flowdash_desktop.server.command.copying import first_line, say_now_and_then, supervise

    key = first_line()
    return supervise(lambda: _copy(options, options.workspace_folder, key, say_now_and_then()))


def _copy(options: argparse.Namespace, folder: Path, key: str, progress: Callable[[Progress], None]) -> Copied:
    """Read what is missing into a folder, and make the workspace there.

    Raises:
        RefusedError: there is no copy (yet); what has arrived stays.
    """
    from flowdash_desktop.server.command.copying import copy_into

    return copy_into(folder, partial(_read, options, folder, key, progress), progress)


def _read(options: argparse.Namespace, folder: Path, key: str, progress: Callable[[Progress], None]) -> None:
    from flowdash_desktop.api.errors import FlowdashError, NetworkError
    from flowdash_desktop.server.command.copying import refused
    from flowdash_desktop.session.connection.error_policy import needs_key
    from flowdash_desktop.session.workspace_copy.reader import OtherCopyError
    from flowdash_desktop.wire.workspace_jobs import JobFault, fault_of

    try:
        asyncio.run(_read_all(options, folder, key, progress))
    except OtherCopyError as error:
        words = f"{folder} can't be used: a copy of {error.name} from {error.server} is begun there"
        if error.is_other_key:
            words = (
                f"{words} with another API key, and the server does not say to which workspace a key leads. "
                "Go on with the same key, or copy into another folder"
            )
        raise refused(JobFault.OTHER_WORKSPACE, words) from error
    except OSError as error:
        raise refused(fault_of(error), f"{folder} can't be written: {error.strerror or error}") from error
    except FlowdashError as error:
        fault = JobFault.FAILED
        if needs_key(error):
            fault = JobFault.KEY_REFUSED
        elif isinstance(error, NetworkError) or error.transient:
            fault = JobFault.NO_ANSWER
        words = error.detail or str(error)
        raise refused(fault, f"{options.server}: {words}. What has arrived stays; copying again goes on") from error


async def _read_all(options: argparse.Namespace, folder: Path, key: str, progress: Callable[[Progress], None]) -> None:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.session.workspace_copy.arrived import ArrivedFolder
    from flowdash_desktop.session.workspace_copy.pace import Pace
    from flowdash_desktop.session.workspace_copy.reader import WorkspaceReader
    from flowdash_desktop.wire.workspace_copy import key_mark

    arrived = ArrivedFolder(folder)
    arrived.prepare()
    async with FlowdashClient(options.server, key, ca_file=_authority(options)) as client:
        mark = key_mark(client.base_url, key)
        await WorkspaceReader(client, arrived, Pace(options.patience), progress, mark).read()


def _authority(options: argparse.Namespace) -> Path | None:
    """The file of ``--ca-file``.

    Raises:
        RefusedError: it can't be used.
    """
    from flowdash_desktop.server.command.copying import refused
    from flowdash_desktop.wire.workspace_jobs import JobFault

    try:
        return ca_file_of(options)
    except OddAuthorityError as error:
        raise refused(JobFault.FAILED, str(error)) from error


class _Printed:
    """Says on the standard error what is being read."""

    def __init__(self) -> None:
        self._said: object = None

    def __call__(self, progress: Progress) -> None:
        if progress.part is not None and progress.part is not self._said:
            self._said = progress.part
            total = f" ({progress.total:,})" if progress.total else ""
            print(f"{progress.part.value}{total}…", file=sys.stderr)
