"""A way to put an editor on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.editors import FieldEditor, make_editor
from flowdash_desktop.ui.theme import Theme
from tests.ui.editors.samples import SCHEMA


@pytest.fixture
def edit(qtbot: QtBot, theme: Theme) -> Callable[[str], FieldEditor]:
    """Shows the editor of a field, focused, with a button behind it to leave it by Tab."""
    windows: list[QWidget] = []

    def show(name: str) -> FieldEditor:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        editor = make_editor(theme, SCHEMA.field_by_name[name], SCHEMA, window)
        column.addWidget(editor)
        column.addWidget(QPushButton("Next", window))
        window.resize(460, 240)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        editor.setFocus()
        qtbot.waitUntil(editor.input.hasFocus)
        return editor

    return show
