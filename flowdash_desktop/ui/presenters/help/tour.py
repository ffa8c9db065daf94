"""Five hints for somebody who sees the window for the first time. They come when they are asked for, and only then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.ui.commands.command import Commands, shown_key
from flowdash_desktop.ui.commands.help_commands import HINTS
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate

OFFER, _NEXT, _END = "hints", "next hint", "end of hints"
"""What the buttons are called in signals: the one that begins, and those of the hints."""


class TourPresenter:
    """Shows one hint after another where the first word of the window stands.

    Args:
        window: shows them.
        commands: gives the keys that the hints name, which a person may have changed, and asks for the hints.
    """

    def __init__(self, window: MainWindow, commands: Commands) -> None:
        self._window, self._commands = window, commands
        self._at = 0
        window.welcome.action.connect(self._pressed)
        window.stack.currentChanged.connect(self._page_changed)
        self._is_offered_on_arrival = False
        commands.requests.help.connect(self._asked)

    @staticmethod
    def offer() -> tuple[str, str]:
        """The button that begins: its name in signals, and its words."""
        return OFFER, translate("Tour", "Show me around")

    def offer_on_arrival(self) -> None:
        """Offer them once the start page has given way to the first workflow."""
        self._is_offered_on_arrival = True

    def _page_changed(self) -> None:
        if self._is_offered_on_arrival and not self._window.shows_start and self._window.welcome.isHidden():
            self._is_offered_on_arrival = False
            words = translate("Tour", "Five short hints show how to decide, edit and find tasks.")
            self._window.welcome.show_notice(words, actions=(self.offer(),), of_window=True)

    def _asked(self, what: str) -> None:
        if what == HINTS:
            self._show(0)

    def _pressed(self, action: str) -> None:
        if action == OFFER:
            self._show(0)
        elif action == _NEXT:
            self._show(self._at + 1)
        elif action == _END:
            self._window.welcome.hide()

    def _show(self, at: int) -> None:
        hints = self._hints()
        self._at = at
        words = translate("Tour", "{number} of {count}: {hint}").format(
            number=at + 1, count=len(hints), hint=hints[at]()
        )
        is_last = at + 1 == len(hints)
        button = (_END, translate("Tour", "Done")) if is_last else (_NEXT, translate("Tour", "Next hint"))
        self._window.welcome.show_notice(words, actions=(button,), of_window=True)

    # The hints

    def _hints(self) -> tuple[Callable[[], str], ...]:
        return self._walk, self._decide, self._edit, self._find, self._more

    def _walk(self) -> str:
        words = translate(
            "Tour", "{next} and {previous}, or the arrows, walk through the tasks. The task you are on is shown whole."
        )
        return words.format(next=self._row_key("tasks.next"), previous=self._row_key("tasks.previous"))

    def _decide(self) -> str:
        words = translate(
            "Tour",
            "Digits press the buttons of the task that have the same number. {key} shows one task at a time.",
        )
        return words.format(key=self._key("triage.toggle"))

    def _edit(self) -> str:
        words = translate(
            "Tour", "A double click or {edit} edits a cell. {undo} takes back what you did last, decisions too."
        )
        return words.format(edit=self._key("cells.edit"), undo=self._key("undo.undo"))

    def _find(self) -> str:
        words = translate("Tour", "{find} searches all columns. Views keep a filter with its order under a name.")
        return words.format(find=self._row_key("find.tasks"))

    def _more(self) -> str:
        words = translate("Tour", "{palette} finds every command, {keys} shows all keys, {guide} opens the guide.")
        return words.format(
            palette=self._key("window.palette"), keys=self._row_key("window.keys"), guide=self._key("help.guide")
        )

    def _key(self, id: str) -> str:
        return self._commands.of_id(id).shown_key

    def _row_key(self, id: str) -> str:
        """The last of the command's keys: the single letter where it has one."""
        keys = self._commands.of_id(id).keys
        return shown_key(keys[-1]) if keys else ""
