"""The form of a link: the other workflow, what either side calls it, and how many tasks belong together."""

from __future__ import annotations

from dataclasses import replace

from flowdash_desktop.domain.schema import LinkKind
from flowdash_desktop.domain.workflow_draft.edits import with_part
from flowdash_desktop.domain.workflow_draft.model import LinkDraft, Part, Section
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm, show_text
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo
from flowdash_desktop.ui.workflow_editor.inputs.form_row import FormRow
from flowdash_desktop.ui.workflow_editor.part_texts import kind_from, link_name, other_end, reversed_kind
from flowdash_desktop.ui.workflow_editor.texts import link_kind_text


class LinkForm(PartForm):
    """Edits a link, seen from the workflow that is edited."""

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.LINKS)
        self.other = Combo(self)
        self.other.chosen.connect(self._choose_other)
        self._add_row("to_workflow", self.tr("Other workflow"), self.other)
        self.inverse_name = self._line("inverse_name", self.tr("Name there"))
        self.kind = Combo(self)
        self.kind.chosen.connect(self._choose_kind)
        self._add_row("kind", self.tr("How many tasks belong together"), self.kind, wide=True)

    def heading_of(self, part: Part) -> str:
        assert isinstance(part, LinkDraft)
        return link_name(part, self._state.draft.id) or super().heading_of(part)

    def _fill(self, part: Part) -> None:
        assert isinstance(part, LinkDraft)
        # From the other side, the names stand in the other order.
        is_from_here = part.from_workflow == self._state.draft.id
        self._rows["name"], self._rows["inverse_name"] = self._ordered(is_from_here)
        show_text(self.name, part.name if is_from_here else part.inverse_name)
        show_text(self.inverse_name, part.inverse_name if is_from_here else part.name)
        other = other_end(part, self._state.draft.id)
        self.other.show_choices(list(self._state.workflows.offered(other).items()), other)
        self.other.setEnabled(self._state.base.part(Section.LINKS, part.id) is None)
        here, there = self._state.draft.name, self._state.workflows.names.get(other, "")
        kinds = [(kind.value, link_kind_text(kind, here, there)) for kind in LinkKind]
        self.kind.show_choices(kinds, kind_from(part, self._state.draft.id).value)

    def _ordered(self, is_from_here: bool) -> tuple[FormRow, FormRow]:
        rows = {row.field: row for row in self._rows.values()}
        own, other = rows[self.name], rows[self.inverse_name]
        return (own, other) if is_from_here else (other, own)

    def _edit(self, attribute: str, value: object, *, key: str = "") -> None:
        """Give the link another value; the names by the side that they are seen from."""
        part = self._part
        if isinstance(part, LinkDraft) and part.from_workflow != self._state.draft.id:
            attribute = {"name": "inverse_name", "inverse_name": "name"}.get(attribute, attribute)
        super()._edit(attribute, value, key=key)

    def _choose_kind(self, value: str) -> None:
        kind, part = LinkKind(value), self._part
        if isinstance(part, LinkDraft) and part.from_workflow != self._state.draft.id:
            kind = reversed_kind(kind)
        self._edit("kind", kind)

    def _choose_other(self, workflow: str) -> None:
        """Link another workflow, whose name the link gets where it had that of the one before."""
        part, names = self._part, self._state.workflows.names
        if not isinstance(part, LinkDraft):
            return
        name = names[workflow] if part.name == names.get(part.to_workflow) else part.name
        new = replace(part, to_workflow=workflow, name=name)
        self._part = new
        self._state.edit(with_part(self._state.draft, Section.LINKS, new))
