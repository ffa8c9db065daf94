"""What the forms share: a heading, rows with an input each, and what is wrong beside the input that it concerns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.workflow_draft.edits import with_part
from flowdash_desktop.domain.workflow_draft.model import Part, Section
from flowdash_desktop.ui.editors.shown_value import LINE, ShownValue
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import ElidedLabel
from flowdash_desktop.ui.widgets.text_inputs import LineInput
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, Mark, ShownPart
from flowdash_desktop.ui.workflow_editor.inputs.form_row import FormRow

_MOST_LETTERS = 200


class ShownLine(LineInput):
    """A line that shows marks for what can't be shown, and edits the text itself.

    Signals:
        edited(str): the text, after the person has changed what the line shows.
    """

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ShownValue(*LINE)
        self.real_text = self.value
        self.textEdited.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> str:
        """The text, with what the line shows as marks."""
        return self._value.typed(self.text())

    def show_value(self, text: str) -> None:
        """Show a text."""
        self.setText(self._value.show(text))
        self._value.shown = self.text()


class PartForm(QWidget):
    """Edits one part, whose first line is the attribute ``first``.

    Args:
        theme: the look.
        state: the draft.
        section: the list that its parts are in.
        parent: the owner.
    """

    first = "name"

    def __init__(self, theme: Theme, state: DraftState, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._section = section
        self._part: Part | None = None
        self._rows: dict[str, FormRow] = {}
        self._heading = ElidedLabel("", self)
        set_variant(self._heading, "tone", "heading")
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        set_variant(self._note, "tone", "muted")
        self._note.setText(self.tr("It is removed when you apply. “Bring back” keeps it."))
        self._inputs = QWidget(self)
        self._column = QVBoxLayout(self._inputs)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for widget in (self._heading, self._note, self._inputs):
            layout.addWidget(widget)
        self.name = self._line(self.first, self._first_label())

    def show_part(self, shown: ShownPart) -> None:
        """Show a part; one that is removed can only be looked at."""
        if self._part is None or shown.part.id != self._part.id:
            self._state.pause()
        self._part = shown.part
        self._heading.setText(self.heading_of(shown.part))
        self._note.setVisible(shown.is_removed)
        self._inputs.setEnabled(not shown.is_removed)
        self._fill(shown.part)
        self._show_marks(self._state.marks_of(self._section, shown.part.id))

    def take_focus(self, select: bool = False) -> None:
        """Give the name the keyboard, marked where it is to be typed over."""
        line = self.name if self.name.isEnabled() else self._next_line()
        line.setFocus()
        if select:
            self.name.selectAll()

    def _next_line(self) -> QWidget:
        """What has the keyboard where the first line can't be changed."""
        return self.name

    def _first_label(self) -> str:
        return self.tr("Name")

    def heading_of(self, part: Part) -> str:
        """What stands above the form."""
        return part.name or self.tr("Without a name")

    def row(self, attribute: str) -> FormRow:
        """The row of an attribute."""
        return self._rows[attribute]

    def _fill(self, part: Part) -> None:
        """Show the values of the part."""
        raise NotImplementedError

    def _edit(self, attribute: str, value: object, *, key: str = "") -> None:
        """Give the part another value; edits with the same ``key`` one after the other are one step."""
        part = self._part
        if part is None or getattr(part, attribute) == value:
            return
        new = replace(part, **{attribute: value})  # type: ignore[arg-type]  # mypy does not know the key
        self._part = new
        self._state.edit(with_part(self._state.draft, self._section, new), f"{part.id}.{attribute}{key}" if key else "")

    def _add_row(self, attribute: str, label: str, field: QWidget, *, wide: bool = False) -> FormRow:
        row = FormRow(label, field, self._inputs, wide=wide)
        self._rows[attribute] = row
        self._column.addWidget(row)
        return row

    def _line(self, attribute: str, label: str, read: Callable[[str], object] = str) -> ShownLine:
        """A line for a text."""
        line = ShownLine(self)
        line.setMaxLength(_MOST_LETTERS)
        line.edited.connect(lambda text: self._edit(attribute, read(text), key=" "))
        line.editingFinished.connect(self._state.pause)
        self._add_row(attribute, label, line)
        return line

    def _check(self, attribute: str, label: str) -> QCheckBox:
        """A box to tick."""
        box = QCheckBox(self)
        box.clicked.connect(lambda ticked: self._edit(attribute, ticked))
        self._add_row(attribute, label, box)
        return box

    def _show_marks(self, marks: list[Mark]) -> None:
        for attribute, row in self._rows.items():
            words = [mark.words for mark in marks if mark.attribute == attribute]
            row.fail("\n".join(dict.fromkeys(words)))
        other = [mark.words for mark in marks if mark.attribute not in self._rows]
        if other:
            self._rows[self.first].fail("\n".join(dict.fromkeys(other)))


def show_text(line: LineInput, text: str) -> None:
    """Show a text without moving the cursor where it is shown already; of a long one the beginning is seen."""
    shows = line.value() if isinstance(line, ShownLine) else line.text()
    if shows != text:
        if isinstance(line, ShownLine):
            line.show_value(text)
        else:
            line.setText(text)
        if not line.hasFocus():
            line.setCursorPosition(0)


def tick(box: QCheckBox, ticked: bool) -> None:
    """Tick a box, or take the tick away."""
    box.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
