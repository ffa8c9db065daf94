"""The page of a service whose workflows are changed there, and not here."""

from __future__ import annotations

from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.texts.workflow_texts import WorkflowTexts as Texts
from flowdash_desktop.ui.widgets.opening import open_address


class ServicePage:
    """Opens the page in the browser, after showing where it is.

    Args:
        window: where it is asked.
        address: of the service.
    """

    def __init__(self, window: MainWindow, address: str) -> None:
        self._window = window
        self._address = address

    def ask(self) -> None:
        """Ask whether to open it."""
        title, text, button = Texts.page_question(self._address)
        dialog = dialogs.ConfirmDialog(self._window.theme, self._window, title, text, button)
        dialog.confirmed.connect(self._open)
        dialog.open()

    def _open(self) -> None:
        if not open_address(self._address):
            self._window.notice.show_notice(Texts.no_browser(), tone="warning", of_window=True)
