"""With or without tasks: asked before the definition of a workspace is exported."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, lay_out_dialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

_WIDTH = 440


class WorkspaceExportDialog(GrowingDialog):
    """Asks what goes into the file; shown with ``open()``.

    Signals:
        chosen(bool): ask for the place of the file; whether the tasks go along.
    """

    chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export workspace"))
        heading = QLabel(self.tr("Export workspace"), self)
        set_variant(heading, "tone", "heading")
        self.with_tasks = QRadioButton(self.tr("Workflows and people, with all tasks and files"), self)
        self.without_tasks = QRadioButton(self.tr("Workflows and people only, to begin empty with"), self)
        words = QLabel(
            self.tr(
                "The file is a definition in JSON, from which another workspace can be begun. Comments, changed"
                " checklists, the history and API keys have no place in it. A backup keeps everything."
            ),
            self,
        )
        words.setWordWrap(True)
        set_variant(words, "tone", "muted")
        content = ContentScroll(self)
        content.column.setSpacing(8)
        for part in (heading, self.with_tasks, self.without_tasks, words):
            content.column.addWidget(part)
        self.export_button = QPushButton(self.tr("Choose a place…"), self)
        set_variant(self.export_button, "variant", "primary")
        self.export_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        lay_out_dialog(self, content, self.cancel_button, self.export_button)
        self.setFixedWidth(_WIDTH)
        self.with_tasks.setChecked(True)
        self.with_tasks.setFocus()
        self.export_button.clicked.connect(self._choose)
        self.cancel_button.clicked.connect(self.reject)

    def _choose(self) -> None:
        tasks = self.with_tasks.isChecked()
        self.accept()
        self.chosen.emit(tasks)
