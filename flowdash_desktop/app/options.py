"""What the command line and the environment ask of the window, and of commands for one workflow. Imports little."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop.app.authority import add_ca_argument

KEY_VARIABLE = "FLOWDASH_API_KEY"
"""The environment variable with the API key for ``--server``."""
INSTALL_ENTRY, REMOVE_ENTRY = "install-desktop-entry", "remove-desktop-entry"


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the command line asks of the window.

    Attributes:
        data_dir: where all data is kept; None for the usual place.
        server: a Flowdash server to work with in this run, or None.
        workflow: the id of the workflow to show first, or None for the one that was shown last.
        sample: begin an empty data folder with the sample, instead of the page that asks what to begin with.
        ca_file: certificates that are trusted beside those of the system.
        verbose: say more in the log, and write it to the terminal as well.
        link: a ``flowdash://`` link to open, ``""`` for none.
    """

    data_dir: Path | None = None
    server: str | None = None
    workflow: str | None = None
    sample: bool = False
    ca_file: Path | None = None
    verbose: bool = False
    link: str = ""


def add_workflow_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that name a workflow; those of the window are taken, too."""
    parser.add_argument("--workflow", metavar="ID", default=argparse.SUPPRESS, help="the workflow, by its id or name")
    parser.add_argument(
        "--server",
        metavar="URL",
        default=argparse.SUPPRESS,
        help=f"ask this server, with the API key from {KEY_VARIABLE}, instead of the local workspace",
    )
    parser.add_argument(
        "--data-dir",
        dest="window_data_dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the window's folder, with the local workspace in it",
    )
    add_ca_argument(parser)


def add_export_tasks_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``export-tasks`` to its parser."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write: its ending is .xlsx, .csv or .json")
    add_workflow_arguments(parser)
    parser.add_argument("--active", action="store_true", help="leave out tasks in an end stage")
    parser.add_argument("--delimiter", choices=[",", ";"], default=",", help="between the values of a CSV file")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    parser.add_argument(
        "--check-out",
        action="store_true",
        help="write an .xlsx file that knows what was written: imported again, only edited cells count",
    )


def add_import_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``import`` to its parser."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a spreadsheet; its headings are names of fields")
    add_workflow_arguments(parser)
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")
    parser.add_argument("--key", metavar="FIELD", help="find tasks by this field instead of the unique ID")
    parser.add_argument("--clear-blanks", action="store_true", help="a blank cell makes the value of its task blank")
    parser.add_argument("--no-new-tasks", action="store_true", help="leave out rows without a task")
    parser.add_argument(
        "--conflicts",
        choices=["theirs", "mine"],
        help="of a file that was checked out: what is to be where others have changed an edited cell, too",
    )
    parser.add_argument(
        "--files-from",
        type=Path,
        metavar="DIR",
        help="attach the files that a column of a file field names: paths in this folder, and none outside of it",
    )
    parser.add_argument(
        "--fetch-addresses",
        action="store_true",
        help="let the server fetch the web addresses that a column of a file field names, and attach the files",
    )
    parser.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook; else the first visible one")
    parser.add_argument("--delimiter", metavar="MARK", help="between the values of a text file; else it is found")


def add_copy_workspace_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``copy-workspace`` to its parser."""
    parser.add_argument(
        "--server",
        metavar="URL",
        required=True,
        help=f"the Flowdash server, with the API key from {KEY_VARIABLE}",
    )
    parser.add_argument(
        "--into", type=Path, metavar="DIR", help="a data folder for the copy, in which there is no workspace yet"
    )
    add_ca_argument(parser)
    parser.add_argument(
        "--patience",
        type=float,
        metavar="SECONDS",
        default=120.0,
        help="give up when the server has not answered for so long (default: %(default)s); copying again goes on",
    )
    # For the window: it knows where the copy is to be, and gives the key on the standard input.
    parser.add_argument("--workspace-folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--supervised", action="store_true", help=argparse.SUPPRESS)
