"""Saved views: choosing, saving under a name, replacing, deleting; by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.filter_bar import FilterBar
from tests.ui.filter_bar.samples import button, click, focused, named, popup, press, type_text


@pytest.fixture
def said(bar: FilterBar) -> list[tuple[str, str]]:
    """What was asked for: kind and name."""
    heard: list[tuple[str, str]] = []
    bar.view_chosen.connect(lambda name: heard.append(("choose", name)))
    bar.view_save_requested.connect(lambda name: heard.append(("save", name)))
    bar.view_delete_requested.connect(lambda name: heard.append(("delete", name)))
    bar.set_views(["Morning round", "Big contracts"])
    return heard


def open_views(bar: FilterBar) -> None:
    named(bar, "Saved views").setFocus()
    press(bar, Qt.Key.Key_Return)


def test_a_view_is_chosen_by_keyboard(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    open_views(bar)
    press(bar, Qt.Key.Key_Down)
    press(bar, Qt.Key.Key_Return)
    assert said == [("choose", "Big contracts")]
    assert QApplication.activePopupWidget() is None


def test_a_view_is_chosen_by_mouse(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    click(named(bar, "Saved views"))
    click(named(popup(), "Morning round"))
    assert said == [("choose", "Morning round")]


def test_a_view_is_saved_under_a_name_typed_in_the_popup(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    open_views(bar)
    press(bar, Qt.Key.Key_Up)
    assert focused().accessibleName() == "Changed by others", "the views that are always there stand first"
    press(bar, Qt.Key.Key_Up, times=6)
    assert focused().accessibleName() == "My tasks"
    press(bar, Qt.Key.Key_Up)
    assert focused().accessibleName() == "Save current view…"
    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Return)
    assert said == []
    type_text(" My  view ")
    press(bar, Qt.Key.Key_Return)
    assert said == [("save", "My view")]
    assert QApplication.activePopupWidget() is None


def test_saving_under_a_name_that_is_there_says_that_it_replaces(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    open_views(bar)
    click(named(popup(), "Save current view…"))
    type_text("big contracts")
    assert "Return replaces the view of this name." in [w.text() for w in popup().findChildren(QLabel) if w.isVisible()]
    click(button(popup(), "Replace"))
    assert said == [("save", "Big contracts")]


def test_escape_leaves_the_name_first_and_then_the_popup(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    open_views(bar)
    click(named(popup(), "Save current view…"))
    press(bar, Qt.Key.Key_Escape)
    assert focused().accessibleName() == "Save current view…"
    press(bar, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert focused().accessibleName() == "Saved views"


def test_deleting_is_confirmed_in_its_row(qtbot: QtBot, bar: FilterBar, said: list[tuple[str, str]]) -> None:
    open_views(bar)
    press(bar, Qt.Key.Key_Delete)
    press(bar, Qt.Key.Key_Return)
    assert said == []
    assert focused().accessibleName() == "Morning round"
    click(named(popup(), "Delete the view Morning round"))
    click(button(popup(), "Delete"))
    qtbot.waitUntil(lambda: said == [("delete", "Morning round")])
    bar.set_views(["Big contracts"])
    assert focused().accessibleName() == "Big contracts"
    assert popup().isVisible()


def test_with_no_views_the_popup_says_what_to_do(bar: FilterBar, said: list[tuple[str, str]]) -> None:
    bar.set_views([])
    open_views(bar)
    assert any(w.text().startswith("No saved views yet") for w in popup().findChildren(QLabel) if w.isVisible())
    assert focused().accessibleName() == "Save current view…"


def test_a_long_list_of_views_scrolls_above_its_lines(qtbot: QtBot, bar: FilterBar) -> None:
    """On a screen of any height: what saves a view is never below its edge. A name of any length is cut."""
    bar.set_views([f"{'A view with a long name ' * 4}{number}" for number in range(60)])
    open_views(bar)
    save, screen = named(popup(), "Save current view…"), bar.screen().availableGeometry()
    qtbot.waitUntil(lambda: popup().rect().contains(save.geometry()))
    assert popup().height() <= screen.height()
    press(bar, Qt.Key.Key_Up, times=7)
    press(bar, Qt.Key.Key_Up, times=5)
    row = focused()
    qtbot.waitUntil(lambda: not row.visibleRegion().isEmpty())
    last = named(popup(), f"Options of the view {'A view with a long name ' * 4}59")
    last.setFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
