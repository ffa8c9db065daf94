"""The saved views: choose one, save what is shown under a name, delete one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.ui.dialogs.menu_row import ROW_HEIGHT, MenuRow
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.filter_bar.view_names import BUILT_IN, built_in_words
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.text_inputs import LineInput

WIDTH = 380
_MOST_VISIBLE = 9
_MAX_NAME = 80


class ViewsPopup(PopupPanel):
    """A popup with the names of the views of this workflow.

    Signals:
        view_chosen: use this view, or ``MY_TASKS``.
        save_requested: keep what is shown under this name, replacing a view of that name.
        delete_requested: forget this view; asked for and confirmed in the popup.
        rename_requested: give a view another name; the old one and the new one.
        duplicate_requested: make a copy of a view.
        move_requested: move a view by so many positions in the list, up where that is negative.
        export_requested, import_requested: write all views to a file; add those of one.
    """

    view_chosen = Signal(str)
    save_requested = Signal(str)
    delete_requested = Signal(str)
    rename_requested = Signal(str, str)
    duplicate_requested = Signal(str)
    move_requested = Signal(str, int)
    export_requested = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._loaded, self._is_changed = "", False
        self._renaming = ""
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._rows: list[ViewRow] = []
        self.setAccessibleName(self.tr("Saved views"))
        self.setFixedWidth(WIDTH)
        self._empty = QLabel(
            self.tr("No saved views yet. Set filters, order and columns, then save them under a name."), self
        )
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(13, 6, 13, 6)
        set_variant(self._empty, "tone", "muted")
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._list)
        self._update_row = MenuRow(theme, "", icon="refresh", parent=self)
        self._back_row = MenuRow(theme, "", icon="undo", parent=self)
        self._save_row = MenuRow(theme, self.tr("Save current view…"), icon="plus", parent=self)
        self._export_row = MenuRow(theme, self.tr("Export views…"), icon="upload", parent=self)
        self._import_row = MenuRow(theme, self.tr("Import views…"), icon="download", parent=self)
        self._form = _NameForm(self)
        self._form.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        layout.setSpacing(0)
        self._built_in = {
            name: MenuRow(theme, built_in_words(name), icon=icon, parent=self) for name, icon in BUILT_IN.items()
        }
        for name, row in self._built_in.items():
            row.clicked.connect(partial(self._choose, name))
            layout.addWidget(row)
        layout.addWidget(hairline(parent=self))
        layout.addWidget(self._empty)
        layout.addWidget(self._scroll)
        layout.addSpacing(4)
        layout.addWidget(hairline(parent=self))
        layout.addSpacing(4)
        layout.addWidget(self._update_row)
        layout.addWidget(self._back_row)
        for row in (self._export_row, self._import_row, self._save_row):  # Up from the first line leads to saving
            layout.addWidget(row)
        layout.addWidget(self._form)
        self._update_row.clicked.connect(lambda: self._save(self._loaded))
        self._back_row.clicked.connect(lambda: self._choose(self._loaded))
        self._save_row.clicked.connect(self.ask_name)
        self._export_row.clicked.connect(lambda: self._close_for(self.export_requested))
        self._import_row.clicked.connect(lambda: self._close_for(self.import_requested))
        self._form.accepted.connect(self._save)
        self._form.abandoned.connect(self._back)
        self.set_views(())

    def set_views(self, names: Sequence[str]) -> None:
        """List these views."""
        self._names = tuple(names)
        for row in self._rows:
            self._list_layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(name) for name in self._names]
        self._show_loaded()
        for row in self._rows:
            self._list_layout.addWidget(row)
            row.show()
        self._empty.setVisible(not self._rows)
        self._export_row.setVisible(bool(self._rows) and self._form.isHidden())
        self._scroll.setVisible(bool(self._rows))
        self._scroll.setFixedHeight(min(len(self._rows), _MOST_VISIBLE) * ROW_HEIGHT)
        if self.isVisible():
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_below(self, opener: QWidget) -> None:
        """Show the list under the opener, with the keyboard on its first line."""
        self._show_usual()
        self._show_loaded()
        for row in self._rows:
            row.set_asking(False)
        super().show_below(opener)
        self._first().setFocus(Qt.FocusReason.PopupFocusReason)

    def offer_built_in(self, names: Collection[str]) -> None:
        """Offer these of the views that are always there: some need a date field."""
        for name, row in self._built_in.items():
            row.setVisible(name in names)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many tasks each view shows, as far as they are counted."""
        rows = self._built_in | {row.name: row.name_row for row in self._rows}
        for name, row in rows.items():
            row.set_detail(f"{counts[name]:,}" if name in counts else "")

    def take_keyboard_to(self, name: str) -> None:
        """Put the keyboard on a view."""
        for row in self._rows:
            if row.name == name:
                row.name_row.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_loaded(self, name: str, changed: bool) -> None:
        """Mark the view that is loaded, ``""`` for none, and offer to update it where something differs."""
        self._loaded, self._is_changed = name, changed
        self._show_loaded()

    def _show_loaded(self) -> None:
        for row in self._rows:
            row.name_row.set_current(row.name == self._loaded)
        for name, built_in in self._built_in.items():
            built_in.set_current(built_in_words(name) == self._loaded and self._loaded not in self._names)
        self._update_row.set_text(self.tr("Update “{view}”").format(view=self._loaded))
        self._back_row.set_text(self.tr("Back to “{view}”").format(view=self._loaded))
        differs = bool(self._loaded) and self._is_changed and self._form.isHidden()
        self._update_row.setVisible(differs)
        self._back_row.setVisible(differs)

    def _first(self) -> QWidget:
        return self._rows[0].name_row if self._rows else self._save_row

    def _row(self, name: str) -> ViewRow:
        row = ViewRow(self._theme, name, self._list)
        row.name_row.clicked.connect(lambda: self._choose(name))
        row.rename.clicked.connect(lambda: self.ask_name(name))
        row.duplicated.connect(lambda: self.duplicate_requested.emit(name))
        row.moved.connect(lambda by: self.move_requested.emit(name, by))
        row.deleted.connect(lambda: self.delete_requested.emit(name), Qt.ConnectionType.QueuedConnection)
        return row

    def _choose(self, name: str, _is_checked: bool = False) -> None:
        self.close()
        self.view_chosen.emit(name)

    def _show_usual(self) -> None:
        """Show the lines that are there while no name is asked for."""
        self._form.hide()
        self._save_row.show()
        self._import_row.show()
        self._export_row.setVisible(bool(self._rows))

    def _close_for(self, signal: SignalInstance) -> None:
        """Close, and ask for something that has a dialog of its own."""
        self.close()
        signal.emit()

    def ask_name(self, renaming: object = "") -> None:
        """Ask for the name of a new view, or for another one of a view."""
        self._renaming = renaming if isinstance(renaming, str) else ""  # a click says whether it is checked
        for row in (self._save_row, self._update_row, self._back_row, self._export_row, self._import_row):
            row.hide()
        self._form.start(self._names, self._renaming)

    def _back(self) -> None:
        self._show_usual()
        self._show_loaded()
        self._save_row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, name: str) -> None:
        renaming, self._renaming = self._renaming, ""
        self.close()
        if renaming:
            self.rename_requested.emit(renaming, name)
        else:
            self.save_requested.emit(name)


class ViewRow(QWidget):
    """A view's name, with a button that deletes it once that is confirmed.

    Signals:
        deleted: the person confirmed.
        duplicated: make a copy of it.
        moved(int): move it by so many positions.
    """

    deleted = Signal()
    duplicated = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = name
        self.setFixedHeight(ROW_HEIGHT)
        self.name_row = MenuRow(theme, name, icon="views", parent=self)
        self.rename = self.name_row.add_button("pencil", self.tr("Rename the view {name}").format(name=name))
        copy = self.name_row.add_button("copy", self.tr("Duplicate the view {name}").format(name=name))
        copy.clicked.connect(lambda: self.duplicated.emit())
        for icon, said, by in (
            ("arrow-up", self.tr("Move the view {name} up (Alt+↑)"), -1),
            ("arrow-down", self.tr("Move the view {name} down (Alt+↓)"), 1),
        ):
            arrow = self.name_row.add_button(icon, said.format(name=name))
            arrow.clicked.connect(partial(self._move, by))
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


class _NameForm(QWidget):
    """Where the name of a view is typed."""

    accepted = Signal(str)
    abandoned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._renaming = ""
        self._line = LineInput(self)
        self._line.setAccessibleName(self.tr("Name of the view"))
        self._line.setPlaceholderText(self.tr("Name of the view"))
        self._line.setMaxLength(_MAX_NAME)
        self._button = QPushButton(self.tr("Save"), self)
        set_variant(self._button, "variant", "primary")
        self._button.setAutoDefault(True)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        set_variant(self._note, "tone", "small")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._line, 1)
        first.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self._note)
        self._line.textChanged.connect(self._typed)
        self._line.returnPressed.connect(self._accept)
        self._button.clicked.connect(self._accept)

    def start(self, names: tuple[str, ...], renaming: str) -> None:
        """Show the line with the keyboard in it: empty, or with the name of the view that gets another one."""
        self._names, self._renaming = names, renaming
        self._line.setText(renaming)
        self._line.selectAll()
        self._typed("")
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        """The name as it is kept; the one of a view that is the same but for case."""
        typed = " ".join(self._line.text().split())
        others = [name for name in self._names if name != self._renaming]
        return next((n for n in others if n.casefold() == typed.casefold()), typed)

    def _typed(self, _text: str) -> None:
        name, note = self._name(), ""
        taken = name in self._names and name != self._renaming
        if taken and self._renaming:
            note = self.tr("Another view has this name.")
        elif taken:
            note = self.tr("Return replaces the view of this name.")
        self._button.setEnabled(bool(name) and not (taken and self._renaming))
        usual = self.tr("Replace") if taken else self.tr("Save")
        self._button.setText(self.tr("Rename") if self._renaming else usual)
        self._note.setText(note)
        self._note.setVisible(taken)
        self._line.setAccessibleDescription(note)

    def _accept(self) -> None:
        if self._button.isEnabled():
            self.accepted.emit(self._name())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)
