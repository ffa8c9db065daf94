"""Pages: where they lie, which pixels are asked for, and what a person does with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.viewer.pages.canvas import PageCanvas
from flowdash_desktop.ui.viewer.pages.layout import Fit, PageLayout
from flowdash_desktop.ui.viewer.pages.page_finder import PageFinder
from flowdash_desktop.ui.viewer.pages.wanted import WHOLE_PIXELS, part_in_view
from flowdash_desktop.viewing.messages import ViewFault
from flowdash_desktop.viewing.search_messages import Query
from tests.support.hands import CONTROL, press
from tests.ui.viewer.answers import LETTER, PAGE, Answers


def canvas_with(qtbot: QtBot, theme: Theme, answers: Answers, pages: int = 6, *, is_shown: bool = True) -> PageCanvas:
    canvas = PageCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(500, 600)
    if is_shown:
        with qtbot.waitExposed(canvas):
            canvas.show()
    canvas.show_document(answers, [PAGE] * pages, 1.0, has_text=True)
    return canvas


def sharp(qtbot: QtBot, canvas: PageCanvas) -> None:
    qtbot.waitUntil(lambda: canvas.is_sharp)


def wheel(canvas: PageCanvas, at: QPointF, notches: int, *, control: bool = False) -> None:
    keys = CONTROL if control else Qt.KeyboardModifier.NoModifier
    where, none = QPointF(canvas.viewport().mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton
    turn = QPoint(0, 120 * notches)
    event = QWheelEvent(at, where, QPoint(), turn, none, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas.viewport(), event)


def under(canvas: PageCanvas, at: QPointF) -> QPointF:
    """The point of the first page under a point of the canvas."""
    corner = canvas._on_viewport(canvas._placed[0].rect).topLeft()
    return canvas.pages.turn_back(0, (at - corner) / canvas.pages.scale)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_box_is_turned_with_its_page(rotation: int) -> None:
    """And a point of the turned page leads back to the page as the file has it."""
    layout = PageLayout()
    layout.sizes, layout.rotation = [(600.0, 800.0)], rotation
    turned = layout.turn_box(0, (10, 20, 110, 40))
    size = layout.turned(0)
    assert QRectF(0, 0, size.width(), size.height()).contains(turned)
    back = layout.turn_back(0, turned.center())
    assert (back.x(), back.y()) == (60, 30)


def test_pages_fit_the_room_alone_and_in_twos() -> None:
    layout = PageLayout()
    layout.sizes = [(600.0, 800.0)] * 3
    layout.follow_room(QSizeF(1000, 432))
    assert layout.zoom == pytest.approx(0.5), "a page is as high as the room"
    layout.fit = Fit.WIDTH
    layout.follow_room(QSizeF(632, 432))
    assert layout.zoom == pytest.approx(1.0)
    layout.together = 2
    layout.follow_room(QSizeF(632 + 16, 432))
    assert layout.zoom == pytest.approx(0.5)
    assert [one.page for one in layout.place()] == [0, 1]
    layout.go_to(2)
    assert [one.page for one in layout.place()] == [2], "the last one stands alone"


def test_a_small_picture_is_not_enlarged_to_fit() -> None:
    layout = PageLayout()
    layout.sizes, layout.enlarges = [(40.0, 30.0)], False
    layout.follow_room(QSizeF(1000, 800))
    assert layout.zoom == 1.0


def test_the_part_in_view_stays_within_the_page() -> None:
    assert part_in_view(QRectF(0, 0, 100, 100), QRectF(-50, 90, 100, 100), 2.0) == (0, 180, 100, 20)
    assert part_in_view(QRectF(0, 0, 100, 100), QRectF(200, 0, 10, 10), 1.0) is None


def test_the_page_that_is_seen_is_asked_for_first(qtbot: QtBot, theme: Theme) -> None:
    """Then the next one, at the same scale, so that turning to it asks for nothing that is not there."""
    answers = Answers()
    canvas = canvas_with(qtbot, theme, answers)
    sharp(qtbot, canvas)
    qtbot.waitUntil(lambda: any(asked[1] == 1 for asked in answers.asked if asked[0] == "bitmap"))
    assert answers.asked[0][1] == 0
    canvas.step(1)
    assert canvas.is_sharp, "the page was there before it was wanted"


def test_a_large_zoom_asks_for_the_part_in_view(qtbot: QtBot, theme: Theme) -> None:
    """At 800 % no bitmap has more pixels than a screen shows, and moving on asks for another part."""
    answers = Answers()
    canvas = canvas_with(qtbot, theme, answers, pages=1)
    sharp(qtbot, canvas)
    canvas.set_zoom(20.0)
    assert canvas.pages.zoom == 8.0
    sharp(qtbot, canvas)
    parts = [asked for asked in answers.asked if asked[0] == "bitmap" and asked[4] is not None]
    assert len(parts) == 1
    assert parts[0][4].width * parts[0][4].height < WHOLE_PIXELS
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    sharp(qtbot, canvas)
    assert len([asked for asked in answers.asked if asked[0] == "bitmap" and asked[4] is not None]) == 2


def test_an_answer_for_the_file_before_is_dropped(qtbot: QtBot, theme: Theme) -> None:
    late = Answers(holds=True)
    canvas = canvas_with(qtbot, theme, late, pages=1)
    qtbot.waitUntil(lambda: bool(late.asked))
    other = Answers(holds=True)
    canvas.show_document(other, [PAGE], 1.0, has_text=False)
    late.release()
    qtbot.waitUntil(lambda: bool(other.asked))
    assert not canvas.is_sharp
    other.release()
    sharp(qtbot, canvas)


def test_one_picture_in_view_is_asked_for_at_a_time(qtbot: QtBot, theme: Theme) -> None:
    """Zooming on while one is on its way asks for the last zoom only."""
    answers = Answers(holds=True)
    canvas = canvas_with(qtbot, theme, answers, pages=1)
    qtbot.waitUntil(lambda: bool(answers.asked))
    for zoom in (0.8, 0.9, 1.1, 1.2):
        canvas.set_zoom(zoom)
        QApplication.processEvents()
    assert len([asked for asked in answers.asked if asked[0] == "bitmap"]) == 1
    answers.holds = False
    answers.release()
    sharp(qtbot, canvas)
    assert [round(asked[2], 2) for asked in answers.asked if asked[0] == "bitmap"][1:] == [1.2]


def test_the_wheel_zooms_at_the_pointer_and_turns_pages(qtbot: QtBot, theme: Theme) -> None:
    canvas = canvas_with(qtbot, theme, Answers())
    canvas.set_zoom(2.0)
    at = QPointF(100, 150)
    before = canvas.pages.turn_back(
        0, (at - canvas._on_viewport(canvas._placed[0].rect).topLeft()) / canvas.pages.scale
    )
    wheel(canvas, at, 3, control=True)
    after = under(canvas, at)
    assert canvas.pages.zoom > 3.0
    assert abs(after.x() - before.x()) < 1
    assert abs(after.y() - before.y()) < 1
    canvas.fit(Fit.PAGE)
    wheel(canvas, at, -1)
    assert canvas.pages.page == 1
    wheel(canvas, at, 1)
    assert canvas.pages.page == 0


def test_text_is_marked_and_copied(qtbot: QtBot, theme: Theme) -> None:
    """By a drag over it, on a page that is turned; a double click marks a word; elsewhere a drag moves the page."""
    canvas = canvas_with(qtbot, theme, Answers(), pages=1)
    canvas.rotate()
    canvas.set_zoom(1.0)
    sharp(qtbot, canvas)
    qtbot.waitUntil(lambda: bool(canvas.texts.texts))
    canvas.to_start()
    canvas.horizontalScrollBar().setValue(canvas.horizontalScrollBar().maximum())

    def place(letter: int, line: int) -> QPoint:
        left, top = letter * LETTER + 3, line * 2 * LETTER + 3
        rect = canvas.pages.turn_box(0, (left, top, left + 4, top + 4))
        corner = canvas._on_viewport(canvas._placed[0].rect).topLeft()
        return (corner + rect.center()).toPoint()

    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view = canvas.viewport()
    QTest.mousePress(view, left, none, place(6, 0))
    QTest.mouseMove(view, place(4, 1))
    QTest.mouseRelease(view, left, none, place(4, 1))
    press(canvas, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "beta\ngamma"
    QTest.mouseDClick(view, left, none, place(1, 0))
    press(canvas, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "alpha"


def test_words_are_found_on_all_pages(qtbot: QtBot, theme: Theme) -> None:
    """From the page that is shown onward; after the last match comes the first."""
    canvas = canvas_with(qtbot, theme, Answers())
    finder = PageFinder(canvas)
    said: list[str] = []
    finder.said.connect(said.append)
    finder.show_document(Answers())
    canvas.go_to(2)
    finder.search(Query("beta"))
    assert said[-1] == "3 of 6", "two on each second page; the first behind page 3 is on page 4"
    assert canvas.pages.page == 3
    for _ in range(3):
        finder.find_step(1)
    assert said[-1] == "6 of 6"
    finder.find_step(1)
    assert (said[-1], canvas.pages.page) == ("1 of 6", 1)
    finder.find_step(-1)
    assert (said[-1], canvas.pages.page) == ("6 of 6", 5)
    finder.search(Query("nothing like it"))
    assert said[-1] == "Not found"


def test_a_page_that_fails_says_why_and_asks_no_more(qtbot: QtBot, theme: Theme) -> None:
    answers = Answers()
    answers.fault = ViewFault.TOO_SLOW
    canvas = canvas_with(qtbot, theme, answers, pages=1)
    qtbot.waitUntil(lambda: canvas.fault_of(0) is ViewFault.TOO_SLOW)
    canvas.grab()
    assert len([asked for asked in answers.asked if asked[0] == "bitmap"]) == 1


def test_a_page_is_asked_for_again_where_reading_stopped(qtbot: QtBot, theme: Theme) -> None:
    """The process may have been ended by somebody else: it is started once more, then no further."""
    answers = Answers()
    answers.fault = ViewFault.STOPPED
    canvas = canvas_with(qtbot, theme, answers, pages=1)
    qtbot.waitUntil(lambda: canvas.fault_of(0) is ViewFault.STOPPED)
    assert len([asked for asked in answers.asked if asked[0] == "bitmap"]) == 2


@pytest.mark.parametrize("fault", [ViewFault.TOO_SLOW, ViewFault.STOPPED])
def test_a_page_that_failed_ahead_is_asked_for_when_seen(qtbot: QtBot, theme: Theme, fault: ViewFault) -> None:
    """What is read ahead may fail of other work beside it. It is not read ahead once more, though."""
    answers = Answers()
    canvas = canvas_with(qtbot, theme, answers, pages=3)
    answers.fault_ahead = fault
    sharp(qtbot, canvas)

    def ahead() -> int:
        return len([asked for asked in answers.asked if asked[0] == "bitmap" and asked[1] == 1 and asked[5]])

    times = 2 if fault is ViewFault.STOPPED else 1
    qtbot.waitUntil(lambda: ahead() == times)
    canvas.go_to(1)
    sharp(qtbot, canvas)
    assert (canvas.fault_of(1), ahead()) == (None, times)


def test_a_page_of_immense_size_is_moved_in(qtbot: QtBot, theme: Theme) -> None:
    """A drawing or a PDF may claim any size; the zoom is as chosen for the next page."""
    canvas = canvas_with(qtbot, theme, Answers(holds=True))
    sizes = [(1e12, 1e9), (3e38, 1.0), PAGE]
    canvas.show_document(Answers(holds=True), sizes, 1.0, has_text=True)
    for zoom in (8.0, 0.1):
        canvas.set_zoom(zoom)
        canvas.rotate()
        canvas.step(1)
        canvas.to_start(at_end=True)
        canvas.grab()
        bars = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
        assert all(bar.maximum() < 300_000 for bar in bars)
    canvas.set_zoom(8.0)
    canvas.go_to(2)
    assert canvas.pages.scale == 8.0


def test_pages_are_prepared_as_far_as_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    """Two pages on a large screen leave no room for the two before. Nothing pushes out what is asked for again then."""
    answers = Answers()
    canvas = PageCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.show()
    canvas.show_document(answers, [PAGE] * 8, 1.0, has_text=False, page=2)
    canvas.set_together(2)
    qtbot.waitUntil(lambda: canvas.is_sharp)
    answers.asked.clear()
    canvas.set_zoom(3.4)
    qtbot.waitUntil(lambda: canvas.is_sharp)
    for _ in range(30):
        QApplication.processEvents()
    assert [asked[1] for asked in answers.asked if asked[0] == "bitmap"] == [2, 3, 4, 5]


def test_the_second_page_behind_is_prepared(qtbot: QtBot, theme: Theme) -> None:
    """So a person who turns two pages quickly sees the second one at once."""
    answers = Answers()
    canvas = PageCanvas(theme)
    qtbot.addWidget(canvas)
    canvas.resize(400, 300)
    canvas.show()
    canvas.show_document(answers, [PAGE] * 8, 1.0, has_text=False, page=3)
    qtbot.waitUntil(lambda: len(answers.asked) >= 5)
    for _ in range(10):
        QApplication.processEvents()
    assert [(asked[1], asked[5]) for asked in answers.asked] == [(3, False), (4, True), (2, True), (5, True), (1, True)]


def test_a_page_in_memory_is_there_at_once(qtbot: QtBot, theme: Theme) -> None:
    """It was read ahead: nothing is asked, and no blank page is painted before it."""
    answers = Answers(holds=True)
    answers.is_ready = True
    canvas = canvas_with(qtbot, theme, answers)
    canvas.show_document(answers, [PAGE] * 6, 1.0, has_text=True)
    assert canvas.is_sharp
    assert not [asked for asked in answers.asked if asked[0] == "bitmap"]
