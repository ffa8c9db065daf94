"""The form of an action: name, colour, where it is offered, what a task must have, and what it does."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from flowdash_desktop.domain.workflow_draft.model import ActionDraft, Part, RequirementsDraft, Section
from flowdash_desktop.domain.workspace.definition import MOST_OF_CONFIRMATION
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState, Mark
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm, show_text, tick
from flowdash_desktop.ui.workflow_editor.forms.steps import StepsEditor
from flowdash_desktop.ui.workflow_editor.inputs.check_list import CheckList
from flowdash_desktop.ui.workflow_editor.inputs.combo import ColorChoice


class ActionForm(PartForm):
    """Edits an action."""

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.ACTIONS)
        self.color = ColorChoice(theme, self)
        self.color.color_chosen.connect(lambda color: self._edit("color", color))
        self._add_row("color", self.tr("Colour"), self.color)
        self.confirmation = self._line("confirmation", self.tr("Asks first"), lambda text: text or None)
        self.confirmation.setMaxLength(MOST_OF_CONFIRMATION)
        self.confirmation.setPlaceholderText(self.tr("Nothing: it runs at once"))
        hint = self.tr("A question, such as “Is the contract signed?”. It is shown before the action runs.")
        self.row("confirmation").hint(hint)
        self.from_stages = CheckList(self)
        self.from_stages.ticked.connect(lambda ids: self._edit("from_stages", ids))
        self._add_row(
            "from_stages",
            self.tr("Offered in these stages, in every one where none is ticked"),
            self.from_stages,
            wide=True,
        )
        self.steps = StepsEditor(theme, state, self)
        self.steps.edited.connect(lambda steps, key: self._edit("steps", steps, key=key))
        self._add_row("steps", self.tr("What it does, step by step"), self.steps, wide=True)
        self.checklist = QCheckBox(self.tr("the checklist is done"), self)
        self.assigned = QCheckBox(self.tr("somebody is assigned"), self)
        self.fields = CheckList(self)
        self.fields.setAccessibleName(self.tr("Fields with a value"))
        requires = QWidget(self)
        column = QVBoxLayout(requires)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._fields_label = QLabel(self.tr("these fields have a value:"), self)
        set_variant(self._fields_label, "tone", "muted")
        for widget in (self.checklist, self.assigned, self._fields_label, self.fields):
            column.addWidget(widget)
        self._add_row("requires", self.tr("Can run only when"), requires, wide=True)
        self.checklist.clicked.connect(lambda ticked: self._require(checklist=ticked))
        self.assigned.clicked.connect(lambda ticked: self._require(assigned=ticked))
        self.fields.ticked.connect(lambda ids: self._require(fields=ids))

    def _fill(self, part: Part) -> None:
        assert isinstance(part, ActionDraft)
        draft = self._state.draft
        show_text(self.name, part.name)
        self.color.show_color(part.color)
        show_text(self.confirmation, part.confirmation or "")
        self.from_stages.show_items([(one.id, one.name) for one in draft.stages], part.from_stages)
        tick(self.checklist, part.requires.checklist)
        tick(self.assigned, part.requires.assigned)
        self.fields.show_items([(one.id, one.name) for one in draft.fields], part.requires.fields)
        for widget in (self._fields_label, self.fields):
            widget.setVisible(bool(draft.fields))
        self.steps.show_steps(part.steps)

    def _show_marks(self, marks: list[Mark]) -> None:
        super()._show_marks([mark for mark in marks if mark.attribute != "steps"])
        self.steps.show_marks([mark for mark in marks if mark.attribute == "steps"])

    def _require(self, **values: object) -> None:
        part = self._part
        requires = part.requires if isinstance(part, ActionDraft) else RequirementsDraft()
        self._edit("requires", replace(requires, **values))  # type: ignore[arg-type]  # mypy does not know the key
