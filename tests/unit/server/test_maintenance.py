"""What the check at the start of a server calls damage."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import Mock

import pytest

from flowdash_desktop.server import maintenance
from flowdash_desktop.server.maintenance import StartCheck
from flowdash_desktop.server.storage.integrity import Finding, Kind


@pytest.mark.parametrize(
    ("kind", "is_damage"), [("database", True), ("task", True), ("missing blob", False), ("damaged blob", False)]
)
def test_lost_attachments_are_no_damage_of_the_data(
    monkeypatch: pytest.MonkeyPatch, kind: Kind, is_damage: bool
) -> None:
    """A backup may have been made without them: the window would call sound data damaged at each start."""

    def check(*_: object, **__: object) -> Iterator[Finding]:
        yield Finding(kind, "as the log has it")

    monkeypatch.setattr(maintenance, "check", check)
    told: list[str] = []
    StartCheck(Mock(), lambda: told.append("damaged"))._check()
    assert told == ["damaged"] * is_damage
