"""The files of the task as a row of tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.viewer.reading import ViewedFile
from flowdash_desktop.ui.widgets.text import plain_tooltip

_WIDEST, _LEAST = 220, 140


class FileTabs(QTabBar):
    """One tab for each file; a long name is cut in its middle, so that its ending stays.

    Signals:
        chosen(str): the key of the file that a person went to.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self.setAccessibleName(self.tr("Files"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_variant(self, "variant", "chips")
        self._keep_height()
        self.currentChanged.connect(self._changed)

    def changeEvent(self, event: QEvent) -> None:
        """Another font has another height."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_height()

    def _keep_height(self) -> None:
        """Be as high without files as with some, so that nothing below moves from one task to the next."""
        with QSignalBlocker(self):
            index = self.addTab("X")
            self.setFixedHeight(self.sizeHint().height())
            self.removeTab(index)

    def show_files(self, files: Sequence[ViewedFile], current: str) -> None:
        """Show these files; tabs that stay are not made anew."""
        keys = [file.key for file in files]
        with QSignalBlocker(self):
            for index in reversed(range(len(self._keys))):
                if self._keys[index] not in keys:
                    self.removeTab(index)
                    del self._keys[index]
            for index, file in enumerate(files):
                if index >= len(self._keys) or self._keys[index] != file.key:
                    self._put(index, file)
                if self.tabText(index) != (text := file.name.replace("&", "&&")):
                    self.setTabText(index, text)
                    self.setTabToolTip(index, plain_tooltip(f"{file.name}\n{file.field}"))
            if current in keys:
                self.setCurrentIndex(keys.index(current))
        self.updateGeometry()

    def _put(self, index: int, file: ViewedFile) -> None:
        if file.key in self._keys:
            before = self._keys.index(file.key)
            self.moveTab(before, index)
            self._keys.insert(index, self._keys.pop(before))
            return
        self.insertTab(index, "")
        self._keys.insert(index, file.key)

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the name, up to a point."""
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), _WIDEST), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Some letters of the name at least."""
        hint = self.tabSizeHint(index)
        return QSize(min(hint.width(), _LEAST), hint.height())

    def _changed(self, index: int) -> None:
        if 0 <= index < len(self._keys):
            self.chosen.emit(self._keys[index])
