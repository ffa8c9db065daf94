"""The draft that is edited, with what it began as: every widget of the editor reads and edits this one object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from PySide6.QtCore import QObject, Signal

from flowdash_desktop.domain.schema import User
from flowdash_desktop.domain.workflow_draft.checks import faults_of
from flowdash_desktop.domain.workflow_draft.difference import Difference, DifferenceKind, differences
from flowdash_desktop.domain.workflow_draft.edits import position_after
from flowdash_desktop.domain.workflow_draft.history import DraftHistory
from flowdash_desktop.domain.workflow_draft.model import KnownWorkflows, Part, Section, WorkflowDraft, users_of
from flowdash_desktop.ui.texts import person_text
from flowdash_desktop.ui.workflow_editor.texts import fault_text


@dataclass(frozen=True, slots=True)
class Mark:
    """Words at an input that say why something can't be.

    Attributes:
        section, part_id, attribute: the input; ``part_id`` is ``""`` for a list as a whole.
        words: why.
        place: which step or option, from 0.
    """

    section: Section
    part_id: str
    attribute: str
    words: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part as the list shows it; ``before`` is what it was, None for a new one."""

    part: Part
    kind: DifferenceKind | None = None
    before: Part | None = None

    @property
    def is_removed(self) -> bool:
        """Whether the draft is without it."""
        return self.kind is DifferenceKind.REMOVED


class DraftState(QObject):
    """One draft.

    Args:
        base: the workflow as it is.
        workflows: the workflows of the workspace.
        counts: how many tasks are in a stage, or have a value of a field, by list and id; empty where that is not
            known.

    Attributes:
        base, counts: as given, or as others have changed them since.

    Signals:
        changed: the draft, or what is said of it, is another.
    """

    changed = Signal()

    def __init__(
        self,
        base: WorkflowDraft,
        workflows: KnownWorkflows,
        counts: Mapping[tuple[Section, str], int] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self.base = base
        self._workflows = workflows
        self.counts = counts
        self._history = DraftHistory(base)
        self._refusals: list[tuple[Mark, object]] = []

    @property
    def draft(self) -> WorkflowDraft:
        """The draft as it is now."""
        return self._history.draft

    @property
    def workflows(self) -> KnownWorkflows:
        """The workflows of the workspace, as others have changed them since."""
        return self._workflows

    @workflows.setter
    def workflows(self, workflows: KnownWorkflows) -> None:
        self._workflows = workflows
        self._tell()

    @property
    def users(self) -> tuple[User, ...]:
        """The people that tasks can be assigned to."""
        return users_of(self.draft)

    def people_choices(self, chosen: object) -> list[tuple[object, str]]:
        """The people that a task can be given, and the one who is chosen, by e-mail with their names."""
        return [(one.email, person_text(one)) for one in self.users if not one.deactivated or one.email == chosen]

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step can be done again."""
        return self._history.can_redo

    def edit(self, draft: WorkflowDraft, key: str = "") -> None:
        """Take another draft; edits with the same key one after the other are one step."""
        if self._history.edit(draft, key):
            self._tell()

    def pause(self) -> None:
        """The next edit is a step of its own."""
        self._history.pause()

    def undo(self) -> None:
        """Take the last step back."""
        if self._history.undo():
            self._tell()

    def redo(self) -> None:
        """Do the step that was taken back last again."""
        if self._history.redo():
            self._tell()

    def rebase(self, base: WorkflowDraft, draft: WorkflowDraft, workflows: KnownWorkflows) -> None:
        """Go on with a draft that was laid over what others have changed."""
        self.base, self._workflows, self._refusals = base, workflows, []
        self._history.rebase(draft)
        self._tell()

    def refuse(self, marks: Sequence[Mark]) -> None:
        """Show what the server says, each at its part until that is another, or until the server is asked again."""
        self._refusals = [(mark, self._what_it_concerns(mark)) for mark in marks]
        self._tell()

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What the draft changes."""
        return differences(self.base, self.draft)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Everything that can't be: what is found here, then what the server said."""
        return (*self.faults, *(mark for mark, before in self._refusals if self._what_it_concerns(mark) == before))

    @cached_property
    def faults(self) -> tuple[Mark, ...]:
        """What is found here. The server is not asked before it is corrected."""
        found = faults_of(self.draft, self.base, self._workflows.names)
        return tuple(Mark(one.section, one.part_id, one.attribute, fault_text(one.fault), one.place) for one in found)

    def marks_of(self, section: Section, part_id: str | None = None) -> list[Mark]:
        """What is wrong with a part, or with a whole list."""
        return [one for one in self.marks if one.section is section and part_id in (None, one.part_id)]

    def shown(self, section: Section) -> list[ShownPart]:
        """The parts of a list, and in between the ones that the draft removes, where they were."""
        kinds = {one.part_id: one.kind for one in self.differences if one.section is section}
        found = {
            part.id: ShownPart(part, kinds.get(part.id), self.base.part(section, part.id))
            for part in self.draft.parts(section)
        }
        order, before = list(found), [part.id for part in self.base.parts(section)]
        for part in self.base.parts(section):
            if part.id not in found:
                found[part.id] = ShownPart(part, DifferenceKind.REMOVED, part)
                order.insert(position_after(order, before, part.id), part.id)
        return [found[part_id] for part_id in order]

    def _what_it_concerns(self, mark: Mark) -> object:
        """What a refusal is about, which lasts while that is the same."""
        draft = self.draft
        is_general = mark.section is Section.GENERAL
        return (draft.name, draft.record_type) if is_general else draft.part(mark.section, mark.part_id)

    def _tell(self) -> None:
        for name in ("differences", "marks", "faults"):
            self.__dict__.pop(name, None)
        self.changed.emit()
