"""A viewport of our own making for a view, in place of the one that Qt made for it.

PySide6 knows our own widget when the view hands it out. Of Qt's it has to find out what it is, and loads every class of
widgets there is for that: a tenth of the time to the first rows.
"""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def take_own_viewport(view: QAbstractScrollArea, background: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Give the view a viewport as Qt's own, and by its name; to be done first in ``__init__``."""
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(background)
    viewport.setAutoFillBackground(True)
    view.setViewport(viewport)
