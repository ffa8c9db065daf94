"""Databases for changes of the workspace."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from flowdash_desktop.server.storage.database import Database
from tests.support.changing import Changed, make_database


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tasks in all kinds of fields, linked tasks, and people who have tasks."""
    path = tmp_path_factory.mktemp("made") / "workspace.db"
    make_database(path)
    return path


@pytest.fixture
def changed(made: Path, tmp_path: Path) -> Iterator[Changed]:
    """A database of the test's own."""
    opened = Database(Path(shutil.copy(made, tmp_path / "workspace.db")))
    yield Changed(opened)
    opened.close()
