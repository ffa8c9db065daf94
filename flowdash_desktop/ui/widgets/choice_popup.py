"""A list of choices that opens at a button or a cell, narrows as one types, and closes by itself."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)  # fmt: skip
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.choices import Choice, ChoiceDelegate, ChoiceModel, readable
from flowdash_desktop.ui.widgets.press_outside import close_by_press
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_MANY = 8
_ROWS = 10
_MEASURED, _LEAST_WIDTH, _MOST_WIDTH = 500, 160, 420
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Search(LineInput):
    """The search line: what moves, ticks or ends the choice goes on to the popup.

    Attributes:
        ticks: the rows have check boxes, so the space bar is not for typing.
    """

    ticks = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chooses = event.key() == Qt.Key.Key_Space and (self.ticks or not self.text())
        if chooses or event.key() in (*_MOVES, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _List(QListView):
    """The rows: keys that are not for moving go on to the popup."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_MOVES, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()


class ChoicePopup(QFrame):
    """A popup with rows to choose from, by mouse or keyboard.

    Typing narrows (the search line appears when it is not there yet), up and down move, Enter chooses and closes, Esc
    closes. With check boxes the space bar ticks, and shows all again; Enter ticks the row that was typed for, or the
    current one where nothing was ticked since it opened, before it closes.

    Args:
        theme: the look.
        parent: the owner.
        multiple: rows have check boxes and the popup stays open.
        searchable: the search line is always, or never, there; None shows it from nine choices on.
    """

    chosen = Signal(object)
    """The value chosen; with ``multiple`` the tuple of all values that are chosen, at every change."""
    closed = Signal()
    """The popup is gone, whatever the reason."""
    keeps_one = False
    """True where the last one that is ticked stays ticked."""
    is_cancelled = False
    """True where Esc has closed it: with ``multiple`` what was ticked is not meant."""

    def __init__(
        self, theme: Theme, parent: QWidget | None, *, multiple: bool = False, searchable: bool | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._multiple = multiple
        self._searchable = searchable
        self._anchor = QRect()
        self._is_above = False
        self._has_ticked = False
        self._pointer_at_rest = QPoint()
        self.setObjectName("choices")
        self._rounded = QGuiApplication.platformName() != "xcb"  # there a screen may have no compositor
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._rounded)

        self._search = _Search(self)
        self._search.ticks = multiple
        self._search.setPlaceholderText(self.tr("Type to narrow"))
        self._search.setAccessibleName(self.tr("Narrow the choices"))
        self._search.setClearButtonEnabled(False)
        self._model = ChoiceModel(multiple, self)
        self._list = _List(self)
        self._list.setModel(self._model)
        self._delegate = ChoiceDelegate(theme, self._model, multiple, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setAccessibleName(self.tr("Choices"))
        self._list.viewport().setAutoFillBackground(False)
        self._nothing = QLabel(self.tr("Nothing found"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_variant(self._nothing, "tone", "muted")
        self._nothing.hide()
        self._more = QLabel(self)
        set_variant(self._more, "tone", "muted")
        self._more.hide()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.setSpacing(4)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        layout.addWidget(self._nothing)
        layout.addWidget(self._more)

        self._search.textChanged.connect(self._narrow)
        self._list.clicked.connect(self._choose)
        self._list.entered.connect(self._follow_pointer)
        self._list.selectionModel().currentChanged.connect(self._describe)
        theme.changed.connect(self.update)

    @classmethod
    def opened(
        cls, theme: Theme, parent: QWidget | None, at: QRect, name: str, choices: Sequence[Choice],
        chosen: Collection[object] = (), *, multiple: bool = False,
    ) -> ChoicePopup:  # fmt: skip
        """A list in the place of a menu with too many entries: open at a rectangle of the screen, gone when closed."""
        popup = cls(theme, parent, multiple=multiple)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setAccessibleName(harmless_line(name))
        popup.set_choices(choices, chosen)
        popup.show_below(at)
        return popup

    def set_choices(self, choices: Sequence[Choice], chosen: Collection[object] = ()) -> None:
        """Offer these choices; ``chosen`` are the values in force. What was typed is cleared."""
        with QSignalBlocker(self._search):
            self._search.clear()
        self._model.set_choices(choices, chosen)
        wanted = len(choices) > _MANY if self._searchable is None else self._searchable
        self._search.setVisible(wanted)
        self._say_hidden()
        self._make_current(self._model.chosen_row())

    def recount(self, counts: Mapping[object, int | None]) -> None:
        """Show other counts, by the choices' values, while it stays as it is: open, narrowed, with its current row."""
        self._model.recount(counts)

    def show_below(self, where: QWidget | QRect) -> None:
        """Open at a widget or at a rectangle of the screen: below it, above it where there is more room."""
        if isinstance(where, QWidget):
            where = QRect(where.mapToGlobal(QPoint(0, 0)), where.size())
        self._anchor = where
        self._has_ticked = self.is_cancelled = False
        self._make_current(self._model.chosen_row())
        self._place()
        self.show()
        (self._list if self._search.isHidden() else self._search).setFocus(Qt.FocusReason.PopupFocusReason)

    def choose_current(self) -> None:
        """Choose the row that is current, as Enter does."""
        self._choose(self._list.currentIndex())

    def sizeHint(self) -> QSize:
        """As wide as the widest row, as tall as ten and a half of them."""
        width = _LEAST_WIDTH
        for choice in self._model.choices[:_MEASURED]:
            width = max(width, self._delegate.width_of(readable(choice)))
            if width >= _MOST_WIDTH:  # none of the others counts any more
                break
        width = min(width + 10, _MOST_WIDTH)
        rows = self._model.rowCount()
        shown = max(1.0, rows if rows <= _ROWS else _ROWS + 0.5)
        height = int(shown * self._theme.row_height) + 10
        if not self._search.isHidden():
            height += self._search.sizeHint().height() + 4
        if not self._more.isHidden():
            height += self._more.sizeHint().height() + 4
        return QSize(width + (12 if rows > _ROWS else 0), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, choose, close, or start to narrow."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.is_cancelled = True
            self.close()
        elif key == Qt.Key.Key_Tab:
            if not self._multiple:  # what is ticked there stays as it is
                self.choose_current()
            self.close()
        elif key in _ENTER:
            self._apply()
        elif key == Qt.Key.Key_Space:
            self.choose_current()
            self._search.clear()  # the next name can be typed
        elif key in _MOVES:
            self._move(key)
        elif self._searchable is not False and _types(event):
            self._begin_search(event.text())
        else:
            super().keyPressEvent(event)

    def _begin_search(self, typed: str) -> None:
        """Go on with what is typed in the search line, which may appear by it."""
        appears = self._search.isHidden()
        self._search.show()
        self._search.setFocus()
        self._search.insert(typed)
        if appears:
            self._place()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Keep Tab from wandering between search and rows: it ends the choice."""
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a press outside, which counts where it is made, but does not open again what opened this."""
        if self.rect().contains(event.position().toPoint()):
            super().mousePressEvent(event)
        else:
            close_by_press(self, self._anchor, event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is gone."""
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and its border."""
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setPen(QColor(tokens.field_line))
        painter.setBrush(tokens.panel)
        if self._rounded:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0.5, 0.5)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        else:
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _narrow(self, text: str) -> None:
        row = self._model.narrow(text)
        self._list.setVisible(row >= 0)
        self._nothing.setVisible(row < 0)
        self._say_hidden()
        self._make_current(row)
        if self.isVisible():
            self._fit(self._is_above)

    def _say_hidden(self) -> None:
        """Say how many choices have no row."""
        self._more.setText(self.tr("{count} more: type to find them").format(count=counted(self._model.hidden)))
        self._more.setVisible(self._model.hidden > 0)

    def _move(self, key: int) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS}.get(Qt.Key(key), _ROWS)
        last = self._model.rowCount() - 1
        self._make_current(min(max(self._list.currentIndex().row() + step, 0), last))

    def _follow_pointer(self, index: QModelIndex) -> None:
        """Make the row current that the pointer has moved to, not one that came below the pointer by itself."""
        if QCursor.pos() != self._pointer_at_rest:
            self._list.setCurrentIndex(index)

    def _make_current(self, row: int) -> None:
        self._pointer_at_rest = QCursor.pos()
        if row >= 0:
            index = self._model.index(row)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)

    def _describe(self, current: QModelIndex) -> None:
        text = current.data(Qt.ItemDataRole.AccessibleTextRole) if current.isValid() else ""
        self._search.setAccessibleDescription(text or "")

    def _apply(self) -> None:
        """Enter: take what is ticked, and the row that the person is at where that is what they mean; then close."""
        index = self._list.currentIndex()
        if not self._multiple:
            self._choose(index)
        elif self._model.rowCount():
            if self._model.takes_enter(index, typed=bool(self._search.text()), ticked=self._has_ticked):
                self._choose(index)
            self.close()

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if self._multiple:
            if self.keeps_one and self._model.chosen_values() == (self._model.choice(index.row()).value,):
                return
            self._has_ticked = True
            self._model.toggle(index.row())
            self.chosen.emit(self._model.chosen_values())
        else:
            value = self._model.choice(index.row()).value
            self.close()
            self.chosen.emit(value)

    def _place(self) -> None:
        """Stand below the anchor, or above it where there is more room."""
        room, anchor = self._screen_room(), self._anchor
        below, above = room.bottom() - anchor.bottom() - 4, anchor.top() - room.top() - 4
        self._is_above = self.sizeHint().height() > below and below < above
        self._fit(self._is_above)

    def _fit(self, above: bool) -> None:
        """Be as high as the choices that are left, at the same side of the anchor; never narrower than before."""
        room, anchor, size = self._screen_room(), self._anchor, self.sizeHint()
        size.setWidth(max(size.width(), min(anchor.width(), _MOST_WIDTH), self.width() if self.isVisible() else 0))
        if above:
            size.setHeight(min(size.height(), anchor.top() - room.top() - 4))
            y = anchor.top() - 4 - size.height()
        else:
            size.setHeight(min(size.height(), max(room.bottom() - anchor.bottom() - 4, self._theme.row_height * 3)))
            y = anchor.bottom() + 5
        right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = anchor.right() + 1 - size.width() if right else anchor.left()
        x = max(room.left(), min(x, room.right() + 1 - size.width()))
        self.setGeometry(QRect(QPoint(x, y), size))

    def _screen_room(self) -> QRect:
        screen = QGuiApplication.screenAt(self._anchor.center()) or QGuiApplication.primaryScreen()
        return screen.availableGeometry()


def _types(event: QKeyEvent) -> bool:
    """True for a key that types a character, and is no command."""
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.text() != "" and event.text().isprintable() and not event.modifiers() & command
