"""The palette and the sheet of keys, and which commands are used most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from flowdash_desktop.domain.text.search_text import search_words, searched
from flowdash_desktop.store.preferences import Preferences
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.command import Command, Commands, Section, in_front
from flowdash_desktop.ui.commands.go_letters import GoLetters, letter_owners, view_letters, views, workflows
from flowdash_desktop.ui.commands.task_commands import FOR_PANE
from flowdash_desktop.ui.commands.window_commands import GO, PALETTE, window_commands
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.keys.menus import MenuKeeper
from flowdash_desktop.ui.presenters.keys.presenter import KeysPresenter
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.commands.entries import Entry
    from flowdash_desktop.ui.commands.go_menu import GoMenu
    from flowdash_desktop.ui.commands.keys_sheet import KeysSheet
    from flowdash_desktop.ui.commands.palette import Palette
    from flowdash_desktop.ui.commands.palette_rows import Found
    from flowdash_desktop.ui.commands.task_finder import FoundTask

# What the palette needs is imported when it is first opened: the first rows do not wait for it.

_USES, _LETTERS = "command uses", "go letters"
_MOST, _NAME = 300, 40
"""So many entries are remembered as used: the most used ones."""


class CommandsPresenter:
    """Opens both, and does what was chosen.

    Args:
        window: whose commands they are. It gets their keys.
        preferences: where it is kept how often each was used.
        scope: owns what is started here.
        languages: the languages to choose from, each by code and name.

    Attributes:
        commands: all of them.
        menu: shows them in a bar or at a button.
    """

    def __init__(
        self,
        window: MainWindow,
        preferences: Preferences,
        scope: TaskScope,
        languages: Sequence[tuple[str, str]] = (),
    ) -> None:
        self._window = window
        self._preferences = preferences
        self._scope = scope
        self.commands = window_commands(window, languages)
        self.menu = MenuKeeper(window, self.commands)
        self._own_keys = KeysPresenter(window, self.commands, preferences, scope)
        self._uses: Counter[str] = Counter()
        self._letters = GoLetters()
        self._entries: list[Entry] = []
        self._has_own = False
        """A task of the workflow that is shown has the unique ID that is typed."""
        window.palette_requested.connect(self._open_palette)
        window.keys_requested.connect(self._open_keys)
        self.commands.requests.go.connect(self._open_go_menu)
        window.table.mode_keys.run = self._run_row_key
        window.table.mode_keys.run_in_pane = self._run_pane_key
        window.filter_bar.view_keys = self._view_keys
        window.filter_bar.letter_owners = partial(letter_owners, window, self._letters)
        window.finder.arrived.connect(self._add_tasks)

    async def restore(self) -> None:
        """Read how often each was used, and which keys are in force; what is not known is as if nothing was."""
        await self._own_keys.restore()
        self._letters.restore(await self._preferences.get(_LETTERS))
        kept = await self._preferences.get(_USES)
        if isinstance(kept, dict):
            self._uses = Counter({id: many for id, many in kept.items() if isinstance(many, int) and many > 0})

    @cached_property
    def _palette(self) -> Palette:
        from flowdash_desktop.ui.commands.palette import Palette

        palette = Palette(self._window.theme, self._window)
        palette.chosen.connect(self._do)
        return palette

    @cached_property
    def _keys(self) -> KeysSheet:
        from flowdash_desktop.ui.commands.keys_sheet import KeysSheet

        sheet = KeysSheet(self._window.theme, self._window)
        sheet.change_requested.connect(self.commands.requests.change_keys)
        return sheet

    @cached_property
    def _go_menu(self) -> GoMenu:
        from flowdash_desktop.ui.commands.go_menu import GoMenu

        return GoMenu(self._window, self._letters)

    def _open_go_menu(self) -> None:
        self._go_menu.open()
        self._store_letters()

    def _view_keys(self) -> dict[str, str]:
        """The keys that lead to each view, as the system writes them."""
        go = next((command.shown_key for command in self.commands if command.id == GO), "")
        found = view_letters(self._window, self._letters)
        return {name: f"{go} {letter}" for name, letter in found.items() if go and letter}

    def _store_letters(self) -> None:
        store = self._preferences.put(_LETTERS, self._letters.given)
        self._scope.start(store, name="store letters", key="store letters")

    def _run_row_key(self, key: str, held: bool) -> bool:
        """Do the command of a key in row mode, or say why it can't be done; False where no command has the key."""
        command = self.commands.of_row_key(key)
        if command is None:
            return False
        does = not held or command.repeats
        if does and (reason := self.commands.run(command.id)):
            self._window.table.told.emit(reason)
        return True

    def _run_pane_key(self, key: str) -> bool:
        """Do the command of a key of row mode for the task in the pane; False where it is for the tasks of the table,
        and in triage mode, which has keys of its own."""
        command = self.commands.of_row_key(key)
        is_for_pane = command is not None and command.id.startswith(FOR_PANE)
        return is_for_pane and not self._window.table.mode.is_away and self._run_row_key(key, False)

    def _open_palette(self) -> None:
        from flowdash_desktop.ui.commands.entries import entries

        window = self._window
        self._entries = entries(window, self.offered(), self._letters)
        self._store_letters()
        target = window.table.target
        many = target.count() if not window.shows_start and target.has_several() else 0
        words = (
            QCoreApplication.translate("Commands", "{tasks} selected").format(tasks=count_words(many)) if many else ""
        )
        keys = next(command.keys for command in self.commands if command.id == PALETTE)
        self._palette.open(self._find, words, self._active_window, keys)

    def offered(self) -> list[Command]:
        """The commands of the window, of the viewer while that is open, and before both those of triage mode."""
        window = self._window
        if "triage" in window.__dict__ and window.triage.is_on:
            own = [c for c in self.commands if c.section in (Section.TRIAGE, Section.ACTIONS)]
            return in_front(own, in_front(self._viewer_commands, self.commands))
        if not window.shows_viewer:
            return list(self.commands)
        if window.quick_look.panel.has_keyboard:
            return in_front(self._viewer_commands, self.commands)
        return [*self._viewer_commands, *self.commands]

    @cached_property
    def _viewer_commands(self) -> Commands:
        from flowdash_desktop.ui.commands.viewer_commands import viewer_commands

        return viewer_commands(self._window, self._window.quick_look.panel)

    @property
    def _active_window(self) -> QWidget:
        """The window that a person works in: the viewer may have one of its own."""
        return QApplication.activeWindow() or self._window

    def _find(self, text: str) -> list[Found]:
        from flowdash_desktop.ui.commands.entries import TASK, EntryKind, address_entry, task_entries
        from flowdash_desktop.ui.commands.palette_rows import Found
        from flowdash_desktop.ui.commands.ranking import MOST, at_first, ranked

        if (address := address_entry(self._window, text)) is not None:
            return [Found(address)]
        words = search_words(text)
        if not words:
            return at_first(self._entries, self._uses)
        tasks = task_entries(self._window, words, MOST[EntryKind.TASK])
        self._has_own = any(searched(one.id.removeprefix(TASK)) == " ".join(words) for one in tasks)
        self._window.finder.wanted.emit(words)
        return ranked(self._entries, tasks, words, self._uses)

    def _add_tasks(self, words: tuple[str, ...], tasks: list[FoundTask]) -> None:
        """Show tasks of other workflows that were found for what is typed. One whose unique ID that is stands first."""
        from flowdash_desktop.ui.commands.entries import other_task_entries
        from flowdash_desktop.ui.commands.ranking import marked

        if self._entries and words == search_words(self._palette.typed):
            exact = [one for one in tasks if one.is_exact and not self._has_own]
            others = [one for one in tasks if one not in exact]
            found, first = (marked(other_task_entries(self._window, some), words) for some in (others, exact))
            self._palette.add(found, first)

    def _open_keys(self) -> None:
        self._keys.open(self.offered(), self._active_window, self._ways())

    def _ways(self) -> list[tuple[str, str]]:
        """The views and workflows that a letter leads to, each with its keys."""
        window = self._window
        if window.shows_start or window.shows_viewer:
            return []
        go = next((command.shown_key for command in self.commands if command.id == GO), "")
        ways = [*views(window), *workflows(window)]
        given = self._letters.of(ways)
        return [(short(way.name, _NAME), f"{go} {given[way.id]}") for way in ways if go and given[way.id]]

    def _do(self, entry: Entry) -> None:
        from flowdash_desktop.ui.commands.entries import ADDRESS, TASK

        self._entries = []
        if not entry.id.startswith((ADDRESS, TASK)):
            self._uses[entry.id] += 1
            kept = dict(self._uses.most_common(_MOST))
            self._scope.start(self._preferences.put(_USES, kept), name="keep what is used")
        entry.run()
