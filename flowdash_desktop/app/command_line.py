"""The command line. Nothing heavy is imported before it is known what is wanted."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from flowdash_desktop import APP_NAME, PROGRAM, __version__
from flowdash_desktop.app.authority import OddAuthorityError, add_ca_argument, ca_file_of
from flowdash_desktop.app.options import (
    INSTALL_ENTRY,
    KEY_VARIABLE,
    REMOVE_ENTRY,
    WindowOptions,
    add_copy_workspace_arguments,
    add_export_tasks_arguments,
    add_import_arguments,
)
from flowdash_desktop.server.command.arguments import add_arguments as add_serve_arguments
from flowdash_desktop.server.command.arguments import (
    add_backup_arguments,
    add_check_arguments,
    add_export_arguments,
    add_keys_arguments,
    add_restore_arguments,
)
from flowdash_desktop.spreadsheet import COMMAND as WRITE_SPREADSHEET
from flowdash_desktop.spreadsheet.reading import COMMAND as READ_SPREADSHEET
from flowdash_desktop.viewing import COMMAND as VIEW_FILES

_LINK = "flowdash:"


def make_parser() -> argparse.ArgumentParser:
    """The options of the window, and the commands for a workspace of its own."""
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description="Triage Flowdash tasks: in the local workspace, or in a Flowdash server's.",
    )
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    # Under a name of its own: commands have a --data-dir too, and its default would take the place of this one.
    parser.add_argument(
        "--data-dir",
        dest="window_data_dir",
        type=Path,
        metavar="DIR",
        help="keep all data in this folder; the local workspace is in it",
    )
    parser.add_argument(
        "--server",
        metavar="URL",
        help=f"work with this Flowdash server, for this run, with the API key from {KEY_VARIABLE}",
    )
    add_ca_argument(parser, None)
    parser.add_argument("--workflow", metavar="ID", help="show this workflow first")
    parser.add_argument("--open", dest="link", default="", metavar="LINK", help="show the task of a flowdash:// link")
    parser.add_argument("--sample", action="store_true", help="begin an empty data folder with the sample workspace")
    parser.add_argument("--verbose", action="store_true", help="say more in the log, and write it to the terminal too")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="")
    serve = commands.add_parser("serve", help="run the local workspace server alone")
    add_serve_arguments(serve)
    add_backup_arguments(commands.add_parser("backup", help="write a workspace to one file, also while it is served"))
    add_restore_arguments(commands.add_parser("restore", help="make a workspace of such a file again"))
    add_export_arguments(commands.add_parser("export", help="write a workspace as a definition, to begin another with"))
    add_copy_workspace_arguments(
        commands.add_parser("copy-workspace", help="copy a whole workspace from a server into a new local one")
    )
    add_import_arguments(commands.add_parser("import", help="change and create a workflow's tasks by a spreadsheet"))
    add_export_tasks_arguments(commands.add_parser("export-tasks", help="write a workflow's tasks to a spreadsheet"))
    for command in (WRITE_SPREADSHEET, READ_SPREADSHEET, VIEW_FILES):
        commands.add_parser(command)  # for the window alone, so the list of commands does not name them
    add_keys_arguments(commands.add_parser("keys", help="list, add and revoke the API keys of a workspace"))
    commands.add_parser(INSTALL_ENTRY, help="put the program into your menu, and let it open flowdash:// links")
    commands.add_parser(REMOVE_ENTRY, help="undo that")
    add_check_arguments(commands.add_parser("check", help="look whether everything that is stored fits together"))
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit code."""
    parser = make_parser()
    options = parser.parse_args(_with_link(sys.argv[1:] if arguments is None else arguments))
    if options.command is not None:
        return _run_command(parser, options)
    from flowdash_desktop.app.bootstrap import open_window

    try:
        shown = options.workflow, options.sample, ca_file_of(options), options.verbose, options.link
        wanted = WindowOptions(options.window_data_dir, options.server, *shown)
        return open_window(wanted)
    except OddAuthorityError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _with_link(arguments: Sequence[str]) -> list[str]:
    """The arguments with ``--open`` before a link at their end: a desktop gives the link alone."""
    is_link = bool(arguments) and arguments[-1][: len(_LINK)].lower() == _LINK
    if not is_link or (len(arguments) > 1 and arguments[-2] == "--open"):
        return [*arguments]
    return [*arguments[:-1], f"--open={arguments[-1]}"]


def _run_command(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    if (status := _run_on_files(options)) is not None:
        return status
    if options.command == "copy-workspace":
        from flowdash_desktop.app.copy_workspace import run as copy_workspace

        return copy_workspace(options)
    if any((options.server, options.workflow, options.sample, options.ca_file, options.verbose, options.link)):
        words = "--server, --ca-file, --workflow, --open, --sample and --verbose are for the window, and do not go with"
        parser.error(f"{words} {options.command}")
    if options.window_data_dir is not None:
        if options.data_dir is not None and options.data_dir != options.window_data_dir:
            parser.error("--data-dir names two folders")
        options.data_dir = options.window_data_dir
    if options.command == "serve":
        from flowdash_desktop.server.command.serve import run

        return run(options)
    from flowdash_desktop.server.command.commands import run_backup, run_check, run_export, run_restore
    from flowdash_desktop.server.command.keys import run_keys

    runs = {"backup": run_backup, "restore": run_restore, "export": run_export, "check": run_check, "keys": run_keys}
    return runs[options.command](options)


def _run_on_files(options: argparse.Namespace) -> int | None:
    """Run a command that has to do with files, and give its exit status; None for any other."""
    if options.command == VIEW_FILES:
        from flowdash_desktop.viewing.process import run as view_files

        return view_files()
    if options.command == WRITE_SPREADSHEET:
        from flowdash_desktop.spreadsheet.process import run as write_spreadsheet

        return write_spreadsheet()
    if options.command == READ_SPREADSHEET:
        from flowdash_desktop.spreadsheet.reading.process import run as read_spreadsheet

        return read_spreadsheet()
    if options.command in (INSTALL_ENTRY, REMOVE_ENTRY):
        from flowdash_desktop.app.desktop_entry import run as run_desktop_entry

        return run_desktop_entry(options)
    if options.command == "export-tasks":
        from flowdash_desktop.app.export_tasks import run as export_tasks

        return export_tasks(options)
    if options.command == "import":
        from flowdash_desktop.app.import_tasks import run as import_tasks

        return import_tasks(options)
    return None


if __name__ == "__main__":
    sys.exit(main())
