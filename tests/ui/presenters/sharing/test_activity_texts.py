"""*Activity* says in people's words what was done: each entry that the server writes has a sentence of its own."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.schema import Role, User
from flowdash_desktop.domain.workspace.keys import AuditEntry
from flowdash_desktop.server.people import audit_facts as facts
from flowdash_desktop.server.people.audit_facts import Action, Fact, Kind
from flowdash_desktop.ui.presenters.sharing.activity_texts import activity_words

ANNA = User("u1", "anna@example.com", "Anna", "Fox", "r1")
ROLES = {"r1": Role("r1", "Boss", admin=True), "r2": Role("r2", "Member")}
ADDRESS, ENDS = "192.0.2.7", "2027-03-01T12:00:00Z"

FACTS: list[Fact] = [
    facts.wrong_key(ADDRESS),
    facts.refused_key("Laptop", ADDRESS, has_ended=True),
    facts.refused_key("Laptop", ADDRESS, has_ended=False),
    facts.too_many_wrong_keys(ADDRESS),
    facts.key_used(ADDRESS),
    facts.key_added("Laptop", ANNA, ENDS),
    facts.key_added("Import", None, None),
    facts.key_revoked("Laptop", ANNA),
    facts.key_revoked("Import", None),
    facts.user_added(ANNA, ROLES),
    facts.user_added(User("u2", "bo@example.com"), ROLES),
    facts.user_added(User("u3", "cy@example.com", "Cy", "", "r2"), ROLES),
    *facts.user_changed(ANNA, User("u1", "anna@example.com", "Anna", "Wolf", "r2", deactivated=True), ROLES),
    *facts.user_changed(User("u1", "anna@example.com", deactivated=True), User("u1", "anna@example.com"), ROLES),
    facts.user_deleted(ANNA),
    *(facts.role_added(role) for role in ROLES.values()),
    *facts.role_changed(ROLES["r2"], Role("r2", "Reviewer")),
    *facts.role_changed(ROLES["r2"], Role("r2", "Member", admin=True)),
    *facts.role_changed(Role("r2", "Member", admin=True), ROLES["r2"]),
    facts.task_deleted("T-1", "Companies"),
    facts.part_deleted(Action.STAGE_DELETED, "Old", "Companies"),
    facts.part_deleted(Action.FIELD_DELETED, "Old", "Companies"),
    facts.part_deleted(Action.ACTION_DELETED, "Old", "Companies"),
    facts.part_deleted(Action.LINK_DELETED, "Contracts"),
    facts.part_deleted(Action.ROLE_DELETED, "Member"),
    facts.part_deleted(Action.WORKFLOW_DELETED, "Companies"),
    facts.change_undone("4f"),
    facts.backup_restored(ENDS),
    facts.outside_used("Companies: the action Notify calls https://hooks.test"),
]


def entry(fact: Fact) -> AuditEntry:
    return AuditEntry(1, None, fact.kind, "", "", fact.what, fact.action, dict(fact.values))


def test_all_that_the_server_tells_is_here() -> None:
    assert {fact.action for fact in FACTS} == set(Action)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.what[:40])
def test_each_entry_has_a_sentence_with_its_names(fact: Fact) -> None:
    words = activity_words(entry(fact))
    assert words != activity_words(AuditEntry(1, None, fact.kind, "", "", fact.what)), (
        "it has only the general sentence"
    )
    assert "{" not in words
    assert fact.action not in words, "it speaks in codes"
    shown = {name: "1 Mar 2027" if value == ENDS else value for name, value in fact.values}
    assert all(value in words for value in shown.values()), f"{words} lacks one of {shown}"


def test_sentences_are_those_of_people() -> None:
    said = [activity_words(entry(fact)) for fact in FACTS]
    assert "Anna Fox was added as Boss, who administers the workspace" in said
    assert "Cy was added as Member" in said
    assert "The key “Laptop” of Anna Fox was revoked" in said
    assert "Anna Fox is now called Anna Wolf" in said


@pytest.mark.parametrize("kind", list(Kind))
def test_entry_of_an_earlier_server_has_a_general_sentence(kind: Kind) -> None:
    words = activity_words(AuditEntry(1, None, kind, "", "", "addUser: email anna@example.com, role_id r2"))
    assert "addUser" not in words
    assert words != activity_words(AuditEntry(1, None, "other", "", "", ""))


def test_entry_that_nobody_knows_has_a_plain_sentence() -> None:
    unknown = AuditEntry(1, None, "planted", "", "", "plant: x", "planted", {"tree": "oak"})
    assert activity_words(unknown) == "Something was done that this version of the program does not know"


def test_odd_values_of_a_server_break_no_sentence() -> None:
    for value in ("{0}", "{person.__class__}", "<b>x</b>", "x" * 5_000):
        words = activity_words(AuditEntry(1, None, "peopleChanged", "", "", "", "userAdded", {"person": value}))
        assert len(words) < 200
        assert value[:60] in words
    assert activity_words(AuditEntry(1, None, "peopleChanged", "", "", "", "userAdded")) == " was added without a role"
