"""Where the pane is, and the keys that lead to its sections: actions of the window, also in the menu of the pane."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from flowdash_desktop.ui.detail.sections import SECTION_KEYS, PaneSection
from flowdash_desktop.ui.widgets.side.side_splitter import PanePlace, SideSplitter
from flowdash_desktop.ui.widgets.text import short

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.arranged.sections import ArrangedSections

HIDE_KEY, BELOW_KEY = "F9", "Shift+F9"
_LETTERS = 40
LOOK_KEY = "Ctrl+Shift+O"
"""Looks at the files of the task, wherever the focus is; Space does so in the table and in the list of files."""


def section_name(section: PaneSection) -> str:
    """What a section is called where one goes to it."""
    return {
        PaneSection.FIELDS: QCoreApplication.translate("PaneActions", "Fields"),
        PaneSection.CHECKLIST: QCoreApplication.translate("PaneActions", "Checklist"),
        PaneSection.COMMENTS: QCoreApplication.translate("PaneActions", "Comments"),
        PaneSection.DOCUMENTS: QCoreApplication.translate("PaneActions", "Documents"),
        PaneSection.LINKS: QCoreApplication.translate("PaneActions", "Linked tasks"),
        PaneSection.ALIKE: QCoreApplication.translate("PaneActions", "Alike tasks"),
    }[section]


class PaneActions(QObject):
    """The actions of one window.

    Args:
        window: whose keys they are.
        splitter: holds the pane.
        enter_table, enter_side: give the table, or the pane, the keyboard.
        go_to: gives a section of the pane the keyboard.

    Signals:
        place_chosen(PanePlace): the person put the pane elsewhere.

    Attributes:
        files_first_in: the ids of the workflows whose files stood before the other fields in an earlier version.
        collapse, pin, up, down: arrange the section of the pane that the person was in last.
        reset: lets all sections stand as at first.
    """

    place_chosen = Signal(object)

    def __init__(
        self,
        window: QMainWindow,
        splitter: SideSplitter,
        enter_table: Callable[[], None],
        enter_side: Callable[[], None],
        go_to: Callable[[PaneSection], None],
    ) -> None:
        super().__init__(window)
        self._splitter = splitter
        self._enter_table, self._enter_side = enter_table, enter_side
        self._last_shown = PanePlace.BESIDE
        self.hide, self.below = QAction(window), QAction(window)
        self.look = QAction(self.tr("View files"), window)
        self.look.setShortcut(QKeySequence(LOOK_KEY))
        self.files_first_in: set[str] = set()
        self.files_first = QAction(self.tr("Files before other fields"), window)
        self.files_first.setCheckable(True)
        self.collapse, self.pin = QAction(window), QAction(window)
        self.up, self.down = QAction(window), QAction(window)
        self.reset = QAction(self.tr("Reset the sections of the details"), window)
        self.hide.setShortcut(QKeySequence(HIDE_KEY))
        self.hide.triggered.connect(self._turn_hidden)
        self.below.setShortcut(QKeySequence(BELOW_KEY))
        self.below.triggered.connect(self._turn_below)
        self.sections: dict[PaneSection, QAction] = {}
        """What leads to each section."""
        for section, keys in SECTION_KEYS.items():
            action = QAction(section_name(section), window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _checked=False, section=section: go_to(section))
            self.sections[section] = action
        window.addActions([self.look, self.hide, self.below, *self.sections.values()])
        self._name()

    @property
    def place(self) -> PanePlace:
        """Where the pane is, as far as there is room."""
        return self._splitter.place

    def put(self, place: PanePlace) -> None:
        """Put the pane somewhere. The focus goes to the table where it would be out of sight."""
        splitter = self._splitter
        focus = splitter.window().focusWidget()
        if place is PanePlace.SHEET and focus is not None and splitter.side.isAncestorOf(focus):
            self._enter_table()
        if place is not PanePlace.SHEET:
            self._last_shown = place
        splitter.place = place
        self._name()

    def choose(self, place: PanePlace) -> None:
        """Put it somewhere as the person wants it, from now on."""
        self.put(place)
        self.place_chosen.emit(place)

    def arrange(self, sections: ArrangedSections) -> None:
        """Let the actions arrange the sections of a pane; each names the section that it is for."""
        self.files_first.triggered.connect(sections.put_files_first)
        self.collapse.triggered.connect(sections.toggle)
        self.pin.triggered.connect(sections.pin)
        self.up.triggered.connect(lambda: sections.move(-1))
        self.down.triggered.connect(lambda: sections.move(1))
        self.reset.triggered.connect(sections.reset)
        sections.section_changed.connect(lambda: self._show_sections(sections))
        self._show_sections(sections)

    def _show_sections(self, sections: ArrangedSections) -> None:
        """Name the section that the actions are for. Without a field for files there is no choice for these."""
        self.files_first.setChecked(sections.puts_files_first)
        self.files_first.setVisible(sections.has_files)
        section = sections.current
        name = section.title if section is not None else self.tr("the section")
        is_open = section is None or section.is_open
        for action, words in (
            (self.collapse, self.tr("Collapse {section}") if is_open else self.tr("Expand {section}")),
            (
                self.pin,
                self.tr("Unpin {section}") if sections.current_is_pinned else self.tr("Pin {section} to the top"),
            ),
            (self.up, self.tr("Move {section} up")),
            (self.down, self.tr("Move {section} down")),
        ):
            action.setText(words.format(section=short(name, _LETTERS)).replace("&", "&&"))
            action.setEnabled(section is not None)
            action.setStatusTip("" if section is not None else self.tr("Go to a section of the details first"))

    def menu(self, parent: QMenu) -> QMenu:
        """The menu of the sections."""
        menu = QMenu(self.tr("Go to"), parent)
        menu.addActions(list(self.sections.values()))
        return menu

    def _turn_hidden(self) -> None:
        splitter = self._splitter
        if splitter.place is PanePlace.SHEET:
            self.choose(self._last_shown)
        elif not splitter.uses_sheet:
            self.choose(PanePlace.SHEET)
        elif splitter.shows_side:  # the window has no room for more than the sheet
            splitter.close_side()
        else:
            self._enter_side()

    def _turn_below(self) -> None:
        is_below = self._splitter.place is PanePlace.BELOW
        self.choose(PanePlace.BESIDE if is_below else PanePlace.BELOW)

    def _name(self) -> None:
        place = self._splitter.place
        hidden, below = place is PanePlace.SHEET, place is PanePlace.BELOW
        self.hide.setText(self.tr("Keep the details open") if hidden else self.tr("Hide the details"))
        self.below.setText(
            self.tr("Put the details beside the tasks") if below else self.tr("Put the details below the tasks")
        )
