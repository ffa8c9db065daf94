"""Labels, layouts, notices and marks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextLayout
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets import (
    Banner,
    ElidedLabel,
    EmptyState,
    FlowLayout,
    dress_calendar,
    initials,
    paint_avatar,
    paint_dot,
    plain_tooltip,
)
from flowdash_desktop.ui.widgets.wrapped import WrappedLabel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize(
    ("name", "email", "letters"),
    [
        ("Ana Lima", "", "AL"),
        ("Chidi A. Okafor", "", "CO"),
        ("ana", "", "A"),
        ("", "omar.haddad@example.com", "OH"),
        ("bot@example.com", "bot@example.com", "B"),
        ("(nobody)", "", "?"),
        ("  ", "", "?"),
        ("李 小龙", "", "李小"),
    ],
)
def test_initials(name: str, email: str, letters: str) -> None:
    assert initials(name, email) == letters


def test_marks_are_painted_in_their_place(theme: Theme) -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_dot(painter, theme, QRect(0, 0, 20, 20), QColor("#d97706"))
    paint_avatar(painter, theme, QRect(20, 20, 20, 20), "ana@example.com", "Ana Lima")
    painter.end()
    assert image.pixelColor(10, 10).name() == "#d97706"
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.pixelColor(30, 22) == theme.avatar_color("ana@example.com")
    assert image.pixelColor(20, 20).name() == "#ffffff"


def test_a_tool_tip_is_never_read_as_html(theme: Theme, qtbot: QtBot) -> None:
    assert plain_tooltip("") == ""
    assert "&lt;b&gt;" in plain_tooltip("<b>bold</b> & more")
    label = ElidedLabel('<img src="x">' * 20)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in label.toolTip()


def test_a_label_elides_and_then_has_all_of_it_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = ElidedLabel("Umbrella Holdings International")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert (label.elided, label.minimumSizeHint().width() < 60) == (True, True)
    assert "Umbrella Holdings International" in label.toolTip()
    label.resize(600, 20)
    assert (label.elided, label.toolTip()) == (False, "")
    label.setText("two\nlines")
    assert label.text() == "two lines"
    label.set_tip("more about it")
    assert "more about it" in label.toolTip()
    assert not label.grab().isNull()


def test_chips_wrap_and_ask_for_the_height_they_need(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, spacing=8)
    chips = [QPushButton(f"Chip {i}") for i in range(6)]
    for chip in chips:
        chip.setFixedSize(QSize(80, 30))
        layout.addWidget(chip)
    host.resize(260, 200)
    host.show()
    assert [chip.pos() for chip in chips[:4]] == [QPoint(0, 0), QPoint(88, 0), QPoint(176, 0), QPoint(0, 38)]
    assert layout.heightForWidth(260) == 68
    assert layout.heightForWidth(90) == 6 * 30 + 5 * 8
    assert layout.sizeHint() == QSize(6 * 80 + 5 * 8, 30)
    chips[0].hide()
    layout.activate()
    assert chips[1].pos() == QPoint(0, 0)
    taken = layout.takeAt(0)
    assert taken is not None
    assert (taken.widget(), layout.count(), layout.itemAt(9), layout.takeAt(9)) == (chips[0], 5, None, None)


def test_chips_start_at_the_right_where_people_read_so(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    layout = FlowLayout(host)
    chip = QPushButton("Chip")
    chip.setFixedSize(QSize(80, 30))
    layout.addWidget(chip)
    host.resize(260, 60)
    host.show()
    assert chip.geometry() == QRect(180, 0, 80, 30)


def test_an_empty_state_says_what_to_do_and_does_it(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState(theme, "search-empty", "No task matches", "Take a <b>filter</b> away.", "Clear filters")
    qtbot.addWidget(empty)
    empty.resize(500, 400)
    empty.show()
    assert (empty.accessibleName(), empty.accessibleDescription()) == ("No task matches", "Take a <b>filter</b> away.")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in empty.findChildren(QLabel) if label.text())
    with qtbot.waitSignal(empty.activated):
        QTest.mouseClick(empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    empty.set_state("inbox", "No tasks yet", "")
    assert not empty.findChildren(QPushButton)[0].isVisible()
    theme.set_scheme(True)
    assert not empty.grab().isNull()


def test_a_banner_offers_its_actions_and_closes(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_notice("The key is not accepted.", tone="error", actions=[("key", "Enter key"), ("later", "Later")])
    assert banner.isVisible()
    assert banner.accessibleName() == banner.text == "The key is not accepted."
    buttons = {b.text(): b for b in banner.findChildren(QPushButton) if b.isVisible()}
    assert buttons["Enter key"].nextInFocusChain() is buttons["Later"]
    assert buttons["Later"].nextInFocusChain() is banner.findChildren(QToolButton)[0]
    with qtbot.waitSignal(banner.action) as heard:
        QTest.mouseClick(buttons["Enter key"], Qt.MouseButton.LeftButton)
    assert heard.args == ["key"]
    banner.show_notice("Back again.", tone="info", closable=False)
    assert not [b for b in banner.findChildren(QPushButton) if b.isVisible()]
    assert not banner.findChildren(QToolButton)[0].isVisible()
    banner.show_notice("Slow.", tone="warning")
    with qtbot.waitSignal(banner.dismissed):
        QTest.mouseClick(banner.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert banner.isHidden()


def test_a_toast_stays_while_the_pointer_is_on_it(theme: Theme, qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(600, 300)
    hovered, other = Banner(theme, host), Banner(theme, host)
    hovered.setGeometry(20, 20, 400, 60)
    other.setGeometry(20, 200, 400, 60)
    with qtbot.waitExposed(host):
        host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    hovered.show_notice("Saved.")

    def pointed_at() -> bool:
        # Comes from elsewhere each time, as nothing enters where the pointer was before.
        QTest.mouseMove(host, QPoint(590, 290))
        QTest.mouseMove(hovered, hovered.rect().center())
        return hovered.underMouse()

    qtbot.waitUntil(pointed_at)
    hovered.stay_ms = other.stay_ms = 1
    other.show_notice("Sent.")
    qtbot.waitUntil(other.isHidden)
    assert hovered.isVisible()
    QTest.mouseMove(host, QPoint(590, 290))
    qtbot.waitUntil(hovered.isHidden)


def test_a_calendar_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    dress_calendar(theme, calendar)
    for dark in (False, True):
        theme.set_scheme(dark)
        assert calendar.headerTextFormat().foreground().color() == theme.tokens.muted
        assert calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().style() == Qt.BrushStyle.NoBrush


def test_a_wrapped_label_is_laid_out_once_for_a_width(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt asks for several widths in turn: sixty long titles of a checklist stopped the window for seconds."""
    label = WrappedLabel("x" * 2_000)
    qtbot.addWidget(label)
    made: list[int] = []
    lay_out = WrappedLabel._lay_out

    def counted(self: WrappedLabel, width: int) -> tuple[QTextLayout, float]:
        made.append(width)
        return lay_out(self, width)

    monkeypatch.setattr(WrappedLabel, "_lay_out", counted)
    heights = [(label.heightForWidth(200), label.heightForWidth(300)) for _ in range(5)]
    assert made == [200, 300]
    assert len({*heights}) == 1
    label.setText("short")
    assert label.heightForWidth(200) < heights[0][0]
