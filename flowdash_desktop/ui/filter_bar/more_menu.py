"""What can be done with the workflow as a whole: the button at the end of the first row, and its menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.filter_bar.workflow_menu import WorkflowMenu
from flowdash_desktop.ui.theme import Theme

PASTE_KEY, PALETTE_KEY, KEYS_KEY, TRIAGE_KEY = "Ctrl+Shift+V", "Ctrl+K", "?", "Ctrl+Shift+T"
_WIDTH, _BARE_WIDTH = 30, 24


class MoreButton(IconButton):
    """Opens the menu.

    Attributes:
        triage: decide about the tasks one by one; hidden where the bar has room for its button.
        bring_in: make tasks of a file's rows.
        paste: make tasks of the rows in the clipboard.
        export: write tasks to a file.
        check_out: edit tasks in a spreadsheet.
        history: write what happened in the workflow to a file.
        search_files: find words in the files that were viewed, too.
        fetch_ahead: fetch files of the next tasks while one is viewed.
        sync: have the server sync the workflow with its database; hidden where it has none.
        workflows: the entries that make and change workflows.
        all_commands: find a command by typing.
        all_keys: show all keys.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "more", parent)
        self._look = theme
        self.name(self.tr("More for this workflow"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.triage = menu.addAction(self.tr("Triage"))
        self.triage.setVisible(False)
        self.bring_in = menu.addAction(self.tr("Import…"))
        self.paste = menu.addAction(self.tr("Paste as new tasks"))
        self.export = menu.addAction(self.tr("Export…"))
        self.check_out = menu.addAction(self.tr("Edit in a spreadsheet"))
        self.history = menu.addAction(self.tr("Export history as CSV…"))
        self.sync = menu.addAction(self.tr("Sync now"))
        self.sync.setVisible(False)
        self.search_files = menu.addAction(self.tr("Search in viewed files"))
        self.search_files.setCheckable(True)
        self.search_files.setChecked(True)
        self.fetch_ahead = menu.addAction(self.tr("Fetch the next tasks' files ahead"))
        self.fetch_ahead.setCheckable(True)
        self.fetch_ahead.setChecked(True)
        self.workflows = WorkflowMenu(theme, menu)
        menu.addSeparator()
        self.all_commands = menu.addAction(self.tr("All commands…"))
        self.all_keys = menu.addAction(self.tr("All keys"))
        self.setMenu(menu)
        for action, keys in (
            (self.triage, TRIAGE_KEY),
            (self.bring_in, "Ctrl+Shift+I"),
            (self.paste, PASTE_KEY),
            (self.export, "Ctrl+Shift+E"),
            (self.check_out, "Ctrl+Shift+X"),
            (self.all_commands, PALETTE_KEY),
            (self.all_keys, KEYS_KEY),
        ):
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # only shown here: the window has the key
        theme.changed.connect(self._paint_icons)
        self._paint_icons()

    def set_has_workflow(self, has: bool) -> None:
        """Whether a workflow is shown; a new one can be made without."""
        own = self.triage, self.bring_in, self.paste, self.export, self.check_out, self.history, self.sync
        for action in own:
            action.setEnabled(has)
        self.workflows.set_has_workflow(has)

    def set_bare(self, bare: bool) -> None:
        """Take the least room, as in the narrowest window."""
        self.setFixedWidth(_BARE_WIDTH if bare else _WIDTH)

    def sizeHint(self) -> QSize:
        """Its fixed size: without the arrow that Qt adds for a menu, which is not drawn."""
        return self.minimumSize()

    def _paint_icons(self) -> None:
        self.triage.setIcon(self._look.icon("play"))
        self.bring_in.setIcon(self._look.icon("upload"))
        self.paste.setIcon(self._look.icon("copy"))
        self.export.setIcon(self._look.icon("download"))
        self.check_out.setIcon(self._look.icon("pencil"))
        self.history.setIcon(self._look.icon("clock"))
        self.sync.setIcon(self._look.icon("refresh"))
        self.all_commands.setIcon(self._look.icon("search"))
        self.all_keys.setIcon(self._look.icon("keyboard"))
