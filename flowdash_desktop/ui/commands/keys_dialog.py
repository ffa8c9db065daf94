"""*Change keys*: every command with its keys, to be changed by a press; presets, and keys from and to a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.domain.text.fuzzy import Name
from flowdash_desktop.domain.text.search_text import search_words
from flowdash_desktop.ui.commands.command import Command, Scope, is_row_key, overlap, section_words, shown_key
from flowdash_desktop.ui.commands.keymap import (
    PRESETS,
    RESERVED,
    Fault,
    Keymap,
    KeymapError,
    fault_words,
    keys_of,
    parsed,
    preset_words,
)
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.save_dialog import ask_where
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_WIDTH, _HEIGHT, _ROOM = 620, 640, 10
_ID = Qt.ItemDataRole.UserRole


class KeysDialog(GrowingDialog):
    """Shows the commands of a window; a change is in force at once.

    Args:
        theme: the look.
        parent: the window.
        commands: all commands with the program's own keys.
        keymap: what is in force.

    Signals:
        chosen: the ``Keymap`` to be in force.
        import_requested(Path): read a file, and give it to ``take_file``.
        export_requested(Path, str): write a text to a file, and tell ``exported``.
    """

    chosen = Signal(object)
    import_requested = Signal(object)
    export_requested = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget, commands: Sequence[Command], keymap: Keymap) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Change keys"))
        self._usual, self._keymap = tuple(commands), keymap
        self._most = parent.height() - 40
        self._waits = False
        self._offered: tuple[Command, str, Command] | None = None
        self._presets = QButtonGroup(self)
        self._search = LineInput(self)
        self._search.setPlaceholderText(self.tr("Find a command or a key"))
        self._search.setAccessibleName(self.tr("Find a command or a key"))
        self._search.installEventFilter(self)
        self._list = QTreeWidget(self)
        self._message = QLabel(self)
        self._set_up_list()
        self._make_buttons()
        self._lay_out()
        self._search.textChanged.connect(self._show_list)
        self._list.currentItemChanged.connect(self._offer)
        self._list.itemActivated.connect(self._wait_for_key)
        self._show_list()
        self._search.setFocus()

    # What it is made of

    def _set_up_list(self) -> None:
        view = self._list
        view.setColumnCount(2)
        view.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        view.setAccessibleName(self.tr("Commands and their keys"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setMinimumHeight(120)
        view.installEventFilter(self)
        view.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        view.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._message.setWordWrap(True)
        self._message.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._message.setTextFormat(Qt.TextFormat.PlainText)

    def _make_buttons(self) -> None:
        self.set_button = QPushButton(self.tr("Press a new key…"), self)
        self.remove_button = QPushButton(self.tr("Remove the key"), self)
        self.reset_button = QPushButton(self.tr("Reset"), self)
        self.use_button = QPushButton(self.tr("Use it here"), self)
        self.keep_button = QPushButton(self.tr("Keep it there"), self)
        self.reset_all_button = QPushButton(self.tr("Reset all"), self)
        self.import_button = QPushButton(self.tr("Import…"), self)
        self.export_button = QPushButton(self.tr("Export…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        set_variant(self.use_button, "variant", "primary")
        for button in (self.use_button, self.keep_button):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        for button, pressed in (
            (self.set_button, self._wait_for_key), (self.remove_button, self._remove),
            (self.reset_button, self._reset), (self.use_button, self._take_over), (self.keep_button, self._let_be),
            (self.reset_all_button, lambda: self._use(Keymap())), (self.import_button, self._ask_import),
            (self.export_button, self._ask_export), (self.close_button, self.close),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, pressed=pressed: pressed())

    def _lay_out(self) -> None:
        presets = QHBoxLayout()
        presets.addWidget(QLabel(self.tr("Preset"), self))
        for preset in PRESETS:
            radio = QRadioButton(preset_words(preset), self)
            radio.setAccessibleDescription(self.tr("Preset"))
            radio.setChecked(preset == self._keymap.preset)
            radio.clicked.connect(lambda _=False, preset=preset: self._use(Keymap(preset)))
            radio.setProperty("preset", preset)
            self._presets.addButton(radio)
            presets.addWidget(radio)
        presets.addStretch(1)
        of_one, answers, of_all = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, buttons in (
            (of_one, (self.set_button, self.remove_button, self.reset_button)),
            (answers, (self.use_button, self.keep_button)),
            (of_all, (self.reset_all_button, self.import_button, self.export_button)),
        ):
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        of_all.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(presets)
        column.addWidget(self._search)
        column.addWidget(self._list, 1)
        column.addLayout(of_one)
        column.addWidget(self._message)
        column.addLayout(answers)
        column.addLayout(of_all)
        self.resize(_WIDTH, min(_HEIGHT, self._most))

    # The list

    def _commands(self) -> list[Command]:
        return self._keymap.applied(self._usual)

    def _show_list(self) -> None:
        """List what is found, the chosen command still chosen."""
        chosen, words = self._chosen_id(), search_words(self._search.text())
        self._list.clear()
        for usual, command in zip(self._usual, self._commands(), strict=True):
            keys = ", ".join(map(shown_key, command.keys))
            name = Name(f"{command.words()} {section_words(command.section)} {keys}")
            if words and name.match(words, by_letters=False) is None:
                continue
            item = QTreeWidgetItem([command.words(), keys])
            item.setData(0, _ID, command.id)
            item.setSizeHint(0, QSize(0, self.fontMetrics().height() + _ROOM))
            if self._keymap.keys_of(usual) != usual.keys:
                font = item.font(1)
                font.setBold(True)
                item.setFont(1, font)
            self._list.addTopLevelItem(item)
            if command.id == chosen:
                self._list.setCurrentItem(item)
        if self._list.currentItem() is None and (first := self._list.topLevelItem(0)) is not None:
            self._list.setCurrentItem(first)
        self._offer()

    def _chosen_id(self) -> str:
        item = self._list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def _chosen(self) -> Command | None:
        """The chosen command with the program's own keys."""
        id = self._chosen_id()
        return next((command for command in self._usual if command.id == id), None)

    def _offer(self) -> None:
        """Offer what can be done with the chosen command."""
        command = self._chosen()
        keys = self._keymap.keys_of(command) if command is not None else ()
        self.set_button.setEnabled(command is not None)
        self.remove_button.setEnabled(command is not None and any(key not in command.fixed for key in keys))
        self.reset_button.setEnabled(command is not None and command.id in self._keymap.changed)
        self.reset_all_button.setEnabled(bool(self._keymap.changed) or self._keymap.preset != next(iter(PRESETS)))
        self._ask(None)

    def _say(self, words: str, *, is_error: bool = False) -> None:
        set_variant(self._message, "tone", "error" if is_error else "muted")
        self._message.setText(words)
        self._message.setAccessibleName(words)

    def message(self) -> str:
        """What the dialog says of the last thing that was done."""
        return self._message.text()

    # A key

    def _wait_for_key(self) -> None:
        command = self._chosen()
        if command is not None:
            self._ask(None)
            self._waits = True
            self._list.setFocus()
            words = self.tr("Press the key for {command}. A letter is for row mode, other keys work everywhere.")
            self._say(words.format(command=command.words()) + " " + self.tr("Esc changes nothing."))

    def event(self, event: QEvent) -> bool:
        """Keep the size, whatever is found and said."""
        return QDialog.event(self, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While a key is waited for, every key is for that. Down leads from the search to what is found."""
        if watched is self._search or not self._waits:
            return watched is self._search and self._leads_down(event)
        if event.type() == QEvent.Type.FocusOut:
            self._waits = False
            self._say("")
        elif event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._pressed(event)
            return True
        return False

    def _leads_down(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (event.type(), event.key()) == (QEvent.Type.KeyPress, Qt.Key.Key_Down):
            self._list.setFocus()
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._waits = False
            self._say("")
        else:
            self.take_key(keys_of(event))

    def take_key(self, keys: str) -> None:
        """Give the chosen command a key in Qt's portable form, or say why that can't be."""
        command = self._chosen()
        if command is None or not keys:
            return
        self._waits = False
        scope = command.scope_of(keys)
        fixed = next((c for c in self._usual if keys in c.fixed and overlap(c.scope_of(keys), scope)), None)
        if keys in RESERVED or fixed is not None:
            owner = fixed.words() if fixed is not None else self.tr("moving and choosing")
            words = self.tr("{key} is always the key of {owner}. Press another one.")
            self._say(words.format(key=shown_key(keys), owner=owner), is_error=True)
            return
        other = self._owner(command, keys)
        if other is not None:
            self._ask((command, keys, other))
            words = self.tr("{key} is the key of {other} now.").format(key=shown_key(keys), other=other.words())
            self._say(words)
            self.use_button.setFocus()
            return
        self._give(command, keys)

    def _owner(self, command: Command, keys: str) -> Command | None:
        """The other command that has a key where this one would have it."""
        scope = command.scope_of(keys)
        others = (c for c in self._commands() if c.id != command.id and keys in c.keys)
        return next((c for c in others if overlap(c.scope_of(keys), scope)), None)

    def _give(self, command: Command, keys: str) -> None:
        """A letter takes the place of the letter, another key that of the other keys."""
        same = is_row_key(keys)
        kept = [key for key in self._keymap.keys_of(command) if is_row_key(key) is not same]
        self._use(self._keymap.with_keys(command, (*kept, keys)))
        scope = command.scope_of(keys)
        where = self.tr("in row mode") if scope is Scope.ROWS else self.tr("everywhere")
        words = self.tr("{key} is the key of {command} {where}.")
        self._say(words.format(key=shown_key(keys), command=command.words(), where=where))

    def _ask(self, offered: tuple[Command, str, Command] | None) -> None:
        self._offered = offered
        self.use_button.setVisible(offered is not None)
        self.keep_button.setVisible(offered is not None)
        if offered is None:
            self._say("")

    def _take_over(self) -> None:
        if self._offered is None:
            return
        command, keys, other = self._offered
        left = [key for key in other.keys if key != keys]
        usual = next(c for c in self._usual if c.id == other.id)
        self._keymap = self._keymap.with_keys(usual, left)
        self._give(command, keys)

    def _let_be(self) -> None:
        self._ask(None)
        self._list.setFocus()

    def _remove(self) -> None:
        if (command := self._chosen()) is not None:
            self._use(self._keymap.with_keys(command, ()))

    def _reset(self) -> None:
        """Give the chosen command the keys of the preset, and take them from whatever has got them since."""
        if (command := self._chosen()) is None:
            return
        others = {id: keys for id, keys in self._keymap.changed.items() if id != command.id}
        plain = Keymap(self._keymap.preset, others)
        mine = set(plain.keys_of(command))
        for usual in self._usual:
            taken = [key for key in others.get(usual.id, ()) if key in mine]
            if taken:
                plain = plain.with_keys(usual, [key for key in plain.keys_of(usual) if key not in mine])
        self._use(plain)

    def _use(self, keymap: Keymap) -> None:
        """Put keys in force."""
        self._keymap = keymap
        for radio in self._presets.buttons():
            radio.setChecked(radio.property("preset") == keymap.preset)
        self.chosen.emit(keymap)
        self._show_list()

    # Files

    def _ask_export(self) -> None:
        text = json.dumps(self._keymap.as_json(), indent=2, ensure_ascii=False) + "\n"
        ask_where(
            self, self.tr("Export keys"), self.tr("Keys (*.json)"), "flowdash-keys.json",
            lambda path: self.export_requested.emit(path, text),
        )  # fmt: skip

    def exported(self, name: str, *, is_written: bool) -> None:
        """Say whether a file was written."""
        if is_written:
            self._say(self.tr("Exported to {file}.").format(file=name))
        else:
            self._say(self.tr("The file can't be written. Choose another folder."), is_error=True)

    def _ask_import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import keys"), "", self.tr("Keys (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.import_requested.emit(Path(name)))
        dialog.open()

    def take_file(self, name: str, data: bytes | None) -> None:
        """Put the keys of a file in force, or say why not; None for a file that can't be read."""
        try:
            if data is None:
                raise KeymapError(Fault.UNREADABLE)
            keymap, unknown = parsed(data, self._usual, RESERVED)
        except KeymapError as error:
            self._say(fault_words(error), is_error=True)
            return
        self._use(keymap)
        words = self.tr("Imported from {file}.").format(file=name)
        if unknown:
            more = self.tr("Commands that are not known here were left out: {count}.")
            words += " " + more.format(count=unknown)
        self._say(words)

    # Keys of the dialog

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
