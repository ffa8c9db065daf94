"""Where the resources and the data are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flowdash_desktop.app.paths import default_data_dir, resources_dir


def test_the_resources_are_found() -> None:
    folder = resources_dir()
    assert (folder / "icons" / "ui").is_dir()
    assert (folder / "sample" / "workspace.json").is_file()


def test_the_usual_data_folder_is_the_person_s_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert default_data_dir() == tmp_path / "flowdash-desktop"
    assert default_data_dir().name == "flowdash-desktop"
