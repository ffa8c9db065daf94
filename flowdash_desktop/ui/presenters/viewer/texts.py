"""What is said of a file whose bytes are not here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class ViewerTexts:
    """Sentences for the viewer, each a title or a text of a message."""

    @staticmethod
    def downloading() -> str:
        """The file comes from the server."""
        return translate("Viewer", "Downloading…")

    @staticmethod
    def not_here() -> str:
        """The title where the file can't come now."""
        return translate("Viewer", "This file is not on this computer yet")

    @staticmethod
    def offline() -> str:
        """There is no line to the server."""
        return translate("Viewer", "There is no connection to the server. The file comes as soon as there is one.")

    @staticmethod
    def not_fetched() -> str:
        """The title where the server or the disk refused."""
        return translate("Viewer", "This file could not be downloaded")

    @staticmethod
    def from_address(address: str) -> str:
        """A file that the server is still to fetch from a web address."""
        words = translate("Viewer", "The server fetches it from {address}. It can be looked at when it is there.")
        return words.format(address=address)
