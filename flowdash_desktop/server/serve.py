"""``serve``: open or create the data folder, listen, say where, and end cleanly."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from filelock import FileLock, Timeout
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.app import create_app
from flowdash_desktop.server.arguments import add_arguments
from flowdash_desktop.server.http.access import is_loopback
from flowdash_desktop.server.keys import add_keys, has_keys, key_digest, new_key
from flowdash_desktop.server.listener import CannotListenError, Listener, listen
from flowdash_desktop.server.storage.blobs import BlobStore
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.migrations import NewerDataError
from flowdash_desktop.server.supervision import end_with_standard_input, first_line
from flowdash_desktop.server.uploads import Uploads
from flowdash_desktop.server.workspace import LocalWorkspace

if TYPE_CHECKING:
    from flowdash_desktop.server.outbound import AddressPolicy

__all__ = ["add_arguments", "default_data_dir", "run"]

DATABASE = "workspace.db"
"""The database in the data folder: it is there when a workspace is."""

REFUSED = 2
"""The exit status when the server can't start as asked."""

INTERRUPTED = 130
"""The exit status after Ctrl+C while the server was still starting."""


class RefusedError(Exception):
    """The server can't start as asked; the text says why, for the person who asked."""


def default_data_dir() -> Path:
    """Where the app keeps its own local workspace."""
    return platformdirs.user_data_path("flowdash-desktop", appauthor=False) / "local"


def run(args: argparse.Namespace, *, allowed_addresses: AddressPolicy | None = None) -> int:
    """Serve until a signal, and give the exit status: 0 after a clean end, 2 when the server can't start as asked.

    Args:
        args: what ``add_arguments`` has parsed.
        allowed_addresses: where a ``remoteUrl`` may lead to; None for public addresses only.
    """
    try:
        return _run(args, allowed_addresses)
    except RefusedError as error:
        print(f"flowdash-desktop serve: {error}", file=sys.stderr)  # noqa: T201 - a command line's answer
        return REFUSED
    except KeyboardInterrupt:  # Before it served, so there is nothing to end in order.
        return INTERRUPTED


def _run(args: argparse.Namespace, allowed_addresses: AddressPolicy | None) -> int:
    if not is_loopback(args.host):
        raise RefusedError(f"{args.host} is not a loopback address, and this server is for this machine only")
    run_keys = [args.api_key] if args.api_key else []
    if args.supervised:
        run_keys.append(_supervisor_key())
    folder: Path = args.data_dir or default_data_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(folder / "lock")
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RefusedError(f"another server is already using {folder}") from error
    except OSError as error:
        raise RefusedError(f"{folder} can't be used: {error.strerror or error}") from error
    with lock, _bound(args.host, args.port) as (bound, address):
        blobs, database = _open(folder, args.workspace)
        try:
            made_key = None if run_keys else _key_where_none_is(database)
            workspace = LocalWorkspace(database, blobs, Uploads(blobs, allowed_addresses))
            app = create_app(workspace, bound_host=args.host, run_keys=[key_digest(key) for key in run_keys])

            def ready() -> None:
                if made_key is not None:
                    # Beside the one line of the standard output, which programs read.
                    print(f"API key (shown only now): {made_key}", file=sys.stderr, flush=True)  # noqa: T201
                print(f"Serving {workspace.catalog.workspace.name} at {address}", flush=True)  # noqa: T201

            listener = Listener(app, ready)
            if args.supervised:
                end_with_standard_input(listener.stop)
            listener.run(bound)
            return 0
        finally:
            database.close()


@contextmanager
def _bound(host: str, port: int) -> Iterator[tuple[socket.socket, str]]:
    """The socket to serve on, and its address: taken before anything is made that would be lost without it."""
    try:
        bound, address = listen(host, port)
    except CannotListenError as error:
        raise RefusedError(str(error)) from error
    with bound:
        yield bound, address


def _open(folder: Path, file: Path | None) -> tuple[BlobStore, Database]:
    """Open what is in the folder, after the first load where it is empty."""
    try:
        blobs = BlobStore(folder / "blobs")
        _first_load(folder, blobs, file)
        return blobs, Database(folder / DATABASE)
    except NewerDataError as error:
        raise RefusedError(f"{folder} can't be used: {error}") from error
    except OSError as error:
        raise RefusedError(f"{folder} can't be used: {error.strerror or error}") from error
    except DatabaseError as error:
        raise RefusedError(f"{folder / DATABASE} can't be used: {error.orig}") from error


def _first_load(folder: Path, blobs: BlobStore, file: Path | None) -> None:
    """Load what an empty folder is to hold."""
    if (folder / DATABASE).exists():
        if file is not None:
            raise RefusedError(
                f"{folder} already holds a workspace, and --workspace never loads over one; "
                "leave it out to serve what is there, or choose another --data-dir"
            )
        return
    # Only now: reading definitions is not needed to serve what is there.
    from flowdash_desktop.server.definition import DefinitionError
    from flowdash_desktop.server.first_load import load_first

    try:
        load_first(folder / DATABASE, blobs, file)
    except DefinitionError as error:
        raise RefusedError(f"the workspace definition can't be used:\n{error}") from error


def _key_where_none_is(database: Database) -> str | None:
    """Make an API key where none is stored, and return it."""
    has_stored: bool = database.read_now(has_keys)
    if has_stored:
        return None
    key = new_key()
    database.write_now(lambda connection: add_keys(connection, [key]))
    return key


def _supervisor_key() -> str:
    key = first_line()
    if not key:
        raise RefusedError("--supervised needs an API key as the first line of the standard input")
    return key
