"""How the window looks and ends, as the person has chosen it: kept, and in force before the window is shown."""

from __future__ import annotations

import logging
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.keys.menus import MenuKeeper
from flowdash_desktop.ui.presenters.looks.language_choice import LanguageChoice
from flowdash_desktop.ui.theme import Density
from flowdash_desktop.ui.theme.appearance import SCHEMES
from flowdash_desktop.ui.widgets.side.side_splitter import PanePlace

translate = QCoreApplication.translate

_PLACE, _SHOWN_PLACE = "details place", "details place while shown"
_DENSITY, _APPEARANCE, _CLOSING = "density", "appearance", "deletions on closing"
_FILES_FIRST, _ALWAYS_EDITS = "files before other fields", "typing always edits"
_MENU_BAR, _DIFFERENCE, _WINDOW, _PRESENCE = "menu bar", "tell difference", "window", "show presence"
_SEND, _KEEP = "send", "keep"
_log = logging.getLogger(__name__)


class LooksPresenter:
    """Density, appearance, and where the details are.

    Args:
        window: what is dressed, and whose status bar opens the choices.
        preferences: where they are kept.
        scope: owns what is started here.
        menu: is a bar or a button.
        language: the choice of a language.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        scope: TaskScope,
        menu: MenuKeeper,
        language: LanguageChoice,
    ) -> None:
        self._window, self._menu, self._language = window, menu, language
        self._preferences = preferences
        self._scope = scope
        self._scheme: str | None = None
        self.sends_on_closing = True
        """Deletions that still wait are sent when the window closes; else they are kept for the next start."""
        window.pane_actions.place_chosen.connect(self._store_position)
        window.status.view_clicked.connect(self._show_options)
        self._difference = window.task_actions.tell_difference
        self._difference.toggled.connect(self._store_difference)
        self._difference.triggered.connect(self._say_difference)
        self._presence = window.task_actions.share_presence
        self._presence.toggled.connect(self._store_presence)
        self._presence.triggered.connect(self._say_presence)

    async def restore(self) -> None:
        """Put in force what was chosen; what is not known is as if nothing was."""
        density = await self._preferences.get(_DENSITY)
        if density in set(Density):
            self._window.theme.set_density(Density(str(density)))
        self.sends_on_closing = await self._preferences.get(_CLOSING) != _KEEP
        for kept in (_SHOWN_PLACE, _PLACE):  # a hidden pane comes back where it was shown last
            place = await self._preferences.get(kept)
            if place in set(PanePlace):
                self._window.pane_actions.put(PanePlace(str(place)))
        first = await self._preferences.get(_FILES_FIRST)
        if isinstance(first, list):
            self._window.pane_actions.files_first_in = set(map(str, first))
        self._difference.setChecked(await self._preferences.get(_DIFFERENCE) is not False)
        self._presence.setChecked(await self._preferences.get(_PRESENCE) is not False)
        if await self._preferences.get(_MENU_BAR) is True:
            self._menu.show_bar(True)
        self._window.table.mode.set_always_edits(await self._preferences.get(_ALWAYS_EDITS) is True)
        scheme = await self._preferences.get(_APPEARANCE)
        if isinstance(scheme, str) and scheme in SCHEMES:
            self._scheme = scheme
            self._window.theme.set_scheme(*SCHEMES[scheme])

    async def restore_window(self) -> None:
        """Put the window where it was."""
        stored = await self._preferences.get(_WINDOW)
        if isinstance(stored, dict):
            try:
                widths = tuple(int(w) for w in stored["widths"])
                self._window.restore(bytes.fromhex(str(stored["geometry"])), widths)
            except (KeyError, TypeError, ValueError):
                _log.info("the window's place could not be read")

    async def store_window(self, geometry: bytes, widths: tuple[int, ...]) -> None:
        """Remember where the window is."""
        await self._preferences.put(_WINDOW, {"geometry": geometry.hex(), "widths": list(widths)})

    @cached_property
    def _options(self) -> dialogs.ViewOptions:
        """The choices, made when they are first opened."""
        options = dialogs.ViewOptions(self._window.theme, self._window, self._language.names)
        options.density_chosen.connect(self._choose_density)
        options.scheme_chosen.connect(self.choose_scheme)
        options.language_chosen.connect(self._language.choose)
        options.place_chosen.connect(self._window.pane_actions.choose)
        options.closing_chosen.connect(self._choose_closing)
        options.typing_chosen.connect(self._choose_typing)
        options.bar_chosen.connect(self._choose_bar)
        options.difference_chosen.connect(self._difference.setChecked)
        options.presence_chosen.connect(self._presence.setChecked)
        options.bulk_clicked.connect(self._window.table.commands.bulk_options_requested)
        return options

    def _show_options(self) -> None:
        closing = _SEND if self.sends_on_closing else _KEEP
        place = self._window.pane_actions.place
        typing = self._window.table.mode.always_edits
        density, has_bar = self._window.theme.density, self._menu.shows_bar
        self._options.set_chosen(
            density,
            self._scheme,
            closing,
            place,
            always_edits=typing,
            has_bar=has_bar,
            says_difference=self._difference.isChecked(),
            shows_presence=self._presence.isChecked(),
            language=self._language.chosen,
        )
        self._options.show_above(self._window.status.view_button)

    def _choose_density(self, density: str) -> None:
        self._window.theme.set_density(Density(density))
        self._scope.start(self._preferences.put(_DENSITY, density), name="keep density", key="keep density")

    def _store_position(self, place: PanePlace) -> None:
        self._scope.start(self._preferences.put(_PLACE, str(place)), name="keep place", key="keep place")
        if place is not PanePlace.SHEET:
            keep = self._preferences.put(_SHOWN_PLACE, str(place))
            self._scope.start(keep, name="keep shown place", key="keep shown place")

    def _choose_closing(self, closing: str) -> None:
        self.sends_on_closing = closing == _SEND
        self._scope.start(self._preferences.put(_CLOSING, closing), name="keep choice", key="keep choice")

    def _choose_bar(self, on: bool) -> None:
        self._menu.show_bar(on)
        self._scope.start(self._preferences.put(_MENU_BAR, on), name="keep menu bar", key="keep menu bar")

    def _store_difference(self, on: bool) -> None:
        self._scope.start(self._preferences.put(_DIFFERENCE, on), name="store difference", key="store difference")

    def _say_difference(self, on: bool) -> None:
        """Chosen by its name, it is not seen whether it is on."""
        says = translate("Presenters", "After a decision it is said where it differs from alike ones.")
        words = (
            says
            if on
            else translate("Presenters", "Nothing is said any more where a decision differs from alike ones.")
        )
        self._window.notice.show_notice(words, leaves=True)

    def _store_presence(self, on: bool) -> None:
        self._scope.start(self._preferences.put(_PRESENCE, on), name="store presence", key="store presence")

    def _say_presence(self, on: bool) -> None:
        """See ``_say_difference``."""
        shown = translate("Presenters", "Others who work here are shown which task you look at.")
        hidden = translate("Presenters", "Nobody is shown any more which task you look at.")
        self._window.notice.show_notice(shown if on else hidden, leaves=True)

    def _choose_typing(self, always: bool) -> None:
        self._window.table.mode.set_always_edits(always)
        self._scope.start(self._preferences.put(_ALWAYS_EDITS, always), name="keep typing", key="keep typing")

    def choose_scheme(self, scheme: str | None) -> None:
        """Be light, dark, or as the system is (None), and stay so."""
        self._scheme = scheme
        self._window.theme.set_scheme(*SCHEMES[scheme])
        self._scope.start(self._preferences.put(_APPEARANCE, scheme), name="keep appearance", key="keep appearance")
