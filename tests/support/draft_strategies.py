"""Random edits of the draft of a workflow, each of which the server can take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.domain.workflow_draft import edits
from flowdash_desktop.domain.workflow_draft.model import (
    SELECTS,
    ActionDraft,
    FieldDraft,
    LinkDraft,
    OptionDraft,
    Part,
    RequirementsDraft,
    RoleDraft,
    Section,
    StageDraft,
    Step,
    UserDraft,
    WorkflowDraft,
    has_options,
)
from flowdash_desktop.wire.draft_edits import with_option_names

KINDS = [kind for kind in FieldKind if kind not in (FieldKind.UNIQUE_ID, FieldKind.STAGE)]
COLORS = st.sampled_from([None, "#b0b8c1", "#2f9e62", "#e6b422"])
T = TypeVar("T")


class Editing:
    """Edits a draft at random.

    Args:
        data: where the choices come from.
        draft: what is edited.
        other: the id of another workflow, to link.
    """

    def __init__(self, data: st.DataObject, draft: WorkflowDraft, other: str) -> None:
        self.draft = draft
        self._data = data
        self._other = other
        self._numbers = count(1)

    def run(self) -> WorkflowDraft:
        """Some edits of all kinds, then the steps of actions, whose values have to fit the fields as they are then."""
        kinds = [
            self._general,
            self._stage,
            self._field,
            self._link,
            self._person,
            self._action,
            self._move,
            self._remove,
            self._add,
        ]
        for kind in self._data.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=8), label="edits"):
            kind()
        for action in self.draft.actions:
            if self._flag():
                self.draft = edits.with_part(self.draft, Section.ACTIONS, replace(action, steps=self._steps()))
        return self.draft

    def _one(self, items: Sequence[T]) -> T:
        return self._data.draw(st.sampled_from(items))

    def _flag(self) -> bool:
        return self._data.draw(st.booleans())

    def _name(self) -> str:
        return f"New {next(self._numbers)}"

    def _general(self) -> None:
        self.draft = replace(self.draft, name=self._name(), record_type=self._one((None, "thing")))

    def _stage(self) -> None:
        stage = self._one(self.draft.stages)
        name = self._name() if self._flag() else stage.name
        items = tuple(self._data.draw(st.lists(st.sampled_from(["Call", "Write", "Pay"]), unique=True, max_size=2)))
        new = StageDraft(stage.id, name, self._data.draw(COLORS), self._flag(), items)
        self.draft = edits.with_part(self.draft, Section.STAGES, new)

    def _field(self) -> None:
        field = self._one(self.draft.fields)
        field = replace(field, name=self._name() if self._flag() else field.name, editable=self._flag())
        if field.kind is FieldKind.UNIQUE_ID:
            counts = self._flag()
            field = replace(field, autoincrement=counts, pattern="A-{number:3}" if counts and self._flag() else None)
        else:
            field = self._typed(replace(field, required=self._flag()))
        self.draft = edits.with_part(self.draft, Section.FIELDS, field)

    def _typed(self, field: FieldDraft) -> FieldDraft:
        """With another type, perhaps, and other options or another limit."""
        kind = self._one(KINDS) if self._flag() else field.kind
        field = replace(field, kind=kind, limit=self._one([None, 1, 3]))
        options = [replace(one, name=self._name()) if self._flag() else one for one in field.options]
        options = [one for one in options if self._flag()]
        if kind in SELECTS:
            name = self._name()
            options.append(OptionDraft(f"new-{name}", name, self._data.draw(COLORS), is_new=True))
        return replace(field, options=tuple(self._data.draw(st.permutations(options))))

    def _link(self) -> None:
        kind = self._one(list(LinkKind))
        if self.draft.links and self._flag():
            link = replace(self.draft.links[0], name=self._name(), kind=kind)
            self.draft = edits.with_part(self.draft, Section.LINKS, link)
        else:
            ends = self._one([(self.draft.id, self._other), (self._other, self.draft.id)])
            name = self._name()
            link = LinkDraft(name.replace(" ", "-"), *ends, kind, name, f"{name} back")
            self.draft = edits.with_new_part(self.draft, Section.LINKS, link)

    def _person(self) -> None:
        """A new role, somebody new who may have it, and other words for somebody who is there; or nobody any more."""
        name = self._name()
        part_id = name.replace(" ", "-")
        role = RoleDraft(part_id, name, self._flag())
        self.draft = edits.with_new_part(self.draft, Section.ROLES, role)
        user = UserDraft(part_id, f"{part_id}@example.com", "", name, self._one([None, part_id]), self._flag())
        self.draft = edits.with_new_part(self.draft, Section.USERS, user)
        other = replace(self.draft.users[0], first_name=self._one(["", "Ann"]), role_id=self._one([None, part_id]))
        other = replace(other, deactivated=self._flag())
        self.draft = edits.with_part(self.draft, Section.USERS, other)
        if self._flag():
            self.draft = edits.without_part(self.draft, Section.USERS, self.draft.users[-1].id)

    def _action(self) -> None:
        if not self.draft.actions:
            return
        action = self._one(self.draft.actions)
        stages = tuple(one.id for one in self.draft.stages if self._flag())
        requires = RequirementsDraft(
            tuple(one.id for one in self.draft.fields if self._flag()), self._flag(), self._flag()
        )
        question = self._one([action.confirmation, "Really?", "  ", None])
        new = ActionDraft(action.id, self._name(), self._data.draw(COLORS), stages, requires, action.steps, question)
        self.draft = edits.with_part(self.draft, Section.ACTIONS, new)

    def _move(self) -> None:
        section, part_id = self._some_part()
        if part_id:
            to = self._data.draw(st.integers(0, len(self.draft.parts(section)) - 1))
            self.draft = edits.with_moved_part(self.draft, section, part_id, to)

    def _remove(self) -> None:
        section, part_id = self._some_part()
        if part_id and not (section is Section.STAGES and len(self.draft.stages) == 1):
            self.draft = edits.without_part(self.draft, section, part_id)

    def _some_part(self) -> tuple[Section, str]:
        section = self._one([Section.STAGES, Section.FIELDS, Section.ACTIONS])
        ids = [part.id for part in self.draft.parts(section)]
        return section, str(self._one(ids)) if ids else ""

    def _add(self) -> None:
        name = self._name()
        part_id, place = name.replace(" ", "-"), self._one([0, 1, None])
        section = self._one([Section.STAGES, Section.FIELDS, Section.ACTIONS])
        parts: Mapping[Section, Part] = {
            Section.STAGES: StageDraft(part_id, name, self._data.draw(COLORS)),
            Section.FIELDS: self._typed(FieldDraft(part_id, name)),
            Section.ACTIONS: ActionDraft(part_id, name, self._data.draw(COLORS), ()),
        }
        self.draft = edits.with_new_part(self.draft, section, parts[section], place)

    def _steps(self) -> tuple[Step, ...]:
        found: list[Step] = []
        for stage in self.draft.stages:
            if self._flag():
                found.append(self._one([{"type": "moveToStage", "stage": stage.id}, {"type": "assignTo"}]))
        fields = [one for one in self.draft.fields if has_options(one) or one.kind is FieldKind.TEXT]
        values: dict[str, JsonValue] = {one.id: self._value(one) for one in fields if self._flag() and one.editable}
        if values:
            found.append({"type": "updateData", "fields": values})
        return tuple(found)

    def _value(self, field: FieldDraft) -> JsonValue:
        if not has_options(field):
            return "words"
        option = field.options[0].id
        return option if field.kind is FieldKind.SINGLE_SELECT else [option]


def plain(draft: WorkflowDraft) -> object:
    """What a draft says, without how its options came about: the server knows them by name."""
    draft = edits.settled(draft)
    options = [[(option.name, option.color) for option in one.options] for one in draft.fields]
    fields = [replace(one, options=()) for one in draft.fields]
    steps = [[with_option_names(step, draft) for step in one.steps] for one in draft.actions]
    actions = [replace(one, steps=()) for one in draft.actions]
    links = sorted(draft.links, key=lambda one: one.id)
    people = sorted(draft.users, key=lambda one: one.id), sorted(draft.roles, key=lambda one: one.id)
    return draft.name, draft.record_type, draft.stages, fields, options, actions, steps, links, people
