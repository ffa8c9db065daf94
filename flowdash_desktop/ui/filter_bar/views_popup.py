"""The saved views: choose one, save what is shown under a name, delete one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.filter_bar.view_list.forms import LetterForm, NameForm
from flowdash_desktop.ui.filter_bar.view_list.look import NO_LOOK, LetterOwner, ViewLook
from flowdash_desktop.ui.filter_bar.view_list.options import ViewOptions
from flowdash_desktop.ui.filter_bar.view_list.row import ViewRow
from flowdash_desktop.ui.filter_bar.view_names import BUILT_IN, LISTED, built_in_words
from flowdash_desktop.ui.theme import Theme, hairline, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll

WIDTH = 460


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
        rules_requested: list the rules that colour rows and cells.
        default_requested: the workflow is to open with this view, ``""`` for none.
        letter_requested: a view is to have this letter, ``""`` for whichever is free.
        shade_requested: a view is to have this ``Shade``, or None.
    """

    view_chosen = Signal(str)
    save_requested = Signal(str)
    delete_requested = Signal(str)
    rename_requested = Signal(str, str)
    duplicate_requested = Signal(str)
    move_requested = Signal(str, int)
    export_requested = Signal()
    import_requested = Signal()
    rules_requested = Signal()
    default_requested = Signal(str)
    letter_requested = Signal(str, str)
    shade_requested = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._loaded, self._is_changed = "", False
        self._renaming = self._lettered = ""
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
        self._scroll = ContentScroll(self)
        self._scroll.column.setSpacing(0)
        self._update_row = MenuRow(theme, "", icon="refresh", parent=self)
        self._back_row = MenuRow(theme, "", icon="undo", parent=self)
        self._save_row = MenuRow(theme, self.tr("Save current view…"), icon="plus", parent=self)
        self._rules_row = MenuRow(theme, self.tr("Colour rows and cells…"), icon="palette", parent=self)
        self._export_row = MenuRow(theme, self.tr("Export views…"), icon="upload", parent=self)
        self._import_row = MenuRow(theme, self.tr("Import views…"), icon="download", parent=self)
        self._form = NameForm(self)
        self._form.hide()
        self._letter_form = LetterForm(self)
        self._letter_form.hide()
        self._looks: Mapping[str, ViewLook] = {}
        self._keys: Mapping[str, str] = {}
        self._letter_owners: Callable[[str], Mapping[str, LetterOwner]] = lambda _: {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        layout.setSpacing(0)
        self._built_in = {
            name: MenuRow(theme, built_in_words(name), icon=icon, parent=self) for name, icon in BUILT_IN.items()
        }
        for name, row in self._built_in.items():
            row.clicked.connect(partial(self._choose, name))
            self._scroll.column.addWidget(row)
        self._scroll.column.addWidget(hairline(parent=self))
        self._scroll.column.addWidget(self._empty)
        self._list_layout = QVBoxLayout()
        self._list_layout.setSpacing(0)
        self._scroll.column.addLayout(self._list_layout)
        layout.addWidget(self._scroll)
        layout.addSpacing(4)
        layout.addWidget(hairline(parent=self))
        layout.addSpacing(4)
        layout.addWidget(self._update_row)
        layout.addWidget(self._back_row)
        for row in (
            self._rules_row,
            self._export_row,
            self._import_row,
            self._save_row,
        ):  # Up from the first line leads to saving
            layout.addWidget(row)
        layout.addWidget(self._form)
        layout.addWidget(self._letter_form)
        self._update_row.clicked.connect(lambda: self._save(self._loaded))
        self._back_row.clicked.connect(lambda: self._choose(self._loaded))
        self._save_row.clicked.connect(self.ask_name)
        self._rules_row.clicked.connect(lambda: self._close_for(self.rules_requested))
        self._export_row.clicked.connect(lambda: self._close_for(self.export_requested))
        self._import_row.clicked.connect(lambda: self._close_for(self.import_requested))
        self._form.accepted.connect(self._save)
        self._form.abandoned.connect(self._back)
        self._letter_form.accepted.connect(self._save_letter)
        self._letter_form.abandoned.connect(self._back_to_row)
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
        self._show_looks()
        self._empty.setVisible(not self._rows)
        if self.isVisible():
            self.fit()
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
        before = [row.isHidden() for row in self._built_in.values()]
        for name, row in self._built_in.items():
            row.setVisible(name in names)
        if self.isVisible() and before != [row.isHidden() for row in self._built_in.values()]:
            self.fit()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many tasks each view shows, as far as they are counted."""
        rows = self._built_in | {row.name: row.name_row for row in self._rows}
        for name, row in rows.items():
            row.set_detail(counted(counts[name]) if name in counts else "")

    def set_looks(
        self,
        looks: Mapping[str, ViewLook],
        keys: Mapping[str, str],
        letter_owners: Callable[[str], Mapping[str, LetterOwner]],
    ) -> None:
        """Show colours and keys, and which view the workflow opens with.

        Args:
            looks: by view, built-in ones too.
            keys: by view the keys that lead to it, as the system writes them.
            letter_owners: gives who has each letter, but for the view that is asked about.
        """
        self._looks, self._keys, self._letter_owners = looks, keys, letter_owners
        self._show_looks()

    def _show_looks(self) -> None:
        for row in self._rows:
            row.set_look(self._looks.get(row.name, NO_LOOK), self._keys.get(row.name, ""))
        for name, built_in in self._built_in.items():
            opens = self.tr("opens with the workflow") if self._looks.get(name, NO_LOOK).is_default else ""
            built_in.set_marks(None, self._keys.get(name, ""), opens)

    def _open_options(self, name: str, button: QWidget) -> None:
        menu = ViewOptions(self._theme, name, self._looks.get(name, NO_LOOK), self._keys.get(name, ""), self)
        menu.default_chosen.connect(lambda on: self.default_requested.emit(name if on else ""))
        menu.letter_requested.connect(lambda: self._ask_letter(name))
        menu.shade_chosen.connect(lambda shade: self.shade_requested.emit(name, shade))
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _ask_letter(self, name: str) -> None:
        self._lettered = name
        self._hide_usual()
        self._letter_form.start(name, self._looks.get(name, NO_LOOK).letter, self._letter_owners(name))

    def _save_letter(self, letter: str) -> None:
        self.letter_requested.emit(self._lettered, letter)
        self._back_to_row()

    def _back_to_row(self) -> None:
        self._show_usual()
        self._show_loaded()
        self.take_keyboard_to(self._lettered)

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
        row = ViewRow(self._theme, name, self._scroll.inner)
        row.name_row.clicked.connect(lambda: self._choose(name))
        row.rename.clicked.connect(lambda: self.ask_name(name))
        row.duplicated.connect(lambda: self.duplicate_requested.emit(name))
        row.moved.connect(lambda by: self.move_requested.emit(name, by))
        row.options_requested.connect(lambda button: self._open_options(name, button))
        row.deleted.connect(lambda: self.delete_requested.emit(name), Qt.ConnectionType.QueuedConnection)
        return row

    def _choose(self, name: str, _is_checked: bool = False) -> None:
        self.close()
        self.view_chosen.emit(name)

    def _show_usual(self) -> None:
        """Show the lines that are there while no name is asked for."""
        self._form.hide()
        self._letter_form.hide()
        self._save_row.show()
        self._rules_row.show()
        self._import_row.show()
        self._export_row.show()  # also without views: rules of colours go into a file by themselves

    def _hide_usual(self) -> None:
        """Hide the lines below the views, while something is asked for there."""
        self._form.hide()
        self._letter_form.hide()
        usual = self._save_row, self._update_row, self._back_row, self._rules_row, self._export_row, self._import_row
        for row in usual:
            row.hide()

    def _close_for(self, signal: SignalInstance) -> None:
        """Close, and ask for something that has a dialog of its own."""
        self.close()
        signal.emit()

    def ask_name(self, renaming: object = "") -> None:
        """Ask for the name of a new view, or for another one of a view."""
        self._renaming = renaming if isinstance(renaming, str) else ""  # a click says whether it is checked
        self._hide_usual()
        listed = self._loaded if self._loaded in map(built_in_words, LISTED) else ""
        self._form.start(self._names, self._renaming, listed)

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
