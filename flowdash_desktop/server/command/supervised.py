"""``--supervised``: backups, restores, exports and copies for the window that started this process.

It reads what is said on the standard output (``wire/workspace_jobs.py``), and ends the work by ending the standard
input, also when it was killed itself. Work that is ended leaves nothing.
"""

from __future__ import annotations

import _thread
import argparse
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.server.command.open_workspace import UNREADABLE, refused_as_damaged
from flowdash_desktop.server.command.storage_location import (
    Places,
    RefusedError,
    find_places,
    held,
    open_blobs,
    readable,
)
from flowdash_desktop.server.supervision import end_with_standard_input
from flowdash_desktop.server.transfer.backup import reading, write_backup
from flowdash_desktop.server.transfer.backup_reading import look_into_backup
from flowdash_desktop.server.transfer.definition_export import export_workspace
from flowdash_desktop.server.transfer.restore import restore_backup
from flowdash_desktop.wire.workspace_jobs import (
    BackedUp,
    Ended,
    Exported,
    Found,
    Message,
    Progress,
    Refused,
    Restored,
    encode_message,
)

REFUSED, ENDED = 2, 130
_PAUSE = 0.1
"""Seconds between two words of how far it has come."""


def run_supervised(name: str, args: argparse.Namespace) -> int:
    """Do what a command says; see ``supervise``."""

    def work() -> Ended:
        places = find_places(args)
        if name == "restore":
            return _WORK[name](args, places)
        with readable(places) as there:
            try:
                return _WORK[name](args, there)
            except UNREADABLE as error:
                raise refused_as_damaged(places, error) from error

    return supervise(work)


def supervise(work: Callable[[], Ended]) -> int:
    """Do it, say how it ended, and give the exit status: 0, 2 when it can't be done, 130 when it was ended."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whatever was inherited: it ends the work in order
    end_with_standard_input(_interrupt)
    ended: Ended | None = None
    try:
        ended = _done(work)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is done: who ends it from here on gets the answer, too
    except KeyboardInterrupt:
        if ended is None:
            return ENDED
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    _say(ended)
    return REFUSED if isinstance(ended, Refused) else 0


def _done(work: Callable[[], Ended]) -> Ended:
    try:
        return work()
    except RefusedError as error:
        return Refused(error.fault, str(error))


def _interrupt() -> None:
    """End the work, also where it waits for the network: a signal wakes the main thread there."""
    if os.name == "posix":
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _back_up(args: argparse.Namespace, places: Places) -> Ended:
    with reading(places):
        pass  # before anything of it is opened for writing
    blobs, file = open_blobs(places, beside_a_server=True), args.file
    done = write_backup(places, blobs, file, overwrite=args.overwrite, incomplete=args.incomplete, progress=_progress())
    return BackedUp(done.workspace, done.size, len(done.missing))


def _export(args: argparse.Namespace, places: Places) -> Ended:
    with reading(places):
        pass
    blobs, file, tasks = open_blobs(places, beside_a_server=True), args.file, not args.without_tasks
    done = export_workspace(places, blobs, file, overwrite=args.overwrite, incomplete=args.incomplete, tasks=tasks)
    return Exported(done.workspace, done.workflows, done.tasks, done.files, tuple(done.left_out))


def _restore(args: argparse.Namespace, places: Places) -> Ended:
    if args.dry_run:
        found = look_into_backup(args.file, room_of(places), progress=_progress())
        counts = found.workflows, found.tasks, found.blobs, len(found.missing)
        return Found(found.workspace, found.created_on, *counts)
    with held(places):
        done = restore_backup(places, args.file, replace=args.replace, progress=_progress())
    return Restored(done.workspace, len(done.missing))


def room_of(places: Places) -> Path | None:
    """Where a backup's database can be looked at: in the workspace's folder, once that is there."""
    return places.folder if places.folder is not None and places.folder.is_dir() else None


def _progress() -> Callable[[int, int], None]:
    """Says now and then how many bytes are done."""
    say = say_now_and_then()
    return lambda done, total: say(Progress(done, total))


def say_now_and_then() -> Callable[[Progress], None]:
    """Says how far it has come, not too often, and at once when another part begins."""
    last, part = 0.0, None

    def progress(message: Progress) -> None:
        nonlocal last, part
        if (now := time.monotonic()) - last >= _PAUSE or message.part is not part:
            last, part = now, message.part
            _say(message)

    return progress


def _say(message: Message) -> None:
    sys.stdout.buffer.write(encode_message(message))
    sys.stdout.buffer.flush()


_WORK: dict[str, Callable[[argparse.Namespace, Places], Ended]] = {
    "backup": _back_up,
    "export": _export,
    "restore": _restore,
}
