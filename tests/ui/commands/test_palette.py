"""Rows that come late into the palette move no row that the person has chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.text.fuzzy import Name
from flowdash_desktop.domain.text.search_text import search_words
from flowdash_desktop.ui.commands.entries import Entry, EntryKind
from flowdash_desktop.ui.commands.palette import Palette
from flowdash_desktop.ui.commands.palette_rows import Found
from flowdash_desktop.ui.commands.ranking import ranked
from flowdash_desktop.ui.theme import Theme
from tests.support.hands import in_front, press


def found(*names: str, kind: EntryKind = EntryKind.COMMAND) -> list[Found]:
    return [Found(Entry(name, kind, Name(name), lambda: None)) for name in names]


def names(palette: Palette) -> list[str]:
    model = palette.findChildren(QListView)[0].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chosen(palette: Palette) -> str:
    return str(palette.findChildren(QListView)[0].currentIndex().data())


def test_a_late_exact_row_is_first_unless_one_was_chosen(qtbot: QtBot, theme: Theme) -> None:
    """Else it stands below the others."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    in_front(window, qtbot)
    palette = Palette(theme, window)
    exact, other = (found(name, kind=EntryKind.OTHER_TASK) for name in ("C-1", "C-12"))
    palette.open(lambda _: found("One", "Two"), "", window, ())
    palette.add(other, exact)
    assert names(palette)[1:] == ["C-1", "Commands", "One", "Two", "Tasks of other workflows", "C-12"]
    assert chosen(palette) == "C-1"
    palette.open(lambda _: found("One", "Two"), "", window, ())
    press(palette, Qt.Key.Key_Down)
    palette.add(other, exact)
    assert names(palette)[:3] == ["Commands", "One", "Two"]
    assert names(palette)[-2:] == ["C-1", "C-12"]
    assert chosen(palette) == "Two"
    palette.close()


def test_a_name_typed_whole_is_first() -> None:
    light, other = (found(name)[0].entry for name in ("Appearance: light", "Appearance: high contrast, light"))
    words, uses = search_words("appearance: light"), {other.id: 1000}
    assert [one.entry for one in ranked([other, light], (), words, uses)] == [light, other]
    assert [one.entry for one in ranked([light, other], (), search_words("appear"), uses)] == [other, light]
