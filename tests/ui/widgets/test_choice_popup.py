"""Choosing by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Density, Theme
from flowdash_desktop.ui.widgets import Choice, ChoicePopup

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STAGES = [Choice(n, n, dot=QColor("#d97706"), count=i) for i, n in enumerate(["Not Started", "In Progress", "Review"])]
PEOPLE = [
    Choice(None, "Unassigned", muted=True),
    *(Choice(f"person{i}@example.com", f"Person {i}", f"person{i}@example.com", avatar=f"{i}@x") for i in range(20)),
    Choice("omar@example.com", "Omar Haddad", "omar@example.com", avatar="omar@example.com"),
    Choice("ron@example.com", "Ron W.", "rwomack@example.com", avatar="ron@example.com"),
]


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(300, 200)
    host.show()
    return host


@pytest.fixture
def popup(theme: Theme, host: QWidget) -> ChoicePopup:
    return ChoicePopup(theme, host)


def rows(popup: ChoicePopup) -> QListView:
    return popup.findChildren(QListView)[0]


def search(popup: ChoicePopup) -> QLineEdit:
    return popup.findChildren(QLineEdit)[0]


def texts(popup: ChoicePopup) -> list[str]:
    model = rows(popup).model()
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def focused(popup: ChoicePopup) -> QWidget:
    return popup.focusWidget() or popup


def test_the_value_in_force_is_current_and_enter_chooses(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(STAGES, ["In Progress"])
    popup.show_below(host)
    assert rows(popup).currentIndex().data() == "In Progress"
    QTest.keyClick(focused(popup), Qt.Key.Key_Down)
    heard: list[object] = []
    popup.chosen.connect(heard.append)
    with qtbot.waitSignal(popup.closed):
        QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard == ["Review"]
    assert popup.isHidden()


def test_the_last_row_is_the_end(popup: ChoicePopup, host: QWidget) -> None:
    popup.set_choices(STAGES)
    popup.show_below(host)
    for _ in range(5):
        QTest.keyClick(focused(popup), Qt.Key.Key_Down)
    assert rows(popup).currentIndex().row() == 2


def test_escape_closes_and_chooses_nothing(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(STAGES)
    popup.show_below(host)
    with qtbot.assertNotEmitted(popup.chosen), qtbot.waitSignal(popup.closed):
        QTest.keyClick(focused(popup), Qt.Key.Key_Escape)


def test_a_click_chooses(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(STAGES)
    popup.show_below(host)
    view = rows(popup)
    middle = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(popup.chosen) as heard:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert heard.args == ["Review"]


def test_none_can_be_chosen(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(PEOPLE, [None])
    popup.show_below(host)
    with qtbot.waitSignal(popup.chosen) as heard:
        QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard.args == [None]


def test_many_choices_have_a_search_line_and_typing_narrows(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(PEOPLE, [None])
    popup.show_below(host)
    assert focused(popup) is search(popup)
    QTest.keyClicks(focused(popup), "OMA")
    assert texts(popup) == ["Omar Haddad", "Ron W."]
    assert rows(popup).currentIndex().data() == "Omar Haddad"
    assert search(popup).accessibleDescription() == "Omar Haddad, omar@example.com"
    with qtbot.waitSignal(popup.chosen) as heard:
        QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard.args == ["omar@example.com"]


def test_shared_choices_count_on_request_only(popup: ChoicePopup, host: QWidget) -> None:
    """What an organisation shares does not count unless asked for."""
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    QTest.keyClicks(focused(popup), "example")
    assert texts(popup) == []
    search(popup).setText("omar@example")
    assert texts(popup) == ["Omar Haddad"]


def test_nothing_found_says_so_and_enter_does_nothing(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    QTest.keyClicks(focused(popup), "zzz")
    assert [q.text() for q in popup.findChildren(QLabel) if q.isVisible()] == ["Nothing found"]
    with qtbot.assertNotEmitted(popup.chosen):
        QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    search(popup).clear()
    assert len(texts(popup)) == len(PEOPLE)


def test_few_choices_get_their_search_line_by_typing(popup: ChoicePopup, host: QWidget) -> None:
    popup.set_choices(STAGES)
    popup.show_below(host)
    assert search(popup).isHidden()
    QTest.keyClicks(focused(popup), "rev")
    assert search(popup).isVisible()
    assert search(popup).text() == "rev"
    assert texts(popup) == ["Review"]


def test_a_popup_without_search_takes_no_letters(theme: Theme, host: QWidget) -> None:
    popup = ChoicePopup(theme, host, searchable=False)
    popup.set_choices(STAGES)
    popup.show_below(host)
    QTest.keyClicks(focused(popup), "rev")
    assert search(popup).isHidden()
    assert len(texts(popup)) == 3


def test_opened_again_it_shows_all_and_forgets_what_was_typed(popup: ChoicePopup, host: QWidget) -> None:
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    QTest.keyClicks(focused(popup), "omar")
    popup.close()
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    assert search(popup).text() == ""
    assert len(texts(popup)) == len(PEOPLE)


def test_several_stay_open_and_say_all_that_is_chosen(theme: Theme, host: QWidget, qtbot: QtBot) -> None:
    popup = ChoicePopup(theme, host, multiple=True)
    popup.set_choices(STAGES, ["Review"])
    popup.show_below(host)
    heard: list[object] = []
    popup.chosen.connect(heard.append)
    QTest.keyClick(focused(popup), Qt.Key.Key_Up)
    QTest.keyClick(focused(popup), Qt.Key.Key_Space)
    QTest.keyClick(focused(popup), Qt.Key.Key_Down)
    QTest.keyClick(focused(popup), Qt.Key.Key_Space)
    assert heard == [("In Progress", "Review"), ("In Progress",)]
    assert popup.isVisible()
    boxes = [rows(popup).model().index(i, 0).data(Qt.ItemDataRole.CheckStateRole) for i in range(3)]
    assert boxes == [Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked]


def test_enter_takes_what_is_ticked_and_closes(theme: Theme, host: QWidget) -> None:
    popup = ChoicePopup(theme, host, multiple=True)
    popup.set_choices(STAGES)
    heard: list[object] = []
    popup.chosen.connect(heard.append)
    popup.show_below(host)
    QTest.keyClick(focused(popup), Qt.Key.Key_Down)
    QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard == [(STAGES[1].value,)], "nothing was ticked: the current row is meant"
    assert not popup.isVisible()
    popup.show_below(host)
    QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert len(heard) == 1, "what is ticked stays as it is"
    assert not popup.isVisible()


def test_the_space_bar_ticks_also_what_was_typed_for(theme: Theme, host: QWidget) -> None:
    popup = ChoicePopup(theme, host, multiple=True)
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    heard: list[object] = []
    popup.chosen.connect(heard.append)
    for name in ("omar", "ron"):
        QTest.keyClicks(focused(popup), name)
        QTest.keyClick(focused(popup), Qt.Key.Key_Space)
    QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard == [("omar@example.com",), ("omar@example.com", "ron@example.com")]
    assert not popup.isVisible()


def test_it_is_as_high_as_what_is_left(popup: ChoicePopup, host: QWidget) -> None:
    popup.set_choices(PEOPLE)
    popup.show_below(host)
    height, top = popup.height(), popup.y()
    QTest.keyClicks(focused(popup), "omar")
    assert len(texts(popup)) == 1
    assert popup.height() < height / 2
    assert popup.y() == top
    QTest.keyClick(focused(popup), Qt.Key.Key_Backspace)
    for _ in range(3):
        QTest.keyClick(focused(popup), Qt.Key.Key_Backspace)
    assert popup.height() == height


def test_what_is_chosen_survives_narrowing(theme: Theme, host: QWidget) -> None:
    popup = ChoicePopup(theme, host, multiple=True)
    popup.set_choices(PEOPLE, ["ron@example.com"])
    popup.show_below(host)
    heard: list[object] = []
    popup.chosen.connect(heard.append)
    QTest.keyClicks(focused(popup), "omar")
    QTest.keyClick(focused(popup), Qt.Key.Key_Return)
    assert heard == [("omar@example.com", "ron@example.com")]


def test_a_screen_reader_hears_detail_and_count(popup: ChoicePopup) -> None:
    popup.set_choices([Choice(1, "Review", "the third", count=31)])
    index = rows(popup).model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Review, the third, 31"


def test_it_stays_on_the_screen_and_opens_upwards_at_the_bottom(popup: ChoicePopup, qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry()
    popup.set_choices(PEOPLE)
    popup.show_below(QRect(room.right() - 20, room.bottom() - 40, 20, 30))
    assert room.contains(popup.geometry())
    assert popup.geometry().bottom() < room.bottom() - 40
    popup.close()
    popup.show_below(QRect(10, 10, 100, 30))
    assert popup.geometry().topLeft() == QPoint(10, 44)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("multiple", [False, True])
def test_every_kind_of_row_is_painted(
    theme: Theme, host: QWidget, dark: bool, direction: Qt.LayoutDirection, multiple: bool
) -> None:
    theme.set_scheme(dark)
    theme.set_density(Density.COMPACT)
    popup = ChoicePopup(theme, host, multiple=multiple)
    popup.setLayoutDirection(direction)
    popup.set_choices([*PEOPLE, *STAGES, Choice(0, "long " * 40, "detail " * 40)], ["Review"])
    popup.show_below(host)
    image = popup.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert theme.tokens.panel.name() in colors
    assert len(colors) > 20


def test_a_pointer_at_rest_chooses_no_row(popup: ChoicePopup, host: QWidget, qtbot: QtBot) -> None:
    """The list opens and scrolls under the pointer; only a pointer that moves makes a row current."""
    popup.set_choices(PEOPLE, [None])
    popup.show_below(host)
    viewport = rows(popup).viewport()
    at = rows(popup).visualRect(rows(popup).model().index(5, 0)).center()
    QCursor.setPos(viewport.mapToGlobal(at))
    rows(popup).setCurrentIndex(rows(popup).model().index(0, 0))
    press = [Qt.Key.Key_Down, Qt.Key.Key_PageDown]
    for key in press:
        QTest.keyClick(focused(popup), key)
    reached = rows(popup).currentIndex().row()
    assert reached == 11
    rows(popup).verticalScrollBar().setValue(20)
    assert rows(popup).currentIndex().row() == reached
    below = rows(popup).indexAt(at + QPoint(0, 3)).row()
    assert below != reached

    def pointed_at() -> bool:
        for moved in (2, 3):  # the first one may only tell where the pointer has been put
            QTest.mouseMove(viewport, at + QPoint(0, moved))
        return rows(popup).currentIndex().row() == below

    qtbot.waitUntil(pointed_at)
