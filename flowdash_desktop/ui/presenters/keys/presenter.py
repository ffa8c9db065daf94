"""The keys that a person has chosen: stored, in force at once, and changed in their dialog."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.command import Commands
from flowdash_desktop.ui.commands.window_commands import KEYS, PALETTE
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.widgets.key_tips import use_keys

if TYPE_CHECKING:
    from flowdash_desktop.ui.commands.keymap import Keymap
    from flowdash_desktop.ui.commands.keys_dialog import KeysDialog

# What the dialog needs is imported when it is first opened: the first rows do not wait for it.

_KEYS = "keys"


class KeysPresenter:
    """Puts keys in force.

    Args:
        window: whose keys.
        commands: get them.
        preferences: where they are stored.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, commands: Commands, preferences: Preferences, scope: TaskScope) -> None:
        self._window, self._commands = window, commands
        self._preferences, self._scope = preferences, scope
        self._keymap: Keymap | None = None
        use_keys({})  # tool tips name the program's own keys until others are read
        commands.requests.change_keys.connect(self._open)

    async def restore(self) -> None:
        """Put in force what is stored; where it can't be used any more, the program's own keys are in force."""
        stored = await self._preferences.get(_KEYS)
        if stored is None:
            return
        from flowdash_desktop.ui.commands.command import clashes
        from flowdash_desktop.ui.commands.keymap import KeymapError, from_json

        try:
            keymap, _ = from_json(stored, self._commands.usual)
        except KeymapError:
            return
        if not clashes(keymap.applied(self._commands.usual)):
            self._use(keymap)

    def _use(self, keymap: Keymap) -> None:
        self._keymap = keymap
        self._commands.use(keymap.applied(self._commands.usual))
        self._show_in_menu()

    def _show_in_menu(self) -> None:
        """Show the keys in the menu of the workflow, whose entries do not have them."""
        more = self._window.filter_bar.more
        shown = {command.id: command.shown for command in self._commands}
        for id, action in (
            ("tasks.import", more.bring_in), ("tasks.paste", more.paste), ("tasks.export", more.export),
            ("tasks.check out", more.check_out), (PALETTE, more.all_commands), (KEYS, more.all_keys),
            ("workflow.edit", more.workflows.edit), ("workflow.undo", more.workflows.undo),
        ):  # fmt: skip
            action.setShortcut(shown[id])

    # The dialog

    def _open(self) -> None:
        from flowdash_desktop.ui.commands.keymap import Keymap
        from flowdash_desktop.ui.commands.keys_dialog import KeysDialog

        dialog = KeysDialog(self._window.theme, self._window, self._commands.usual, self._keymap or Keymap())
        dialog.chosen.connect(self._choose)
        dialog.import_requested.connect(
            lambda path: self._scope.start(self._read(dialog, path), name="read keys", key="read keys")
        )
        dialog.export_requested.connect(
            lambda path, text: self._scope.start(self._write(dialog, path, text), name="write keys", key="write keys")
        )
        dialog.open()

    def _choose(self, keymap: Keymap) -> None:
        self._use(keymap)
        self._scope.start(self._preferences.put(_KEYS, keymap.as_json()), name="store keys", key="store keys")

    async def _read(self, dialog: KeysDialog, path: Path) -> None:
        """Read on a thread: the folder may be on another computer."""
        from flowdash_desktop.ui.commands.keymap import MOST_BYTES

        def read() -> bytes | None:
            try:
                with path.open("rb") as file:
                    return file.read(MOST_BYTES + 1)
            except OSError:
                return None

        data = await in_thread(read, "read keys")
        if _is_open(dialog):
            dialog.take_file(path.name, data)

    async def _write(self, dialog: KeysDialog, path: Path, text: str) -> None:
        def write() -> bool:
            try:
                path.write_text(text, encoding="utf-8")
            except OSError:
                return False
            return True

        is_written = await in_thread(write, "write keys")
        if _is_open(dialog):
            dialog.exported(path.name, is_written=is_written)


def _is_open(dialog: KeysDialog) -> bool:
    from shiboken6 import isValid

    return isValid(dialog) and dialog.isVisible()
