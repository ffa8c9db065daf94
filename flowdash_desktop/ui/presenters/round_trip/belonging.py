"""Where a list that was checked out belongs: here, in another workflow, or in another workspace."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from flowdash_desktop.domain.importing.check_out import CheckOut
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.round_trip_texts import RoundTripTexts

BringBack = Callable[[str, Path], None]
"""Goes to the workflow of this id, and brings the file back there."""


def is_of(found: CheckOut, session: Session) -> bool:
    """Whether a list was checked out of this workspace."""
    identity = session.workspace_identity
    return found.is_of(identity.id if identity is not None else "", session.account.base_url)


async def stays_here(
    window: MainWindow, session: Session, found: CheckOut, path: Path, bring_back: BringBack, *, button: str
) -> bool:
    """What to do with a list that is not of the workflow that is shown: bring it back where it belongs, or ask.

    Args:
        window: where the question is.
        session: of the account.
        found: what its hidden sheet says.
        path: of the file.
        bring_back: used where another workflow of this workspace is the one.
        button: what the person may do with its rows, instead.

    Returns:
        Whether the person wants its rows as those of any other file.
    """
    is_here = is_of(found, session)
    if is_here and found.workflow in [workflow.id for workflow in session.workflows]:
        bring_back(found.workflow, path)
        return False
    title, text = RoundTripTexts.not_of_here(found, path.name, is_here=is_here)
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def settle(*, yes: bool) -> None:
        if not answer.done():
            answer.set_result(yes)

    dialog = dialogs.ConfirmDialog(window.theme, window, title, text, button)
    dialog.confirmed.connect(lambda: settle(yes=True))
    dialog.rejected.connect(lambda: settle(yes=False))
    dialog.open()
    return await answer
