"""What a desk listens with, and the languages that it speaks."""

from __future__ import annotations

import logging

from flowdash_desktop.ui.language.languages import SOURCE, Languages


class EnglishElseChosen(Languages):
    """The languages on a system whose language is English."""

    def of_system(self) -> str:
        return SOURCE


class Listener(logging.Handler):
    """Hears what the program logs as a warning or worse."""

    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._heard = heard
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self._heard.append(self.format(record))
