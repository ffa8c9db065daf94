"""Inputs for text: files and pictures are handed on, text is taken as ever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import flowdash_desktop.ui
from flowdash_desktop.ui.widgets.text_inputs import LineInput, TextInput
from tests.support.hands import CONTROL, NO_KEY, in_front, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Taker(QWidget):
    """A pane that notes what it is to attach."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []
        self.line, self.box = LineInput(self), TextInput(self)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.box)

    def take_files(self, data: QMimeData) -> None:
        self.taken += [url.fileName() for url in data.urls()] or ["picture"]


def files(name: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/folder/{name}")])
    data.setText(f"file:///folder/{name}")
    return data


@pytest.fixture
def taker(qtbot: QtBot) -> Taker:
    made = Taker()
    qtbot.addWidget(made)
    in_front(made, qtbot)
    return made


@pytest.mark.parametrize("name", ["line", "box"])
def test_files_are_handed_on_and_text_is_taken(taker: Taker, name: str) -> None:
    place: QLineEdit | QPlainTextEdit = getattr(taker, name)
    place.setFocus()
    for data in (files("a.pdf"), files("b.pdf")):
        QGuiApplication.clipboard().setMimeData(data)
        press(place, Qt.Key.Key_V, CONTROL)
    QGuiApplication.clipboard().setText("words")
    press(place, Qt.Key.Key_V, CONTROL)
    assert taker.taken == ["a.pdf", "b.pdf"]
    assert (place.text() if isinstance(place, QLineEdit) else place.toPlainText()) == "words"


def test_an_address_on_the_web_is_text(taker: Taker) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/a.pdf")])
    data.setText("https://example.com/a.pdf")
    QGuiApplication.clipboard().setMimeData(data)
    taker.line.setFocus()
    press(taker.line, Qt.Key.Key_V, CONTROL)
    assert (taker.line.text(), taker.taken) == ("https://example.com/a.pdf", [])


def test_the_menu_pastes_as_the_keys_do(taker: Taker, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setMimeData(files("a.pdf"))
    at = taker.line.mapToGlobal(taker.line.rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, taker.line.rect().center(), at, NO_KEY)
    QApplication.sendEvent(taker.line, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if "Paste" in action.text()).trigger()
    assert (taker.line.text(), taker.taken) == ("", ["a.pdf"])
    menu.close()


def test_every_input_of_the_window_is_one_of_these() -> None:
    """A plain Qt input would take the address of a file as its text."""
    kinds = "(QLineEdit|QPlainTextEdit|QTextEdit)"
    plain = re.compile(rf"\b{kinds}\(|class .*\({kinds}\):")
    root = Path(flowdash_desktop.ui.__file__).parent
    allowed = {"text_inputs.py", "wrapped.py", "text_view.py", "whole_text.py"}  # all but the first only show text
    sources = {path.name: path.read_text(encoding="utf-8") for path in root.rglob("*.py")}
    assert [name for name, source in sources.items() if plain.search(source) and name not in allowed] == []
