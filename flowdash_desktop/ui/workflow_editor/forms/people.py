"""The forms of the people of the workspace, and of the roles that they have."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from flowdash_desktop.domain.workflow_draft.model import Part, RoleDraft, Section, UserDraft
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip
from flowdash_desktop.ui.workflow_editor.draft_state import DraftState
from flowdash_desktop.ui.workflow_editor.forms.form import PartForm, show_text, tick
from flowdash_desktop.ui.workflow_editor.inputs.combo import Combo


class UserForm(PartForm):
    """Edits a person."""

    first = "email"

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.USERS)
        self.first_name = self._line("first_name", self.tr("First name"))
        self.last_name = self._line("last_name", self.tr("Last name"))
        self.role = Combo(self)
        self.role.chosen.connect(lambda role: self._edit("role_id", role))
        self._add_row("role_id", self.tr("Role"), self.role)
        self.deactivated = self._check("deactivated", self.tr("Deactivated"))
        self._rows["deactivated"].hint(
            self.tr("Tasks, comments and history keep this person. Nobody can give them new tasks.")
        )

    def _first_label(self) -> str:
        return self.tr("E-mail")

    def heading_of(self, part: Part) -> str:
        return part.name or self.tr("New person")

    def _next_line(self) -> QWidget:
        return self.first_name

    def _fill(self, part: Part) -> None:
        assert isinstance(part, UserDraft)
        is_there = self._state.base.part(Section.USERS, part.id) is not None
        why = self.tr("Tasks name people by their e-mail address, so it stays.") if is_there else ""
        self.name.setEnabled(not is_there)
        self.name.setToolTip(plain_tooltip(why))
        show_text(self.name, part.email)
        show_text(self.first_name, part.first_name)
        show_text(self.last_name, part.last_name)
        none: tuple[object, str] = (None, self.tr("No role"))
        self.role.show_choices([none, *((one.id, one.name) for one in self._state.draft.roles)], part.role_id)
        tick(self.deactivated, part.deactivated)


class RoleForm(PartForm):
    """Edits a role."""

    def __init__(self, theme: Theme, state: DraftState) -> None:
        super().__init__(theme, state, Section.ROLES)
        self.admin = self._check("admin", self.tr("Administers"))
        self._rows["admin"].hint(self.tr("Marks administrators. The server decides what they may do."))

    def _fill(self, part: Part) -> None:
        assert isinstance(part, RoleDraft)
        show_text(self.name, part.name)
        tick(self.admin, part.admin)
