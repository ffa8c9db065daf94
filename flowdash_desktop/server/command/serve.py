"""``serve``: open or create the data folder, listen, say where, and end cleanly."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.disk import forbid_core_files, keep_new_files_private, make_private
from flowdash_desktop.server.api_keys import COMMAND_LINE, WINDOW, ApiKey, add_keys, new_key, run_key
from flowdash_desktop.server.app import create_app
from flowdash_desktop.server.attachments.uploads import Uploads
from flowdash_desktop.server.command.arguments import SERVE_KEY_VARIABLE, add_arguments
from flowdash_desktop.server.command.open_workspace import fault_of_open, open_storage
from flowdash_desktop.server.command.reach import find_reach
from flowdash_desktop.server.command.storage_location import Places, RefusedError, default_data_dir, find_places, held
from flowdash_desktop.server.http.connection import SERVED
from flowdash_desktop.server.http.listener import CannotListenError, Listener, listen
from flowdash_desktop.server.http.request_log import logging_to
from flowdash_desktop.server.people.attachment_share import GIB
from flowdash_desktop.server.people.keys import is_administered
from flowdash_desktop.server.services import Services
from flowdash_desktop.server.storage.blobs.blob_store import Blobs
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.shared_state import count_keys_revision
from flowdash_desktop.server.supervision import end_with_standard_input, first_line
from flowdash_desktop.server.workspace import LocalWorkspace
from flowdash_desktop.wire.workspace_jobs import DAMAGED, JobFault, one_line

if TYPE_CHECKING:
    from flowdash_desktop.server.attachments.http_fetch import AddressPolicy
    from flowdash_desktop.server.clock import Clock

__all__ = ["add_arguments", "default_data_dir", "run"]

REFUSED = 2
"""The exit status when the server can't start as asked."""

INTERRUPTED = 130
"""The exit status after Ctrl+C while the server was still starting."""

_MOST_KEY_BYTES = 4096


def run(args: argparse.Namespace, *, allowed_addresses: AddressPolicy | None = None, clock: Clock | None = None) -> int:
    """Serve until a signal, and give the exit status: 0 after a clean end, 2 when the server can't start as asked.

    Args:
        args: what ``add_arguments`` has parsed.
        allowed_addresses: where a ``remoteUrl`` or an API call may lead to; None for public addresses only.
        clock: by which scheduled work is done; None for the machine's own time.
    """
    forbid_core_files(by_others=True)
    keep_new_files_private()
    try:
        return _run(args, allowed_addresses, clock)
    except RefusedError as error:
        print(f"flowdash-desktop serve: {error}", file=sys.stderr)  # noqa: T201 - a command line's answer
        if args.supervised and error.fault is JobFault.DAMAGED:
            _say_damaged()
        return REFUSED
    except KeyboardInterrupt:  # Before it served, so there is nothing to end in order.
        return INTERRUPTED


def _run(args: argparse.Namespace, allowed_addresses: AddressPolicy | None, clock: Clock | None) -> int:
    reach = find_reach(args)
    run_keys = _run_keys(args)
    places = find_places(args)
    with (
        held(places),
        _bound(args.host, args.port, reach.scheme) as (bound, address),
        _request_log(args.request_log) as log_requests,
    ):
        if places.folder is not None:
            make_private(places.folder)
        blobs, database = open_storage(places, args.workspace)
        try:
            workspace = _read_workspace(database, blobs, allowed_addresses, places)
            made_key = None
            if not (run_keys or is_administered(workspace.catalog)):
                made_key = _new_owners_key(database)
                workspace = _read_workspace(database, blobs, allowed_addresses, places)
            on_damage = _say_damaged if args.supervised else _say_nothing
            services = Services(workspace, allowed=allowed_addresses, clock=clock, on_damage=on_damage)
            app = create_app(
                workspace,
                hosts=reach.hosts,
                public_url=reach.public_url,
                trusted=reach.trusted,
                run_keys=run_keys,
                services=services,
                log_requests=log_requests,
                attachment_bytes=int(args.attachments_per_key * GIB),
            )

            def ready() -> None:
                if made_key is not None:
                    # Beside the one line of the standard output, which programs read.
                    print(f"API key (shown only now): {made_key}", file=sys.stderr, flush=True)  # noqa: T201
                if notes := reach.notes(address):
                    print(notes, file=sys.stderr, flush=True)  # noqa: T201
                name = one_line(workspace.catalog.workspace.name)
                print(f"Serving {name} at {address}", flush=True)  # noqa: T201

            listener = Listener(app, ready, SERVED, certificate=reach.certificate, ending=services.events.end_all)
            if args.supervised:
                end_with_standard_input(listener.stop)
            listener.run(bound)
            return 0
        finally:
            database.close()


def _read_workspace(
    database: Database, blobs: Blobs, allowed_addresses: AddressPolicy | None, places: Places
) -> LocalWorkspace:
    """The workspace of a database that could be opened.

    Raises:
        RefusedError: its rows can't be read.
    """
    try:
        return LocalWorkspace(database, blobs, Uploads(blobs, allowed_addresses))
    except DatabaseError as error:
        raise RefusedError(f"{places} can't be used: {error.orig}", fault_of_open(error)) from error
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise RefusedError(f"{places} can't be used: its rows can't be read ({error!r})", JobFault.DAMAGED) from error


def _say_damaged() -> None:
    """Tell the window that started this server, which reads the standard output."""
    print(DAMAGED, flush=True)  # noqa: T201


def _say_nothing() -> None:
    """Nobody reads the standard output: the log tells."""


@contextmanager
def _bound(host: str, port: int, scheme: str) -> Iterator[tuple[socket.socket, str]]:
    """The socket to serve on, and its address: taken before anything is made that would be lost without it."""
    try:
        bound, address = listen(host, port, scheme)
    except CannotListenError as error:
        raise RefusedError(str(error)) from error
    with bound:
        yield bound, address


@contextmanager
def _request_log(file: Path | None) -> Iterator[bool]:
    with ExitStack() as stack:
        try:
            logged = stack.enter_context(logging_to(file))
        except OSError as error:
            raise RefusedError(f"{file} can't be written: {error.strerror or error}") from error
        yield logged


def _new_owners_key(database: Database) -> str:
    """Make an API key of the owner: without one that administers nobody could change the workspace."""
    key = new_key()

    def add(connection: Connection) -> None:
        add_keys(connection, [key])
        count_keys_revision(connection)

    database.write_now(add)
    return key


def _run_keys(args: argparse.Namespace) -> list[ApiKey]:
    """The API keys for this run. One of the environment is removed from it: no process that is started sees it.

    Raises:
        RefusedError: a key that was promised is not there.
    """
    keys = [args.api_key, os.environ.pop(SERVE_KEY_VARIABLE, "").strip()]
    if args.api_key_file is not None:
        keys.append(_key_in(args.api_key_file))
    if args.supervised:
        keys.append(_supervisor_key())
    return [run_key(key, WINDOW if args.supervised else COMMAND_LINE) for key in keys if key]


def _key_in(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            key = opened.read(_MOST_KEY_BYTES + 1)
            is_shared = os.name == "posix" and bool(os.fstat(opened.fileno()).st_mode & 0o077)
    except OSError as error:
        raise RefusedError(f"{file} can't be read: {error.strerror or error}") from error
    text = key.strip().decode("ascii", "replace")
    if not text or len(key) > _MOST_KEY_BYTES or not text.isascii() or not text.isprintable():
        raise RefusedError(f"{file} must hold one API key and nothing else")
    if is_shared:
        print(f"Note: {file} can be read by others; chmod 600 keeps it private.", file=sys.stderr)  # noqa: T201
    return text


def _supervisor_key() -> str:
    key = first_line()
    if not key:
        raise RefusedError("--supervised needs an API key as the first line of the standard input")
    return key
