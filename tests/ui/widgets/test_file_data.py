"""What the clipboard and dragged data hold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from flowdash_desktop.ui.widgets.files.file_data import clipboard_data, has_files


def test_a_clipboard_without_data_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt answers None where the system gives it nothing, as another program may own the clipboard and be gone."""

    class Gone:
        @staticmethod
        def mimeData() -> None:
            return None

    with monkeypatch.context() as patch:
        patch.setattr(QGuiApplication, "clipboard", Gone)
        data = clipboard_data()
    assert not has_files(data)
    assert not data.hasText()
