"""A person who is deactivated: shown, searched and filtered for as before, and no new value of a field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import FieldKind, WorkflowSchema
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem
from tests.unit.domain.examples import HARRY, RON, RON_TOO, SCHEMA, field_of

FIELD = field_of(FieldKind.PERSON)
PERSON = field_type(FieldKind.PERSON)


def with_users(*users: object) -> WorkflowSchema:
    return replace(SCHEMA, users=users)  # type: ignore[arg-type]  # users, whatever their number


WITHOUT_HARRY = with_users(replace(HARRY, deactivated=True), RON)


@pytest.mark.parametrize("text", ["harry@hogwarts.edu", "HARRY@hogwarts.edu", "Harry Potter"])
def test_a_deactivated_person_is_no_new_value(text: str) -> None:
    with pytest.raises(InvalidValueError) as error:
        PERSON.from_text(text, FIELD, WITHOUT_HARRY)
    assert error.value.problem is Problem.DEACTIVATED_USER
    with pytest.raises(InvalidValueError):
        PERSON.check(HARRY.email, FIELD, WITHOUT_HARRY)


def test_a_deactivated_person_is_shown_and_found_as_before() -> None:
    assert PERSON.display(HARRY.email, FIELD, WITHOUT_HARRY) == "Harry Potter"
    assert PERSON.search_text(HARRY.email, FIELD, WITHOUT_HARRY) == PERSON.search_text(HARRY.email, FIELD, SCHEMA)
    assert PERSON.matches(HARRY.email, HARRY.email.upper())


def test_of_two_with_one_name_the_active_one_is_meant() -> None:
    both = with_users(replace(RON, deactivated=True), RON_TOO)
    assert PERSON.from_text("Ron Weasley", FIELD, both) == RON_TOO.email
    assert PERSON.from_text(HARRY.email, FIELD, WITHOUT_HARRY.with_all_users_active) == HARRY.email


def test_active_users_are_all_but_the_deactivated_ones() -> None:
    assert WITHOUT_HARRY.active_users == (RON,)
    assert SCHEMA.with_all_users_active is SCHEMA
