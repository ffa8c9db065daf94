"""The choice of a language: kept, and spoken at once unless something in the window is not finished."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.language.languages import Languages
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_LANGUAGE = "language"


async def chosen_language(preferences: Preferences) -> str | None:
    """The code of the language that a person chose, such as ``de``; None for the language of the system."""
    kept = await preferences.get(_LANGUAGE)
    return kept if isinstance(kept, str) else None


class LanguageChoice:
    """Takes the choice of a language.

    Args:
        window: says when the language is spoken later.
        preferences: where the choice is kept.
        scope: owns what is started here.
        languages: the languages.
        is_busy: tells whether something is not finished that would be lost with the window.
        speak: makes the window anew in the language of the system (None) or in another one.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        scope: TaskScope,
        languages: Languages,
        is_busy: Callable[[], bool],
        speak: Callable[[str | None], None],
    ) -> None:
        self._window, self._preferences, self._scope = window, preferences, scope
        self._languages, self._is_busy, self._speak = languages, is_busy, speak
        self._wanted = languages.chosen

    @property
    def names(self) -> Sequence[tuple[str, str]]:
        """The languages to choose from, each by code and name."""
        return self._languages.names()

    @property
    def chosen(self) -> str | None:
        """What was chosen last, None for the language of the system, whether it is spoken yet or not."""
        return self._wanted

    def choose(self, code: str | None) -> None:
        """Speak a language, None for that of the system, and keep the choice."""
        if code != self._wanted:
            self._wanted = code
            self._scope.start(self._choose(code), name="choose language", key="choose language")

    async def _choose(self, code: str | None) -> None:
        await self._preferences.put(_LANGUAGE, code)
        if code == self._languages.chosen:
            return  # another one was to be spoken later
        if self._is_busy():
            words = translate(
                "Presenters",
                "Something in this window is not finished. The language changes when you start the program again.",
            )
            self._window.notice.show_notice(words, of_window=True)
        else:
            self._speak(code)
