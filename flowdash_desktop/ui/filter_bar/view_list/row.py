"""A saved view in the list of views."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.menu_row import ROW_HEIGHT, MenuRow
from flowdash_desktop.ui.filter_bar.view_list.look import ViewLook
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.theme.shades import strong


class ViewRow(QWidget):
    """A view's name, with a button that deletes it once that is confirmed.

    Signals:
        deleted: the person confirmed.
        duplicated: make a copy of it.
        moved(int): move it by so many positions.
        options_requested(QWidget): offer what else can be done with it; the button is what a menu hangs on.
    """

    deleted = Signal()
    options_requested = Signal(QWidget)
    duplicated = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = name
        self.setFixedHeight(ROW_HEIGHT)
        self.name_row = MenuRow(theme, name, icon="views", parent=self)
        self.name_row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long name is cut
        self.rename = self.name_row.add_button("pencil", self.tr("Rename the view {name}").format(name=name))
        copy = self.name_row.add_button("copy", self.tr("Duplicate the view {name}").format(name=name))
        copy.clicked.connect(lambda: self.duplicated.emit())
        for icon, said, by in (
            ("arrow-up", self.tr("Move the view {name} up (Alt+↑)"), -1),
            ("arrow-down", self.tr("Move the view {name} down (Alt+↓)"), 1),
        ):
            arrow = self.name_row.add_button(icon, said.format(name=name))
            arrow.clicked.connect(partial(self._move, by))
        options = self.name_row.add_button("more", self.tr("Options of the view {name}").format(name=name))
        options.clicked.connect(lambda: self.options_requested.emit(options))
        trash = self.name_row.add_button("trash", self.tr("Delete the view {name}").format(name=name))
        self.name_row.installEventFilter(self)
        self._question = QWidget(self)
        words = QLabel(self.tr("Delete this view?"), self._question)
        self._keep = QPushButton(self.tr("Keep"), self._question)
        self._delete = QPushButton(self.tr("Delete"), self._question)
        self._delete.setAccessibleDescription(name)
        set_variant(self._keep, "variant", "link")
        set_variant(self._delete, "variant", "link")
        for button in (self._keep, self._delete):
            button.setAutoDefault(True)
        line = QHBoxLayout(self._question)
        line.setContentsMargins(14, 0, 8, 0)
        line.addWidget(words, 1)
        line.addWidget(self._delete)
        line.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name_row)
        layout.addWidget(self._question)
        self.set_asking(False)
        trash.clicked.connect(lambda: self.set_asking(True))
        self._keep.clicked.connect(lambda: self.set_asking(False))
        self._delete.clicked.connect(self.deleted)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self._delete.setStyleSheet(f"color: {self._theme.tokens.error.name()};")

    def set_look(self, look: ViewLook, keys: str) -> None:
        """Show its colour, the keys that lead to it, and whether the workflow opens with it."""
        dot = strong(self._theme.tokens, look.shade) if look.shade is not None else None
        self.name_row.set_marks(dot, keys, self.tr("opens with the workflow") if look.is_default else "")

    def set_asking(self, asking: bool) -> None:
        """Ask whether the view is to be deleted, or show its name."""
        had_focus = self.isVisible()
        self.name_row.setVisible(not asking)
        self._question.setVisible(asking)
        if had_focus:
            (self._keep if asking else self.name_row).setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, by: int, _is_checked: bool = False) -> None:
        self.moved.emit(by)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow at the name moves the view; the arrow alone goes to another line."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self._move(by)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.name_row.isVisible():
            self.set_asking(True)
        elif event.key() == Qt.Key.Key_Escape and self._question.isVisible():
            self.set_asking(False)
        else:
            super().keyPressEvent(event)
