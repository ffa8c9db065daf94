"""What the command line and the environment ask of the window. Imports nothing heavy."""

from __future__ import annotations

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
