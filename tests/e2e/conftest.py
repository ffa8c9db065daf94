"""The desk: the whole application, opened by a story and put away after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.async_qt.loop import run
from tests.support.desk import Desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk on an empty data folder. What a failed story leaves open is closed."""
    made = Desk(qapp, tmp_path / "data")
    yield made

    async def put_away() -> int:
        for server in made.servers:
            await server.stop()
        return 0

    run(qapp, put_away)
