"""Asked before a server's workspace is copied to this computer, and the report that is read afterwards."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text_inputs import TextInput

_WIDTH = 460
_REPORT_WIDTH, _REPORT_HEIGHT = 620, 420


class WorkspaceCopyDialog(GrowingDialog):
    """Says what a copy is; shown with ``open()``.

    Args:
        theme: the look.
        parent: the window.
        title: which workspace.
        text: what will happen; where a copy is unfinished, how far it has come.
        is_unfinished: there is a copy that can be gone on with, or thrown away.

    Signals:
        begun: begin, or go on.
        thrown_away: remove the unfinished copy.
    """

    begun = Signal()
    thrown_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget, title: str, text: str, *, is_unfinished: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleDescription(text)
        heading = QLabel(title, self)
        set_variant(heading, "tone", "heading")
        words = QLabel(text, self)
        for label in (heading, words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        content = ContentScroll(self)
        content.column.setSpacing(8)
        content.column.addWidget(heading)
        content.column.addWidget(words)
        self.begin_button = QPushButton(self.tr("Go on") if is_unfinished else self.tr("Copy"), self)
        set_variant(self.begin_button, "variant", "primary")
        self.begin_button.setDefault(True)
        self.throw_away_button = QPushButton(self.tr("Throw away"), self)
        self.throw_away_button.setVisible(is_unfinished)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        lay_out_dialog(self, content, self.throw_away_button, None, self.cancel_button, self.begin_button)
        self.setFixedWidth(_WIDTH)
        self.begin_button.clicked.connect(self._begin)
        self.throw_away_button.clicked.connect(self._throw_away)
        self.cancel_button.clicked.connect(self.reject)
        self.begin_button.setFocus()

    def _begin(self) -> None:
        self.accept()
        self.begun.emit()

    def _throw_away(self) -> None:
        self.reject()
        self.thrown_away.emit()


class _Report(TextInput):
    """The text, in a room of its own."""

    def sizeHint(self) -> QSize:
        """Room for most of it."""
        return QSize(_REPORT_WIDTH, _REPORT_HEIGHT)


class CopyReportDialog(GrowingDialog):
    """Shows the report of a copy.

    Signals:
        folder_requested: show the file in its folder.
    """

    folder_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget, report: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Report of the copy"))
        heading = QLabel(self.tr("Report of the copy"), self)
        set_variant(heading, "tone", "heading")
        self.report = _Report(report, self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("Report of the copy"))
        content = ContentScroll(self)
        content.column.setSpacing(8)
        content.column.addWidget(heading)
        content.column.addWidget(self.report)
        self.folder_button = QPushButton(self.tr("Show in folder"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        lay_out_dialog(self, content, self.folder_button, None, self.close_button)
        self.folder_button.clicked.connect(self.folder_requested.emit)
        self.close_button.clicked.connect(self.reject)
        self.report.setFocus()
