"""What hands do with a workspace as a whole: the entries of the menu of accounts, and the system's questions."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.dialogs import AccountMenu
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from tests.support.desk import Desk
from tests.support.hands import click


async def row(desk: Desk, words: str) -> MenuRow:
    """An entry of the menu of accounts."""
    click(desk.window.status.account_button)
    menu = await desk.until_found(lambda: desk.dialog(AccountMenu), "the menu of accounts")
    return next(row for row in menu.findChildren(MenuRow) if row.accessibleName() == words and row.isVisible())


async def choose_file(desk: Desk, path: Path) -> QFileDialog:
    """Answer the system's question, as a person does."""
    dialog = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    return dialog


async def back_up(desk: Desk, path: Path) -> QFileDialog:
    """Ask for a backup, and say where."""
    click(await row(desk, "Back up now…"))
    return await choose_file(desk, path)


async def stop_process(desk: Desk) -> int:
    """Have the process that works now stand still, so that it is in the middle for as long as a test needs."""
    pid = await desk.until_found(lambda: _process_of(desk), "the process")
    os.kill(pid, signal.SIGSTOP)
    return pid


def _process_of(desk: Desk) -> int:
    files = desk.application.workspace_files
    assert files is not None
    job = files.runner.job
    assert job is not None
    assert job.process is not None
    return job.process.pid


def said(desk: Desk, words: str) -> Callable[[], bool]:
    """Whether the window says this."""
    return lambda: desk.window.notice.isVisible() and words in desk.window.notice.text


def first_task(desk: Desk) -> TaskKey:
    """The task of the first row."""
    key = desk.window.model.shown.key(0)
    assert key is not None
    return key


def text_field(desk: Desk) -> str:
    """A field of text that can be edited."""
    return next(f.name for f in desk.window.model.schema.fields if f.editable and f.kind.value == "text")


async def type_into_first(desk: Desk, text: str) -> TaskKey:
    """Edit a task in the pane."""
    key, name = first_task(desk), text_field(desk)
    await desk.open_task(key, name)
    desk.enter(name, text)
    return key
