"""A filter that is typed into the search line: a list of what may come next, faults in words, and chips on Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout

from flowdash_desktop.domain.filters.completion import Completion, Offered, completion
from flowdash_desktop.domain.filters.text_form import TypedFilter, parse
from flowdash_desktop.domain.filters.unknown_fields import unknown_fields
from flowdash_desktop.domain.filters.written import term_of, words_of
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.ui import widgets
from flowdash_desktop.ui.filter_bar.condition_list import ConditionList
from flowdash_desktop.ui.filter_bar.conditions import narrowed, without
from flowdash_desktop.ui.filter_bar.search_line import SearchLine
from flowdash_desktop.ui.filter_bar.typing.fault_words import fault_words, unknown_words
from flowdash_desktop.ui.texts import deactivated_text
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import typing_habits
from flowdash_desktop.ui.widgets.choices import ChoiceDelegate, ChoiceModel
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_MOST_ROWS = 8
_WIDTH = 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FilterTyping(QObject):
    """Reads the search line as a filter where it names fields.

    Args:
        theme: the look.
        line: the search line; its keys are seen here first.
        conditions: those in force.

    """

    def __init__(self, theme: Theme, line: SearchLine, conditions: ConditionList) -> None:
        super().__init__(line)
        self._theme, self._line, self._conditions = theme, line, conditions
        self._schema: WorkflowSchema | None = None
        self._read: tuple[str, TypedFilter] | None = None
        self._shown = ("", "")
        self._completion = Completion(0)
        self._list: CompletionList | None = None
        line.textEdited.connect(lambda _: self._offer())
        line.installEventFilter(self)

    def set_schema(self, schema: WorkflowSchema | None) -> None:
        """The fields that may be named. A search that nobody has typed stays a search under other names, too."""
        self._schema, self._read = schema, None
        self._hide()
        if self._line.text() == self._shown[0]:
            self.show_search(self._shown[1])

    def show_search(self, search: str) -> None:
        """Show words to find that were stored: what would be a term now stands in quotes."""
        text = words_of(search, self._schema) if self._schema is not None else search
        if text != self._line.text():
            self._line.setText(text)
        self._shown = self._line.text(), search

    def read(self) -> TypedFilter:
        """What the line is read as."""
        text = self._line.text()
        if text == self._shown[0]:
            return TypedFilter(search=self._shown[1])
        if self._read is None or self._read[0] != text:
            found = TypedFilter(search=text) if self._schema is None else parse(text, self._schema, typing_habits())
            self._read = text, found
        return self._read[1]

    @property
    def list(self) -> CompletionList:
        """The list of what may come next, made when it is first shown."""
        if self._list is None:
            self._list = CompletionList(self._theme, self._line)
            self._list.chosen.connect(self._put)
        return self._list

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list, choose from it, or make filters of what is typed."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self._hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if key == Qt.Key.Key_Backspace and not self._line.text() and not event.isAutoRepeat():
            return self._take_back()
        if key in _ENTER:
            return self._enter()
        return self._key_in_list(key)

    def _key_in_list(self, key: Qt.Key) -> bool:
        shown = self._list
        if shown is None or not shown.isVisible():
            return False
        if key == Qt.Key.Key_Down and not self.read().has_terms:
            return False  # a plain search leads into the table
        if key in _STEPS and shown.step(_STEPS[key]):
            return True
        if key == Qt.Key.Key_Tab and shown.count():
            shown.choose_current()
            return True
        if key == Qt.Key.Key_Escape:
            self._hide()
            return True
        return False

    def _offer(self) -> None:
        """Show what may come next at the cursor, and how the line is read."""
        if self._schema is None:
            return
        self._completion = completion(self._line.text(), self._line.cursorPosition(), self._schema)
        has_terms, unknown = self.read().has_terms, self._unknown()
        if not self._completion.offered and not has_terms and not unknown:
            self._hide()
            return
        note = unknown or (
            self.tr("Enter makes filters of it") if has_terms else self.tr("Tab completes the name of a field")
        )
        choices = [self._choice(number, one) for number, one in enumerate(self._completion.offered)]
        self.list.offer(choices, note, tone="warning" if unknown else "muted")

    def _unknown(self) -> str:
        """What is to be said of names that no field has, ``""`` for nothing."""
        text, schema = self._line.text(), self._schema
        if schema is None or text == self._shown[0]:
            return ""
        return "\n".join(map(unknown_words, unknown_fields(text, schema)))

    def _choice(self, number: int, one: Offered) -> widgets.Choice:
        field, schema = one.field, self._schema
        if field is None or schema is None or not one.value:
            return widgets.Choice(number, one.name, one.text if one.text != one.name else "")
        if field.kind is FieldKind.PERSON:
            user = schema.user(one.value)
            detail = deactivated_text() if user is not None and user.deactivated else one.value
            return widgets.Choice(number, one.name, detail, avatar=one.value)
        stage = schema.stage_by_name.get(one.value) if field.kind is FieldKind.STAGE else None
        dot = self._theme.stage_color(stage.color) if stage is not None else None
        return widgets.Choice(number, one.name, dot=dot)

    def _put(self, number: object) -> None:
        """Put in what was chosen, and go on from there."""
        if not isinstance(number, int):
            return
        text, cursor = self._line.text(), self._line.cursorPosition()
        chosen = self._completion.offered[number].text
        self._line.setText(text[: self._completion.start] + chosen + text[cursor:])
        self._line.setCursorPosition(self._completion.start + len(chosen))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._offer()

    def _enter(self) -> bool:
        """Choose what is current in the list; else make filters, or say why that can't be. False for a plain find."""
        shown = self._list
        if shown is not None and shown.isVisible() and shown.has_current():
            shown.choose_current()
            return True
        found = self.read()
        if not found.has_terms:
            self._hide()
            return False
        if found.faults:
            self.list.offer([], "\n".join(map(fault_words, found.faults)), tone="error")
            return True
        self._hide()
        self._conditions.put(narrowed(self._conditions.groups, found.groups))
        self._line.setText(found.search)
        return True

    def _take_back(self) -> bool:
        """Turn the last chip into text again, where that can be typed."""
        groups, schema = self._conditions.groups, self._schema
        text = term_of(groups[-1][-1], schema) if groups and schema is not None else ""
        if not text:
            return False
        self._conditions.put(without(groups, sum(map(len, groups)) - 1))
        self._line.setText(text)
        return True

    def _hide(self) -> None:
        if self._list is not None:
            self._list.hide()


class CompletionList(QFrame):
    """Lies below the line and never takes its keyboard.

    Signals:
        chosen(object): the value of the choice.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, line: SearchLine) -> None:
        super().__init__(line.window())
        self._theme, self._line = theme, line
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = ChoiceModel(False, self)
        self._rows = QListView(self)
        self._rows.setModel(self._model)
        self._rows.setItemDelegate(ChoiceDelegate(theme, self._model, False, self._rows))
        self._rows.setUniformItemSizes(True)
        self._rows.setMouseTracking(True)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows.setFrameShape(QFrame.Shape.NoFrame)
        self._rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows.setAccessibleName(self.tr("What may come next"))
        self._rows.viewport().setAutoFillBackground(False)
        self._rows.clicked.connect(self._choose)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(10, 4, 10, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 5, 5, 5)
        layout.setSpacing(2)
        layout.addWidget(self._rows)
        layout.addWidget(self._note)
        theme.changed.connect(self.update)
        self.hide()

    def offer(self, choices: list[widgets.Choice], note: str, *, tone: str = "muted") -> None:
        """Show these choices, none of them current, above a note. A new one in another tone is read aloud."""
        is_news = tone != "muted" and note != self._note.text()
        self._model.set_choices(choices, ())
        self._rows.setCurrentIndex(QModelIndex())
        self._rows.setVisible(bool(choices))
        self._rows.setFixedHeight(max(1, min(len(choices), _MOST_ROWS)) * self._theme.row_height)
        self._note.setText(note)
        set_variant(self._note, "tone", tone)
        if is_news:
            announce(self._note, Spoken.REFUSED if tone == "error" else Spoken.NOTICE, note)
        self._place()
        self.show()
        self.raise_()

    def count(self) -> int:
        """How many choices there are."""
        return self._model.rowCount() if self._rows.isVisible() else 0

    def has_current(self) -> bool:
        """True once a choice is current."""
        return self.count() > 0 and self._rows.currentIndex().isValid()

    def step(self, by: int) -> bool:
        """Make the choice before or behind current; False where there is none: the key is the line's then."""
        row = self._rows.currentIndex().row() + by
        if not 0 <= row < self.count():
            if by < 0 and self.has_current():
                self._rows.setCurrentIndex(QModelIndex())
                return True
            return self.has_current()
        self._rows.setCurrentIndex(self._model.index(row))
        self._line.setAccessibleDescription(str(self._model.index(row).data() or ""))
        return True

    def choose_current(self) -> None:
        """Choose the current choice, the first where none is."""
        index = self._rows.currentIndex()
        self._choose(index if index.isValid() else self._model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._model.choice(index.row()).value)

    def _place(self) -> None:
        """Below the line, as wide as that where it is wide."""
        window, line = self._line.window(), self._line
        width = min(max(_WIDTH, min(line.width(), 2 * _WIDTH)), window.width())
        layout = self.layout()
        assert layout is not None
        self.setFixedWidth(width)
        layout.activate()
        self.resize(width, layout.heightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height())
        at = line.mapTo(window, QPoint(0, line.height() + 4))
        self.move(max(0, min(at.x(), window.width() - width)), at.y())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.field_line, 1))
        painter.setBrush(tokens.panel)
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()
