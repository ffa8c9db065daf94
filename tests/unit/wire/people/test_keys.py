"""Keys, people and the audit log from JSON, whatever a server sends."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from flowdash_desktop.domain.workspace.keys import ApiKey, AuditEntry
from flowdash_desktop.wire.people.keys import (
    api_key_from_json,
    audit_entry_from_json,
    me_from_json,
    new_api_key_from_json,
)
from flowdash_desktop.wire.schema import UnexpectedShapeError

MOMENT = datetime(2026, 1, 31, 12, tzinfo=UTC)


def test_nobody_and_somebody_are_read() -> None:
    assert me_from_json(None) is None
    me = me_from_json({"id": 1, "email": "a@example.com", "more": []})
    assert me is not None
    assert me.email == "a@example.com"


def test_a_key_is_read_with_what_is_missing_or_odd() -> None:
    whole = {"id": "k", "name": "n", "start": "abcd", "user_id": 5, "created_at": "2026-01-31T12:00:00Z"}
    assert api_key_from_json(whole) == ApiKey("k", "n", "abcd", "5", MOMENT)
    odd: dict[str, object] = {
        "id": 1,
        "name": None,
        "created_at": "soon",
        "last_used_at": "2026-01-31T12:00:00",
        "ends_at": [],
    }
    assert api_key_from_json(odd) == ApiKey("1", "", last_used=MOMENT)


@pytest.mark.parametrize("raw", [None, [], {"name": "no id"}, {"id": ""}])
def test_what_is_no_key_is_an_unexpected_shape(raw: object) -> None:
    with pytest.raises(UnexpectedShapeError):
        api_key_from_json(raw)


def test_a_new_key_has_its_secret() -> None:
    made = new_api_key_from_json({"id": "k", "name": "n", "key": "secret"})
    assert made.key == "secret"
    assert "secret" not in repr(made)
    with pytest.raises(UnexpectedShapeError):
        new_api_key_from_json({"id": "k", "name": "n"})


def test_an_entry_of_the_audit_log_is_read() -> None:
    raw = {"id": "7", "at": "2026-01-31T12:00:00Z", "kind": "new kind", "key": None, "user": "a@b.c", "what": "It was"}
    assert audit_entry_from_json(raw) == AuditEntry(7, MOMENT, "new kind", "", "a@b.c", "It was")
    more = audit_entry_from_json({**raw, "action": "new", "values": {"person": "Uma", "count": 3, "none": None}})
    assert (more.action, more.values) == ("new", {"person": "Uma"})
    assert audit_entry_from_json({**raw, "action": 7.5, "values": ["no object"]}).values == {}
    for number in ("x", "-1", "9" * 20, None):
        with pytest.raises(UnexpectedShapeError):
            audit_entry_from_json({**raw, "id": number})
