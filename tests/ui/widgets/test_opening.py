"""Where dialogs for files begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowdash_desktop.ui.widgets.opening import documents


def test_a_home_without_documents_is_where_dialogs_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert documents() == tmp_path / "Documents"
