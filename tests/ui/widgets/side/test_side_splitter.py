"""The pane at the side: its width in a narrow and in a wide window, and that a person's own widths are kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.side.side_splitter import SideSplitter


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1500, 700)
    return made


@pytest.fixture
def splitter(qtbot: QtBot, theme: Theme, host: QWidget) -> SideSplitter:
    side = QWidget()
    made = SideSplitter(theme, QWidget(), side, host)
    made.resize(1440, 600)
    with qtbot.waitExposed(host):
        host.show()
    return made


def drag(splitter: SideSplitter, by: int) -> None:
    """Drag the line between the two parts, as a person would."""
    handle = splitter.handle(1)
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, start + QPoint(by, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(by, 0))


def test_the_side_leaves_room_in_a_narrow_window(splitter: SideSplitter) -> None:
    assert splitter.sizes()[1] == 470
    splitter.resize(1000, 600)
    assert splitter.sizes()[1] == 380
    splitter.resize(1300, 600)
    assert splitter.sizes()[1] == 470


def test_each_width_is_a_persons_own_once_it_was_dragged(splitter: SideSplitter) -> None:
    drag(splitter, -100)
    wide = splitter.sizes()[1]
    assert wide >= 570
    splitter.resize(1000, 600)
    assert splitter.sizes()[1] == 380
    drag(splitter, -60)
    narrow = splitter.sizes()[1]
    assert 440 <= narrow < wide
    splitter.resize(1440, 600)
    assert splitter.sizes()[1] == wide
    splitter.resize(1000, 600)
    assert splitter.sizes()[1] == narrow
    assert splitter.side_widths() == (narrow, wide)


def test_kept_widths_come_back_and_impossible_ones_do_not(splitter: SideSplitter) -> None:
    splitter.set_side_widths(400, 600)
    assert splitter.sizes()[1] == 600
    splitter.set_side_widths(970, 0)
    assert splitter.side_widths() == (380, 470)


@pytest.mark.parametrize("width", [720, 470])
def test_a_side_that_leads_is_never_in_a_sheet(splitter: SideSplitter, width: int) -> None:
    """The task in triage mode was out of sight in a narrow window, and digits decided it."""
    splitter.resize(width, 300)
    assert splitter.uses_sheet
    splitter.leads = True
    assert splitter.shows_side
    assert splitter.side.isVisible()
    assert splitter.side.x() == 0
    assert splitter.side.width() >= 300
    splitter.leads = False
    assert splitter.uses_sheet
    assert not splitter.shows_side
