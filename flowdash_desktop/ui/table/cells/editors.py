"""Editors that open in a cell. What they hold is a draft: it is given up by Esc only, never by an accident."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSizePolicy, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey, Value
from flowdash_desktop.ui.editors.shown_value import LINE, TEXT, ShownValue
from flowdash_desktop.ui.table.bulk_edit import count_words
from flowdash_desktop.ui.table.cells.count_tag import CountTag
from flowdash_desktop.ui.table.cells.cut_text import CutText
from flowdash_desktop.ui.table.cells.error_bubble import ProblemBubble
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import read_value, reading_text
from flowdash_desktop.ui.widgets.hint import Hint
from flowdash_desktop.ui.widgets.text import start_of
from flowdash_desktop.ui.widgets.text_inputs import LineInput, TextInput

_STAY = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST = 10_000_000
"""More than any text that is shown; a line cuts off what is longer than it takes."""


class Ending(Enum):
    """How a person ends an edit."""

    COMMIT = auto()
    COMMIT_AND_BELOW = auto()
    COMMIT_AND_NEXT = auto()
    COMMIT_AND_PREVIOUS = auto()
    GIVE_UP = auto()


class CellEditor(QFrame):
    """An editor in a cell.

    Attributes:
        whole: the way to all of a text that is too long to be changed here, None for other texts.
        index: the cell, wherever it moves to.
        base: the value that was shown when the editor opened.
        tasks: all that it is for, where these are several.
        identity: what the task was known by then; another may have its key now.
        done: its value was taken or given up; nothing more comes from it.

    Signals:
        ended: an ``Ending``.
        typed: the text is another, or nothing more comes from it.
        refusal_lifted: a refused text was changed back to the text the edit began with.
    """

    ended = Signal(object)
    typed = Signal()
    refusal_lifted = Signal()

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, index: QPersistentModelIndex, base: Value,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.theme, self.field, self.schema, self.index, self.base = theme, field, schema, index, base
        self.identity: Identity | None = None
        self.done = False
        self.filled = False
        self.tasks: tuple[TaskKey, ...] = ()
        self._around = parent
        self._start = ""
        self._refused: str | None = None
        self._bubble: ProblemBubble | None = None
        self._hint: Hint | None = None
        self.whole: CutText | None = None
        self.setAutoFillBackground(True)

    # What kinds of editors differ in

    def text(self) -> str:
        """What is typed."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Put a text in, all of it selected."""
        raise NotImplementedError

    def read(self) -> Value:
        """The value of what is typed.

        Raises:
            InvalidValueError: it is none of this field's.
        """
        return read_value(self.text(), self.field, self.schema)

    def geometry_in(self, cell: QRect, viewport: QRect) -> QRect:
        """Where it stands: over the cell, wider where that is narrow."""
        wanted = QRect(
            cell.left(), cell.top(), max(cell.width(), self.minimumSizeHint().width(), 96), cell.height() - 1
        )
        if wanted.right() > viewport.right():
            wanted.moveRight(max(viewport.right(), wanted.left() + cell.width() - 1))
        return wanted

    def indent(self, start: int) -> None:
        """Let the text begin so many pixels further in, as that of the cell does."""

    # What all do alike

    def start(self, text: str) -> None:
        """Begin with the field's text, once."""
        if not self.filled:
            self.set_text(text)
            self._start = self.text()
            self.filled = True  # last: the text that was there is not typed

    def be_for(self, tasks: tuple[TaskKey, ...]) -> None:
        """Be for several tasks, and say so."""
        self.tasks = tasks
        words = count_words(len(tasks))
        CountTag(self.theme, words, self, self._around)
        for widget in (self, self.focusProxy() or self):
            widget.setAccessibleName(f"{self.field.name}, {words}")

    def say_different(self, words: str) -> None:
        """Say in the place of a text that the tasks have different values."""

    def lead_to_all(self, value: ShownValue) -> None:
        """Offer to show all of a text of which only the beginning is here."""
        if value.is_cut and self.whole is None:
            self.whole = CutText(self.theme, self.field.name, value.text, self)
            self.hint.say(self.whole.words)
            self.setAccessibleDescription(self.whole.words)

    @property
    def is_in_use(self) -> bool:
        """True while it has the keyboard."""
        now = QApplication.focusWidget()
        return now is not None and (now is self or self.isAncestorOf(now))

    @property
    def is_changed(self) -> bool:
        """True when there is something to take."""
        return not self.done and self.text() != self._start

    @property
    def holds_refused_text(self) -> bool:
        """True while it must not close, since what is typed is not a value."""
        return not self.done and self._refused is not None

    def refuse(self, words: str) -> bool:
        """Say what is wrong and stay. False where the same text was refused before."""
        again = self._refused == self.text()
        self._refused = self.text()
        self._mark_invalid(True)
        if self._bubble is None:
            self._bubble = ProblemBubble(self.theme, self, self._around)
        self._bubble.say(words)
        self.setAccessibleDescription(words)
        return not again

    def finish(self) -> None:
        """Nothing more comes from it."""
        was_changed, self.done = self.is_changed, True
        if was_changed or self._refused is not None:
            self.typed.emit()
        for words in (self._bubble, self._hint):
            if words is not None:
                words.hide()

    def end(self, how: Ending) -> None:
        """End the edit."""
        if not self.done:
            self.ended.emit(how)

    def _mark_invalid(self, invalid: bool) -> None:
        pass

    def _changed(self) -> None:
        if self.filled and not self.done:
            self.typed.emit()
            self._show_reading()
        if self._refused is not None and self.text() != self._refused:
            self._mark_invalid(False)
            if self._bubble is not None:
                self._bubble.hide()
            if not self.is_changed and not self.done:
                self._refused = None
                self.refusal_lifted.emit()

    def _show_reading(self) -> None:
        """Say below the cell how the text is read, before it counts."""
        words = reading_text(self.text(), self.field, self.schema) if self.is_changed else ""
        if words or self._hint is not None:
            self.hint.say(words)
            self.setAccessibleDescription(words)

    @property
    def hint(self) -> Hint:
        """The quiet words that float below the cell, made when there is something to say."""
        if self._hint is None:
            self._hint = Hint(self.theme, self, self._around)
        return self._hint

    def watch(self, widget: QWidget) -> None:
        """Make a widget the one that is typed into: its keys end the edit, and so does leaving it."""
        widget.setAccessibleName(self.field.name)
        self.setAccessibleName(self.field.name)
        self.setFocusProxy(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that end an edit, and the focus that goes."""
        if isinstance(event, QKeyEvent):
            if _ends(self, event):
                return True
        elif isinstance(event, QFocusEvent) and event.lostFocus() and self._is_left(event.reason()):
            self.end(Ending.COMMIT)
        return super().eventFilter(watched, event)

    def ending(self, event: QKeyEvent) -> Ending | None:
        """How a key ends the edit, None where it does not."""
        match event.key():
            case Qt.Key.Key_Escape:
                return Ending.GIVE_UP
            case key if key in _ENTER:
                stays = event.modifiers() & Qt.KeyboardModifier.ControlModifier
                return Ending.COMMIT if stays else Ending.COMMIT_AND_BELOW
            case Qt.Key.Key_Tab:
                return Ending.COMMIT_AND_NEXT
            case Qt.Key.Key_Backtab:
                return Ending.COMMIT_AND_PREVIOUS
        return None

    def _is_left(self, reason: Qt.FocusReason) -> bool:
        """True when the focus went to another widget of this window, not to a popup or another program."""
        return reason not in _STAY and not self.is_in_use


def _ends(editor: CellEditor, event: QKeyEvent) -> bool:
    """Let a key end the edit, and keep it from the shortcuts of the window before that. False for other keys."""
    how = editor.ending(event)
    if event.type() == QEvent.Type.ShortcutOverride and (how is not None or event.key() == Qt.Key.Key_Escape):
        event.accept()
        return True
    if event.type() == QEvent.Type.KeyPress and editor.whole is not None and event.key() in _ENTER:
        editor.whole.open()
        return True
    if event.type() == QEvent.Type.KeyPress and how is not None:
        editor.end(how)
        return True
    return False


class LineCellEditor(CellEditor):
    """One line of text: text, numbers, addresses."""

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, index: QPersistentModelIndex, base: Value,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, field, schema, index, base, parent)
        self.line = LineInput(self)
        self.line.setMaxLength(_LONGEST)
        self.line.real_text = self.text
        self._value = ShownValue(*LINE)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight if field_type(field.kind).numeric else start_of(self))
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # as high as the cell
        self.line.textChanged.connect(self._changed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.line)
        self.watch(self.line)

    def text(self) -> str:
        """What is typed, with what the line shows as marks."""
        return self._value.typed(self.line.text())

    def set_text(self, text: str) -> None:
        """Put a text in, all of it selected."""
        self.line.setText(self._value.show(text))
        self._value.shown = self.line.text()
        self.line.setReadOnly(self._value.is_cut)
        self.line.selectAll()
        self.lead_to_all(self._value)

    def indent(self, start: int) -> None:
        """Begin where the cell's text does."""
        self.line.setTextMargins(start, 0, 0, 0)

    def say_different(self, words: str) -> None:
        """Say it until something is typed."""
        self.line.setPlaceholderText(words)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(64, 0)

    def _mark_invalid(self, invalid: bool) -> None:
        set_variant(self.line, "invalid", "true" if invalid else "")


class LongTextCellEditor(CellEditor):
    """Text with line breaks, in an area larger than its cell. Enter is a new line there; Ctrl+Enter takes it."""

    _SIZE = QSize(360, 132)

    def __init__(
        self, theme: Theme, field: Field, schema: WorkflowSchema, index: QPersistentModelIndex, base: Value,
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(theme, field, schema, index, base, parent)
        self.area = TextInput(self)
        self.area.real_text = self.text
        self._value = ShownValue(*TEXT)
        self.area.setTabChangesFocus(True)
        self.area.setPlaceholderText(self.tr("Ctrl+Enter saves, Esc gives up"))
        self.area.textChanged.connect(self._changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.area)
        self.watch(self.area)

    def text(self) -> str:
        """What is typed, with what the area shows as marks."""
        return self._value.typed(self.area.full_text())

    def set_text(self, text: str) -> None:
        """Put a text in, the cursor behind it."""
        self.area.setPlainText(self._value.show(text.replace("\r\n", "\n")))
        self._value.shown = self.area.full_text()
        self.area.setReadOnly(self._value.is_cut)
        self.lead_to_all(self._value)
        self.area.moveCursor(QTextCursor.MoveOperation.End)

    def say_different(self, words: str) -> None:
        """Say it until something is typed."""
        self.area.setPlaceholderText(f"{words}\n{self.area.placeholderText()}")

    def geometry_in(self, cell: QRect, viewport: QRect) -> QRect:
        """Below the cell's top, as far as there is room."""
        size = self._SIZE.expandedTo(QSize(min(cell.width(), 560), 0)).boundedTo(viewport.size())
        place = QRect(cell.topLeft(), size)
        place.moveRight(max(min(place.right(), viewport.right()), viewport.left() + size.width() - 1))
        place.moveBottom(max(min(place.bottom(), viewport.bottom()), cell.bottom()))
        return place

    def ending(self, event: QKeyEvent) -> Ending | None:
        """Enter alone makes a new line."""
        if event.key() in _ENTER:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            return Ending.COMMIT if control else None
        return super().ending(event)

    def _mark_invalid(self, invalid: bool) -> None:
        set_variant(self.area, "invalid", "true" if invalid else "")
