"""The page of what belongs to the workflow as a whole: its name, and what one of its tasks is called."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.workflow_draft.model import Section
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import ShownLine, show_text
from flowdash_desktop.ui.workflow_editor.inputs.form_row import FormRow
from flowdash_desktop.ui.workflow_editor.texts import section_text

_WIDTH, _EDGE, _MOST_LETTERS = 560, 16, 200


class GeneralPage(QWidget):
    """Edits the workflow itself.

    Args:
        theme: the look.
        state: the draft.
        parent: the owner.
    """

    def __init__(self, theme: Theme, state: DraftState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        heading = QLabel(section_text(Section.GENERAL), self)
        set_variant(heading, "tone", "section")
        self.name, self.record_type = ShownLine(self), ShownLine(self)
        self.name.edited.connect(lambda text: self._edit("name", text))
        self.record_type.edited.connect(lambda text: self._edit("record_type", text or None))
        self.record_type.setPlaceholderText(self.tr("task"))
        self._rows = {
            "name": FormRow(self.tr("Name"), self.name, self),
            "record_type": FormRow(self.tr("A task is called"), self.record_type, self),
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, 18, _EDGE, 12)
        layout.setSpacing(12)
        layout.addWidget(heading)
        for row in self._rows.values():
            row.setMaximumWidth(_WIDTH)
            layout.addWidget(row)
        layout.addStretch(1)
        for line in (self.name, self.record_type):
            line.setMaxLength(_MOST_LETTERS)
            line.editingFinished.connect(state.pause)
        self.refresh()

    def take_focus(self) -> None:
        """Give the name the keyboard."""
        self.name.setFocus()

    def refresh(self) -> None:
        """Show the draft as it is now."""
        show_text(self.name, self._state.draft.name)
        show_text(self.record_type, self._state.draft.record_type or "")
        marks = self._state.marks_of(Section.GENERAL)
        for attribute, row in self._rows.items():
            row.fail("\n".join(mark.words for mark in marks if mark.attribute == attribute))

    def _edit(self, attribute: str, value: str | None) -> None:
        new = replace(self._state.draft, **{attribute: value})  # type: ignore[arg-type]  # mypy does not know the key
        self._state.edit(new, f"general.{attribute}")
