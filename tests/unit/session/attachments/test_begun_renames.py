"""Renames that an end has interrupted, as plain JSON values."""

from __future__ import annotations

import pytest

from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.tasks import Attachment, TaskKey
from flowdash_desktop.session.attachments.begun_renames import BegunRename, rename_from_json, rename_to_json

SCAN = Attachment("b1", "text/plain", "scan.txt")
WHO = Identity("https://f.example/1", "2026-01-01T00:00:00Z", "Ida")


@pytest.mark.parametrize("identity", [None, WHO])
def test_a_begun_rename_comes_back_as_it_was(identity: Identity | None) -> None:
    begun = BegunRename("people", TaskKey("1"), "Größe & Files", SCAN, "Vertrag.txt", identity)
    assert rename_from_json(rename_to_json(begun)) == begun


@pytest.mark.parametrize(
    "raw", [None, [], ["w", "t", "{}", None], ["w", "t", "{", None], ["w", "t", "[]", "{}"], [1, 2]]
)
def test_other_values_are_no_rename(raw: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        rename_from_json(raw)
