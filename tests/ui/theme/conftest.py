"""A theme on the test application, taken off again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.theme import Theme

ICONS = Path(__file__).parents[3] / "resources" / "icons" / "ui"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """A fresh theme in the light scheme."""
    theme = Theme(qapp, ICONS)
    theme.set_scheme(False)
    yield theme
    theme.set_scheme(None)
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
