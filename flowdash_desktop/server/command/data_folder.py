"""Where a workspace is in a data folder. Imports nothing heavy: the window asks, too.

The data folder is the window's own: it holds accounts and preferences, and the local workspace in ``local``. Earlier
versions of ``serve --data-dir`` put a workspace into the named folder itself. Such a folder is used as it is.
"""

from __future__ import annotations

from pathlib import Path

DATABASE = "workspace.db"
"""The database of a workspace: it is there when a workspace is."""

_INSIDE = "local"


class TwoWorkspacesError(Exception):
    """A data folder holds a workspace in itself and one in ``local``; the text says so to a person."""


def workspace_folder(data_dir: Path) -> Path:
    """The folder of the workspace, which may not be there yet.

    Args:
        data_dir: the data folder.

    Raises:
        TwoWorkspacesError: nobody can know which one is meant.
    """
    inside = data_dir / _INSIDE
    if not _is_workspace_folder(data_dir):
        return inside
    if (data_dir / DATABASE).exists() and (inside / DATABASE).exists():
        raise TwoWorkspacesError(
            f"{data_dir} holds a workspace in itself and another in {inside}. "
            f"--data-dir {inside} means the second; move {DATABASE} and blobs to a folder of their own for the first"
        )
    return inside if (inside / DATABASE).exists() else data_dir


def _is_workspace_folder(folder: Path) -> bool:
    """True for the folder of a server, also of one whose database is being restored or was not made yet."""
    return (folder / DATABASE).exists() or ((folder / "blobs").is_dir() and (folder / "lock").exists())
