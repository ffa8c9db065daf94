"""What the command line and the environment ask of the window and of ``export-tasks``. Imports nothing heavy."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

KEY_VARIABLE = "FLOWDASH_API_KEY"
"""The environment variable with the API key for ``--server``."""


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What the command line asks of the window.

    Attributes:
        data_dir: where all data is kept; None for the usual place.
        server: a Flowdash server to work with in this run, or None.
        workflow: the id of the workflow to show first, or None for the one that was shown last.
    """

    data_dir: Path | None = None
    server: str | None = None
    workflow: str | None = None


def add_export_tasks_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``export-tasks`` to its parser; those of the window are taken, too."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write: its ending is .xlsx, .csv or .json")
    parser.add_argument("--workflow", metavar="ID", default=argparse.SUPPRESS, help="the workflow, by its id or name")
    parser.add_argument(
        "--server",
        metavar="URL",
        default=argparse.SUPPRESS,
        help=f"ask this server, with the API key from {KEY_VARIABLE}, instead of the local workspace",
    )
    parser.add_argument(
        "--data-dir", dest="window_data_dir", type=Path, metavar="DIR", default=argparse.SUPPRESS,
        help="the window's folder, with the local workspace in it",
    )  # fmt: skip
    parser.add_argument("--active", action="store_true", help="leave out tasks in an end stage")
    parser.add_argument("--delimiter", choices=[",", ";"], default=",", help="between the values of a CSV file")
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
