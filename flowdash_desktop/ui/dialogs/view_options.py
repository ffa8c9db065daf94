"""How the window looks: the room that a row takes, light or dark, where the details are, and which language it speaks;
and what becomes of deletions when it closes."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.pane_actions import BELOW_KEY, HIDE_KEY
from flowdash_desktop.ui.theme import Density, Theme, hairline, set_variant
from flowdash_desktop.ui.theme.appearance import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.side.side_splitter import PanePlace
from flowdash_desktop.ui.widgets.text import with_keys

SEND, KEEP = "send", "keep"
ALWAYS, BAR, SAY = "always", "bar", "say"
_WIDTH = 216
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class ViewOptions(PopupPanel):
    """A popup over the status bar; a choice is in force at once and leaves it open.

    Args:
        theme: its look.
        parent: the window.
        languages: the languages to choose from, each by code and name.

    Signals:
        density_chosen: a value of ``Density``.
        scheme_chosen: ``"light"``, ``"dark"``, or None to follow the system.
        language_chosen: a code such as ``"de"``, or None for the language of the system. The popup closes before.
        place_chosen(PanePlace): where the details are.
        closing_chosen: ``"send"`` or ``"keep"`` deletions that still wait when the window closes.
        bar_chosen(bool): whether the menu is a bar at the top.
        difference_chosen(bool): whether it is said that a decision differs from most alike ones.
        presence_chosen(bool): whether others are shown which task is on the screen here.
        bulk_clicked: choose when changes of many tasks are asked about.
        typing_chosen(bool): whether typing always edits, so that the table has no row mode.
    """

    density_chosen = Signal(str)
    scheme_chosen = Signal(object)
    language_chosen = Signal(object)
    closing_chosen = Signal(str)
    place_chosen = Signal(object)
    typing_chosen = Signal(bool)
    bar_chosen = Signal(bool)
    difference_chosen = Signal(bool)
    presence_chosen = Signal(bool)
    bulk_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget, languages: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("View options"))
        self.setMinimumWidth(_WIDTH)
        content = ContentScroll(self)
        around = QVBoxLayout(self)
        around.setContentsMargins(1, 12, 1, 12)
        around.addWidget(content)
        self._column = content.column
        self._column.setSpacing(0)
        self._density = self._choices(
            self.tr("Density"),
            {
                Density.COMPACT: self.tr("Compact"),
                Density.COMFORTABLE: self.tr("Comfortable"),
                Density.RELAXED: self.tr("Relaxed"),
            },
        )
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._scheme = self._choices(
            self.tr("Appearance"),
            {
                "": self.tr("Same as the system"),
                LIGHT: self.tr("Light"),
                DARK: self.tr("Dark"),
                LIGHT_CONTRAST: self.tr("High contrast, light"),
                DARK_CONTRAST: self.tr("High contrast, dark"),
            },
        )
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._language = self._add_languages(languages)
        self._places = self._choices(
            self.tr("Details"),
            {
                PanePlace.BESIDE: self.tr("Beside the tasks"),
                PanePlace.BELOW: self.tr("Below the tasks"),
                PanePlace.SHEET: self.tr("Hidden until they are opened"),
            },
        )
        for place, radio in self._places.items():
            radio.clicked.connect(lambda _on, place=place: self.place_chosen.emit(PanePlace(place)))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._menu: dict[str, QRadioButton] = {}
        if sys.platform != "darwin":  # where the bar is at the top of the screen
            self._add_menu()
        self._typing = self._choices(
            self.tr("Letters in the table"),
            {"": self.tr("Are commands in row mode"), ALWAYS: self.tr("Typing always edits")},
        )
        for name, radio in self._typing.items():
            radio.clicked.connect(lambda _on, name=name: self.typing_chosen.emit(name == ALWAYS))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._difference = self._choices(
            self.tr("A decision that differs from alike ones"),
            {SAY: self.tr("Say so afterwards"), "": self.tr("Say nothing")},
        )
        for name, radio in self._difference.items():
            radio.clicked.connect(lambda _on, name=name: self.difference_chosen.emit(name == SAY))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._presence = self._choices(
            self.tr("The task that I am looking at"),
            {SAY: self.tr("Show it to others here"), "": self.tr("Show it to nobody")},
        )
        for name, radio in self._presence.items():
            radio.clicked.connect(lambda _on, name=name: self.presence_chosen.emit(name == SAY))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        self._closing = self._choices(
            self.tr("Deletions and actions that wait when I close"),
            {SEND: self.tr("Carry them out"), KEEP: self.tr("Keep them for the next start")},
        )
        for name, radio in self._closing.items():
            radio.clicked.connect(lambda _on, name=name: self.closing_chosen.emit(name))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(8)
        self._add_bulk()
        for name, radio in self._density.items():
            radio.clicked.connect(lambda _on, name=name: self.density_chosen.emit(name))
        for name, radio in self._scheme.items():
            radio.clicked.connect(lambda _on, name=name: self.scheme_chosen.emit(name or None))

    def _add_languages(self, languages: Sequence[tuple[str, str]]) -> dict[str, QRadioButton]:
        """The arrow keys go from one to the next and choose none: each choice makes the window anew."""
        if not languages:
            return {}
        radios = self._choices(self.tr("Language"), {"": self.tr("The system's language"), **dict(languages)})
        for code, radio in radios.items():
            radio.group().setExclusive(False)
            radio.installEventFilter(self)
            radio.clicked.connect(lambda _on, code=code: self._choose_language(code))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)
        return radios

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the next language or the one before."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            radios: list[QObject] = [*self._language.values()]
            place = radios.index(watched) + _STEPS[Qt.Key(event.key())]
            radio = radios[min(max(place, 0), len(radios) - 1)]
            assert isinstance(radio, QRadioButton)
            radio.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _choose_language(self, code: str) -> None:
        self._show_language(code)
        self.close()
        self.language_chosen.emit(code or None)

    def _show_language(self, code: str) -> None:
        for one, radio in self._language.items():
            radio.setChecked(one == code)

    def _add_bulk(self) -> None:
        self.bulk_button = QPushButton(self.tr("Changes of many tasks…"), self)
        set_variant(self.bulk_button, "variant", "link")
        self.bulk_button.setAutoDefault(True)
        self.bulk_button.clicked.connect(self._open_bulk)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 16, 0)
        row.addWidget(self.bulk_button)
        row.addStretch(1)
        self._column.addLayout(row)

    def _open_bulk(self) -> None:
        self.close()
        self.bulk_clicked.emit()

    def _add_menu(self) -> None:
        words = {"": self.tr("As a button at the bottom"), BAR: self.tr("As a bar at the top")}
        self._menu = self._choices(self.tr("Menu"), words)
        for name, radio in self._menu.items():
            radio.clicked.connect(lambda _on, name=name: self.bar_chosen.emit(name == BAR))
        self._column.addSpacing(12)
        self._column.addWidget(hairline(parent=self))
        self._column.addSpacing(12)

    def set_chosen(
        self,
        density: str,
        scheme: str | None,
        closing: str,
        place: str,
        *,
        always_edits: bool = False,
        has_bar: bool = False,
        says_difference: bool = True,
        shows_presence: bool = True,
        language: str | None = None,
    ) -> None:
        """Show what is in force."""
        below, sheet = self._places[PanePlace.BELOW], self._places[PanePlace.SHEET]
        below.setText(with_keys(self.tr("Below the tasks"), BELOW_KEY))
        sheet.setText(with_keys(self.tr("Hidden until they are opened"), HIDE_KEY))
        self._typing[ALWAYS if always_edits else ""].setChecked(True)
        self._difference[SAY if says_difference else ""].setChecked(True)
        self._presence[SAY if shows_presence else ""].setChecked(True)
        if self._menu:
            self._menu[BAR if has_bar else ""].setChecked(True)
        self._places[place].setChecked(True)
        self._closing[closing].setChecked(True)
        self._density[density].setChecked(True)
        self._scheme[scheme or ""].setChecked(True)
        self._show_language(language or "")

    def show_above(self, opener: QWidget) -> None:
        """Show it over the opener, with the keyboard on the density in force."""
        super().show_above(opener)
        next(radio for radio in self._density.values() if radio.isChecked()).setFocus()

    def _choices(self, title: str, words: dict[str, str]) -> dict[str, QRadioButton]:
        heading = QLabel(title, self)
        set_variant(heading, "tone", "section")
        heading.setContentsMargins(16, 0, 16, 6)
        self._column.addWidget(heading)
        group, radios = QButtonGroup(self), {}
        for value, text in words.items():
            radio = radios[value] = QRadioButton(text, self)
            radio.setAccessibleDescription(title)
            group.addButton(radio)
            line = QVBoxLayout()
            line.setContentsMargins(12, 1, 12, 1)
            line.addWidget(radio)
            self._column.addLayout(line)
        return radios
