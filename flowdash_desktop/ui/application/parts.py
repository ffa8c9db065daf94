"""What the application is made of."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.presenters.help.presenter import HelpFolders

Listening: TypeAlias = Callable[[Callable[[str | None, str, str], None]], AbstractAsyncContextManager[None]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What the application is made of.

    Attributes:
        accounts: the accounts.
        preferences: not open yet.
        resources: icons, styles and translations.
        server: base URL and API key of an account for this run, from the command line.
        workflow_id: the workflow to show first.
        program: how this program is started again, up to a command.
        is_new: whether the local workspace was never begun, so that the window offers what to begin with.
        link: a ``flowdash://`` link to open first, ``""`` for none.
        listening: tells of other starts of the program on the same data folder: the workflow and the link that they ask
            for, and the token by which the desktop lets the window come to the front.
        missing_library: says which library of the system is missing, of what its loader has said.
        folders: where the program's own files are, to open them.
    """

    accounts: Accounts
    preferences: Preferences
    resources: Path
    server: tuple[str, str] | None = None
    workflow_id: str | None = None
    link: str = ""
    program: Sequence[str] = (sys.executable, "-m", "flowdash_desktop")
    is_new: Callable[[], bool] = lambda: False
    listening: Listening | None = None
    folders: HelpFolders | None = None
    missing_library: Callable[[str], str] = lambda _said: ""
