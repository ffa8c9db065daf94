"""Where things are on this machine: the data folder and what is in it, and the resources that came with the program."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from flowdash_desktop import PROGRAM
from flowdash_desktop.server.command.data_folder import DATABASE, TwoWorkspacesError, workspace_folder

_FIRST = "local"
"""The account of the first local workspace. Its own module is not imported: a start does not wait for it."""


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The data folder of one person."""

    root: Path

    @property
    def preferences(self) -> Path:
        """Accounts and preferences."""
        return self.root / "preferences.db"

    @property
    def private(self) -> tuple[Path, ...]:
        """The folder and what this program makes in it; whatever else a person has put there stays as it is."""
        names = ("accounts", "backups", "local", "logs", "workspaces", "window.json", "window.lock")
        made = (*(self.root / name for name in names), *self.root.glob("preferences*.db*"))
        is_home = Path.home().is_relative_to(self.root)  # others may have business there
        return made if is_home else (self.root, *made)

    @property
    def accounts(self) -> Path:
        """A folder for each account: cache, outbox, staged files."""
        return self.root / "accounts"

    @property
    def local_workspace(self) -> Path:
        """The local workspace's own data, which only its server touches.

        Where the folder holds two workspaces it is the one that windows have always opened.
        """
        try:
            return workspace_folder(self.root)
        except TwoWorkspacesError:
            return self.root / "local"

    def workspace_of(self, account_id: str) -> Path:
        """The data of an account's local workspace: the first one, or one that was restored beside it."""
        return self.local_workspace if account_id == _FIRST else self.root / "workspaces" / account_id

    @property
    def has_workspace(self) -> bool:
        """Whether the local workspace was begun."""
        return (self.local_workspace / DATABASE).exists()

    @property
    def lock(self) -> Path:
        """Held by the one window that uses the folder."""
        return self.root / "window.lock"

    @property
    def instance(self) -> Path:
        """Where that window can be reached by another start."""
        return self.root / "window.json"

    @property
    def logs(self) -> Path:
        """Messages for the curious; no keys, no task data."""
        return self.root / "logs"


def default_data_dir() -> Path:
    """The data folder where none is named."""
    # Not imported above: who names a folder does not wait for it.
    from platformdirs import user_data_path

    return user_data_path(PROGRAM, appauthor=False, roaming=False)


def resources_dir() -> Path:
    """The folder with icons, styles, translations and the sample workspace.

    Raises:
        FileNotFoundError: the program is not installed whole.
    """
    package = Path(__file__).resolve().parent.parent
    frozen = getattr(sys, "_MEIPASS", None)
    choices = [Path(frozen) / "resources"] if frozen else []
    choices += [package / "_resources", package.parent / "resources"]
    for folder in choices:
        if (folder / "icons").is_dir():
            return folder
    raise FileNotFoundError("the program's resources are missing: it is not installed whole")
