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
    made = Theme(qapp, ICONS)
    made.set_scheme(False)
    yield made
    made.set_scheme(None)
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
