"""The palette: one line to type in, and below it whatever a person may want, to be done by Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from flowdash_desktop.ui.commands.entries import Entry
from flowdash_desktop.ui.commands.palette_rows import Found, PaletteDelegate, PaletteModel
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.theme import FontRole, Theme, hairline, set_variant
from flowdash_desktop.ui.theme.fonts import scaled
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_WIDTH, _MOST_ROWS, _TOP, _EDGE = 640, 13, 72, 12
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Find = Callable[[str], Sequence[Found]]


class _Line(LineInput):
    """The line: what moves, chooses or closes goes on to the palette.

    Attributes:
        opened_by: the keys that open the palette, which close it too.
    """

    opened_by: tuple[str, ...] = ()

    def is_opener(self, event: QKeyEvent) -> bool:
        """True for a key that opens the palette and writes nothing."""
        pressed = QKeySequence(event.keyCombination())
        return any(pressed == QKeySequence(key) for key in self.opened_by if len(key) > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = (*_MOVES, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.key() in ends or self.is_opener(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Palette(PopupPanel):
    """Opens over the top of a window. Typing finds, up and down move, Enter does it and closes, Esc closes.

    Args:
        theme: the look.
        parent: the window.
        name: what a screen reader calls it; ``""`` for all commands.

    Signals:
        chosen: the ``Entry`` to be done; the palette is closed by then.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, name: str = "") -> None:
        super().__init__(theme, parent)
        self._window = parent
        self._find: Find = lambda _: ()
        self._pointer_at_rest = QPoint()
        self.setObjectName("palette")
        self.setAccessibleName(name or self.tr("All commands"))
        self._line = _Line(self)
        self._line.setFrame(False)
        self._line.setClearButtonEnabled(False)
        self._target_words = QLabel(self)
        set_variant(self._target_words, "tone", "muted")
        self._said = QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setContentsMargins(_EDGE + 4, 8, 16, 8)
        set_variant(self._said, "tone", "muted")
        self._said.hide()
        self._model = PaletteModel(self)
        self._list = QListView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(theme, self._list))
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line has the keys
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Found"))
        self._list.viewport().setAutoFillBackground(False)
        self._nothing = QLabel(self.tr("Nothing found"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_variant(self._nothing, "tone", "muted")
        self._keys = QLabel(self.tr("↑ ↓ choose   Enter do it   Esc close"), self)
        set_variant(self._keys, "tone", "muted")
        self._lay_out()
        self._line.textChanged.connect(self._narrow)
        self._list.clicked.connect(self._choose)
        self._list.entered.connect(self._follow_pointer)
        self._list.selectionModel().currentChanged.connect(self._describe)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 10, 16, 10)
        head.addWidget(self._line, 1)
        head.addWidget(self._target_words)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 8)
        foot.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(hairline(parent=self))
        layout.addWidget(self._said)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(hairline(parent=self))
        layout.addLayout(foot)

    def open(self, find: Find, target_words: str, over: QWidget, opened_by: tuple[str, ...], asking: str = "") -> None:
        """Show it with an empty line.

        Args:
            find: gives what is found for a text.
            target_words: which tasks the commands are for, ``""`` where that needs no words.
            over: the window over whose top it is shown.
            opened_by: the keys that open it.
            asking: what is to be typed, ``""`` where it is anything that can be done.
        """
        self._window = over
        self._line.setPlaceholderText(asking or self.tr("A command, workflow, person, view, task or address"))
        self._line.setAccessibleName(asking or self.tr("What to do"))
        self._line.opened_by = opened_by
        self._find = find
        self._target_words.setText(target_words)
        self._line.setFont(scaled(self._theme.font(FontRole.BODY), 1.2))
        self._line.clear()
        self._narrow("")
        self.fit()
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def say(self, words: str) -> None:
        """Say above the list what choosing does; ``""`` for nothing."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def find_again(self) -> None:
        """Find once more what is typed: there is more to find. The chosen row stays where it is found again."""
        before = self._model.entry(self._list.currentIndex().row())
        self._narrow(self._line.text())
        row = self._model.row_of(before.id) if before is not None else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))

    def fit(self) -> None:
        """Take the room for a dozen rows, at the middle of the window's top. It does not move while one types."""
        window = self._window
        rows = _MOST_ROWS * max(self._theme.row_height, self._list.fontMetrics().height() + 12)
        around = self._line.sizeHint().height() + self._keys.sizeHint().height() + 44
        size = QSize(min(_WIDTH, window.width() - 2 * _EDGE), min(rows + around, window.height() - 2 * _EDGE))
        top = min(_TOP, window.height() - size.height() - _EDGE)
        self.resize(size)
        self.move(window.mapToGlobal(QPoint((window.width() - size.width()) // 2, max(top, 0))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, do what is chosen, or close."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            step = _MOVES[key]
            self._make_current(self._list.currentIndex().row() + step, 1 if step > 0 else -1)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            step = 1 if key == Qt.Key.Key_Tab else -1
            self._make_current(self._list.currentIndex().row() + step, step)
        elif key in _ENTER:
            self._choose(self._list.currentIndex())
        elif self._line.is_opener(event):
            self.close()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """The line is the only stop: Tab moves in the list."""
        return False

    @property
    def typed(self) -> str:
        """What is typed."""
        return self._line.text()

    def add(self, found: Sequence[Found], first: Sequence[Found] = ()) -> None:
        """Show what was found a moment later, below all that is shown: no row moves under the pointer.

        Args:
            found: entries of one kind.
            first: entries of it that are all that was typed. They stand above the others and the first is chosen, where
                the person has chosen no row meanwhile, by the keyboard or the pointer.
        """
        had_rows = self._model.rowCount() > 0
        is_pointed_at = self._list.underMouse() and QCursor.pos() != self._pointer_at_rest
        is_free = self._list.currentIndex().row() == self._model.next_entry(0, 1) and not is_pointed_at
        if first and is_free:
            self._model.add_first(first)
        else:
            found = [*first, *found]
        self._model.add_found(found)
        if not had_rows or (first and is_free):
            self._rows_changed()

    def _narrow(self, text: str) -> None:
        self._model.show_found(self._find(text))
        self._rows_changed()

    def _rows_changed(self) -> None:
        has_rows = self._model.rowCount() > 0
        self._list.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self._make_current(0, 1)
        self._list.scrollToTop()

    def _make_current(self, row: int, step: int) -> None:
        self._pointer_at_rest = QCursor.pos()
        many = self._model.rowCount()
        place = self._model.next_entry(row % many, step) if many else -1
        if place >= 0:
            self._list.setCurrentIndex(self._model.index(place))

    def _follow_pointer(self, index: QModelIndex) -> None:
        """Make the row current that the pointer has moved to, not one that came below the pointer by itself."""
        if QCursor.pos() != self._pointer_at_rest and self._model.entry(index.row()) is not None:
            self._list.setCurrentIndex(index)

    def _describe(self, current: QModelIndex) -> None:
        text = current.data(Qt.ItemDataRole.AccessibleTextRole) if current.isValid() else ""
        self._line.setAccessibleDescription(text or "")

    def _choose(self, index: QModelIndex) -> None:
        entry: Entry | None = self._model.entry(index.row()) if index.isValid() else None
        if entry is not None and not entry.why_not:  # what can't be done says why in its row
            self.close()
            self.chosen.emit(entry)
