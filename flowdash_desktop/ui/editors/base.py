"""What every field editor shares: its label, the draft being typed, the words below, and the mark beside it.

An editor knows four things apart: the value that the window last gave it, the value it was showing when the person
began to type (the *base* of their edit), the text they are typing (the *draft*), and what is wrong with either.
A value that arrives while a draft is there never disturbs it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.projection import FieldMark
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.ui.editors.control import CONTROL_HEIGHT, ENTER, STAYS, Control, Editing
from flowdash_desktop.ui.editors.mark_dot import MarkDot
from flowdash_desktop.ui.editors.shortcut_keys import settle_shortcut
from flowdash_desktop.ui.editors.words_below import WordsBelow
from flowdash_desktop.ui.sentences import sentence_of
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.typed_values import read_value, reading_text
from flowdash_desktop.ui.widgets.hint import Hint
from flowdash_desktop.ui.widgets.text import PlainLabel

LABEL_WIDTH = 144


class FieldEditor(QWidget):
    """A labelled editor of one field, around the control of its kind.

    Enter, leaving it or choosing commits; Esc brings the last value back.

    Text that can't be read stays as it was typed, with the reason in words below, and nothing is emitted.

    Signals:
        value_committed(Value): a valid value other than the one known here; ``committed_base`` is what it replaces.
        draft_changed(str): the text in the editor changed, or stopped being a draft (``draft()`` tells which).
        link_opened(str): an address was asked for (e-mail, phone and URL editors only); nothing was opened.
        refreshed(): the value, or what is said of it, may be another now.
        answered(Answer): the answer to a problem that was set with ``actions``.
    """

    value_committed = Signal(object)
    draft_changed = Signal(str)
    link_opened = Signal(str)
    refreshed = Signal()
    answered = Signal(object)
    says_restored = True
    """Say of a draft from before that it is not saved. False in a form that says so once for all of it."""

    def __init__(
        self,
        theme: Theme,
        field: Field,
        schema: WorkflowSchema,
        make_control: Callable[[Editing, QWidget], Control],
        parent: QWidget | None = None,
        *,
        labelled: bool = True,
    ) -> None:
        """Make the editor blank.

        Args:
            theme: colours, fonts and icons.
            field: what is edited; its name is the accessible name of the input.
            schema: the workflow the field belongs to.
            make_control: gives the input, for the editor and as its child.
            parent: Qt's owner.
            labelled: False leaves the label out, for a place that says by itself what is edited.
        """
        super().__init__(parent)
        self.theme = theme
        self.field = field
        self.schema = schema
        self.committed_base: Value = None
        self._value: Value = None
        self._base: Value = None
        self._draft: str | None = None
        self._plain = ""
        self._error = ""
        self._problem = ""
        self._problem_actions = False
        self._restored = False
        self._reason = ""
        self._described = ""
        self._hint: Hint | None = None
        self.control = make_control(self, self)
        self.input = self.control.input
        self.input.setAccessibleName(field.name)
        self.input.installEventFilter(self)
        self._policy = self.input.focusPolicy()
        self.setFocusProxy(self.input)
        self._lay_out(labelled)
        self._render()

    # The value

    def value(self) -> Value:
        """The value that is known here, without the draft."""
        return self._value

    def _render(self) -> None:
        """Show the value; its text then counts as untouched."""
        self._base = self._value
        self.control.show_value(self._value)
        self._plain = self.control.text()

    def set_value(self, value: Value) -> None:
        """Show a value; while a draft is there the value is only remembered, and said below."""
        self._value = value
        if self._draft is None:
            self._render()
        self._refresh_words()

    def load(self, value: Value, draft: str | None = None, base: Value = None) -> None:
        """Turn to another task: show its value and, where there is one, the draft that was typed over ``base``."""
        self._forget()
        self._value = value
        self._render()
        if draft is not None and draft != self._plain:
            self._put_draft(draft)
            self._base = base
        self._refresh_words()

    def rebind(self, field: Field, schema: WorkflowSchema) -> None:
        """Take a newer definition of the same field, keeping value and draft."""
        self.field, self.schema = field, schema
        self._show_label()
        if self._draft is None:
            self._render()
        self.control.schema_changed()

    # The draft

    def draft(self) -> str | None:
        """The text that is not committed, or None."""
        return self._draft

    def base(self) -> Value:
        """The value that was shown when the draft was begun."""
        return self._base

    @property
    def is_dirty(self) -> bool:
        """True when there is text that is not committed."""
        return self._draft is not None

    @property
    def is_open(self) -> bool:
        """True while something to choose from hangs below it."""
        popup = self.control.popup
        return popup is not None and popup.isVisible()

    def set_draft(self, text: str) -> None:
        """Show text that was typed here before, or elsewhere; what is wrong with it is said below."""
        self._put_draft(text)
        self._refresh_words()
        self.draft_changed.emit(text)

    def begin(self, base: Value) -> None:
        """An edit begins over this value."""
        self._base = base

    def hold(self, text: str) -> None:
        """Keep what is chosen so far as the draft, while its list is open; nothing is said of it below."""
        self._draft = text
        self.draft_changed.emit(text)

    def _put_draft(self, text: str) -> None:
        self.control.show_draft(text)
        self._draft = text
        self._restored = True
        self._error = ""
        try:
            self._parse(text)
        except InvalidValueError as error:
            self._error = explain(error)

    def read(self) -> Value:
        """The value as it would be committed now.

        Raises:
            InvalidValueError: the draft can't be read, or a required value is missing.
        """
        if self._draft is not None:
            return self._parse(self._draft)
        field_type(self.field.kind).check(self._value, self.field, self.schema)
        return self._value

    def commit(self) -> bool:
        """Commit the draft if there is one; False when it can't be read, it then stays with the reason below."""
        if self._draft is None:
            if self._base != self._value:
                self._render()
                self._refresh_words()
            return True
        if self._reason:
            return False
        try:
            value = self._parse(self._draft)
        except InvalidValueError as error:
            self.set_error(explain(error))
            return False
        self.accept(value)
        return True

    def revert(self) -> None:
        """Drop the draft and show the last value."""
        self._forget()
        self._render()
        self._refresh_words()
        self.draft_changed.emit(self.control.text())

    def finish(self) -> None:
        """Close what there is to choose from, before the editor turns to another task; what was ticked is committed."""
        if self.control.popup is not None:
            self.control.popup.close()

    def _parse(self, text: str) -> Value:
        return read_value(text, self.field, self.schema)

    def accept(self, value: Value) -> None:
        """Take a valid value as the one known here and say so, unless it is the same."""
        base, before = self._base, self._value
        had_draft = self._draft is not None
        self._forget()
        if value != before:
            self._value = value
        self._render()
        self._refresh_words()
        if had_draft:
            self.draft_changed.emit(self.control.text())
        if value != before:
            self.committed_base = base
            self.value_committed.emit(value)

    def _forget(self) -> None:
        self._draft, self._error, self._restored = None, "", False

    def edited(self) -> None:
        """The person changed the text."""
        text = self.control.text()
        self._draft = None if text == self._plain else text
        self._restored = False
        if self._error:
            self._error = ""
            if self._draft is not None:
                try:
                    self._parse(text)
                except InvalidValueError as error:
                    self._error = explain(error)
        self._refresh_words()
        self.draft_changed.emit(text)

    # What is said about it

    def set_error(self, words: str) -> None:
        """Say why the draft can't be committed; goes when the text becomes valid or is dropped."""
        self._error = words
        self._refresh_words()

    def set_problem(self, words: str, actions: bool = False) -> None:
        """Say what the server has against the value, ``""`` for nothing; ``actions`` offers Retry and Discard."""
        if (words, actions) != (self._problem, self._problem_actions):
            self._problem, self._problem_actions = words, actions
            self._refresh_words()

    def words(self) -> str:
        """What is said below the editor now."""
        return self._words.text()

    def set_mark(self, mark: FieldMark | None) -> None:
        """Show how far the field's newest edit is: an amber dot on its way, a red one when it needs the person."""
        self._dot.set_mark(mark)

    def set_read_only(self, reason: str, *, is_stop: bool = False) -> None:
        """Let nothing be changed, and say why; ``""`` lets it be changed again. ``is_stop``: Tab still comes here."""
        if reason != self._reason:
            self._reason = reason
            self.input.setFocusPolicy(Qt.FocusPolicy.ClickFocus if reason and not is_stop else self._policy)
            self.control.set_read_only(reason)
            self._show_label()
            self._refresh_words()

    @property
    def is_read_only(self) -> bool:
        """True when nothing can be changed here."""
        return bool(self._reason)

    def _note(self) -> tuple[str, str]:
        """What is said when nothing is wrong: words and tone."""
        if self._draft is None:
            return "", ""
        if self._value != self._base:
            now = self.control.shown_text(self._value).replace("\n", " ") or self.tr("blank")
            return sentence_of(self.tr("Meanwhile this became: {value}. Your text is kept."), value=now), "warning"
        if self._restored and self.says_restored:
            words = self.tr("Not saved yet: {keys} saves it, Esc drops it.")
            return words.format(keys=self._save_keys()), "warning"
        return "", ""

    def _save_keys(self) -> str:
        """The keys that commit, as the system writes them."""
        if not self.control.breaks_lines:
            return self.tr("Enter")
        return QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)

    def _refresh_words(self) -> None:
        words, tone = (said, "error") if (said := self._error or self._problem) else self._note()
        set_variant(self.input, "invalid", "true" if words and tone == "error" else "false")
        self._words.say(words, tone, self._problem_actions and bool(self._problem) and not self._error)
        described = ". ".join(part for part in (words, self._show_reading(), self._reason) if part)
        if described != self._described:
            self._described = described
            self.control.describe(described)
        self.refreshed.emit()

    def _show_reading(self) -> str:
        """Say over what stands below how the draft is read, while it is typed; what is said."""
        is_typed = self._draft is not None and not self._error and self.input.hasFocus()
        words = reading_text(self._draft or "", self.field, self.schema) if is_typed else ""
        if words or self._hint is not None:
            self.hint.say(words)
        return words

    @property
    def hint(self) -> Hint:
        """The quiet words that float below the input, made when there is something to say."""
        if self._hint is None:
            self._hint = Hint(self.theme, self.input, self.parentWidget() or self)
        return self._hint

    # Place and keys

    def _show_label(self) -> None:
        """The field's name, with an asterisk where a value can and must be given."""
        if self._label is not None:
            must = self.field.required and not self._reason
            self._label.setText(f"{self.field.name} *" if must else self.field.name)

    def _lay_out(self, labelled: bool) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._label: QLabel | None = None
        self._dot = MarkDot(self.theme, self)
        if labelled:
            self._label = PlainLabel("", self)
            self._label.setProperty("tone", "muted")
            self._label.setFixedWidth(LABEL_WIDTH)
            self._label.setMinimumHeight(CONTROL_HEIGHT)
            self._show_label()
            row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)
        column = self.column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.input)
        self._words = WordsBelow(self.theme, self.field.name, self)
        self._words.answered.connect(self.answered)
        self._words.tab_after = self.input
        column.addWidget(self._words)
        row.addLayout(column, 1)
        if not labelled:
            self._dot.collapse()
            row.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignTop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit and revert by keys and by leaving the input."""
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if watched is self.input and event.reason() not in STAYS:
                self.commit()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return settle_shortcut(event, is_dirty=self.is_dirty, ends_draft=self._ends_draft(event))
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.control.key(event) or self._end_draft(event)
        return super().eventFilter(watched, event)

    def _ends_draft(self, event: QKeyEvent) -> bool:
        """True for the keys that end the draft that is there."""
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by_enter = event.key() in ENTER and (with_control or not self.control.breaks_lines)
        return self.is_dirty and (event.key() == Qt.Key.Key_Escape or by_enter)

    def _end_draft(self, event: QKeyEvent) -> bool:
        if not self._ends_draft(event):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.revert()
        else:
            self.commit()
        return True
