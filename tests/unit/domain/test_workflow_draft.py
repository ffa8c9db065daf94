"""The draft of a workflow: its edits, its history, what is different in it, and what others changed below it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flowdash_desktop.domain.field_types.unique_id_pattern import is_pattern
from flowdash_desktop.domain.schema import FieldKind, LinkKind
from flowdash_desktop.domain.workflow_draft import edits
from flowdash_desktop.domain.workflow_draft.checks import DraftFault, Fault, faults_of
from flowdash_desktop.domain.workflow_draft.difference import DifferenceKind, differences, moved_ids
from flowdash_desktop.domain.workflow_draft.history import DraftHistory
from flowdash_desktop.domain.workflow_draft.merge import rebased
from flowdash_desktop.domain.workflow_draft.model import (
    ActionDraft,
    FieldDraft,
    LinkDraft,
    OptionDraft,
    RequirementsDraft,
    RoleDraft,
    Section,
    StageDraft,
    UserDraft,
    WorkflowDraft,
)

OPEN, DOING, DONE = StageDraft("s1", "Open"), StageDraft("s2", "Doing"), StageDraft("s3", "Done", end_stage=True)
ID = FieldDraft("id", "ID", FieldKind.UNIQUE_ID, required=True)
NAME, SIZE = (
    FieldDraft("f1", "Name"),
    FieldDraft("f2", "Size", FieldKind.SINGLE_SELECT, options=(OptionDraft("S", "S"),)),
)
START = ActionDraft(
    "a1",
    "Start",
    None,
    ("s1",),
    RequirementsDraft(("f1",)),
    ({"type": "moveToStage", "stage": "s2"}, {"type": "updateData", "fields": {"f1": "x", "Assigned To": None}}),
)
BASE = WorkflowDraft("w", "Work", None, (OPEN, DOING, DONE), (ID, NAME, SIZE), (START,))
NAMES = {"w": "Work", "o": "Other"}


def faults(draft: WorkflowDraft) -> list[tuple[str, str, Fault]]:
    return [(one.part_id, one.attribute, one.fault) for one in faults_of(draft, BASE, NAMES)]


def with_field(**values: object) -> WorkflowDraft:
    return edits.with_part(BASE, Section.FIELDS, replace(NAME, **values))  # type: ignore[arg-type]  # its attributes


def with_action(**values: object) -> WorkflowDraft:
    return edits.with_part(BASE, Section.ACTIONS, replace(START, **values))  # type: ignore[arg-type]  # its attributes


def test_what_is_removed_comes_back_where_it_was() -> None:
    """And what named it works again."""
    without = edits.without_part(edits.without_part(BASE, Section.STAGES, "s1"), Section.STAGES, "s2")
    assert without.stages == (DONE,)
    both = edits.restored(edits.restored(without, BASE, Section.STAGES, "s2"), BASE, Section.STAGES, "s1")
    assert both == BASE
    assert edits.restored(BASE, BASE, Section.STAGES, "s1") == BASE


def test_a_settled_draft_names_nothing_that_is_gone() -> None:
    """Steps go with their stage or field; a value goes alone where others are left."""
    without = edits.without_part(edits.without_part(BASE, Section.STAGES, "s2"), Section.FIELDS, "f1")
    (action,) = edits.settled(without).actions
    assert action.steps == ({"type": "updateData", "fields": {"Assigned To": None}},)
    assert action.requires.fields == ()
    assert action.from_stages == ("s1",)


def test_a_value_goes_with_its_option() -> None:
    """Of several options the others stay; what is not of the field's type is a fault."""
    several = replace(SIZE, kind=FieldKind.MULTIPLE_SELECT, options=(OptionDraft("S", "S"), OptionDraft("M", "M")))
    step = {"type": "updateData", "fields": {"f2": ["S", "M"], "f1": "x"}}
    draft = edits.with_part(with_action(steps=(step,)), Section.FIELDS, several)
    one = edits.with_part(draft, Section.FIELDS, replace(several, options=several.options[:1]))
    assert edits.settled(one).actions[0].steps == ({"type": "updateData", "fields": {"f2": ["S"], "f1": "x"}},)
    none = edits.with_part(draft, Section.FIELDS, replace(several, options=(OptionDraft("n", "New", is_new=True),)))
    assert edits.settled(none).actions[0].steps == ({"type": "updateData", "fields": {"f1": "x"}},)
    number = edits.with_part(draft, Section.FIELDS, replace(NAME, kind=FieldKind.NUMBER))
    assert faults(number) == [("a1", "steps", Fault.STEP_VALUE)]


def test_what_no_type_has_is_not_applied() -> None:
    """It is kept in the draft, in case that the field gets its type back."""
    field = replace(SIZE, kind=FieldKind.TEXT, limit=3, autoincrement=True, pattern="A-{number}")
    (settled,) = edits.settled(replace(BASE, fields=(field,))).fields
    assert settled == FieldDraft("f2", "Size")
    assert replace(field, kind=FieldKind.SINGLE_SELECT).options == SIZE.options


def test_the_letters_of_one_name_are_one_step() -> None:
    history = DraftHistory(BASE)
    for name in ("W", "Wo", "Wor"):
        assert history.edit(replace(BASE, name=name), "name")
    assert not history.edit(replace(BASE, name="Wor"), "name")
    history.pause()
    history.edit(replace(BASE, name="Word"), "name")
    assert history.undo()
    assert history.draft.name == "Wor"
    assert history.undo()
    assert history.draft == BASE
    assert not history.undo()
    assert history.redo()
    assert history.redo()
    assert history.draft.name == "Word"
    assert not history.can_redo
    history.undo()
    history.edit(replace(BASE, name="Else"))
    assert not history.can_redo


def test_each_part_that_is_different_is_told_once() -> None:
    draft = edits.with_moved_part(with_field(name="Title", required=True), Section.STAGES, "s3", 0)
    draft = edits.with_new_part(edits.without_part(draft, Section.FIELDS, "f2"), Section.FIELDS, FieldDraft("n", "New"))
    found = [(one.section, one.part_id, one.kind, one.attributes) for one in differences(BASE, draft)]
    assert found == [
        (Section.STAGES, "s3", DifferenceKind.MOVED, ()),
        (Section.FIELDS, "f1", DifferenceKind.CHANGED, ("name", "required")),
        (Section.FIELDS, "n", DifferenceKind.ADDED, ()),
        (Section.FIELDS, "f2", DifferenceKind.REMOVED, ()),
    ]


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [("abcd", "dabc", "d"), ("abcd", "bcda", "a"), ("abc", "abc", ""), ("abcd", "xacbz", None), ("", "ab", "")],
)
def test_the_fewest_parts_are_moved(before: str, after: str, moved: str | None) -> None:
    found = moved_ids(before, after)
    assert len(found) == 1 if moved is None else found == frozenset(moved)


def test_others_and_the_draft_both_count() -> None:
    """Attribute by attribute; where both changed the same, the draft does."""
    mine = with_field(name="Mine", required=True)
    theirs = edits.with_part(BASE, Section.FIELDS, replace(NAME, name="Theirs", editable=False))
    theirs = edits.with_new_part(edits.without_part(theirs, Section.FIELDS, "f2"), Section.FIELDS, FieldDraft("n", "N"))
    merged = rebased(BASE, replace(mine, record_type="thing"), replace(theirs, name="Renamed"))
    assert merged.fields == (ID, replace(NAME, name="Mine", required=True, editable=False), FieldDraft("n", "N"))
    assert (merged.name, merged.record_type) == ("Renamed", "thing")


def test_what_others_removed_is_kept_where_it_was_changed() -> None:
    theirs = edits.without_part(edits.without_part(BASE, Section.STAGES, "s1"), Section.STAGES, "s2")
    mine = edits.with_part(BASE, Section.STAGES, replace(OPEN, name="Begin"))
    assert [one.name for one in rebased(BASE, mine, theirs).stages] == ["Begin", "Done"]
    assert rebased(BASE, edits.without_part(BASE, Section.STAGES, "s1"), BASE).stages == (DOING, DONE)


def test_an_own_order_stays_with_what_others_added() -> None:
    mine = edits.with_moved_part(BASE, Section.STAGES, "s3", 0)
    theirs = edits.with_new_part(BASE, Section.STAGES, StageDraft("n", "New"), 1)
    assert [one.id for one in rebased(BASE, mine, theirs).stages] == ["s3", "s1", "n", "s2"]
    assert [one.id for one in rebased(BASE, BASE, theirs).stages] == ["s1", "n", "s2", "s3"]


def test_a_sound_draft_has_no_faults() -> None:
    assert faults(BASE) == []
    assert faults(edits.without_part(BASE, Section.STAGES, "s2")) == []


@pytest.mark.parametrize(
    ("draft", "fault"),
    [
        (replace(BASE, name=" "), ("", "name", Fault.NO_NAME)),
        (replace(BASE, name="Other"), ("", "name", Fault.NAME_TAKEN)),
        (replace(BASE, stages=(), actions=()), ("", "", Fault.NO_STAGES)),
        (with_field(name=""), ("f1", "name", Fault.NO_NAME)),
        (with_field(name="Stage"), ("f1", "name", Fault.BUILT_IN_NAME)),
        (with_field(kind=FieldKind.UNIQUE_ID), ("f1", "kind", Fault.UNIQUE_ID_TYPE)),
        (with_field(kind=FieldKind.SINGLE_SELECT), ("f1", "options", Fault.NO_OPTIONS)),
        (
            with_field(kind=FieldKind.SINGLE_SELECT, options=(OptionDraft("n", " ", is_new=True),)),
            ("f1", "options", Fault.OPTION_WITHOUT_NAME),
        ),
        (with_action(name=""), ("a1", "name", Fault.NO_NAME)),
        (edits.without_part(BASE, Section.STAGES, "s1"), ("a1", "from_stages", Fault.NOWHERE_OFFERED)),
        (with_action(steps=({"type": "moveToStage"},)), ("a1", "steps", Fault.STEP_UNFINISHED)),
        (with_action(steps=({"type": "apiCall", "url": "x"},)), ("a1", "steps", Fault.BAD_ADDRESS)),
        (
            with_action(steps=({"type": "deleteTask"}, {"type": "assignTo"})),
            ("a1", "steps", Fault.STEP_AFTER_DELETION),
        ),
        (
            replace(BASE, links=(LinkDraft("l", "w", "o", LinkKind.ONE_TO_ONE, "Name", "Back"),)),
            ("l", "name", Fault.NAME_TAKEN),
        ),
        (
            replace(BASE, links=(LinkDraft("l", "w", "o", LinkKind.ONE_TO_ONE, "Out", ""),)),
            ("l", "inverse_name", Fault.NO_INVERSE_NAME),
        ),
        (
            replace(BASE, links=(LinkDraft("l", "w", "gone", LinkKind.ONE_TO_ONE, "Out", "Back"),)),
            ("l", "to_workflow", Fault.NO_WORKFLOW),
        ),
        (replace(BASE, users=(UserDraft("u", "ann@example.com;"),)), ("u", "email", Fault.NO_EMAIL)),
    ],
)
def test_what_can_not_be_is_found(draft: WorkflowDraft, fault: tuple[str, str, Fault]) -> None:
    assert faults(draft) == [fault]


def test_two_of_one_name_are_both_marked() -> None:
    assert faults(with_field(name="Size")) == [("f1", "name", Fault.NAME_TAKEN), ("f2", "name", Fault.NAME_TAKEN)]
    twice = (OptionDraft("S", "S"), OptionDraft("n", "S", is_new=True))
    draft = edits.with_part(BASE, Section.FIELDS, replace(SIZE, options=twice))
    found = faults_of(draft, BASE, NAMES)
    assert found == tuple(DraftFault(Section.FIELDS, "f2", "options", Fault.OPTION_TWICE, place) for place in (0, 1))


def test_a_new_unique_id_is_the_only_one() -> None:
    draft = edits.with_new_part(BASE, Section.FIELDS, FieldDraft("n", "N", FieldKind.UNIQUE_ID))
    assert faults(draft) == [("n", "kind", Fault.SECOND_UNIQUE_ID)]


@pytest.mark.parametrize(("text", "can_be"), [("INV-{number}", True), ("{number:4}x", True), ("INV", False)])
def test_a_pattern_has_one_number(text: str, can_be: bool) -> None:
    assert is_pattern(text) is can_be
    assert not is_pattern(f"{text}{text}")


ADMIN, MEMBER = RoleDraft("r1", "Administrator", admin=True), RoleDraft("r2", "Member")
ANN, BEN = UserDraft("u1", "ann@example.com", role_id="r1"), UserDraft("u2", "ben@example.com", role_id="r2")
PEOPLE = replace(BASE, users=(ANN, BEN), roles=(ADMIN, MEMBER))


def people_faults(*users: UserDraft, base: WorkflowDraft = PEOPLE) -> list[tuple[str, str, Fault]]:
    found = faults_of(replace(base, users=users), base, NAMES)
    return [(one.part_id, one.attribute, one.fault) for one in found]


def test_the_last_administrator_stays_active() -> None:
    """A workspace that has none is not held to it."""
    assert people_faults(replace(ANN, deactivated=True), BEN) == [("u1", "deactivated", Fault.LAST_ADMIN)]
    assert people_faults(replace(ANN, deactivated=True), replace(BEN, role_id="r1")) == []
    assert people_faults(ANN, replace(BEN, deactivated=True)) == []
    nobody = replace(PEOPLE, users=(replace(ANN, role_id="r2"), BEN))
    assert people_faults(replace(ANN, role_id="r2", deactivated=True), BEN, base=nobody) == []


@pytest.mark.parametrize(
    "step",
    [
        {"type": "assignTo", "email": "BEN@example.com"},
        {"type": "updateData", "fields": {"Assigned To": "ben@example.com"}},
        {"type": "updateData", "fields": {"f9": "ben@example.com"}},
    ],
)
def test_no_step_gives_tasks_to_a_deactivated_person(step: dict[str, object]) -> None:
    fields = (*PEOPLE.fields, FieldDraft("f9", "Owner", FieldKind.PERSON))
    base = replace(PEOPLE, fields=fields, actions=(replace(START, steps=(step,)),))  # type: ignore[arg-type]  # JSON
    found = people_faults(ANN, replace(BEN, deactivated=True), base=base)
    assert found == [("a1", "steps", Fault.STEP_DEACTIVATED)]
    assert people_faults(ANN, BEN, base=base) == []
