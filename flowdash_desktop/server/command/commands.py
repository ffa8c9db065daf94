"""``backup``, ``restore``, ``export`` and ``check``: what the command line does with a workspace beside serving it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from flowdash_desktop.server.command.open_workspace import UNREADABLE, refused_as_damaged
from flowdash_desktop.server.command.storage_location import (
    Places,
    RefusedError,
    find_places,
    held,
    open_blobs,
    readable,
)
from flowdash_desktop.server.command.supervised import room_of, run_supervised
from flowdash_desktop.server.storage.integrity import Finding, check
from flowdash_desktop.server.transfer.backup import reading, write_backup
from flowdash_desktop.server.transfer.backup_reading import look_into_backup
from flowdash_desktop.server.transfer.definition_export import export_workspace
from flowdash_desktop.server.transfer.restore import restore_backup

T = TypeVar("T")
FOUND = 1
"""The exit status of ``check`` with findings, and of a backup that had to leave something out."""

REFUSED = 2
"""The exit status when something can't be done as asked."""


def run_backup(args: argparse.Namespace) -> int:
    """Write a backup, and give the exit status: 0, 1 when it is incomplete, 2 when there is none."""
    return _run("backup", _backup, args)


def run_restore(args: argparse.Namespace) -> int:
    """Restore a backup, and give the exit status: 0, 1 when the backup was incomplete, 2 when nothing was done."""
    return _run("restore", _restore, args)


def run_export(args: argparse.Namespace) -> int:
    """Write a definition file, and give the exit status: 0, 1 when it is incomplete, 2 when there is none."""
    return _run("export", _export, args)


def run_check(args: argparse.Namespace) -> int:
    """Check a workspace, also while it is served, and give the exit status: 0, 1 with findings, 2 when it can't be."""
    return _run("check", _check, args)


def _run(name: str, work: Callable[[argparse.Namespace, Places], int], args: argparse.Namespace) -> int:
    if getattr(args, "supervised", False):
        return run_supervised(name, args)
    try:
        places = find_places(args)
        if name == "restore":
            return work(args, places)
        with readable(places) as there:
            return _read(work, args, there)
    except OSError as error:
        print(f"flowdash-desktop {name}: {error.strerror or error}", file=sys.stderr)  # noqa: T201 - as below
        return REFUSED
    except RefusedError as error:
        print(f"flowdash-desktop {name}: {error}", file=sys.stderr)  # noqa: T201 - a command line's answer
        return REFUSED
    except KeyboardInterrupt:
        return 130


def _read(work: Callable[[argparse.Namespace, Places], int], args: argparse.Namespace, places: Places) -> int:
    """Do what only reads a workspace.

    Raises:
        RefusedError: it can't be done, or the workspace is damaged.
    """
    try:
        return work(args, places)
    except UNREADABLE as error:
        raise refused_as_damaged(places, error) from error


def _backup(args: argparse.Namespace, places: Places) -> int:
    target: Path = args.file
    with reading(places):
        pass  # Before anything of it is opened for writing.
    blobs = open_blobs(places, beside_a_server=True)
    report = write_backup(places, blobs, target, overwrite=args.overwrite, incomplete=args.incomplete)
    _say(f"Backed up to {target}: {report.blobs} attachments, {report.size} bytes")
    _say_missing(report.missing)
    return FOUND if report.missing else 0


def _restore(args: argparse.Namespace, places: Places) -> int:
    if args.dry_run:
        return _look(args, places)
    with held(places):
        report = restore_backup(places, args.file, replace=args.replace)
    _say(f"Restored {report.workspace} to {places}: {report.blobs} attachments")
    if report.replaced is not None:
        _say(f"What was there before is in {report.replaced}")
    _say_missing(report.missing)
    return FOUND if report.missing else 0


def _look(args: argparse.Namespace, places: Places) -> int:
    found = look_into_backup(args.file, room_of(places))
    counts = f"{found.workflows} workflows, {found.tasks} tasks, {found.blobs} attachments"
    _say(f"{args.file} can be restored: {found.workspace}, backed up on {found.created_on}: {counts}")
    _say_missing(found.missing)
    return FOUND if found.missing else 0


def _export(args: argparse.Namespace, places: Places) -> int:
    target: Path = args.file
    with reading(places):
        pass
    blobs = open_blobs(places, beside_a_server=True)
    tasks = not args.without_tasks
    report = export_workspace(places, blobs, target, overwrite=args.overwrite, incomplete=args.incomplete, tasks=tasks)
    counts = f"{report.workflows} workflows, {report.tasks} tasks, {report.files} attachments"
    _say(f"Exported {report.workspace} to {target}: {counts}")
    if report.not_exportable:
        _say(
            f"Not in it, as a definition has no place for them: {'; '.join(report.not_exportable)}. `backup` keeps all."
        )
    for note in report.notes:
        _say(f"Note: {note}")
    for line in report.left_out:
        print(f"left out: {line}", file=sys.stderr)  # noqa: T201 - a command line's answer
    return FOUND if report.left_out else 0


def _check(args: argparse.Namespace, places: Places) -> int:
    def read(work: Callable[[Connection], T]) -> T:
        with reading(places) as connection:
            return work(connection)

    found: list[Finding] = []
    try:
        read(lambda _: None)
        found.extend(check(read, open_blobs(places, beside_a_server=True), thorough=True))
    except DatabaseError as error:
        # A database that can't be read is a finding, too.
        found.append(Finding("database", str(error.orig)))
    except OSError as error:
        raise RefusedError(f"{places} can't be read: {error.strerror or error}") from error
    if args.json:
        _say(json.dumps({"findings": [{"kind": finding.kind, "text": finding.text} for finding in found]}))
    else:
        for finding in found:
            _say(str(finding))
        _say(f"{places}: {len(found)} findings" if found else f"{places}: everything fits together")
    return FOUND if found else 0


def _say_missing(missing: tuple[str, ...]) -> None:
    for sha256 in missing:
        print(f"without the attachment {sha256}", file=sys.stderr)  # noqa: T201 - a command line's answer


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a command line's answer
