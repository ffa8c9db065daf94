"""The search finds words in files that were viewed, and leads to their page: through real window, server, processes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.filter_bar.file_hits_button import FileHitsButton
from flowdash_desktop.ui.filter_bar.search_line import SearchLine
from tests.e2e.test_viewer import WORKFLOW, attached, definition, looked_at, sharp, written
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import focused, press
from tests.support.steady import settle
from tests.support.viewing.good_files import pdf


@story
async def test_the_search_leads_to_a_page_of_a_file(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The button lies over the icon of the search line, and its list opens by Alt+Down.

    The task of the file is not among those with the words, so the search is cleared on the way to it.
    """
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_pdf=pdf("Sale of a house", "The buyer pays zloty & more")))
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    await desk.session.file_search.settled()
    line = desk.window.filter_bar.findChild(SearchLine)
    assert line is not None
    desk.window.filter_bar.focus_search()
    line.setText("zloty")
    hits = line.findChild(FileHitsButton)
    assert hits is not None
    await desk.until(hits.isVisible, "the offer")
    press(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    await settle()
    (menu,) = hits.findChildren(QMenu)
    (entry,) = menu.actions()
    assert entry.text().startswith("in contract.pdf, page 2 · ")
    entry.trigger()
    menu.close()
    await desk.until(lambda: desk.window.quick_look.is_open, "the viewer")
    await sharp(desk, "1 of 1 · page 2 of 2")
    assert (desk.window.table.current_task, line.text()) == (TaskKey("A-1"), "")
    await desk.close()


@story
async def test_the_words_of_the_search_are_marked(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Each of them, on the page of the hit; keys go from one to the next. Another task is shown without marks."""
    running = server(definition("A-1", "A-2"))
    pages = pdf("Sale of a house", "The buyer pays zloty and zlotys", "No zloty here")
    await attached(desk, running, written(tmp_path, contract_pdf=pages))
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 3")
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: not desk.window.quick_look.is_open, "the viewer to close")
    await desk.session.file_search.settled()
    line = desk.window.filter_bar.findChild(SearchLine)
    assert line is not None
    line.setText("zloty buyer")
    hits = line.findChild(FileHitsButton)
    assert hits is not None
    await desk.until(hits.isVisible, "the offer")
    line.file_hit_chosen.emit(0)
    await desk.until(lambda: desk.window.quick_look.is_open, "the viewer")
    panel = desk.window.quick_look.panel
    await desk.until(lambda: panel.find_bar.count.text() == "1 of 4", "the words, marked")
    canvas = panel.view.canvas
    assert (panel.find_bar.line.text(), canvas.hits.page) == ("zloty buyer", 1)
    assert panel.has_keyboard
    assert not panel.find_bar.line.hasFocus(), "letters stay keys of the viewer"
    for key, at in ((Qt.Key.Key_N, "2 of 4"), (Qt.Key.Key_F3, "3 of 4"), (Qt.Key.Key_N, "4 of 4")):
        press(focused(), key)
        assert panel.find_bar.count.text() == at
    await sharp(desk, "1 of 1 · page 3 of 3")
    press(focused(), Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    await sharp(desk, "1 of 1 · page 2 of 3")
    press(focused(), Qt.Key.Key_J)
    await desk.until(lambda: desk.window.table.current_task == TaskKey("A-2"), "the next task")
    await desk.until(panel.find_bar.isHidden, "no search there")
    await desk.close()


@story
async def test_a_filter_that_hides_the_task_is_said(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The search stays, the viewer opens neither then nor with the task later, and another view offers nothing."""
    running = server(definition("A-1", "A-2"))
    await attached(desk, running, written(tmp_path, contract_pdf=pdf("Sale of a house", "The buyer pays zloty")))
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    press(focused(), Qt.Key.Key_Escape)
    await desk.session.file_search.settled()
    await desk.open_task("A-2", "Name")
    bar, notice = desk.window.filter_bar, desk.window.notice
    other = TaskFilter((Condition("ID", Operator.CONTAINS, ("A-2",)),), search="zloty")
    bar.set_filter(other)
    bar.filter_changed.emit(other)
    line = bar.findChild(SearchLine)
    assert line is not None
    hits = line.findChild(FileHitsButton)
    assert hits is not None
    await desk.until(hits.isVisible, "the offer")
    line.file_hit_chosen.emit(0)
    await desk.until(lambda: notice.accessibleName().startswith("The filter hides the task"), "the notice")
    assert line.text() == "zloty"
    bar.set_filter(TaskFilter())
    bar.filter_changed.emit(TaskFilter())
    await desk.until(lambda: desk.column("ID") == ["A-1", "A-2"], "the tasks")
    assert hits.isHidden(), "the offer was for other words"
    line.file_hit_chosen.emit(0)
    await desk.open_task("A-1", "Name")
    await settle()
    assert not desk.window.quick_look.is_open
    await desk.close()


@story
async def test_switched_off_no_file_is_offered(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """What was viewed meanwhile is not in the index when it is switched on again."""
    running = server(definition("A-1"))
    await attached(desk, running, written(tmp_path, contract_pdf=pdf("Sale of a house", "Second")))
    desk.window.filter_bar.more.search_files.trigger()
    await looked_at(desk)
    await sharp(desk, "1 of 1 · page 1 of 2")
    desk.window.filter_bar.more.search_files.trigger()
    await desk.session.file_search.settled()
    assert await desk.session.file_search.find("house", WORKFLOW) == []
    await desk.close()
