"""The system's question where a file is to be saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.ui.widgets.opening import documents


def ask_where(parent: QWidget, title: str, kind: str, name: str, chosen: Callable[[Path], None]) -> None:
    """Ask, and return at once.

    Args:
        parent: the window or dialog that the question is above.
        title: of the question.
        kind: the kind of file, as the system shows it.
        name: is proposed; its ending is that of a name without one.
        chosen: is told where.
    """
    dialog = QFileDialog(parent, title, str(documents()))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(file_name(name))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
