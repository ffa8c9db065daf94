"""Names in a typed filter that no field has."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

import pytest

from flowdash_desktop.domain.filters import unknown_fields as module
from flowdash_desktop.domain.filters.unknown_fields import unknown_fields
from tests.unit.domain.examples import SCHEMA


def test_at_most_three_names_are_said_each_once() -> None:
    """The list would be longer than the window, and take as long as half a second for each letter."""
    found = list(unknown_fields("regoin:x regoin:y Regoin:z vendr:1 colr:2 heigt:3 widht:4", SCHEMA))
    assert [one.name for one in found] == ["regoin", "vendr", "colr"]


@pytest.mark.parametrize("line", ["regoin:x " * 2000, " ".join(f"regoin{chr(97 + n % 26) * n}:x" for n in range(200))])
def test_names_are_compared_only_where_they_are_said(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counting(word: str, *others: Any) -> list[str]:
        compared.append(word)
        return get_close_matches(word, *others)

    monkeypatch.setattr(module, "get_close_matches", counting)
    assert len(list(unknown_fields(line, SCHEMA))) == len(compared) <= 3
