"""The first start's notice: what one is looking at, and that connecting is offered, not needed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import Banner

_CONNECT = "connect"
_KEEP = "keep"


class WelcomeBanner(QWidget):
    """Shown until it is answered.

    Signals:
        connect_requested: open *Connect to Flowdash*; the banner stays until someone hides it.
        kept_local: the person wants to stay in the local workspace, or closed the banner; it has hidden itself.
    """

    connect_requested = Signal()
    kept_local = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner = Banner(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self._banner)
        self._banner.action.connect(self._act)
        self._banner.dismissed.connect(self._keep)
        self._banner.show_notice(
            self.tr("This is your local workspace, filled with sample data. It works with no account and no network."),
            actions=(
                (_CONNECT, self.tr("Connect to Flowdash…")),
                (_KEEP, self.tr("Keep it local")),
            ),
        )

    def _act(self, name: str) -> None:
        if name == _CONNECT:
            self.connect_requested.emit()
        else:
            self._keep()

    def _keep(self) -> None:
        self.hide()
        self.kept_local.emit()
