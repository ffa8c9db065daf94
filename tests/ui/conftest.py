"""One theme for all widgets' tests: dressing the application is the dearest part of most of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.theme import Density, Theme

ICONS = Path(__file__).parents[2] / "resources" / "icons" / "ui"


@pytest.fixture(scope="session")
def shared_theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme that the application wears until the last test."""
    made = Theme(qapp, ICONS)
    yield made
    made.set_scheme(None)
    made.deleteLater()
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.fixture
def theme(qapp: QApplication, shared_theme: Theme) -> Theme:
    """The shared theme, light and comfortable, whatever the test before has made of it or of the application."""
    if not qapp.styleSheet():
        shared_theme.set_scheme(None)
    shared_theme.set_scheme(False)
    shared_theme.set_density(Density.COMFORTABLE)
    return shared_theme


@pytest.fixture(autouse=True)
def no_popup_is_left(qapp: QApplication) -> Iterator[None]:
    """A popup that a test before has left open would get the presses of this one."""
    _close_popups()
    yield
    _close_popups()


@pytest.fixture(autouse=True)
def the_clipboard_is_emptied(qapp: QApplication) -> Iterator[None]:
    """Data that a test has made and left in the clipboard would be deleted after Python has ended: a crash."""
    yield
    qapp.clipboard().clear()


def _close_popups() -> None:
    for _ in range(5):
        popup = QApplication.activePopupWidget()
        if popup is None:
            return
        popup.close()
