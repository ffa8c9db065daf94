"""The input of a field editor, and what each kind of field does in its own way: show, read, lock, answer keys."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.editors.shown_value import ShownValue
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip

CONTROL_HEIGHT = 30
_Reason = Qt.FocusReason
STAYS = (_Reason.ActiveWindowFocusReason, _Reason.PopupFocusReason, _Reason.MenuBarFocusReason)
"""The input loses the keyboard for these reasons and keeps what is typed: it comes back to it."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editing(Protocol):
    """What a control needs of the editor that it is in."""

    theme: Theme
    field: Field
    schema: WorkflowSchema

    @property
    def link_opened(self) -> SignalInstance:
        """An address was asked for."""

    @property
    def is_dirty(self) -> bool:
        """There is text that is not committed."""

    def value(self) -> Value:
        """The value that is known, without the draft."""

    def base(self) -> Value:
        """The value that was shown when the draft was begun."""

    def draft(self) -> str | None:
        """The text that is not committed."""

    def read(self) -> Value:
        """The value as it would be committed now; raises ``InvalidValueError``."""

    def begin(self, base: Value) -> None:
        """An edit begins over this value."""

    def edited(self) -> None:
        """The person has changed the text of the control."""

    def hold(self, text: str) -> None:
        """Keep what is chosen so far as the draft; nothing is said of it."""

    def accept(self, value: Value) -> None:
        """Commit a valid value."""

    def commit(self) -> bool:
        """Commit the draft if it can be read."""

    def revert(self) -> None:
        """Drop the draft."""

    def set_draft(self, text: str) -> None:
        """Show text as a draft."""

    def set_error(self, words: str) -> None:
        """Say why the draft can't be committed."""


class Control(QObject):
    """The input for one kind of field. The editor around it holds value and draft, and commits.

    Args:
        editor: what it is in.
        parent: the widget that owns input and popups.

    Attributes:
        input: the widget that takes the keys.
        reason: why nothing can be changed, ``""`` while it can.
        breaks_lines: Enter alone is for the text, and only Ctrl+Enter commits.
        shown: what the input shows of its text; None for an input in which no text is typed.
    """

    input: QWidget
    breaks_lines = False
    shown: ShownValue | None = None

    def __init__(self, editor: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self.parent_widget = parent
        self.reason = ""
        self.input = self.make_input()

    def make_input(self) -> QWidget:
        """The widget that takes the keys."""
        raise NotImplementedError

    def text(self) -> str:
        """The text in the input."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show this text; the cursor stays where it can. Announces nothing."""
        raise NotImplementedError

    def shown_text(self, value: Value) -> str:
        """The text for a value."""
        return field_type(self.editor.field.kind).display(value, self.editor.field, self.editor.schema)

    def show_value(self, value: Value) -> None:
        """Show a value that was saved."""
        self.set_text(self.shown_text(value))

    def show_draft(self, text: str) -> None:
        """Show a text that was typed before."""
        self.set_text(text)

    def schema_changed(self) -> None:
        """Follow a newer definition of the field."""

    def set_read_only(self, reason: str) -> None:
        """Let nothing be changed, and say why; ``""`` lets it be changed again."""
        self.reason = reason
        self.lock(bool(reason))
        self.show_tip()

    def lock(self, locked: bool) -> None:
        """Take changes no more, or again."""
        self.input.setEnabled(not locked)

    def show_tip(self) -> None:
        """Let the tool tip say what is not to be seen."""
        self.input.setToolTip(plain_tooltip(self.reason))

    def describe(self, words: str) -> None:
        """Let a screen reader say these words of the input."""
        self.input.setAccessibleDescription(words)

    def key(self, event: QKeyEvent) -> bool:
        """Answer a key before the editor does; True where that was all."""
        return False

    @property
    def popup(self) -> QWidget | None:
        """What to choose from, once it was opened. Closing it ends the choice."""
        return None
