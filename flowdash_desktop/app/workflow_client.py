"""What commands for the tasks of one workflow share: a client of the server that is asked, and how they end."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from flowdash_desktop.app.authority import OddAuthorityError, ca_file_of
from flowdash_desktop.app.options import KEY_VARIABLE

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.domain.schema import Workflow

REFUSED = 2
"""The exit status when nothing was done."""


class RefusedError(Exception):
    """It can't be done as asked, in words for the person."""


def run_in_words(command: str, work: Coroutine[Any, Any, int]) -> int:
    """Run a command, and give its exit status; what stands against it is said on the standard error.

    Args:
        command: its name.
        work: gives the exit status; ``RefusedError`` and coded errors of it are said.
    """
    from flowdash_desktop.domain.errors import CodedError

    try:
        return asyncio.run(work)
    except RefusedError as error:
        words = str(error)
    except CodedError as error:
        from flowdash_desktop.ui.error_texts import error_text  # the only place with words for codes

        words = error_text(error)
    except KeyboardInterrupt:
        return 130
    print(f"flowdash-desktop {command}: {words}", file=sys.stderr)
    return REFUSED


@asynccontextmanager
async def client_of(options: argparse.Namespace) -> AsyncIterator[FlowdashClient]:
    """A client of the server that is asked: one that is named, or the local workspace's, started for this alone."""
    from flowdash_desktop.api import FlowdashClient
    from flowdash_desktop.app.bootstrap import serve_command
    from flowdash_desktop.app.paths import DataPaths, default_data_dir
    from flowdash_desktop.session.accounts.local_server import LocalServer

    if options.server:
        key = os.environ.get(KEY_VARIABLE, "")
        if not key:
            raise RefusedError(f"--server needs the API key in the environment variable {KEY_VARIABLE}")
        try:
            ca_file = ca_file_of(options)
        except OddAuthorityError as error:
            raise RefusedError(str(error)) from error
        async with FlowdashClient(options.server, key, ca_file=ca_file) as client:
            yield client
        return
    paths = DataPaths((options.window_data_dir or default_data_dir()).expanduser().absolute())
    if not paths.has_workspace:
        raise RefusedError(f"there is no local workspace in {paths.root}; the window makes one when it is first opened")
    server = LocalServer(serve_command(), paths.local_workspace, None, paths.logs / "command-server.log")
    try:
        endpoint = await server.start()
        async with FlowdashClient(endpoint.base_url, endpoint.api_key) as client:
            yield client
    finally:
        await server.stop()


def chosen_workflow(workflows: tuple[Workflow, ...], asked: str | None) -> Workflow:
    """The workflow that is asked for by id or name, or the only one.

    Raises:
        RefusedError: none or several are meant.
    """
    found = [w for w in workflows if asked is None or asked == w.id] or [w for w in workflows if asked == w.name]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"{w.id} ({w.name})" for w in workflows) or "there is none"
    raise RefusedError(f"name one workflow by --workflow: {names}")


async def workspace_id(client: FlowdashClient) -> str:
    """The id of the workspace, ``""`` where the server does not tell.

    Raises:
        FlowdashError: the server can't be asked.
    """
    from flowdash_desktop.api.errors import NotAllowedError, NotFoundError

    try:
        return (await client.workspace()).id
    except (NotAllowedError, NotFoundError):
        return ""
