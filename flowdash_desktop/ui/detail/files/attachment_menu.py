"""What can be done with one file of a file field."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.projection import PendingFile
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.ui.detail.files.attachment_model import AttachmentItem
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.press_outside import MenuPresses


class AttachmentMenu(QMenu):
    """The menu of one file; gone when it closes.

    Signals:
        named(): another name is to be typed.
        viewed(), opened(), saved(), all_saved(), retried(), removed(): what was chosen; removing was not confirmed yet.
        copied(), edited(): the same, to be pasted elsewhere, or opened as a copy that may be changed.
        address_wanted(): another file is to be added, from a web address.
    """

    viewed = Signal()
    named = Signal()
    opened = Signal()
    copied = Signal()
    edited = Signal()
    address_wanted = Signal()
    saved = Signal()
    all_saved = Signal()
    retried = Signal()
    removed = Signal()

    def __init__(
        self,
        theme: Theme,
        item: AttachmentItem,
        parent: QWidget,
        *,
        several: bool,
        read_only: bool,
        can_add: bool = False,
    ) -> None:
        """Offer what suits the file.

        Args:
            theme: for the icons.
            item: the file.
            parent: Qt's owner.
            several: there is more than one attachment to save.
            read_only: nothing can be removed.
            can_add: one more file fits.
        """
        super().__init__(parent)
        MenuPresses(self)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not isinstance(item, Path):
            view = self._add("eye", self.tr("View"))
            view.setShortcut("Space")
            view.setShortcutVisibleInContextMenu(True)
            view.triggered.connect(self.viewed)
        if isinstance(item, Attachment):
            self._add("open-external", self.tr("Open")).triggered.connect(self.opened)
            if not read_only:
                self._add("pencil", self.tr("Open and edit")).triggered.connect(self.edited)
            copy = self._add("copy", self.tr("Copy"))
            copy.setShortcut("Ctrl+C")
            copy.setShortcutVisibleInContextMenu(True)
            copy.triggered.connect(self.copied)
            self._add("download", self.tr("Save as…")).triggered.connect(self.saved)
            if several:
                self._add("download", self.tr("Save all…")).triggered.connect(self.all_saved)
            self.addSeparator()
            if not read_only:
                rename = self._add("text", self.tr("Rename…"))
                rename.setShortcut("F2")
                rename.setShortcutVisibleInContextMenu(True)
                rename.triggered.connect(self.named)
            remove = self._add("trash", self.tr("Remove"))
            remove.setEnabled(not read_only)
        elif isinstance(item, PendingFile):
            needs_you = item.state is EditState.NEEDS_YOU
            if needs_you:
                self._add("refresh", self.tr("Retry")).triggered.connect(self.retried)
            remove = self._add("trash", self.tr("Discard") if needs_you else self.tr("Cancel"))
        else:
            remove = self._add("trash", self.tr("Remove"))
        remove.triggered.connect(self.removed)
        if can_add:
            self.addSeparator()
            self._add("link", self.tr("Add from address…")).triggered.connect(self.address_wanted)

    def _add(self, icon: str, text: str) -> QAction:
        return self.addAction(self._theme.icon(icon), text)
